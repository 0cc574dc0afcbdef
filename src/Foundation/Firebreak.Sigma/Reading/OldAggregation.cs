using System.Globalization;
using System.Text.RegularExpressions;
using Firebreak.Sigma.Correlating;
using Firebreak.Sigma.Matching;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Reading;

/// <summary>
/// The aggregation of Sigma 1, <c>selection | count(field) by group &gt; 5</c> with a <c>timeframe</c>: read as the correlation it has become.
/// </summary>
/// <remarks>Source: Sigma specification 1.0.4, "Aggregation expression".</remarks>
internal sealed partial class OldAggregation
{
    private readonly Scalar _condition;
    private readonly Match _aggregation;
    private readonly TimeSpan _timespan;

    private OldAggregation(Scalar condition, Match aggregation, TimeSpan timespan) =>
        (_condition, _aggregation, _timespan) = (condition, aggregation, timespan);

    /// <summary>Finds one in a detection; <c>null</c> if it is of today's language. Throws for what has no meaning any more.</summary>
    public static OldAggregation? Find(Mapping detection)
    {
        var condition = detection.Find("condition");
        var bar = condition is Scalar { Text: var text } && text.Contains('|', StringComparison.Ordinal);
        var timeframe = detection.Find("timeframe");
        if (!bar)
        {
            return timeframe is null
                ? null
                : throw new RuleFault(timeframe.Line, "'timeframe' is old Sigma and belongs to an aggregation, which this rule does not have: it is written as a correlation.");
        }

        var scalar = (Scalar)condition!;
        var match = Form().Match(scalar.Text);
        if (!match.Success)
        {
            throw new RuleFault(scalar.Line, "This aggregation in a condition ('|') is old Sigma and no longer part of it: it is written as a correlation.");
        }

        var span = detection.Text("timeframe") ?? throw new RuleFault(detection.Line, "The aggregation has no 'timeframe', so there is no span to count in.");
        return CorrelationReader.Span(span) is { } timespan
            ? new OldAggregation(scalar, match, timespan)
            : throw new RuleFault(timeframe!.Line, $"The timeframe '{span}' is not a number with s, m, h or d.");
    }

    /// <summary>The two rules it stands for: what is counted, and how often.</summary>
    public IReadOnlyList<Rule> Rules(RuleHead head, IReadOnlyDictionary<string, Test> selections, Fields fields)
    {
        var plain = new Scalar(_condition.Line, _aggregation.Groups["events"].Value, Plain: true);
        var events = new DetectionRule(
            head with { Id = "", Name = null, Title = head.Title + " (each event)" }, Condition.Read(plain, selections));
        var field = _aggregation.Groups["field"].Value.Trim();
        var (type, counted) = (_aggregation.Groups["function"].Value, field) switch
        {
            ("count", "") => (CorrelationType.EventCount, ""),
            ("count", _) => (CorrelationType.ValueCount, field),
            ("sum", not "") => (CorrelationType.ValueSum, field),
            ("avg", not "") => (CorrelationType.ValueAverage, field),
            var (function, _) => throw new RuleFault(_condition.Line, $"The aggregation '{function}' has no correlation that stands for it."),
        };
        string[] group = [.. _aggregation.Groups["group"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return [events, new CorrelationRule(head, new CorrelationPlan
        {
            Type = type,
            Rules = [events],
            GroupNames = group,
            GroupBy = [.. group.Select(name => (IReadOnlyList<Field>)[fields.Named(name)])],
            Counted = counted.Length == 0 ? [] : [[fields.Named(counted)]],
            Timespan = _timespan,
            Bounds = ConditionReader.Checked(
                new Bound(Operator(), decimal.Parse(_aggregation.Groups["limit"].Value, CultureInfo.InvariantCulture)), _condition.Line, type),
            Generate = false,
        })];
    }

    private string Operator() => _aggregation.Groups["operator"].Value switch
    {
        ">" => "gt",
        ">=" => "gte",
        "<" => "lt",
        "<=" => "lte",
        _ => "eq",
    };

    [GeneratedRegex(
        @"^(?<events>[^|]+)\|\s*(?<function>count|sum|avg|min|max)\s*\((?<field>[^()]*)\)\s*(?:by\s+(?<group>[^<>=]+?)\s*)?(?<operator>>=|<=|==|=|>|<)\s*(?<limit>[0-9]{1,5})\s*$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
