using System.Numerics;
using System.Text;
using Firebreak.Sigma.Texts;

namespace Firebreak.Sigma.Matching;

/// <summary>A Sigma text with its wildcards: <c>*</c> any characters, <c>?</c> one character, a backslash before them takes them literally.</summary>
/// <remarks>Source: Sigma rules specification 2.1, "Escaping".</remarks>
internal sealed class Pattern
{
    private const string Dashes = "-/–—―";
    private readonly Token[] _tokens;
    private readonly bool _cased;
    private readonly string _literal;
    private readonly Shape _shape;
    private readonly byte[] _bytes;

    private Pattern(Token[] tokens, bool cased)
    {
        (_tokens, _cased) = (tokens, cased);
        (_shape, _literal) = Classify(tokens);
        IsAscii = Array.TrueForAll(tokens, token => token.Kind == Kind.Dash || char.IsAscii(token.Char));
        _bytes = Encoding.UTF8.GetBytes(_literal);
    }

    /// <summary>What a part of a pattern takes.</summary>
    internal enum Kind
    {
        Char,
        One,
        Many,
        Dash,
    }

    /// <summary>What a pattern amounts to.</summary>
    internal enum Shape
    {
        Exact,
        Starts,
        Ends,
        Contains,
        General,
    }

    /// <summary>What it amounts to.</summary>
    public Shape Form => _shape;

    /// <summary>The text between the open ends; empty for a general pattern.</summary>
    public string Middle => _literal;

    /// <summary>Whether letter case matters.</summary>
    public bool Cased => _cased;

    /// <summary>Whether it is made of ASCII alone, so that a text of ASCII can be held against it byte by byte.</summary>
    public bool IsAscii { get; }

    /// <summary>Its parts.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>The text, if there is no wildcard in the pattern.</summary>
    public string? Exact => _shape == Shape.Exact ? _literal : null;

    private StringComparison Comparison => _cased ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Reads a pattern as it stands in a rule.</summary>
    public static Pattern Parse(string text, PatternOptions options)
    {
        var tokens = new List<Token>();
        if (options.OpenStart)
        {
            tokens.Add(new Token(Kind.Many, '\0'));
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var escaped = c == '\\' && i + 1 < text.Length && text[i + 1] is '\\' or '*' or '?';
            tokens.Add(c switch
            {
                _ when options.Literal => new Token(Kind.Char, c),
                '\\' when escaped => new Token(Kind.Char, text[++i]),
                '*' => new Token(Kind.Many, c),
                '?' => new Token(Kind.One, c),
                _ when options.Windash && IsDash(text, i) => new Token(Kind.Dash, c),
                _ => new Token(Kind.Char, c),
            });
        }

        if (options.OpenEnd)
        {
            tokens.Add(new Token(Kind.Many, '\0'));
        }

        return new Pattern([.. tokens.Where((token, i) => token.Kind != Kind.Many || i == 0 || tokens[i - 1].Kind != Kind.Many)], options.Cased);
    }

    /// <summary>The text that a pattern without wildcards stands for, its escapes taken away; <c>null</c> if it has wildcards.</summary>
    public static string? Literal(string text)
    {
        var pattern = Parse(text, new PatternOptions(OpenStart: false, OpenEnd: false, Cased: true, Windash: false, Literal: false));
        return pattern.Exact;
    }

    /// <summary>Whether the whole text fits the pattern.</summary>
    public bool Fits(string text) => _shape switch
    {
        Shape.Exact => string.Equals(text, _literal, Comparison),
        Shape.Starts => text.StartsWith(_literal, Comparison),
        Shape.Ends => text.EndsWith(_literal, Comparison),
        Shape.Contains => text.Contains(_literal, Comparison),
        _ => FitsTokens<char>(text),
    };

    /// <summary>The same for a text of ASCII, if the pattern <see cref="IsAscii"/>.</summary>
    public bool FitsAscii(ReadOnlySpan<byte> text) => _shape switch
    {
        Shape.Exact => text.Length == _bytes.Length && SameAscii(text),
        Shape.Starts => text.Length >= _bytes.Length && SameAscii(text[.._bytes.Length]),
        Shape.Ends => text.Length >= _bytes.Length && SameAscii(text[^_bytes.Length..]),
        Shape.Contains => _cased ? text.IndexOf(_bytes) >= 0 : AsciiSearch.Contains(text, _bytes),
        _ => FitsTokens(text),
    };

    private bool SameAscii(ReadOnlySpan<byte> text) => _cased ? text.SequenceEqual(_bytes) : Ascii.EqualsIgnoreCase(text, _bytes);

    /// <summary>A dash that begins a command-line flag: not inside a word, and a word follows.</summary>
    private static bool IsDash(string text, int at) =>
        Dashes.Contains(text[at], StringComparison.Ordinal)
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '_');

    private static (Shape Shape, string Literal) Classify(Token[] tokens)
    {
        var opens = tokens is [{ Kind: Kind.Many }, ..];
        var ends = tokens is [.., { Kind: Kind.Many }];
        var middle = tokens[(opens ? 1 : 0)..(ends && tokens.Length > 1 ? ^1 : ^0)];
        if (Array.Exists(middle, token => token.Kind != Kind.Char))
        {
            return (Shape.General, "");
        }

        var literal = string.Concat(middle.Select(token => token.Char));
        return (opens, ends) switch
        {
            (false, false) => (Shape.Exact, literal),
            (false, true) => (Shape.Starts, literal),
            (true, false) => (Shape.Ends, literal),
            (true, true) => (Shape.Contains, literal),
        };
    }

    /// <summary>Goes back to the last star only, so the time is at most text × pattern.</summary>
    private bool FitsTokens<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        int t = 0, p = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < _tokens.Length && _tokens[p].Kind == Kind.Many)
            {
                (star, mark) = (p++, t);
            }
            else if (p < _tokens.Length && Takes(_tokens[p], (char)ushort.CreateTruncating(text[t])))
            {
                t += _tokens[p++].Kind == Kind.One && IsPair(text[t..]) ? 2 : 1;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return _tokens.AsSpan(p).IndexOfAnyExcept(new Token(Kind.Many, '*'), new Token(Kind.Many, '\0')) < 0;
    }

    /// <summary>Whether one character stands there that takes two places.</summary>
    private static bool IsPair<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> =>
        text.Length > 1 && char.IsSurrogatePair((char)ushort.CreateTruncating(text[0]), (char)ushort.CreateTruncating(text[1]));

    private bool Takes(Token token, char c) => token.Kind switch
    {
        Kind.One => true,
        Kind.Dash => Dashes.Contains(c, StringComparison.Ordinal),
        _ => token.Char == c || (!_cased && char.ToUpperInvariant(token.Char) == char.ToUpperInvariant(c)),
    };

    /// <summary>One part of a pattern.</summary>
    internal readonly record struct Token(Kind Kind, char Char);
}

/// <summary>How a pattern is read.</summary>
internal readonly record struct PatternOptions(bool OpenStart, bool OpenEnd, bool Cased, bool Windash, bool Literal)
{
    /// <summary>What the modifiers ask for; what is encoded is taken letter by letter.</summary>
    public static PatternOptions Of(Modifiers modifiers) => new(
        modifiers.Contains || modifiers.Ending,
        modifiers.Contains || modifiers.Starts,
        modifiers.Cased || modifiers.Base is not null,
        modifiers.Windash,
        Literal: modifiers.Encodes);
}
