namespace Firebreak.Model;

/// <summary>One AWS region by its code, for example <c>ap-northeast-2</c>.</summary>
public readonly record struct Region : IComparable<Region>
{
    private readonly string? _code;

    private Region(string code) => _code = code;

    /// <summary>us-east-1: the home of IAM's events, of billing metrics and of most global services.</summary>
    public static Region UsEast1 { get; } = new("us-east-1");

    /// <summary>Where a thing lives that belongs to no region (IAM users, budgets).</summary>
    public static Region Global { get; } = new("global");

    /// <summary>Reads a region code: lower-case letters, digits and hyphens, at most 24, beginning with a letter.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Region region)
    {
        var ok = text.Length is > 2 and <= 24 && char.IsAsciiLetterLower(text[0]);
        foreach (var c in text)
        {
            ok &= char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
        }

        region = ok ? new Region(text.ToString()) : default;
        return ok;
    }

    /// <summary>Reads a region code that is known to be one; throws <see cref="FormatException"/> otherwise.</summary>
    public static Region Parse(string text) =>
        TryParse(text, out var region) ? region : throw new FormatException($"'{text}' is no region code.");

    /// <inheritdoc/>
    public int CompareTo(Region other) => string.CompareOrdinal(_code, other._code);

    /// <inheritdoc/>
    public override string ToString() => _code ?? "(no region)";

    /// <summary>Ordinal order of codes.</summary>
    public static bool operator <(Region left, Region right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of codes.</summary>
    public static bool operator <=(Region left, Region right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of codes.</summary>
    public static bool operator >(Region left, Region right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of codes.</summary>
    public static bool operator >=(Region left, Region right) => left.CompareTo(right) >= 0;
}
