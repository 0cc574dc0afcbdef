using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Harden.Sights;

/// <summary>The marks on the topic for warnings: which test message was sent, and whether its digits were typed.</summary>
/// <param name="Sent">The mark of the message that was sent last; empty if none was.</param>
/// <param name="Heard">The mark of the message whose digits were typed last; empty if none were.</param>
internal sealed record AlertTest(string Sent, string Heard)
{
    /// <summary>The tag that says what was sent.</summary>
    public const string SentTag = "firebreak-test-sent";

    /// <summary>The tag that says what was typed.</summary>
    public const string HeardTag = "firebreak-test-heard";

    /// <summary>Whether the digits of the message that was sent last were typed.</summary>
    public bool IsHeard => Sent.Length > 0 && Digest(Sent) == Digest(Heard);

    /// <summary>When they were typed.</summary>
    public string HeardAt => Heard.Contains('@', StringComparison.Ordinal) ? Heard[(Heard.IndexOf('@', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>Looks at the marks.</summary>
    public static async Task<AlertTest> MarksAsync(Glance glance, string account)
    {
        var tags = await glance.AskAsync(Region.UsEast1, Sns.ListTagsForResource, new Sns.ListTagsForResourceIn(TopicSight.OurArn(account))).ConfigureAwait(false);
        string Of(string key) => tags?.Tags?.FirstOrDefault(tag => tag.Key == key)?.Value ?? "";
        return new AlertTest(Of(SentTag), Of(HeardTag));
    }

    /// <summary>A mark: the digits' hash, so that the account's tags do not give them away at a glance, and when.</summary>
    public static string Mark(string account, string code, DateTimeOffset at) =>
        $"{Hash(account, code)}@{at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";

    /// <summary>Whether digits are those of the message that was sent last.</summary>
    public bool IsOf(string account, string code) => Sent.Length > 0 && Digest(Sent) == Hash(account, code);

    private static string Digest(string mark) => mark.Split('@')[0];

    private static string Hash(string account, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account} {code}")))[..16];
}
