using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>Finds the signs of a break-in among recorded events.</summary>
public static class Detection
{
    /// <summary>
    /// Holds every event against every rule. What a rule says again and again of the same caller, address, call, region and outcome
    /// is one finding with a count. Events must be in order of time.
    /// </summary>
    public static DetectionResult Run(RuleSet rules, IReadOnlyList<TrailEvent> events)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(events);
        var names = rules.Rules.ToDictionary(rule => rule, CloudTrailRules.NameOf);
        var correlator = new Correlator<TrailEvent>(rules);
        var groups = new Dictionary<Sameness, Heap>();
        var met = new List<CorrelationMatch<TrailEvent>>();
        foreach (var one in events)
        {
            var matched = rules.Evaluate(one.Raw);
            met.AddRange(correlator.Observe(one.Time, one.Raw, matched, one));
            foreach (var rule in matched.Where(rule => !rule.OnlyFeeds))
            {
                var same = Sameness.Of(rule, one, one.Name, one.Region, one.ErrorCode);
                groups[same] = groups.TryGetValue(same, out var heap) ? heap.And(1, one.Time) : new Heap(one, 1, one.Time);
            }
        }

        met.AddRange(correlator.Complete());
        foreach (var match in met)
        {
            var last = match.Events[^1];
            var same = Sameness.Of(match.Rule, last, string.Join('\n', match.Group), "", null);
            groups[same] = groups.TryGetValue(same, out var heap)
                ? heap.And(match.Count, match.Last)
                : new Heap(last, match.Count, match.Last);
        }

        var findings = groups
            .Select(pair => new Finding(names[pair.Key.Rule], pair.Value.First, pair.Value.Count, pair.Value.Last))
            .OrderBy(finding => finding.Event.Time)
            .ThenBy(finding => finding.Event.EventId, StringComparer.Ordinal)
            .ThenByDescending(finding => finding.Rule.Level)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Rule.Title, StringComparer.Ordinal)
            .ToList();
        return new DetectionResult(findings, events.Count, rules.Rules.Count, rules.Rejected, BlindSpots(correlator.GroupsDropped, rules.ExpressionsGivenUp));
    }

    /// <summary>Who called, as a finding shows it: the ARN, or whatever else the record has.</summary>
    public static string PrincipalOf(TrailEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var caller = one.Caller;
        return new[] { caller.Arn, caller.InvokedBy, caller.PrincipalId, caller.UserName, caller.Type }
            .FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "";
    }

    private static List<Blindness> BlindSpots(long dropped, long givenUp)
    {
        var blind = new List<Blindness>();
        if (dropped > 0)
        {
            blind.Add(new Blindness("correlations", BlindCause.Truncated, $"{dropped} groups of events were given up for lack of room; matches over many events may be missing."));
        }

        if (givenUp > 0)
        {
            blind.Add(new Blindness("rules", BlindCause.Truncated, $"A regular expression took too long on {givenUp} values and was given up there; matches may be missing."));
        }

        return blind;
    }

    /// <summary>What makes two matches the same finding.</summary>
    private sealed record Sameness(Rule Rule, string Principal, string SourceIp, string What, string Region, string? ErrorCode)
    {
        /// <summary>Sessions of one role are one caller.</summary>
        public static Sameness Of(Rule rule, TrailEvent one, string what, string region, string? error) =>
            new(rule, one.Caller.SessionIssuerArn ?? PrincipalOf(one), one.SourceIp, what, region, error);
    }

    private sealed record Heap(TrailEvent First, int Count, DateTimeOffset Last)
    {
        public Heap And(int more, DateTimeOffset time) => this with { Count = Count + more, Last = time > Last ? time : Last };
    }
}

/// <summary>What was found, and among what.</summary>
/// <param name="Findings">In order of the first event's time.</param>
/// <param name="EventsExamined">How many events were looked at.</param>
/// <param name="RulesLoaded">How many rules they were held against.</param>
/// <param name="RulesRejected">The rules that could not be used, each with why.</param>
/// <param name="BlindSpots">What could not be seen while looking.</param>
public sealed record DetectionResult(
    IReadOnlyList<Finding> Findings,
    int EventsExamined,
    int RulesLoaded,
    IReadOnlyList<RuleRejected> RulesRejected,
    IReadOnlyList<Blindness> BlindSpots)
{
    /// <summary>The findings of a level and above.</summary>
    public IReadOnlyList<Finding> AtLeast(Severity level) => [.. Findings.Where(finding => finding.Rule.Level >= level)];

    /// <summary>How many findings there are of each level.</summary>
    public IReadOnlyDictionary<Severity, int> ByLevel() =>
        Enum.GetValues<Severity>().ToDictionary(level => level, level => Findings.Count(finding => finding.Rule.Level == level));
}
