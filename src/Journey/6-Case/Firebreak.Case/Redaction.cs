using System.Text;
using System.Text.RegularExpressions;

namespace Firebreak.Case;

/// <summary>Takes out of a text what must never reach a Support case: secrets, card numbers, passwords, control characters.</summary>
/// <remarks>AWS Support User Guide, "Security for your support cases": no credentials, no card data.</remarks>
public static partial class Redaction
{
    private const string Removed = "[removed: looked like a secret]";

    /// <summary>The text without them; line ends are kept.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || (!Rune.IsControl(rune) && !IsDirection(rune.Value)))
            {
                plain.Append(rune.ToString());
            }
        }

        var clean = Password().Replace(plain.ToString(), match => match.Groups["name"].Value + Removed);
        clean = LongSecret().Replace(clean, match => LooksRandom(match.ValueSpan) ? Removed : match.Value);
        return CardNumber().Replace(clean, match => IsCard(match.ValueSpan) ? Removed : match.Value);
    }

    /// <summary>The same on one line and no longer than a limit.</summary>
    public static string Line(string text, int limit)
    {
        var one = Clean(text).Replace('\n', ' ');
        return one.Length <= limit ? one : one[..(limit - 1)] + "…";
    }

    private static bool IsDirection(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F;

    private static bool LooksRandom(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('A', 'Z') && text.ContainsAnyInRange('a', 'z') && text.ContainsAnyInRange('0', '9');

    private static bool IsCard(ReadOnlySpan<char> text)
    {
        var (sum, digits) = (0, 0);
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            var digit = text[at] - '0';
            var doubled = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digits % 2 == 1 ? doubled : digit;
            digits++;
        }

        return digits is >= 13 and <= 19 && sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<name>(?:password|passwd|secret(?:[ _-]?access)?(?:[ _-]?key)?|session[ _-]?token|otp|pin|비밀번호|암호|비번)\s*(?:is|은|는|[:=])\s*)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Password();

    [GeneratedRegex(@"(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40,}={0,2}(?![A-Za-z0-9/+=])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LongSecret();

    [GeneratedRegex(@"(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CardNumber();
}
