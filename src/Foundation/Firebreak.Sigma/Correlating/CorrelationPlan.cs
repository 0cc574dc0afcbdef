using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Correlating;

/// <summary>What a correlation does.</summary>
internal sealed record CorrelationPlan
{
    public required CorrelationType Type { get; init; }

    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>What it groups by, as it is written: fields or aliases.</summary>
    public required IReadOnlyList<string> GroupNames { get; init; }

    /// <summary>For each name to group by, the field in each base rule (aliases may differ).</summary>
    public required IReadOnlyList<IReadOnlyList<Field>> GroupBy { get; init; }

    /// <summary>For each field of the condition, the field in each base rule.</summary>
    public required IReadOnlyList<IReadOnlyList<Field>> Counted { get; init; }

    public required TimeSpan Timespan { get; init; }

    /// <summary>Between which limits the figure must lie.</summary>
    public required Bounds Bounds { get; init; }

    /// <summary>Which percentile is asked for; <c>null</c> asks for the share of each value.</summary>
    public decimal? Percentile { get; init; }

    public required bool Generate { get; init; }

    /// <summary>The fields that correlations of this one ask for and that it does not group by.</summary>
    public List<Field> Carried { get; } = [];

    /// <summary>Several rules are asked for, and not a figure.</summary>
    public bool IsTemporal => Type is CorrelationType.Temporal or CorrelationType.TemporalOrdered;

    /// <summary>Whether the figure is one of numbers.</summary>
    public bool IsOfNumbers => Type is CorrelationType.ValueSum or CorrelationType.ValueAverage or CorrelationType.ValueMedian
        || (Type == CorrelationType.ValuePercentile && Percentile is not null);

    /// <summary>
    /// Whether the answer is known only when no further event can join: there is an upper end, or the figure may fall again.
    /// </summary>
    public bool JudgedAtTheEnd => Type != CorrelationType.TemporalOrdered
        && (!Bounds.OnlyLower || Type is CorrelationType.ValueAverage or CorrelationType.ValuePercentile or CorrelationType.ValueMedian);

    /// <summary>How many events, values or rules there must be at least.</summary>
    public int AtLeast => Bounds.OnlyLower ? (int)Bounds.Least : 1;

    /// <summary>Has this correlation, and those it is made of, remember a field for one that is made of it.</summary>
    public void Carry(Field field)
    {
        if (GroupNames.Contains(field.Name, StringComparer.Ordinal) || Carried.Contains(field))
        {
            return;
        }

        Carried.Add(field);
        foreach (var inner in Rules.OfType<CorrelationRule>())
        {
            inner.Plan.Carry(field);
        }
    }
}
