using Firebreak.Sigma.Correlating;
using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma;

/// <summary>Reads the documents of rule files: detections first, then the correlations that refer to them.</summary>
internal sealed class RuleReader(RuleSetOptions options)
{
    private readonly Fields _fields = new();
    private readonly List<Rule> _rules = [];
    private readonly List<RuleRejected> _rejected = [];
    private readonly List<(string Path, Mapping Document)> _correlations = [];
    private readonly Dictionary<string, Rule> _byReference = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Rule?> _byTitle = new(StringComparer.Ordinal);

    public RuleSet Read(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            foreach (var document in Documents.Read(text))
            {
                Try(path, document.Root?.Line ?? 1, () => ReadDocument(path, document));
            }
        }

        foreach (var (path, document) in _correlations)
        {
            Try(path, document.Line, () => Add(new CorrelationReader(_fields, Resolve).Read(HeadOf(path, document), document)));
        }

        CorrelationReader.Silence(_rules);
        return new RuleSet(_rules, _rejected, _fields);
    }

    private static readonly string[] Defined =
    [
        "title", "id", "related", "name", "taxonomy", "status", "description", "license", "author", "references", "date",
        "modified", "logsource", "detection", "correlation", "fields", "falsepositives", "level", "tags", "scope",
    ];

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

    private void ReadDocument(string path, Document document)
    {
        if (document.Fault is { } fault)
        {
            throw fault;
        }

        switch (document.Root)
        {
            case Scalar { IsNull: true }:
                return; // an empty document, such as after a closing '---'
            case Mapping map when map.Find("action") is not null:
                throw new RuleFault(map.Line, "Rule collections by 'action' are old Sigma and not taken.");
            case Mapping map when map.Find("filter") is not null:
                throw new RuleFault(map.Line, "Global filters ('filter') are not taken yet.");
            case Mapping map when map.Find("correlation") is not null:
                _correlations.Add((path, map));
                return;
            case Mapping map:
                Add(ReadDetection(path, map));
                return;
            default:
                throw new RuleFault(document.Root!.Line, "The document is no map, so it is no rule.");
        }
    }

    private DetectionRule ReadDetection(string path, Mapping map)
    {
        var head = HeadOf(path, map);
        if (map.Find("detection") is not Mapping detection)
        {
            throw new RuleFault(map.Line, "The rule has no 'detection'.");
        }

        if (map.Find("logsource") is not Mapping)
        {
            throw new RuleFault(map.Line, "The rule has no 'logsource'.");
        }

        if (detection.Find("timeframe") is { } timeframe)
        {
            throw new RuleFault(timeframe.Line, "'timeframe' is old Sigma and no longer part of it: it is written as a correlation.");
        }

        var selection = new Selection(_fields, options.Placeholders);
        var selections = new Dictionary<string, Test>(StringComparer.Ordinal);
        foreach (var entry in detection.Entries.Where(entry => entry.Key != "condition"))
        {
            selections.Add(entry.Key.Length == 0 ? throw new RuleFault(entry.Line, "A selection has no name.") : entry.Key, selection.Read(entry.Value));
        }

        var condition = detection.Find("condition") ?? throw new RuleFault(detection.Line, "The rule has no 'condition'.");
        return new DetectionRule(head, Condition.Read(condition, selections));
    }

    private RuleHead HeadOf(string path, Mapping map)
    {
        var source = map.Find("logsource") as Mapping;
        var head = new RuleHead
        {
            Path = path,
            Line = map.Line,
            Title = map.Text("title") ?? throw new RuleFault(map.Line, "The rule has no 'title'."),
            Id = map.Text("id") ?? "",
            Name = map.Text("name"),
            Level = LevelOf(map),
            Status = map.Text("status"),
            Description = map.Text("description"),
            Author = map.Text("author"),
            License = map.Text("license"),
            Tags = map.Texts("tags"),
            FalsePositives = map.Texts("falsepositives"),
            References = map.Texts("references"),
            LogSource = new LogSource(source?.Text("category"), source?.Text("product"), source?.Text("service")),
            Custom = CustomOf(map),
        };
        return options.Refuse(head) is { } why ? throw new RuleFault(map.Line, why) : head;
    }

    private static RuleLevel LevelOf(Mapping map) => map.Text("level") switch
    {
        null or "medium" => RuleLevel.Medium,
        "informational" => RuleLevel.Informational,
        "low" => RuleLevel.Low,
        "high" => RuleLevel.High,
        "critical" => RuleLevel.Critical,
        var other => throw new RuleFault(map.Find("level")!.Line, $"The level '{other}' is unknown."),
    };

    private static Dictionary<string, string> CustomOf(Mapping map)
    {
        var custom = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(string Prefix, Mapping Map)>();
        open.Push(("", map));
        while (open.TryPop(out var at))
        {
            foreach (var entry in at.Map.Entries.Where(entry => at.Prefix.Length > 0 || !Defined.Contains(entry.Key, StringComparer.Ordinal)))
            {
                var name = at.Prefix + entry.Key;
                if (entry.Value is Scalar scalar)
                {
                    custom[name] = scalar.Text;
                }
                else if (entry.Value is Mapping inner)
                {
                    open.Push((name + ".", inner));
                }
            }
        }

        return custom;
    }

    private void Add(Rule rule)
    {
        foreach (var reference in new[] { rule.Id, rule.Name }.Where(text => !string.IsNullOrEmpty(text)))
        {
            if (_byReference.TryGetValue(reference!, out var first) && first != rule)
            {
                throw new RuleFault(rule.Head.Line, $"'{reference}' is already the id or name of '{first.Title}' in {first.Head.Path}.");
            }
        }

        foreach (var reference in new[] { rule.Id, rule.Name }.Where(text => !string.IsNullOrEmpty(text)))
        {
            _byReference[reference!] = rule;
        }

        _byTitle[rule.Title] = _byTitle.ContainsKey(rule.Title) ? null : rule;
        _rules.Add(rule);
    }

    /// <summary>By id or name, as the specification says; by a title that only one rule has, as some public packs do.</summary>
    private Rule? Resolve(string reference) =>
        _byReference.GetValueOrDefault(reference) ?? _byTitle.GetValueOrDefault(reference);
}
