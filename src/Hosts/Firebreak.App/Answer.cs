using Firebreak.Render;

namespace Firebreak.App;

/// <summary>What a verb answers: the same facts as a page for people and as JSON for programs.</summary>
/// <param name="Page">For people.</param>
/// <param name="Json">For programs: one document, carrying <c>schema</c> and <c>blindSpots</c>.</param>
/// <param name="Exit">How the program ends.</param>
public sealed record Answer(Page Page, string Json, ExitCode Exit)
{
    private readonly Lazy<string> _json = new(Json);

    /// <summary>An answer whose document is long and only written if it is wanted.</summary>
    public Answer(Page page, Func<string> json, ExitCode exit)
        : this(page, "", exit) => _json = new Lazy<string>(json);

    /// <summary>For programs: one document, carrying <c>schema</c> and <c>blindSpots</c>.</summary>
    public string Json
    {
        get => _json.Value;
        init => _json = new Lazy<string>(value);
    }

    /// <summary>Writes the same document into a stream, piece by piece, where it may be too long to be held whole.</summary>
    public Action<Stream>? LongJson { get; init; }

    /// <summary>One JSON document a line, for <c>-o jsonl</c>; the whole document as one line if the verb has no lines.</summary>
    public IEnumerable<string>? JsonLines { get; init; }

    /// <summary>The page that is exported, where that is to tell more than a screen holds.</summary>
    public Page? Report
    {
        get => field ?? LaterReport?.Invoke();
        init;
    }

    /// <summary>The same, only made if it is wanted.</summary>
    public Func<Page>? LaterReport { get; init; }

    /// <summary>The findings as OCSF, if the verb has any to give.</summary>
    public string? Ocsf { get; init; }

    /// <summary>Further formats to export, by the ending of the file's name; each is made when it is asked for.</summary>
    public IReadOnlyDictionary<string, Func<string>> Exports { get; init; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal);

    /// <summary>The CSV of <c>-o csv</c>; the page's first table if the verb has no CSV of its own.</summary>
    public string? Csv
    {
        get => field ?? LaterCsv?.Invoke();
        init;
    }

    /// <summary>The same, only written if it is wanted.</summary>
    public Func<string>? LaterCsv { get; init; }

    /// <summary>What lines and CSV have no room for, and is told beside them: what could not be seen.</summary>
    public IReadOnlyList<Block> Beside { get; init; } = [];

    /// <summary>The ledger in FOCUS columns, for <c>--export FILE.focus.csv</c>, of the verbs that have one.</summary>
    public Func<string>? Focus { get; init; }
}

/// <summary>Something the owner can put right: what happened, why, and the next command.</summary>
/// <param name="exit">How the program ends.</param>
/// <param name="what">What happened and why.</param>
/// <param name="next">The next command, or <c>null</c>.</param>
public sealed class TroubleException(ExitCode exit, Model.Words what, string? next = null) : Exception(what.En)
{
    /// <summary>How the program ends.</summary>
    public ExitCode Exit { get; } = exit;

    /// <summary>What happened and why, in both languages.</summary>
    public Model.Words What { get; } = what;

    /// <summary>The next command to type.</summary>
    public string? Next { get; } = next;
}
