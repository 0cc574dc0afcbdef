using System.Text.Json;
using Firebreak.Model;
using Firebreak.Model.Streams;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>
/// Finds the signs of a break-in among events that come by in any order, in several lanes at once, and are not kept. It finds what
/// <see cref="Detection.Run(RuleSet, IReadOnlyList{TrailEvent}, DetectionOptions)"/> finds among events that lie in memory in their order.
/// </summary>
public sealed class DetectionScan : IDisposable
{
    /// <summary>So many bytes of events that wait for the end are kept in memory, a lane.</summary>
    internal const int MostSpooled = 2 << 20;

    private readonly RuleSet _rules;
    private readonly MemberNames _names;
    private readonly RecordReading _reading;
    private readonly List<DetectionLane> _lanes = [];

    /// <summary>Begins.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="names">The names by which the members of records are found: those of <see cref="TrailMembers"/> first, and all that the rules look at.</param>
    /// <param name="reading">How records are read.</param>
    /// <param name="options">How events are held against the rules.</param>
    public DetectionScan(RuleSet rules, MemberNames names, RecordReading reading, DetectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(options);
        (_rules, _names, _reading, Options) = (rules, names, reading, options);
        Detections = [.. rules.Rules.OfType<DetectionRule>()];
        Feeds = [.. Detections.Select(rule => options.Correlate && rules.FieldsFed(rule) is not null)];
        Coarse = [.. Detections.Select(_ => new Coarseness(options.MostFindings))];
        Correlates = Feeds.Contains(true);
    }

    internal DetectionOptions Options { get; }

    internal IReadOnlyList<DetectionRule> Detections { get; }

    /// <summary>For each detection, whether it feeds a correlation.</summary>
    internal bool[] Feeds { get; }

    internal bool Correlates { get; }

    /// <summary>For each detection, how coarsely it is told.</summary>
    internal Coarseness[] Coarse { get; }

    /// <summary>A lane for one thread more.</summary>
    public DetectionLane Lane()
    {
        var lane = new DetectionLane(this, _rules, _names, _reading);
        _lanes.Add(lane);
        return lane;
    }

    /// <summary>All events have come by: what was found.</summary>
    public DetectionResult Complete()
    {
        _lanes.ForEach(lane => lane.End());
        var heaps = new Heaps(Options);
        foreach (var lane in _lanes.SelectMany(lane => lane.Heaps))
        {
            heaps.Join(lane);
        }

        var circumstances = new Circumstances(Options.Prices, Options.Seed);
        _lanes.ForEach(lane => circumstances.Seen.Add(lane.Circumstances.Seen));
        circumstances.Seen.Close();
        var correlator = new Correlator<Fed>(_rules);
        var met = new List<CorrelationMatch<Fed>>();
        foreach (var waited in WorkAhead.Of(Waiting(circumstances)))
        {
            if (waited.Trace is { } trace)
            {
                circumstances.Passed(trace);
            }
            else if (waited.Fed is { } fed)
            {
                met.AddRange(fed.HasRecord ? Decide(fed, waited.Told, circumstances, heaps, correlator) : Observe(fed, correlator));
            }
        }

        met.AddRange(correlator.Complete());
        foreach (var match in met.Where(match => Options.Tells(match.Rule)))
        {
            heaps.Add(match, fed => fed.Event ?? throw new InvalidOperationException("An event of a correlation was not kept."));
        }

        return Detection.Result(_rules, heaps, _lanes.Sum(lane => lane.Counted), correlator.GroupsDropped, _reading.Event);
    }

    /// <inheritdoc/>
    public void Dispose() => _lanes.ForEach(lane => lane.Spool.Dispose());

    /// <summary>What waited for the end, in order, read as far as that hangs on nothing that comes before it: that is done ahead.</summary>
    private IEnumerable<(Fed? Fed, Told? Told, Trace? Trace)> Waiting(Circumstances circumstances)
    {
        foreach (var (ticks, text) in SortedSpool.InOrder(_lanes.Select(lane => lane.Spool)))
        {
            if (Fed.TraceIn(text.Span) is { IsEmpty: false } trace)
            {
                if (circumstances.TraceOf(trace, new DateTimeOffset(ticks, TimeSpan.Zero)) is { } first)
                {
                    yield return (null, null, first);
                }

                continue;
            }

            var fed = Read(ticks, text.Span);
            yield return (fed, fed.HasRecord ? circumstances.Tell(fed.Event!) : null, null);
        }
    }

    private Fed Read(long ticks, ReadOnlySpan<byte> text)
    {
        var fed = Fed.Read(ticks, text, out var record);
        if (fed.HasRecord)
        {
            fed.Event = _reading.Event(JsonElement.Parse(record)) ?? throw new InvalidOperationException("A record that was an event is none.");
        }

        return fed;
    }

    /// <summary>Holds an event against the rules that were undecided, now that all has been told.</summary>
    private IReadOnlyList<CorrelationMatch<Fed>> Decide(Fed fed, Told? told, Circumstances circumstances, Heaps heaps, Correlator<Fed> correlator)
    {
        var record = circumstances.Of(fed.Event!, told);
        var matched = _rules.Evaluate(record, Rules(fed));
        foreach (var rule in matched.Where(rule => Options.Tells(rule) && fed.Undecided.Contains(rule.Order)))
        {
            heaps.Add(rule, fed.Event!);
        }

        return Options.Correlate ? correlator.Observe(fed.Time, record, matched, fed) : [];
    }

    /// <summary>The rules that may match an event: those that were undecided, and those that matched it and feed correlations.</summary>
    private DetectionRule[] Rules(Fed fed)
    {
        var orders = fed.Undecided.Union(fed.Matched).ToArray();
        Array.Sort(orders);
        return Array.ConvertAll(orders, order => Detections[order]);
    }

    private IReadOnlyList<CorrelationMatch<Fed>> Observe(Fed fed, Correlator<Fed> correlator)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        var at = 0;
        var matched = Array.ConvertAll(fed.Matched, order => Detections[order]);
        foreach (var field in matched.SelectMany(rule => _rules.FieldsFed(rule)!))
        {
            values[field] = fed.Values[at++];
        }

        return correlator.Observe(fed.Time, field => values.GetValueOrDefault(field), matched, fed);
    }
}
