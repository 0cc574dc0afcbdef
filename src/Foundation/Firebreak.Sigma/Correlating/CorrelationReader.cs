using System.Globalization;
using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Correlating;

/// <summary>Reads the <c>correlation</c> part of a rule. Whatever it cannot do throws <see cref="RuleFault"/>.</summary>
/// <remarks>Source: Sigma correlation rules specification 2.1.</remarks>
internal sealed class CorrelationReader(Fields fields, Func<string, Rule?> resolve)
{
    private const int MaxCount = 100_000;
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
        var (atLeast, counted) = Condition(map, type);
        if (type is CorrelationType.Temporal or CorrelationType.TemporalOrdered && rules.Count < 2)
        {
            throw new RuleFault(map.Line, "A temporal correlation needs at least two rules.");
        }

        return new CorrelationRule(head, new CorrelationPlan
        {
            Type = type,
            Rules = rules,
            GroupBy = GroupBy(map, rules),
            Counted = counted,
            Timespan = TimespanOf(map),
            AtLeast = atLeast,
            Generate = GenerateOf(map),
        });
    }

    private static CorrelationType TypeOf(Mapping map) => map.Text("type") switch
    {
        "event_count" => CorrelationType.EventCount,
        "value_count" => CorrelationType.ValueCount,
        "temporal" => CorrelationType.Temporal,
        "temporal_ordered" => CorrelationType.TemporalOrdered,
        null => throw new RuleFault(map.Line, "The correlation has no 'type'."),
        var other => throw new RuleFault(map.Find("type")!.Line, $"The correlation type '{other}' is not taken."),
    };

    private static TimeSpan TimespanOf(Mapping map)
    {
        var text = map.Text("timespan") ?? throw new RuleFault(map.Line, "The correlation has no 'timespan'.");
        var seconds = text.Length < 2 ? 0 : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, _ => 0 };
        if (seconds == 0 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is 0 or > 100_000)
        {
            throw new RuleFault(map.Find("timespan")!.Line, $"The timespan '{text}' is not a number with s, m, h or d.");
        }

        return TimeSpan.FromSeconds((long)count * seconds);
    }

    private static bool GenerateOf(Mapping map) => map.Find("generate") switch
    {
        null => false,
        Scalar { Truth: { } truth } => truth,
        var other => throw new RuleFault(other.Line, "'generate' is true or false."),
    };

    private static int Number(Scalar scalar) =>
        int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxCount
            ? number
            : throw new RuleFault(scalar.Line, $"'{scalar.Text}' is not a count up to {MaxCount}.");

    private List<DetectionRule> RulesOf(Mapping map)
    {
        var references = map.Texts("rules");
        if (references.Count == 0)
        {
            throw new RuleFault(map.Line, "The correlation names no 'rules'.");
        }

        var line = map.Find("rules")!.Line;
        return [.. references.Select(reference => resolve(reference) switch
        {
            DetectionRule rule => rule,
            CorrelationRule => throw new RuleFault(line, $"'{reference}' is a correlation; correlations of correlations are not taken yet."),
            _ => throw new RuleFault(line, $"The correlation refers to '{reference}', and no rule with that id or name is loaded."),
        })];
    }

    private List<IReadOnlyList<Field>> GroupBy(Mapping map, List<DetectionRule> rules)
    {
        var aliases = map.Find("aliases") switch
        {
            null => null,
            Mapping found => found,
            var other => throw new RuleFault(other.Line, "'aliases' must be a map."),
        };
        return [.. map.Texts("group-by").Select(name => aliases?.Find(name) switch
        {
            null => (IReadOnlyList<Field>)[.. rules.Select(_ => fields.Named(name))],
            Mapping alias => [.. rules.Select(rule => Aliased(name, alias, rule))],
            var other => throw new RuleFault(other.Line, $"The alias '{name}' must be a map of rules to fields."),
        })];
    }

    private Field Aliased(string name, Mapping alias, DetectionRule rule)
    {
        var field = alias.Entries.FirstOrDefault(entry => resolve(entry.Key) == rule)?.Value as Scalar;
        return field is null
            ? throw new RuleFault(alias.Line, $"The alias '{name}' names no field for the rule '{rule.Title}'.")
            : fields.Named(field.Text);
    }

    private (int AtLeast, IReadOnlyList<Field> Counted) Condition(Mapping map, CorrelationType type)
    {
        var temporal = type is CorrelationType.Temporal or CorrelationType.TemporalOrdered;
        switch (map.Find("condition"))
        {
            case null when temporal:
                return (1, []);
            case null:
                throw new RuleFault(map.Line, "The correlation has no 'condition'.");
            case { } given when temporal:
                throw new RuleFault(given.Line, "A condition of a temporal correlation is not taken: all its rules must match.");
            case Mapping condition:
                return ReadCondition(condition, type);
            case { } other:
                throw new RuleFault(other.Line, "The 'condition' of a correlation must be a map.");
        }
    }

    private (int AtLeast, IReadOnlyList<Field> Counted) ReadCondition(Mapping condition, CorrelationType type)
    {
        int? atLeast = null;
        var counted = new List<Field>();
        foreach (var entry in condition.Entries)
        {
            switch (entry)
            {
                case { Key: "field" } when type == CorrelationType.ValueCount:
                    counted.AddRange(condition.Texts("field").Select(fields.Named));
                    break;
                case { Key: "gte", Value: Scalar number }:
                    atLeast = Math.Max(atLeast ?? 0, Number(number));
                    break;
                case { Key: "gt", Value: Scalar number }:
                    atLeast = Math.Max(atLeast ?? 0, Number(number) + 1);
                    break;
                case { Key: "lt" or "lte" or "eq" or "neq" }:
                    throw new RuleFault(entry.Line, $"'{entry.Key}' holds only once a span of time is over; only gt and gte are taken.");
                default:
                    throw new RuleFault(entry.Line, $"'{entry.Key}' is not known in the condition of this correlation.");
            }
        }

        if (type == CorrelationType.ValueCount && counted.Count == 0)
        {
            throw new RuleFault(condition.Line, "A value_count needs a 'field' in its condition.");
        }

        return atLeast is > 0
            ? (atLeast.Value, counted)
            : throw new RuleFault(condition.Line, "The condition needs gt or gte with a number above nothing.");
    }
}
