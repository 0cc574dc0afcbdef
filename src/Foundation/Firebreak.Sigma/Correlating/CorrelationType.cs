namespace Firebreak.Sigma;

/// <summary>The kinds of correlation.</summary>
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

    /// <summary>The sum of a number field.</summary>
    ValueSum,

    /// <summary>The mean of a number field.</summary>
    ValueAverage,

    /// <summary>A percentile of a number field; without a <c>percentile</c>, the share in percent of the events that hold one value.</summary>
    ValuePercentile,

    /// <summary>The median of a number field.</summary>
    ValueMedian,
}
