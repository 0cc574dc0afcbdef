namespace Firebreak.Sigma.Matching;

/// <summary>The modifiers behind a field's name, known and fitting together.</summary>
/// <remarks>Source: Sigma specification 2.1, appendix "Modifiers".</remarks>
internal sealed class Modifiers
{
    private static readonly string[] Ends = ["contains", "startswith", "endswith"];
    private static readonly string[] Orders = ["lt", "lte", "gt", "gte"];
    private static readonly string[] Times = ["minute", "hour", "day", "week", "month", "year"];
    private static readonly string[] Encodings = ["utf16le", "utf16be", "utf16", "wide"];
    private static readonly string[] Bases = ["base64", "base64offset"];
    private static readonly string[] Flags = ["i", "m", "s"];
    private static readonly HashSet<string> Known =
    [
        "all", "exists", "cased", "neq", "re", "cidr", "expand", "fieldref", "windash",
        .. Ends, .. Orders, .. Times, .. Encodings, .. Bases, .. Flags,
    ];

    private readonly List<string> _names;

    private Modifiers(List<string> names) => _names = names;

    public bool All => Has("all");

    public bool Differs => Has("neq");

    public bool Cased => Has("cased");

    public bool Windash => Has("windash");

    public bool Starts => Has("startswith");

    public bool Ending => Has("endswith");

    public bool Contains => Has("contains");

    /// <summary><c>lt</c>, <c>lte</c>, <c>gt</c> or <c>gte</c>.</summary>
    public string? Order => _names.Find(Orders.Contains);

    public string? Time => _names.Find(Times.Contains);

    public string? Encoding => _names.Find(Encodings.Contains);

    public string? Base => _names.Find(Bases.Contains);

    /// <summary>Whether the value is looked for in an encoded form.</summary>
    public bool Encodes => Base is not null || Encoding is not null;

    /// <summary>Whether they say how much of a value must fit, so that a keyword is not looked for anywhere.</summary>
    public bool SayWhere => Contains || Starts || Ending || Has("re") || Has("cidr") || (Order ?? Time) is not null;

    /// <summary>Reads <c>field|modifier|modifier</c>; throws <see cref="RuleFault"/> for what is unknown or does not fit together.</summary>
    public static (string Field, Modifiers Modifiers) Read(string key, int line)
    {
        var parts = key.Split('|');
        var names = parts[1..].ToList();
        foreach (var name in names)
        {
            if (!Known.Contains(name))
            {
                throw new RuleFault(line, $"The modifier '{name}' in '{key}' is unknown.");
            }
        }

        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            throw new RuleFault(line, $"A modifier stands twice in '{key}'.");
        }

        if (parts[0].Contains('[', StringComparison.Ordinal))
        {
            throw new RuleFault(line, $"Places in lists ('{parts[0]}') are not part of Sigma 2.1: a list answers with each of its members.");
        }

        var modifiers = new Modifiers(names);
        if (modifiers.Clash() is { } clash)
        {
            throw new RuleFault(line, $"The modifiers of '{key}' do not fit together: {clash}.");
        }

        return (parts[0], modifiers);
    }

    public bool Has(string name) => _names.Contains(name);

    private string? Clash()
    {
        string[] kinds = ["re", "cidr", "exists", .. Orders, .. Ends];
        var many = kinds.Where(Has).ToList();
        return (many, this) switch
        {
            ({ Count: > 1 }, _) => string.Join(" and ", many) + " exclude each other",
            _ when _names.Exists(Flags.Contains) && !Has("re") => "i, m and s belong to re",
            _ when Has("re") && Has("i") && Cased => "re|i and cased exclude each other",
            _ when _names.Count(Encodings.Contains) > 1 || _names.Count(Bases.Contains) > 1 => "one encoding is enough",
            _ when _names.Count(Times.Contains) > 1 => "one part of a time is enough",
            _ when All && Differs => "all and neq together say two things",
            _ => Misplaced() ?? OutOfOrder(),
        };
    }

    /// <summary>A modifier of texts at a value that is no text, and the like.</summary>
    private string? Misplaced()
    {
        string[] texts = ["windash", "cased", "expand", .. Encodings, .. Bases];
        string[] others = Has("re") ? ["re"] : ["cidr", "exists", .. Orders, .. Times, "fieldref"];
        var kind = others.FirstOrDefault(Has);
        var text = texts.FirstOrDefault(name => Has(name)
            && !(name == "cased" && (Has("fieldref") || Has("re")))
            && !(name == "expand" && (Has("cidr") || Has("re"))));
        return (kind, text) switch
        {
            (not null, not null) => $"{text} does nothing for {kind}",
            ("exists", _) when _names.Count > 1 => "exists stands alone",
            _ when Has("fieldref") && (Order ?? Time) is { } order => $"{order} does nothing for fieldref",
            _ when Has("fieldref") && (Has("re") || Has("cidr")) => "fieldref compares texts",
            _ when Time is not null && (Has("re") || Has("cidr") || _names.Exists(Ends.Contains)) => Time + " is a number",
            _ => null,
        };
    }

    /// <summary>Values are made in the order windash, utf16, base64, contains.</summary>
    private string? OutOfOrder()
    {
        var places = new[] { _names.FindIndex(Encodings.Contains), _names.FindIndex(Bases.Contains), _names.FindIndex(Ends.Contains) }
            .Where(place => place >= 0).ToList();
        return places.SequenceEqual(places.Order()) ? null : "encodings come before contains, startswith and endswith";
    }
}
