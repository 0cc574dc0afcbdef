namespace Firebreak.Detect;

/// <summary>A place that calls come from, and what is known of it so far. There are very many, and of most nothing is known.</summary>
internal sealed class Origin
{
    private static readonly SortedSet<string> Nothing = [];
    private List<(string Kind, int Weight)>? _signs;
    private SortedSet<string>? _before;
    private HashSet<string>? _questions;
    private HashSet<string>? _foreign;

    /// <summary>How strange it is that somebody calls from here; two is a stranger.</summary>
    public int Strangeness => _signs?.Sum(sign => sign.Weight) ?? 0;

    /// <summary>Whether nobody had ever called from here when the first did, in an account with days of its own.</summary>
    public bool IsNewPlace { get; init; }

    /// <summary>What was done from here before, of the things that thieves do before they spend.</summary>
    public IReadOnlyCollection<string> Before => _before ?? Nothing;

    /// <summary>Whether a caller that always comes from elsewhere was refused one of the questions that it had never asked.</summary>
    public bool WasRefused { get; set; }

    /// <summary>Notes something strange; of one kind only the gravest counts.</summary>
    public void Add(string kind, int weight)
    {
        if (weight == 0)
        {
            return;
        }

        var known = (_signs ??= []).FindIndex(sign => sign.Kind == kind);
        if (known < 0)
        {
            _signs.Add((kind, weight));
        }
        else if (Math.Abs(_signs[known].Weight) <= Math.Abs(weight))
        {
            _signs[known] = (kind, weight);
        }
    }

    /// <summary>Notes what was done from here.</summary>
    public void Did(string deed) => (_before ??= new(StringComparer.Ordinal)).Add(deed);

    /// <summary>Notes what was done before by whoever gave the means.</summary>
    public void Did(IEnumerable<string> deeds) => (_before ??= new(StringComparer.Ordinal)).UnionWith(deeds);

    /// <summary>Notes a question that the caller had never asked; gives how many there are.</summary>
    public int Asked(string question)
    {
        (_questions ??= new(StringComparer.Ordinal)).Add(question);
        return _questions.Count;
    }

    /// <summary>Notes a region in which the caller had never called; gives how many there are, or nought if it was noted before.</summary>
    public int WentTo(string region) => (_foreign ??= new(StringComparer.Ordinal)).Add(region) ? _foreign.Count : 0;

    /// <summary>What it would be if that were noted, too.</summary>
    public Origin Also(string kind, int weight, IEnumerable<string> before)
    {
        var also = new Origin { IsNewPlace = IsNewPlace };
        foreach (var (known, its) in _signs ?? [])
        {
            also.Add(known, its);
        }

        also.Add(kind, weight);
        also.Did(Before);
        also.Did(before);
        return also;
    }
}
