using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Firebreak.Sigma.Sql;

/// <summary>
/// Goes through an expression of .NET that only needs to be found, and writes it in RE2's words. What RE2 reads otherwise, or would break
/// the whole query at, is named: one query asks for very many rules.
/// </summary>
/// <remarks>Sources: github.com/google/re2/wiki/Syntax; .NET regular expression language reference.</remarks>
internal sealed partial class Re2
{
    private const int MostRepeats = 1_000;
    private const string Space = @"\s\x0b\x85\p{Z}";
    private const string Word = @"\p{L}\p{Mn}\p{Nd}\p{Pc}";
    private readonly string _text;
    private readonly StringBuilder _made = new();
    private bool _multiline;
    private int _at;

    private Re2(string text, bool multiline) => (_text, _multiline) = (text, multiline);

    /// <summary>The expression in RE2's words. Throws for what has none.</summary>
    public static string Of(string text, bool multiline)
    {
        if (text.Any(char.IsSurrogate))
        {
            throw Not("holds a character that .NET takes for two and RE2 for one");
        }

        var one = new Re2(text, multiline);
        while (one._at < text.Length)
        {
            one.Step();
        }

        return one._made.ToString();
    }

    private static NotInSqlException Not(string what) => new($"Its regular expression {what}.");

    private char Next(int on) => _at + on < _text.Length ? _text[_at + on] : '\0';

    private void Step()
    {
        switch (_text[_at])
        {
            case '\\':
                Escape(inClass: false);
                break;
            case '[':
                Class();
                break;
            case '(' when Next(1) == '?':
                Group();
                break;
            case '$' when !_multiline:
                Put(1, "(?:\\n?\\z)");
                break;
            case '{' when Repeats().Match(_text, _at) is { Success: true } times:
                Quantifier(times);
                break;
            default:
                Put(1, _text[_at].ToString());
                break;
        }
    }

    private void Put(int read, string written)
    {
        _at += read;
        _ = _made.Append(written);
    }

    private void Quantifier(Match times)
    {
        foreach (var number in times.Groups["number"].Captures.Select(one => one.Value).Where(one => one.Length > 0))
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MostRepeats)
            {
                throw Not($"repeats more than {MostRepeats:N0} times, which RE2 does not");
            }
        }

        Put(times.Length, times.Value);
    }

    /// <summary>What begins with <c>(?</c>: a name, a remark, or options. What looks around or back is turned away before.</summary>
    private void Group()
    {
        if (Next(2) == '#')
        {
            _at = _text.IndexOf(')', _at) + 1;
            return;
        }

        if (Next(2) is '<' or '\'')
        {
            Put(_text.AsSpan(_at + 3).IndexOfAny('>', '\'') + 4, "("); // its name is for what is captured
            return;
        }

        var options = Options().Match(_text, _at) is { Success: true } match ? match : throw Not("has a group that RE2 does not know");
        var first = options.Value.ToLowerInvariant(); // .NET reads capitals as the same; U means something to RE2
        if (first.AsSpan().IndexOfAny('x', 'n') >= 0)
        {
            throw Not("turns x or n on, which RE2 does not know");
        }

        if (first.Contains('m', StringComparison.Ordinal))
        {
            _multiline = _at == 0 && first.EndsWith(')') && !first.Contains('-', StringComparison.Ordinal)
                ? true
                : throw Not("turns m on or off within it");
        }

        Put(options.Length, first);
    }

    private void Class()
    {
        Put(1, "[");
        if (Next(0) == '^')
        {
            Put(1, "^");
        }

        if (Next(0) == ']')
        {
            Put(1, "\\]"); // the first is no end
        }

        while (_text[_at] != ']')
        {
            switch (_text[_at])
            {
                case '\\':
                    Escape(inClass: true);
                    break;
                case '[' when Next(1) == ':':
                    throw Not("has '[:' in a class, which RE2 reads otherwise");
                case '-' when Next(1) == '[':
                    throw Not("takes a class from another, which RE2 cannot");
                default:
                    Put(1, _text[_at].ToString());
                    break;
            }
        }

        Put(1, "]");
    }

    private void Escape(bool inClass)
    {
        var c = Next(1);
        if (c is 'p' or 'P')
        {
            Category();
            return;
        }

        Put(2, c switch
        {
            'd' => @"\p{Nd}",
            'D' => @"\P{Nd}",
            's' => inClass ? Space : $"[{Space}]",
            'w' => inClass ? Word : $"[{Word}]",
            'S' when !inClass => $"[^{Space}]",
            'W' when !inClass => $"[^{Word}]",
            'Z' when !inClass => "(?:\\n?\\z)",
            'b' when inClass => @"\x08",
            'G' or 'c' or 'e' or 'S' or 'W' or 'u' or 'Z' => throw Not($"has '\\{c}', which RE2 does not know there"),
            _ => "\\" + c,
        });
    }

    /// <summary>The general categories are called alike, except that RE2 knows none for what Unicode has not assigned.</summary>
    private void Category()
    {
        var end = _text.IndexOf('}', _at) + 1;
        var name = _text[(_at + 3)..(end - 1)];
        Put(end - _at, name.Length <= 2 && name is not ("C" or "Cn") ? _text[_at..end] : throw Not($"has the characters '{name}', which RE2 does not know"));
    }

    [GeneratedRegex(@"\G\{(?<number>[0-9]+)(,(?<number>[0-9]*))?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Repeats();

    [GeneratedRegex(@"\G\(\?[a-z-]*[:)]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Options();
}
