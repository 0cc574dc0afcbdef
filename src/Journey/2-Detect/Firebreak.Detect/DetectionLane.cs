using System.Runtime.InteropServices;
using System.Text;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>
/// Holds events against rules as they come by, for one of several threads. Whether an event is a copy is known only later: what is found is
/// noted, and counts when it is settled.
/// </summary>
public sealed partial class DetectionLane
{
    private readonly DetectionScan _scan;
    private readonly RecordReading _reading;
    private readonly RuleSieve _sieve;
    private readonly LaneCallers _callers;
    private readonly LaneThings _things;
    private readonly LaneHeaps _finder;
    private LaneTraces _traces;
    private readonly bool _asksWhence;
    private readonly RuleHeaps?[] _heaps;
    private readonly AlikeKey.ArrayBufferWriter _key = new();
    private readonly Fed.Writer _writer = new();
    private readonly List<string?> _values = [];
    private readonly List<int> _feeding = [];
    private readonly Stack<LaneNotes> _free = [];
    private readonly Stack<byte[]> _pages = [];
    private readonly HeapRoom _room = new();
    private LaneNotes _notes;
    private int _at;

    internal DetectionLane(DetectionScan scan, RuleSet rules, MemberNames names, RecordReading reading)
    {
        (_scan, _reading, Rules) = (scan, reading, rules);
        Circumstances = new Circumstances(scan.Options.Prices, scan.Options.Seed);
        _sieve = new RuleSieve(rules, names);
        _callers = new LaneCallers(reading, Circumstances.Seen);
        _finder = new LaneHeaps(_callers);
        _things = new LaneThings(Circumstances.Seen);
        _traces = new LaneTraces(scan.Options.Seed);
        _notes = new LaneNotes(_pages);
        _asksWhence = (rules.LateAsked & Circumstances.Whence) != 0;
        _heaps = new RuleHeaps?[scan.Detections.Count];
        Spool = new SortedSpool(scan.Options.Away, DetectionScan.MostSpooled);
    }

    internal RuleSet Rules { get; }

    internal Circumstances Circumstances { get; }

    internal IEnumerable<RuleHeaps> Heaps => _heaps.OfType<RuleHeaps>();

    internal SortedSpool Spool { get; }

    internal int Counted { get; private set; }

    /// <summary>Looks at a record's text.</summary>
    /// <param name="text">The record, its members found by <see cref="TrailMembers"/> first.</param>
    /// <param name="time">When it happened.</param>
    /// <param name="caller">What the text of <c>userIdentity</c> is known by, or 0.</param>
    public void Look(EventText text, DateTimeOffset time, long caller)
    {
        if (TryLook(text, time.UtcTicks, caller))
        {
            _at++;
            return;
        }

        _notes.Undo(_at);
        Look(EventOf(text));
    }

    /// <summary>Looks at an event that was parsed.</summary>
    public void Look(TrailEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var ticks = one.Time.UtcTicks;
        var pending = Rules.AsksLate ? PendingOf(one, ticks) : 0;
        _sieve.Hold(one.Raw, pending);
        var id = Encoding.UTF8.GetBytes(one.EventId);
        foreach (var rule in _sieve.Matched.Where(_scan.Options.Tells))
        {
            var heaps = HeapsOf(rule);
            Note(heaps.Of(_scan.Options.Every ? SingleKey(ticks, id) : AlikeKey.Of(one, heaps.Level)), ticks, id, default, one);
        }

        if (NeedsRecord(pending))
        {
            WriteRecord(id, Encoding.UTF8.GetBytes(one.Raw.GetRawText()));
            Feed(ticks);
            _at++;
            return;
        }

        NoteTrace(id, ticks, pending);
        if (Feeding())
        {
            WriteHead(id);
            _writer.Add(Values(one).ToList());
            WriteEvent(one);
            Feed(ticks);
        }

        _at++;
    }

    /// <summary>Hands over what was noted since the last time.</summary>
    public object Close()
    {
        var notes = _notes;
        (_notes, _at) = (_free.TryPop(out var free) ? free : new LaneNotes(_pages), 0);
        return notes;
    }

    /// <summary>Takes back what was noted, now that it is known which records count.</summary>
    public void Settle(object noted, ReadOnlySpan<bool> counts)
    {
        var notes = (LaneNotes)noted;
        foreach (ref readonly var match in CollectionsMarshal.AsSpan(notes.Matches))
        {
            if (counts[match.At])
            {
                Settle(notes, in match);
            }
        }

        foreach (var (at, thing, ticks) in notes.Things)
        {
            if (counts[at])
            {
                Circumstances.Seen.Add(thing, ticks);
            }
        }

        foreach (var (at, ticks, text) in notes.Fed)
        {
            if (counts[at])
            {
                Spool.Add(ticks, notes.Text(text));
            }
        }

        foreach (var (at, trace, ticks, text) in notes.Traces)
        {
            if (counts[at] && _traces.Add(trace, ticks))
            {
                Spool.Add(ticks, notes.Text(text));
            }
        }

        Counted += counts.Count(true);
        notes.Clear();
        _free.Push(notes);
    }

    /// <summary>No more events come by: what was only needed for them is given back.</summary>
    internal void End()
    {
        _free.Clear();
        _pages.Clear();
        (_notes, _traces) = (new LaneNotes(_pages), new LaneTraces(_scan.Options.Seed));
    }

    private static void Settle(LaneNotes notes, in LaneNotes.Match match)
    {
        var heap = match.Heap;
        while (heap.Joined is { } joined)
        {
            heap = joined;
        }

        var isNew = heap.Count == 0;
        if (match.Mark < 0)
        {
            heap.Add(match.Ticks);
        }
        else
        {
            var mark = notes.Marks[match.Mark];
            heap.Add(mark.Event, notes.Text(mark.Text), mark.Parsed);
        }

        if (isNew)
        {
            heap.Heaps!.Begun(heap);
        }
    }
}
