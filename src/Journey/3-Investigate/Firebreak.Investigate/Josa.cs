namespace Firebreak.Investigate;

/// <summary>Chooses the Korean particle that a word's last sound asks for.</summary>
internal static class Josa
{
    private const string ClosedDigits = "013678";
    private const string LiquidDigits = "178";

    private static readonly string[] ClosedEnds = ["ng", "ck", "ap", "op", "up", "ip", "ob", "og", "ook"];

    /// <summary>을 or 를.</summary>
    public static string Object(string word) => word + (Closed(word) ? "을" : "를");

    /// <summary>은 or 는.</summary>
    public static string Topic(string word) => word + (Closed(word) ? "은" : "는");

    /// <summary>이 or 가.</summary>
    public static string Subject(string word) => word + (Closed(word) ? "이" : "가");

    /// <summary>으로 or 로; after ㄹ it is 로.</summary>
    public static string By(string word) => word + (Closed(word) && !Liquid(word) ? "으로" : "로");

    private static char Last(string word) => word.LastOrDefault(char.IsLetterOrDigit);

    private static bool Closed(string word) => Last(word) switch
    {
        >= '가' and <= '힣' and var hangul => (hangul - '가') % 28 != 0,
        >= '0' and <= '9' and var digit => ClosedDigits.Contains(digit, StringComparison.Ordinal),
        var letter => char.ToLowerInvariant(letter) is 'l' or 'm' or 'n'
            || Array.Exists(ClosedEnds, end => word.EndsWith(end, StringComparison.OrdinalIgnoreCase)),
    };

    private static bool Liquid(string word) => Last(word) switch
    {
        >= '가' and <= '힣' and var hangul => (hangul - '가') % 28 == 8,
        >= '0' and <= '9' and var digit => LiquidDigits.Contains(digit, StringComparison.Ordinal),
        var letter => char.ToLowerInvariant(letter) == 'l',
    };
}
