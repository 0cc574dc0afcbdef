using Firebreak.Sigma.Correlating;
using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Reading;

/// <summary>Reads the documents of rule files: detections first, then the filters on them, then the correlations of them.</summary>
internal sealed class RuleReader(RuleSetOptions options)
{
    private const int DeepestCorrelation = 64;
    private readonly Fields _fields = new() { Late = options.Late };
    private readonly List<Rule> _rules = [];
    private readonly List<RuleRejected> _rejected = [];
    private readonly List<(string Path, Mapping Document, Filter Filter)> _filters = [];
    private readonly List<References.Entry> _correlations = [];
    private readonly References _references = new();
    private int _deep;
    private readonly HashSet<RuleHead> _copies = new(ReferenceEqualityComparer.Instance);

    private Selection Selection => field ??= new Selection(_fields, options.Placeholders);

    public RuleSet Read(IEnumerable<(string Path, IReadOnlyList<Document> Documents)> files)
    {
        _rejected.AddRange(options.Unreadable);
        foreach (var (path, documents) in files)
        {
            var collections = new Collections();
            foreach (var document in documents)
            {
                Try(path, document.Root?.Line ?? 1, () => ReadDocument(path, document, collections));
            }
        }

        var room = (long)Filter.Most;
        foreach (var (path, document, filter) in _filters)
        {
            Try(path, document.Line, () => filter.Apply(Selection, _references, path, ref room));
        }

        foreach (var entry in _correlations)
        {
            Try(entry.Head.Path, entry.Head.Line, () => ReadCorrelation(entry));
        }

        CorrelationReader.Silence(_rules);
        _rules.RemoveAll(rule => !rule.OnlyFeeds && _copies.Contains(rule.Head));
        return new RuleSet(_rules, _rejected, _fields);
    }

    private void Try(string path, int line, Action read)
    {
        try
        {
            read();
        }
        catch (RuleFault fault)
        {
            _rejected.Add(new RuleRejected(path, Math.Max(fault.Line, Math.Min(line, 1)), fault.Message));
        }
    }

    private void ReadDocument(string path, Document document, Collections collections)
    {
        if (document.Fault is { } fault)
        {
            throw fault;
        }

        switch (document.Root)
        {
            case Scalar { IsNull: true }:
                return; // an empty document, such as after a closing '---'
            case Mapping part when collections.Whole(part) is { } map:
                ReadRule(path, map);
                return;
            case Mapping:
                return;
            default:
                throw new RuleFault(document.Root!.Line, "The document is no map, so it is no rule.");
        }
    }

    private void ReadRule(string path, Mapping map)
    {
        if (map.Text("taxonomy") is { } taxonomy && !options.Taxonomies.Contains(taxonomy, StringComparer.OrdinalIgnoreCase))
        {
            throw new RuleFault(map.Find("taxonomy")!.Line, $"The rule uses the taxonomy '{taxonomy}', whose names for fields are not known here.");
        }

        if (map.Find("filter") is not null)
        {
            _filters.Add((path, map, Filter.Read(map)));
            return;
        }

        var head = HeadReader.Read(path, map);
        head = head with { License = head.License ?? options.LicenseOf(path) };
        if (options.Refuse(head) is { } why)
        {
            throw new RuleFault(map.Line, why);
        }

        if (map.Find("correlation") is not null)
        {
            Unique(head, map);
            _correlations.Add(_references.Add(head, map, null));
            return;
        }

        var read = ReadDetection(head, map);
        Unique(head, map);
        foreach (var rule in read)
        {
            _rules.Add(rule);
            _references.Add(rule.Head, map, rule);
        }
    }

    private IReadOnlyList<Rule> ReadDetection(RuleHead head, Mapping map)
    {
        var detection = Part(map, "detection");
        _ = Part(map, "logsource");

        var selections = new Dictionary<string, Test>(StringComparer.Ordinal);
        foreach (var entry in detection.Entries.Where(entry => entry.Key is not ("condition" or "timeframe")))
        {
            selections.Add(
                entry.Key.Length == 0 ? throw new RuleFault(entry.Line, "A selection has no name.") : entry.Key,
                new Selected(entry.Key, Selection.Read(entry.Value)));
        }

        var condition = detection.Find("condition") ?? throw new RuleFault(detection.Line, "The rule has no 'condition'.");
        if (OldAggregation.Find(detection) is { } old)
        {
            return old.Rules(head, selections, _fields);
        }

        return [new DetectionRule(head, Condition.Read(condition, selections))];
    }

    private static Mapping Part(Mapping map, string name) => map.Find(name) switch
    {
        Mapping part => part,
        null or Scalar { IsNull: true } => throw new RuleFault(map.Line, $"The rule has no '{name}'."),
        var other => throw new RuleFault(other.Line, $"'{name}' must be a map."),
    };

    private void ReadCorrelation(References.Entry entry)
    {
        if (entry.Rule is not null || entry.Failed)
        {
            return;
        }

        _deep++;
        entry.Open = true;
        entry.Failed = true;
        try
        {
            var rule = new CorrelationReader(_fields, word => Resolve(word, entry)).Read(entry.Head, entry.Document);
            entry.Rule = rule.Depth <= DeepestCorrelation ? rule : throw TooDeep(entry);
            entry.Failed = false;
            _rules.Add(entry.Rule);
        }
        finally
        {
            entry.Open = false;
            _deep--;
        }
    }

    private static RuleFault TooDeep(References.Entry entry) =>
        new(entry.Head.Line, $"It is made of correlations of correlations, more than {DeepestCorrelation} deep.");

    private Rule? Resolve(string word, References.Entry from)
    {
        if (_references.Find(word, from.Head.Path) is not { } meant)
        {
            return null;
        }

        if (meant.Open)
        {
            throw new RuleFault(from.Head.Line, $"The correlation is made of itself, by way of '{word}'.");
        }

        if (meant.Rule is null && !meant.Failed)
        {
            if (_deep == DeepestCorrelation)
            {
                throw TooDeep(from);
            }

            Try(meant.Head.Path, meant.Head.Line, () => ReadCorrelation(meant));
        }

        return meant.Rule;
    }

    /// <summary>
    /// An id or name that is taken is refused. A copy of the same rule, as packs hold beside their correlations, is not: it feeds what
    /// refers to it, and is not reported a second time.
    /// </summary>
    private void Unique(RuleHead head, Mapping map)
    {
        foreach (var word in new[] { head.Id, head.Name }.Where(text => !string.IsNullOrEmpty(text)))
        {
            if (_references.Taken(word!) is not { } first)
            {
                continue;
            }

            if (first.Head.Path == head.Path || !IsCopy(first.Document, map))
            {
                throw new RuleFault(head.Line, $"'{word}' is already the id or name of '{first.Head.Title}' in {first.Head.Path}.");
            }

            _copies.Add(head);
        }
    }

    private static bool IsCopy(Mapping one, Mapping other) =>
        Part(one) is { } left && Part(other) is { } right && left.Says(right);

    private static Node? Part(Mapping document) => document.Find("detection") ?? document.Find("correlation");
}
