using System.Globalization;
using System.Text.Json.Nodes;
using Firebreak.Sandbox;

namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>
/// Writes CloudTrail records by hand, in the shapes that AWS writes and the sandbox does not, and keeps the truth beside them. It shares no
/// code with the sandbox's account, so that what was learned on that is tried on something else.
/// </summary>
internal sealed class Chronicle(ulong seed, ulong stream)
{
    private readonly List<(DateTimeOffset At, int Order, JsonObject Record)> _records = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public SeededRandom Random { get; } = new(seed, stream);

    public Truth Truth { get; } = new();

    /// <summary>The account that calls are recorded in, until another is named.</summary>
    public string Account { get; set; } = "";

    /// <summary>The records in order of time.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Json)> Records() => [.. _records.OrderBy(one => one.At).ThenBy(one => one.Order).Select(one => (one.At, one.Record.ToJsonString()))];

    /// <summary>A time as CloudTrail writes it.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public string Digits(int count) => Random.NextText("0123456789", count);

    public string Hex(int count) => Random.NextText("0123456789abcdef", count);

    public string Key() => "AKIA" + Random.NextText("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16);

    public string TemporaryKey() => "ASIA" + Random.NextText("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16);

    public string Uuid() => $"{Hex(8)}-{Hex(4)}-4{Hex(3)}-a{Hex(3)}-{Hex(12)}";

    /// <summary>An address nobody has had, out of the whole net, or out of one network.</summary>
    public string Address(string? network = null)
    {
        string address;
        do
        {
            address = FormattableString.Invariant($"{network ?? FormattableString.Invariant($"{11 + Random.Next(150)}.{Random.Next(256)}")}.{Random.Next(256)}.{1 + Random.Next(254)}");
        }
        while (address.StartsWith("127.", StringComparison.Ordinal) || !_taken.Add(address));

        return address;
    }

    /// <summary>One call; an error's code says that it was refused.</summary>
    public void Call(Hand hand, DateTimeOffset at, string call, string region, JsonObject? request = null, JsonObject? response = null, string? error = null, JsonObject? more = null)
    {
        var (source, name) = (call[..call.IndexOf(':', StringComparison.Ordinal)], call[(call.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var record = new JsonObject
        {
            ["eventVersion"] = "1.09",
            ["userIdentity"] = hand.Identity(Account, at),
            ["eventTime"] = Text(at),
            ["eventSource"] = source + ".amazonaws.com",
            ["eventName"] = name,
            ["awsRegion"] = region,
            ["sourceIPAddress"] = hand.Address,
            ["userAgent"] = hand.Agent,
            ["requestParameters"] = request,
            ["responseElements"] = error is null ? response : null,
            ["requestID"] = Uuid(),
            ["eventID"] = Uuid(),
            ["readOnly"] = IsLook(name),
            ["eventType"] = source == "signin" ? "AwsConsoleSignIn" : "AwsApiCall",
            ["managementEvent"] = true,
            ["recipientAccountId"] = Account,
            ["eventCategory"] = "Management",
        };
        if (error is not null)
        {
            (record["errorCode"], record["errorMessage"]) = (error, "refused");
        }

        if (hand.Console)
        {
            record["sessionCredentialFromConsole"] = "true";
        }

        foreach (var (member, value) in more ?? [])
        {
            record[member] = value?.DeepClone();
        }

        _records.Add((at, _records.Count, record));
        Note(hand, name, error, at);
    }

    private void Note(Hand hand, string name, string? error, DateTimeOffset at)
    {
        if (!hand.Hostile || hand.InvokedBy is not null)
        {
            return;
        }

        Truth.Use(hand, Account, at);
        if (error is not null && Truth.IsLaunch(name))
        {
            Truth.Refused++;
        }
        else if (error is null && Truth.IsLaunch(name))
        {
            Truth.Launches.Add(at);
        }
    }

    private static bool IsLook(string name) => new[] { "Get", "List", "Describe", "Lookup", "Head", "Simulate", "InvokeModel", "Converse", "AssumeRole" }
        .Any(verb => name.StartsWith(verb, StringComparison.Ordinal)) && name is not ("GetFederationToken" or "GetSessionToken");
}
