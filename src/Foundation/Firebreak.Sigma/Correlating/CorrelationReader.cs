using System.Globalization;
using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Correlating;

/// <summary>Reads the <c>correlation</c> part of a rule. Whatever it cannot do throws <see cref="RuleFault"/>.</summary>
/// <remarks>Source: Sigma correlation rules specification 2.1; <c>percentile</c> and <c>value_median</c> as pySigma reads them.</remarks>
internal sealed class CorrelationReader(Fields fields, Func<string, Rule?> resolve)
{
    /// <summary>No count may ask to remember more events than this.</summary>
    public const int MaxCount = 100_000;

    private static readonly string[] Known = ["type", "rules", "group-by", "timespan", "condition", "generate", "aliases"];

    /// <summary>Base rules are not reported themselves, unless a correlation asks for it (<c>generate: true</c>).</summary>
    public static void Silence(IReadOnlyList<Rule> rules)
    {
        var plans = rules.OfType<CorrelationRule>().Select(rule => rule.Plan).ToList();
        var loud = plans.Where(plan => plan.Generate).SelectMany(plan => plan.Rules).ToHashSet();
        foreach (var rule in plans.SelectMany(plan => plan.Rules))
        {
            rule.OnlyFeeds = !loud.Contains(rule);
        }
    }

    public CorrelationRule Read(RuleHead head, Mapping document)
    {
        if (document.Find("correlation") is not Mapping map)
        {
            throw new RuleFault(document.Line, "'correlation' must be a map.");
        }

        if (document.Find("detection") is not null)
        {
            throw new RuleFault(document.Line, "A document is a detection or a correlation, not both.");
        }

        foreach (var entry in map.Entries.Where(entry => !Known.Contains(entry.Key, StringComparer.Ordinal)))
        {
            throw new RuleFault(entry.Line, $"'{entry.Key}' is not known in a correlation.");
        }

        var type = TypeOf(map);
        var rules = RulesOf(map);
        if (type is CorrelationType.Temporal or CorrelationType.TemporalOrdered && rules.Count < 2)
        {
            throw new RuleFault(map.Line, "A temporal correlation needs at least two rules.");
        }

        if (type == CorrelationType.Temporal && rules.GroupBy(rule => rule).FirstOrDefault(same => same.Count() > 1)?.Key is { } twice)
        {
            throw new RuleFault(map.Find("rules")!.Line, $"A temporal correlation asks for different rules, and this one names '{twice.Title}' twice.");
        }

        var plan = Plan(map, type, rules) with { Generate = GenerateOf(map) || GenerateOf(document) };
        Connect(plan);
        return new CorrelationRule(head, plan);
    }

    /// <summary>Has the correlations that this one is made of remember what it asks for.</summary>
    public static void Connect(CorrelationPlan plan)
    {
        for (var part = 0; part < plan.Rules.Count; part++)
        {
            foreach (var asked in plan.GroupBy.Concat(plan.Counted))
            {
                (plan.Rules[part] as CorrelationRule)?.Plan.Carry(asked[part]);
            }
        }
    }

    private static CorrelationType TypeOf(Mapping map) => map.Text("type") switch
    {
        "event_count" => CorrelationType.EventCount,
        "value_count" => CorrelationType.ValueCount,
        "temporal" => CorrelationType.Temporal,
        "temporal_ordered" => CorrelationType.TemporalOrdered,
        "value_sum" => CorrelationType.ValueSum,
        "value_avg" => CorrelationType.ValueAverage,
        "value_percentile" => CorrelationType.ValuePercentile,
        "value_median" => CorrelationType.ValueMedian,
        null => throw new RuleFault(map.Line, "The correlation has no 'type'."),
        var other => throw new RuleFault(map.Find("type")!.Line, $"The correlation type '{other}' is unknown."),
    };

    /// <summary>Reads <c>90s</c>, <c>15m</c>, <c>1h</c> or <c>7d</c>; <c>null</c> if it is none of them.</summary>
    public static TimeSpan? Span(string text)
    {
        var seconds = text.Length < 2 ? 0 : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, _ => 0 };
        return seconds != 0 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 100_000
            ? TimeSpan.FromSeconds((long)count * seconds)
            : null;
    }

    private static TimeSpan TimespanOf(Mapping map)
    {
        var text = map.Text("timespan") ?? throw new RuleFault(map.Line, "The correlation has no 'timespan'.");
        return Span(text) ?? throw new RuleFault(map.Find("timespan")!.Line, $"The timespan '{text}' is not a number with s, m, h or d.");
    }

    /// <summary>The specification's text has it beside the level, the tools in use within the correlation: both are taken.</summary>
    private static bool GenerateOf(Mapping map) => map.Find("generate") switch
    {
        null => false,
        Scalar { Truth: { } truth } => truth,
        var other => throw new RuleFault(other.Line, "'generate' is true or false."),
    };

    private CorrelationPlan Plan(Mapping map, CorrelationType type, List<Rule> rules)
    {
        var condition = ConditionReader.Read(map, type, rules.Count);
        var names = map.Texts("group-by");
        var aliases = map.Find("aliases") switch
        {
            null => null,
            Mapping found => found,
            var other => throw new RuleFault(other.Line, "'aliases' must be a map."),
        };
        return new CorrelationPlan
        {
            Type = type,
            Rules = rules,
            GroupNames = names,
            GroupBy = [.. names.Select(name => InEach(name, aliases, rules))],
            Counted = [.. condition.Fields.Select(name => InEach(name, aliases, rules))],
            Timespan = TimespanOf(map),
            Bounds = condition.Bounds,
            Percentile = condition.Percentile,
            Generate = false,
        };
    }

    private List<Rule> RulesOf(Mapping map)
    {
        var references = map.Texts("rules");
        if (references.Count == 0)
        {
            throw new RuleFault(map.Line, "The correlation names no 'rules'.");
        }

        var line = map.Find("rules")!.Line;
        return [.. references.Select(reference => resolve(reference)
            ?? throw new RuleFault(line, $"The correlation refers to '{reference}', and no rule with that id or name is loaded."))];
    }

    private IReadOnlyList<Field> InEach(string name, Mapping? aliases, List<Rule> rules) => aliases?.Find(name) switch
    {
        null => [.. rules.Select(_ => fields.Named(name))],
        Mapping alias => [.. rules.Select(rule => Aliased(name, alias, rule))],
        var other => throw new RuleFault(other.Line, $"The alias '{name}' must be a map of rules to fields."),
    };

    private Field Aliased(string name, Mapping alias, Rule rule)
    {
        var field = alias.Entries.FirstOrDefault(entry => resolve(entry.Key) == rule)?.Value as Scalar;
        return field is null
            ? throw new RuleFault(alias.Line, $"The alias '{name}' names no field for the rule '{rule.Title}'.")
            : fields.Named(field.Text);
    }
}
