using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma;

/// <summary>The kinds of correlation that are taken.</summary>
public enum CorrelationType
{
    /// <summary>So many events.</summary>
    EventCount,

    /// <summary>So many different values of a field.</summary>
    ValueCount,

    /// <summary>Several rules, in any order.</summary>
    Temporal,

    /// <summary>Several rules, one after the other.</summary>
    TemporalOrdered,
}

/// <summary>A rule that several events match together within a span of time.</summary>
public sealed class CorrelationRule : Rule
{
    internal CorrelationRule(RuleHead head, CorrelationPlan plan)
        : base(head) => Plan = plan;

    /// <summary>What is correlated.</summary>
    public CorrelationType Type => Plan.Type;

    /// <summary>The rules it is made of.</summary>
    public IReadOnlyList<Rule> BaseRules => Plan.Rules;

    /// <summary>The span of time.</summary>
    public TimeSpan Timespan => Plan.Timespan;

    internal CorrelationPlan Plan { get; }
}

/// <summary>What a correlation does.</summary>
internal sealed record CorrelationPlan
{
    public required CorrelationType Type { get; init; }

    public required IReadOnlyList<DetectionRule> Rules { get; init; }

    /// <summary>The fields to group by: for each, the field in each base rule (aliases may differ).</summary>
    public required IReadOnlyList<IReadOnlyList<Field>> GroupBy { get; init; }

    /// <summary>The fields of which values are counted together.</summary>
    public required IReadOnlyList<Field> Counted { get; init; }

    public required TimeSpan Timespan { get; init; }

    /// <summary>How many events or values there must be at least.</summary>
    public required int AtLeast { get; init; }

    public required bool Generate { get; init; }
}
