using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Firebreak.Case;

/// <summary>Takes out of a text what must never reach a Support case: secrets, card numbers, passwords, control characters.</summary>
/// <remarks>AWS Support User Guide, "Security for your support cases": no credentials, no card data.</remarks>
public static partial class Redaction
{
    private const string Removed = "[removed: looked like a secret]";
    private const int LeastTurns = 16;

    private static readonly SearchValues<char> Plainest = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz.-");

    /// <summary>The text without them; line ends are kept.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsShortAndPlain(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || (!Rune.IsControl(rune) && !IsDirection(rune.Value)))
            {
                plain.Append(rune.ToString());
            }
        }

        var clean = PrivateKey().Replace(plain.ToString(), Removed);
        clean = InAddress().Replace(clean, match => match.Groups["name"].Value + Removed + match.Groups["end"].Value);
        clean = Token().Replace(clean, Removed);
        clean = Password().Replace(clean, match => match.Groups["name"].Value + Removed);
        clean = LongSecret().Replace(clean, match => LooksRandom(match.ValueSpan) ? Removed : match.Value);
        clean = UrlSecret().Replace(clean, match => LooksRandom(match.ValueSpan) && Turns(match.ValueSpan) >= LeastTurns ? Removed : match.Value);
        return CardNumber().Replace(clean, match => IsCard(match.ValueSpan) ? Removed : match.Value);
    }

    /// <summary>The same on one line and no longer than a limit.</summary>
    public static string Line(string text, int limit)
    {
        var one = Clean(text).Replace('\n', ' ');
        return one.Length <= limit ? one : one[..(limit - 1)] + "…";
    }

    // days, numbers and the like: no secret is that short, and tables have a million of them
    private static bool IsShortAndPlain(string text) => text.Length <= 12 && !text.AsSpan().ContainsAnyExcept(Plainest);

    private static bool IsDirection(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F;

    private static bool LooksRandom(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('A', 'Z') && text.ContainsAnyInRange('a', 'z') && text.ContainsAnyInRange('0', '9');

    /// <summary>How often upper case, lower case and digits take turns: often in a secret, seldom in a name that people made.</summary>
    private static int Turns(ReadOnlySpan<char> text)
    {
        var (turns, last) = (0, -1);
        foreach (var letter in text)
        {
            var sort = letter switch { >= 'A' and <= 'Z' => 0, >= 'a' and <= 'z' => 1, >= '0' and <= '9' => 2, _ => last };
            turns += last >= 0 && sort != last ? 1 : 0;
            last = sort;
        }

        return turns;
    }

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

    [GeneratedRegex("""(?<name>(?:password|passwd|passphrase|pgpassword|mysql_pwd|(?:client[ _-]?)?secret(?:[ _-]?access)?(?:[ _-]?key)?|(?:session|access|auth|refresh)[ _-]?token|api[ _-]?key|otp|pin|비밀번호|암호|비번)["']?\s*(?:is|은|는|[:=])\s*|\bbearer\s+)(?:"[^"\n]*"|'[^'\n]*'|\S+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Password();

    [GeneratedRegex(@"(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40,}={0,2}(?![A-Za-z0-9/+=])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LongSecret();

    // a block of a private key, also one whose end is missing
    [GeneratedRegex(@"-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PrivateKey();

    // scheme://user:password@host, and secrets in the query of an address
    [GeneratedRegex(@"(?<name>://[^\s/:@]{0,100}:)[^\s/@]{1,200}(?<end>@)|(?<name>[?&](?:secret|token|key|sig|signature|password|X-Amz-Signature|X-Amz-Security-Token)=)[^\s&]{4,}(?<end>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InAddress();

    // tokens that say what they are: GitHub, GitLab, Slack, Stripe, npm, PyPI, Google, Hugging Face, SendGrid, OpenAI; JSON web tokens; the seeds of one-time codes
    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:(?:gh[pousr]_|github_pat_|glpat-|xox[abposr]-|[sr]k_(?:live|test)_|sk-|npm_|pypi-|AIza|ya29\.|hf_|dckr_pat_|SG\.)[A-Za-z0-9_.-]{10,}|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*|(?=[A-Z]*[2-7])[A-Z2-7]{32,}(?![A-Za-z0-9]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{40,}(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UrlSecret();

    [GeneratedRegex(@"(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CardNumber();
}
