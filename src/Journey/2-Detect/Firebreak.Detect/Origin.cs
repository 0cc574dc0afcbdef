namespace Firebreak.Detect;

/// <summary>A place that calls come from, and what is known of it so far.</summary>
internal sealed class Origin
{
    private readonly Dictionary<string, int> _signs = new(StringComparer.Ordinal);

    /// <summary>How strange it is that somebody calls from here; two is a stranger.</summary>
    public int Strangeness => _signs.Values.Sum();

    /// <summary>Whether nobody had ever called from here when the first did, in an account with days of its own.</summary>
    public bool IsNewPlace { get; init; }

    /// <summary>What was done from here before, of the things that thieves do before they spend.</summary>
    public SortedSet<string> Before { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked from here that the caller had never asked.</summary>
    public HashSet<string> Questions { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a caller that always comes from elsewhere was refused one of these.</summary>
    public bool WasRefused { get; set; }

    /// <summary>The regions in which the caller had never called.</summary>
    public HashSet<string> Foreign { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes something strange; of one kind only the gravest counts.</summary>
    public void Add(string kind, int weight)
    {
        if (weight != 0)
        {
            _signs[kind] = _signs.TryGetValue(kind, out var known) && Math.Abs(known) > Math.Abs(weight) ? known : weight;
        }
    }
    /// <summary>What it would be if that were noted, too.</summary>
    public Origin Also(string kind, int weight, IEnumerable<string> before)
    {
        var also = new Origin { IsNewPlace = IsNewPlace };
        foreach (var (known, its) in _signs)
        {
            also.Add(known, its);
        }

        also.Add(kind, weight);
        also.Before.UnionWith(Before);
        also.Before.UnionWith(before);
        return also;
    }
}
