namespace Firebreak.Sandbox;

/// <summary>Ids as AWS writes them, all from the world's seed.</summary>
/// <remarks>
/// What is made and what is only asked draw from two streams, so that looking at the account never changes which ids
/// the next machines get.
/// </remarks>
public sealed class Ids
{
    private const string Hex = "0123456789abcdef";
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private readonly SeededRandom _things;
    private readonly SeededRandom _requests;

    internal Ids(ulong seed)
    {
        _things = new SeededRandom(seed, 2);
        _requests = new SeededRandom(seed, 3);
    }

    /// <summary>An id of a thing with 17 hexadecimal digits, for example <c>i-0a1b…</c>; the prefix comes without hyphen.</summary>
    public string Thing(string prefix) => prefix + "-0" + _things.NextText(Hex, 16);

    /// <summary>A short id of a thing, for example <c>sir-ab12cd34</c>.</summary>
    public string Short(string prefix) => prefix + "-" + _things.NextText(Hex, 8);

    /// <summary>A unique IAM id: <c>AIDA</c> for users, <c>AROA</c> roles, <c>AGPA</c> groups, <c>ANPA</c> policies, <c>AIPA</c> instance profiles.</summary>
    public string Principal(string prefix) => prefix + _things.NextText(Base32, 17);

    /// <summary>An access key id: <c>AKIA</c> for long-term keys, <c>ASIA</c> for sessions.</summary>
    public string AccessKey(string prefix) => prefix + _things.NextText(Base32, 16);

    /// <summary>A secret access key of forty characters.</summary>
    public string Secret() => _things.NextText(Base64, 40);

    /// <summary>A session token.</summary>
    public string SessionToken() => "FwoGZXIvYXdzE" + _things.NextText(Base64, 200) + "==";

    /// <summary>A base-32 secret of 64 characters, as virtual MFA devices have it.</summary>
    public string Seed() => _things.NextText(Base32, 64);

    /// <summary>Letters and digits, for names that AWS makes up.</summary>
    public string Letters(int length) => _things.NextText(Alphanumeric, length);

    /// <summary>Digits, for numbers that AWS makes up.</summary>
    public string Digits(int length) => _things.NextText("0123456789", length);

    /// <summary>An id in the form of a UUID for a thing.</summary>
    public string Uuid() => Uuid(_things);

    /// <summary>The id of a request.</summary>
    public string Request() => Uuid(_requests);

    /// <summary>A number for what is only asked, so that it does not disturb what is made.</summary>
    internal int RequestChance(int limit) => _requests.Next(limit);

    /// <summary>Letters and digits for what is only asked.</summary>
    internal string RequestLetters(int length) => _requests.NextText(Alphanumeric, length);

    private static string Uuid(SeededRandom random)
    {
        var bytes = random.NextBytes(16);
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes).ToString("D");
    }
}
