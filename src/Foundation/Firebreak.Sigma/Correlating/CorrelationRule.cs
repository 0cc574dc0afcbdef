using Firebreak.Sigma.Correlating;

namespace Firebreak.Sigma;

/// <summary>A rule that several events match together within a span of time.</summary>
public sealed class CorrelationRule : Rule
{
    internal CorrelationRule(RuleHead head, CorrelationPlan plan)
        : base(head) =>
        (Plan, Depth) = (plan, 1 + plan.Rules.Max(rule => (rule as CorrelationRule)?.Depth ?? 0));

    /// <summary>What is correlated.</summary>
    public CorrelationType Type => Plan.Type;

    /// <summary>The rules it is made of: detections, or correlations in their turn.</summary>
    public IReadOnlyList<Rule> BaseRules => Plan.Rules;

    /// <summary>The span of time.</summary>
    public TimeSpan Timespan => Plan.Timespan;

    /// <summary>The names it groups by.</summary>
    public IReadOnlyList<string> GroupBy => Plan.GroupNames;

    internal CorrelationPlan Plan { get; }

    /// <summary>How many correlations stand one on the other, this one among them.</summary>
    internal int Depth { get; }
}
