namespace Firebreak.Sigma;

/// <summary>A Sigma rule: what it is called, and what it stands for.</summary>
public abstract class Rule
{
    private protected Rule(RuleHead head) => Head = head;

    /// <summary>Its id (a UUID), or an empty text if it has none.</summary>
    public string Id => Head.Id;

    /// <summary>The name by which correlations may refer to it, or <c>null</c>.</summary>
    public string? Name => Head.Name;

    /// <summary>Its title.</summary>
    public string Title => Head.Title;

    /// <summary>How grave a match is. A rule that does not say counts as medium: it must not vanish below a threshold.</summary>
    public RuleLevel Level => Head.Level;

    /// <summary>Everything else that the rule says of itself.</summary>
    public RuleHead Head { get; }

    /// <summary>Whether its matches only feed correlations and are not reported themselves.</summary>
    public bool OnlyFeeds { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Title;
}

/// <summary>What a rule says of itself.</summary>
public sealed record RuleHead
{
    /// <summary>The file it was read from.</summary>
    public required string Path { get; init; }

    /// <summary>The line it begins on.</summary>
    public required int Line { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The id, or an empty text.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name for references.</summary>
    public string? Name { get; init; }

    /// <summary>The level.</summary>
    public RuleLevel Level { get; init; } = RuleLevel.Medium;

    /// <summary><c>stable</c>, <c>test</c>, <c>experimental</c> …</summary>
    public string? Status { get; init; }

    /// <summary>What it finds and why that matters.</summary>
    public string? Description { get; init; }

    /// <summary>Who wrote it; some licences ask that it is shown with a match.</summary>
    public string? Author { get; init; }

    /// <summary>The licence, if the rule names one.</summary>
    public string? License { get; init; }

    /// <summary>When it was written, as it says.</summary>
    public string? Date { get; init; }

    /// <summary>When it was last changed, as it says.</summary>
    public string? Modified { get; init; }

    /// <summary>Whose names for fields it uses; nothing is Sigma's own.</summary>
    public string? Taxonomy { get; init; }

    /// <summary>The fields worth looking at in a match.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>For which machines it is meant.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>The rules it comes from, replaces or resembles.</summary>
    public IReadOnlyList<RelatedRule> Related { get; init; } = [];

    /// <summary>Tags such as <c>attack.t1078.004</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Harmless causes of a match.</summary>
    public IReadOnlyList<string> FalsePositives { get; init; } = [];

    /// <summary>Where to read more.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Which logs it is for; nothing is filtered by it here.</summary>
    public LogSource LogSource { get; init; } = new(null, null, null);

    /// <summary>Attributes that Sigma does not define, by dotted name.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>A rule that another names as a relation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type"><c>derived</c>, <c>obsolete</c>, <c>merged</c>, <c>renamed</c> or <c>similar</c>.</param>
public sealed record RelatedRule(string Id, string Type);

/// <summary>Which logs a rule is for.</summary>
/// <param name="Category">For example <c>process_creation</c>.</param>
/// <param name="Product">For example <c>aws</c>.</param>
/// <param name="Service">For example <c>cloudtrail</c>.</param>
public sealed record LogSource(string? Category, string? Product, string? Service);

/// <summary>Sigma's levels.</summary>
public enum RuleLevel
{
    /// <summary>Worth knowing.</summary>
    Informational,

    /// <summary>Seldom a problem by itself.</summary>
    Low,

    /// <summary>To be looked at.</summary>
    Medium,

    /// <summary>To be acted on soon.</summary>
    High,

    /// <summary>To be acted on now.</summary>
    Critical,
}

/// <summary>A rule, or a document that was to be one, that is not used, and why.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">One sentence.</param>
public sealed record RuleRejected(string Path, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Line}: {Reason}";
}
