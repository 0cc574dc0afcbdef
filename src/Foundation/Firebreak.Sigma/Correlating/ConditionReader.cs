using System.Globalization;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Correlating;

/// <summary>Reads the <c>condition</c> of a correlation: limits, the field that is looked at, the percentile.</summary>
internal static class ConditionReader
{
    /// <summary>Reads it. A temporal correlation without one asks for all its rules.</summary>
    public static (Bounds Bounds, IReadOnlyList<string> Fields, decimal? Percentile) Read(Mapping map, CorrelationType type, int rules)
    {
        var temporal = type is CorrelationType.Temporal or CorrelationType.TemporalOrdered;
        return map.Find("condition") switch
        {
            null when temporal => (new Bounds([new Bound("gte", rules)]), [], null),
            null => throw new RuleFault(map.Line, "The correlation has no 'condition'."),
            Mapping condition => Read(condition, type, temporal ? rules : (int?)null),
            { } other => throw new RuleFault(other.Line, "The 'condition' of a correlation must be a map."),
        };
    }

    private static (Bounds Bounds, IReadOnlyList<string> Fields, decimal? Percentile) Read(Mapping condition, CorrelationType type, int? rules)
    {
        var asksField = type is not (CorrelationType.EventCount or CorrelationType.Temporal or CorrelationType.TemporalOrdered);
        var limits = new List<Bound>();
        decimal? percentile = null;
        foreach (var entry in condition.Entries)
        {
            switch (entry)
            {
                case { Key: "field" } when asksField:
                    break;
                case { Key: "percentile", Value: Scalar rank } when type == CorrelationType.ValuePercentile:
                    percentile = Number(rank) is > 0 and <= 100 and var number
                        ? number
                        : throw new RuleFault(rank.Line, $"'{rank.Text}' is no percentile: it lies above 0 and up to 100.");
                    break;
                case { Value: Scalar limit } when Bound.Operators.Contains(entry.Key, StringComparer.Ordinal):
                    limits.Add(new Bound(entry.Key, Number(limit)));
                    break;
                default:
                    throw new RuleFault(entry.Line, $"'{entry.Key}' is not known in the condition of this correlation.");
            }
        }

        var bounds = Checked(new Bounds(limits), condition.Line, type, rules);
        var fields = FieldsOf(condition, type, asksField, percentile);
        return bounds.CanHold(Possible(type, percentile)) ? (bounds, fields, percentile) : throw Never(condition.Line);
    }

    /// <summary>What is not there is not counted, and a share is one of a hundred.</summary>
    private static Func<decimal, bool> Possible(CorrelationType type, decimal? percentile) => type switch
    {
        CorrelationType.ValueSum or CorrelationType.ValueAverage or CorrelationType.ValueMedian => _ => true,
        CorrelationType.ValuePercentile => share => percentile is not null || share is > 0 and <= 100,
        _ => count => count >= 1 && decimal.IsInteger(count),
    };

    private static IReadOnlyList<string> FieldsOf(Mapping condition, CorrelationType type, bool asksField, decimal? percentile)
    {
        var fields = asksField ? condition.Texts("field") : [];
        if (asksField && fields.Count == 0)
        {
            throw new RuleFault(condition.Line, "This correlation needs a 'field' in its condition.");
        }

        var one = type is CorrelationType.ValueSum or CorrelationType.ValueAverage or CorrelationType.ValueMedian || percentile is not null;
        return one && fields.Count > 1
            ? throw new RuleFault(condition.Line, "Several fields can be counted together, but not calculated with.")
            : fields;
    }

    /// <summary>The limit of an aggregation of the first Sigma, which can be met and is not met always.</summary>
    public static Bounds Checked(Bound limit, int line, CorrelationType type)
    {
        var bounds = Checked(new Bounds([limit]), line, type, null);
        return bounds.CanHold(Possible(type, null)) ? bounds : throw Never(line);
    }

    private static RuleFault Never(int line) => new(line, "The condition can never be met: it holds for no figure that there can be.");

    private static Bounds Checked(Bounds bounds, int line, CorrelationType type, int? rules)
    {
        if (bounds.All.Count == 0)
        {
            throw new RuleFault(line, "The condition needs gt, gte, lt, lte, eq or neq with a number.");
        }

        var counts = type is CorrelationType.EventCount or CorrelationType.ValueCount || rules is not null;
        if (counts && bounds.All.Any(bound => bound.Limit < 0 || bound.Limit > CorrelationReader.MaxCount || bound.Limit != decimal.Truncate(bound.Limit)))
        {
            throw new RuleFault(line, $"A count is a whole number up to {CorrelationReader.MaxCount}.");
        }

        if (counts && bounds.OnlyLower && bounds.Least < 1)
        {
            throw new RuleFault(line, "The condition holds always; it needs a number above nothing.");
        }

        if (rules is { } all && !Enumerable.Range(1, all).Any(count => bounds.Hold(count)))
        {
            throw new RuleFault(line, $"The condition can never be met with {all} rules.");
        }

        return type == CorrelationType.TemporalOrdered && !(bounds.Hold(rules!.Value) && !bounds.Hold(rules.Value - 1))
            ? throw new RuleFault(line, "A temporal_ordered correlation is met by all its rules; another number is not taken.")
            : bounds;
    }

    private static decimal Number(Scalar scalar) =>
        decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RuleFault(scalar.Line, $"'{scalar.Text}' is not a number.");
}
