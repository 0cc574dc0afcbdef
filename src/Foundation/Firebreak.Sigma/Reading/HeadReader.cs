using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Reading;

/// <summary>Reads what a rule says of itself.</summary>
internal static class HeadReader
{
    /// <summary>The attributes that the specification defines.</summary>
    public static readonly IReadOnlyList<string> Defined =
    [
        "title", "id", "related", "name", "taxonomy", "status", "description", "license", "author", "references", "date",
        "modified", "logsource", "detection", "correlation", "filter", "fields", "falsepositives", "level", "tags", "scope", "generate",
    ];

    /// <summary>Reads it.</summary>
    public static RuleHead Read(string path, Mapping map) => new()
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
        Date = map.Text("date"),
        Modified = map.Text("modified"),
        Taxonomy = map.Text("taxonomy"),
        Tags = map.Texts("tags"),
        Fields = map.Texts("fields"),
        Scope = map.Texts("scope"),
        FalsePositives = map.Texts("falsepositives"),
        References = map.Texts("references"),
        Related = RelatedOf(map),
        LogSource = SourceOf(map),
        Custom = CustomOf(map),
    };

    /// <summary>Which logs a document is for.</summary>
    public static LogSource SourceOf(Mapping map)
    {
        var source = map.Find("logsource") as Mapping;
        return new LogSource(source?.Text("category"), source?.Text("product"), source?.Text("service"));
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

    private static List<RelatedRule> RelatedOf(Mapping map) => map.Find("related") is Sequence list
        ? [.. list.Items.OfType<Mapping>().Select(one => new RelatedRule(one.Text("id") ?? "", one.Text("type") ?? ""))]
        : [];

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
}
