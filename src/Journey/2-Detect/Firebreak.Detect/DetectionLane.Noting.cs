using System.Text.Json;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <content>Looking at texts, and noting what is found.</content>
public sealed partial class DetectionLane
{
    /// <summary>What a finding shows of an event, in the order in which it is written.</summary>
    private static readonly int[] Shown =
    [
        TrailMembers.EventName, TrailMembers.EventSource, TrailMembers.AwsRegion, TrailMembers.SourceIpAddress, TrailMembers.UserAgent,
        TrailMembers.ErrorCode, TrailMembers.RecipientAccountId,
    ];

    private bool TryLook(EventText text, long ticks, long number)
    {
        var pending = Rules.AsksLate ? PendingOf(text, ticks, number) : 0;
        if (!_sieve.TryHold(text, pending))
        {
            return false;
        }

        var id = text.ValueOf(TrailMembers.EventId)[1..^1];
        var matched = _sieve.Matched;
        _finder.Turn();
        for (var i = 0; i < matched.Count; i++)
        {
            if (_scan.Options.Tells(matched[i]) && !TryNote(matched[i], text, ticks, number, id))
            {
                return false;
            }
        }

        return TryFeed(text, ticks, number, id, pending);
    }

    /// <summary>Of what is told later, all that may be told of a record. Where its text alone does not tell that, it is parsed for this and for nothing else.</summary>
    private int PendingOf(EventText text, long ticks, long number)
    {
        var caller = _callers.Of(text.ValueOf(TrailMembers.UserIdentity), number);
        if (!_things.TryRead(text, ticks, caller) || (_asksWhence && _things.IsFromSomewhere && !_traces.TryWrite(text, ticks, caller)))
        {
            return PendingOf(EventOf(text), ticks);
        }

        foreach (var (thing, first) in _things.All)
        {
            NoteThing(thing, first, ticks);
        }

        return (_things.MayMatter ? Circumstances.News : 0) | (_asksWhence && _things.IsFromSomewhere ? Circumstances.Whence : 0);
    }

    /// <summary>The same of an event that was parsed.</summary>
    private int PendingOf(TrailEvent one, long ticks)
    {
        var pending = Circumstances.MayMatter(one) ? Circumstances.News : 0;
        foreach (var (thing, _) in Circumstances.Things(one))
        {
            NoteThing(thing, Circumstances.Seen.Of(thing), ticks);
        }

        if (!_asksWhence || !Circumstances.IsFromSomewhere(one))
        {
            return pending;
        }

        _traces.Write(one);
        return pending | Circumstances.Whence;
    }

    private TrailEvent EventOf(EventText text) =>
        _reading.Event(JsonElement.Parse(text.Utf8)) ?? throw new InvalidOperationException("A record that was an event is none.");

    private bool TryNote(DetectionRule rule, EventText text, long ticks, long number, ReadOnlySpan<byte> id)
    {
        var heaps = HeapsOf(rule);
        var (heap, wants) = (heaps.Only, true);
        if (heap is null && _scan.Options.Every)
        {
            heap = heaps.Of(SingleKey(ticks, id));
        }

        if (heap is null && !_finder.TryFind(heaps, text, ticks, number, out heap, out wants))
        {
            return false;
        }

        if (wants)
        {
            Note(heap, ticks, id, text.Utf8, null);
        }
        else
        {
            _notes.Matches.Add(new LaneNotes.Match(_at, -1, heap, ticks));
        }

        return true;
    }

    private bool TryFeed(EventText text, long ticks, long number, ReadOnlySpan<byte> id, int pending)
    {
        if (NeedsRecord(pending))
        {
            WriteRecord(id, text.Utf8);
            Feed(ticks);
            return true;
        }

        NoteTrace(id, ticks, pending);
        if (!Feeding())
        {
            return true;
        }

        _values.Clear();
        foreach (var order in _feeding)
        {
            if (!_sieve.TryValues(text, _scan.Detections[order], _values))
            {
                return false;
            }
        }

        WriteHead(id);
        _writer.Add(_values);
        foreach (var member in Shown)
        {
            if (!LaneText.TryWord(text, member, out var word))
            {
                return false;
            }

            if (word.IsEmpty && member is TrailMembers.ErrorCode or TrailMembers.RecipientAccountId)
            {
                _writer.Add((string?)null);
            }
            else
            {
                _writer.Add(word);
            }
        }

        WriteCaller(_callers.Of(text.ValueOf(TrailMembers.UserIdentity), number).Caller);
        Feed(ticks);
        return !_values.Exists(value => value?.Length > Fed.LongestValue);
    }

    private RuleHeaps HeapsOf(DetectionRule rule)
    {
        var heaps = _heaps[rule.Order] ??= new RuleHeaps(rule, _scan.Coarse[rule.Order], _room);
        heaps.Agree();
        return heaps;
    }

    /// <summary>The key of a finding that stands for one event: copies have the same.</summary>
    private ReadOnlySpan<byte> SingleKey(long ticks, ReadOnlySpan<byte> id)
    {
        _key.Clear();
        _key.Add(BitConverter.GetBytes(ticks));
        _key.Add(id);
        return _key.Written;
    }

    /// <summary>Notes a match; of an event that cannot be the first of its finding, and whose id is not among the first, no more than that it was.</summary>
    private void Note(Heap heap, long ticks, ReadOnlySpan<byte> id, ReadOnlySpan<byte> text, TrailEvent? one)
    {
        if (!heap.Wants(ticks))
        {
            _notes.Matches.Add(new LaneNotes.Match(_at, -1, heap, ticks));
            return;
        }

        var whole = heap.MayBeFirst(ticks) && (_notes.TextLength < LaneNotes.EnoughText || ticks <= heap.Noted) ? text : default;
        heap.Noted = whole.IsEmpty ? heap.Noted : Math.Min(heap.Noted, ticks);
        _notes.Matches.Add(new LaneNotes.Match(_at, _notes.Marks.Count, heap, ticks));
        _notes.Marks.Add(new LaneNotes.Mark(new EventMark(ticks, id), _notes.Keep(whole), one));
    }

    private void NoteThing(ulong thing, long first, long ticks)
    {
        if (!Circumstances.Seen.Knows(first, ticks))
        {
            _notes.Things.Add((_at, thing, ticks));
        }
    }

    /// <summary>Whether something about the event hangs on what is told later.</summary>
    private bool NeedsRecord(int pending) =>
        (pending != 0 && ((_sieve.Undecided.Count > 0 && Awaited()) || (_scan.Correlates && FeedsLate(pending))))
        || (_scan.Options.WholeRecords && Feeding());

    /// <summary>Whether anybody waits for one of the rules that are undecided.</summary>
    private bool Awaited() => _sieve.Undecided.Any(rule => _scan.Options.Tells(rule) || _scan.Feeds[rule.Order]);

    private bool FeedsLate(int pending) => _sieve.Matched.Any(rule => Rules.FeedsLate(rule, pending));

    /// <summary>Notes the trace of the record, if those after it may be held against it and the record itself is not kept.</summary>
    private void NoteTrace(ReadOnlySpan<byte> id, long ticks, int pending)
    {
        if ((pending & Circumstances.Whence) == 0 || _traces.Knows(_traces.Number, ticks))
        {
            return;
        }

        _writer.Clear();
        _writer.Add(id);
        _writer.Add(Array.Empty<int>());
        _writer.Add(Array.Empty<int>());
        _writer.Number(Fed.WithTrace);
        _writer.Rest(_traces.Written);
        _notes.Traces.Add((_at, _traces.Number, ticks, _notes.Keep(_writer.Written)));
    }

    /// <summary>Whether the event goes to correlations, and by which rules.</summary>
    private bool Feeding()
    {
        _feeding.Clear();
        var matched = _sieve.Matched;
        for (var i = 0; i < matched.Count; i++)
        {
            if (_scan.Feeds[matched[i].Order])
            {
                _feeding.Add(matched[i].Order);
            }
        }

        return _feeding.Count > 0;
    }

    private IEnumerable<string?> Values(TrailEvent one) =>
        _feeding.SelectMany(order => Rules.FieldsFed(_scan.Detections[order])!).Select(field => Rules.ValueOf(one.Raw, field));

    private void WriteHead(ReadOnlySpan<byte> id)
    {
        _writer.Clear();
        _writer.Add(id);
        _writer.Add(_feeding);
        _writer.Add(Array.Empty<int>());
        _writer.Number(Fed.WithHead);
    }

    private void WriteRecord(ReadOnlySpan<byte> id, ReadOnlySpan<byte> record)
    {
        _ = Feeding();
        _writer.Clear();
        _writer.Add(id);
        _writer.Add(_feeding);
        _writer.Add(_sieve.Undecided.Select(rule => rule.Order).ToList());
        _writer.Number(Fed.WithRecord);
        _writer.Rest(record);
    }

    private void WriteEvent(TrailEvent one)
    {
        _writer.Add(one.Name);
        _writer.Add(one.Source);
        _writer.Add(one.Region);
        _writer.Add(one.SourceIp);
        _writer.Add(one.UserAgent);
        _writer.Add(one.ErrorCode);
        _writer.Add(one.RecipientAccount);
        WriteCaller(one.Caller);
    }

    private void WriteCaller(Caller caller)
    {
        _writer.Add(caller.SessionIssuerArn);
        _writer.Add(Callers.Principal(caller));
        _writer.Add(caller.AccessKeyId);
    }

    private void Feed(long ticks) => _notes.Fed.Add((_at, ticks, _notes.Keep(_writer.Written)));
}
