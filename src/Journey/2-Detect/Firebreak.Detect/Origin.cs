namespace Firebreak.Detect;

/// <summary>A place that calls come from, and what is known of it so far. There are very many, and of most nothing is known.</summary>
internal sealed class Origin
{
    private static readonly SortedSet<string> Nothing = [];
    private Known? _known;

    private Known Noted => _known ??= new Known();

    /// <summary>How strange it is that somebody calls from here; two is a stranger.</summary>
    public int Strangeness => _known?.Signs?.Sum(sign => sign.Weight) ?? 0;

    /// <summary>Whether nobody had ever called from here when the first did, in an account with days of its own.</summary>
    public bool IsNewPlace { get; init; }

    /// <summary>What was done from here before, of the things that thieves do before they spend.</summary>
    public IReadOnlyCollection<string> Before => _known?.Before ?? Nothing;

    /// <summary>Whether a caller that always comes from elsewhere was refused one of the questions that it had never asked.</summary>
    public bool WasRefused { get; set; }

    /// <summary>Notes something strange; of one kind only the gravest counts.</summary>
    public void Add(string kind, int weight)
    {
        if (weight == 0)
        {
            return;
        }

        var signs = Noted.Signs ??= [];
        var known = signs.FindIndex(sign => sign.Kind == kind);
        if (known < 0)
        {
            signs.Add((kind, weight));
        }
        else if (Math.Abs(signs[known].Weight) <= Math.Abs(weight))
        {
            signs[known] = (kind, weight);
        }
    }

    /// <summary>Notes what was done from here.</summary>
    public void Did(string deed) => (Noted.Before ??= new(StringComparer.Ordinal)).Add(deed);

    /// <summary>Notes what was done before by whoever gave the means.</summary>
    public void Did(IEnumerable<string> deeds) => (Noted.Before ??= new(StringComparer.Ordinal)).UnionWith(deeds);

    /// <summary>Notes a question that the caller had never asked; gives how many there are.</summary>
    public int Asked(string question)
    {
        var questions = Noted.Questions ??= new(StringComparer.Ordinal);
        questions.Add(question);
        return questions.Count;
    }

    /// <summary>Notes a region in which the caller had never called; gives how many there are, or nought if it was noted before.</summary>
    public int WentTo(string region) => (Noted.Foreign ??= new(StringComparer.Ordinal)) is var foreign && foreign.Add(region) ? foreign.Count : 0;

    /// <summary>What it would be if that were noted, too.</summary>
    public Origin Also(string kind, int weight, IEnumerable<string> before)
    {
        var also = new Origin { IsNewPlace = IsNewPlace };
        foreach (var (known, its) in _known?.Signs ?? [])
        {
            also.Add(known, its);
        }

        also.Add(kind, weight);
        also.Did(Before);
        also.Did(before);
        return also;
    }

    /// <summary>What is known of the few places of which anything is.</summary>
    private sealed class Known
    {
        public List<(string Kind, int Weight)>? Signs { get; set; }

        public SortedSet<string>? Before { get; set; }

        public HashSet<string>? Questions { get; set; }

        public HashSet<string>? Foreign { get; set; }
    }
}
