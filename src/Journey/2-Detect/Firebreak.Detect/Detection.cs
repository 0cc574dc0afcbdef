using System.Text.Json;
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
    public static DetectionResult Run(RuleSet rules, IReadOnlyList<TrailEvent> events) => Run(rules, events, new DetectionOptions());

    /// <summary>The same, as the options say.</summary>
    public static DetectionResult Run(RuleSet rules, IReadOnlyList<TrailEvent> events, DetectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(options);
        var correlator = new Correlator<TrailEvent>(rules);
        var heaps = new Heaps(options);
        var met = new List<CorrelationMatch<TrailEvent>>();
        foreach (var (one, record) in Told(events, options))
        {
            var matched = rules.Evaluate(record);
            if (options.Correlate)
            {
                met.AddRange(correlator.Observe(one.Time, record, matched, one));
            }

            foreach (var rule in matched.Where(options.Tells))
            {
                heaps.Add(rule, one);
            }
        }

        met.AddRange(correlator.Complete());
        met.RemoveAll(match => !options.Tells(match.Rule));
        met.ForEach(match => heaps.Add(match, one => one));
        return Result(rules, heaps, events.Count, correlator.GroupsDropped, _ => null);
    }

    /// <summary>The events as rules see them: with what was new about them and what they cost.</summary>
    public static IReadOnlyList<(TrailEvent Event, JsonElement Record)> AsRulesSee(IReadOnlyList<TrailEvent> events, DetectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(options);
        return [.. Told(events, options)];
    }

    // One after the other: a copy of every record at once would be the largest thing in the memory of a watch.
    private static IEnumerable<(TrailEvent Event, JsonElement Record)> Told(IReadOnlyList<TrailEvent> events, DetectionOptions options)
    {
        var circumstances = new Circumstances(options.Prices, options.Seed);
        foreach (var one in events)
        {
            circumstances.Note(one);
        }

        circumstances.Seen.Close();
        foreach (var one in events)
        {
            yield return (one, circumstances.Of(one));
        }
    }

    /// <summary>Who called, as a finding shows it: the ARN, or whatever else the record has.</summary>
    public static string PrincipalOf(TrailEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return Callers.Principal(one.Caller);
    }

    /// <summary>The findings of heaps, in order.</summary>
    internal static DetectionResult Result(RuleSet rules, Heaps heaps, int events, long dropped, Func<JsonElement, TrailEvent?> read)
    {
        var names = rules.Rules.ToDictionary(rule => rule, CloudTrailRules.NameOf);
        (Rule Rule, Heap Heap, int Level)[] all = [.. heaps.All];
        var found = new Finding[all.Length];
        _ = Parallel.For(0, all.Length, i => found[i] = FindingOf(names[all[i].Rule], all[i].Heap, all[i].Level, read));
        var findings = found
            .OrderBy(finding => finding.Event.Time)
            .ThenBy(finding => finding.Event.EventId, StringComparer.Ordinal)
            .ThenByDescending(finding => finding.Rule.Level)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Rule.Title, StringComparer.Ordinal)
            .ToList();
        return new DetectionResult(findings, events, rules.Rules.Count, rules.Rejected, BlindSpots(dropped, rules.ExpressionsGivenUp));
    }

    private static Finding FindingOf(RuleName rule, Heap heap, int level, Func<JsonElement, TrailEvent?> read)
    {
        // its text may be missing only where copies that differ from what they are copies of came in crowds
        var first = heap.FirstEvent(read) ?? AlikeKey.EventOf(heap.Key, level, heap.First ?? throw new InvalidOperationException("A finding has no event."));
        return new Finding(rule, first, heap.Count, new DateTimeOffset(heap.Last, TimeSpan.Zero))
        {
            EventIds = heap.Ids,
            InCommon = level == 0 ? null : AlikeKey.InCommon(level),
        };
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
