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
        var caller = Rules.AsksLate ? _callers.Of(text.ValueOf(TrailMembers.UserIdentity), number) : null;
        if (caller is not null)
        {
            if (!_things.TryRead(text, ticks, caller))
            {
                return false;
            }

            foreach (var (thing, _) in _things.All)
            {
                NoteThing(thing, ticks);
            }
        }

        var matters = caller is not null && _things.MayMatter;
        if (!_sieve.TryHold(text, lateIsTold: !matters))
        {
            return false;
        }

        var id = text.ValueOf(TrailMembers.EventId)[1..^1];
        foreach (var rule in _sieve.Matched)
        {
            if (!rule.OnlyFeeds && !TryNote(rule, text, ticks, number, id))
            {
                return false;
            }
        }

        return TryFeed(text, ticks, number, id, matters);
    }

    private bool TryNote(DetectionRule rule, EventText text, long ticks, long number, ReadOnlySpan<byte> id)
    {
        var heaps = HeapsOf(rule);
        if (heaps.Only is { } only)
        {
            Note(heaps, only, ticks, id, text.Utf8, null);
            return true;
        }

        if (!LaneText.TryKey(text, _callers.Of(text.ValueOf(TrailMembers.UserIdentity), number), heaps.Level, _key))
        {
            return false;
        }

        Note(heaps, heaps.Of(_key.Written), ticks, id, text.Utf8, null);
        return true;
    }

    private bool TryFeed(EventText text, long ticks, long number, ReadOnlySpan<byte> id, bool matters)
    {
        if (NeedsRecord(matters))
        {
            WriteRecord(id, text.Utf8);
            Feed(ticks);
            return true;
        }

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

    private RuleHeaps HeapsOf(DetectionRule rule) => _heaps[rule.Order] ??= new RuleHeaps(rule, _scan.Options.MostFindings);

    /// <summary>Notes a match; of an event that cannot be the first of its finding, and whose id is not among the first, no more than that it was.</summary>
    private void Note(RuleHeaps heaps, Heap heap, long ticks, ReadOnlySpan<byte> id, ReadOnlySpan<byte> text, TrailEvent? one)
    {
        if (!heap.Wants(ticks))
        {
            _notes.Matches.Add(new LaneNotes.Match(_at, heaps, heap, ticks));
            return;
        }

        var whole = heap.MayBeFirst(ticks) && (_notes.TextLength < LaneNotes.EnoughText || ticks <= heap.Noted) ? text : default;
        heap.Noted = whole.IsEmpty ? heap.Noted : Math.Min(heap.Noted, ticks);
        _notes.Matches.Add(new LaneNotes.Match(_at, heaps, heap, ticks)
        {
            Id = _notes.Keep(id),
            IdLength = id.Length,
            Text = _notes.Keep(whole),
            TextLength = whole.Length,
            Event = one,
        });
    }

    private void NoteThing(ulong thing, long ticks)
    {
        if (!Circumstances.Seen.Knows(thing, ticks))
        {
            _notes.Things.Add((_at, thing, ticks));
        }
    }

    /// <summary>Whether something about the event hangs on what is told later.</summary>
    private bool NeedsRecord(bool matters) => matters
        && (_sieve.Undecided.Count > 0 || (_scan.Correlates && _sieve.Matched.Any(Rules.FeedsLate)));

    /// <summary>Whether the event goes to correlations, and by which rules.</summary>
    private bool Feeding()
    {
        _feeding.Clear();
        foreach (var rule in _sieve.Matched)
        {
            if (_scan.Feeds[rule.Order])
            {
                _feeding.Add(rule.Order);
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
        _writer.Number(0);
    }

    private void WriteRecord(ReadOnlySpan<byte> id, ReadOnlySpan<byte> record)
    {
        _ = Feeding();
        _writer.Clear();
        _writer.Add(id);
        _writer.Add(_feeding);
        _writer.Add(_sieve.Undecided.Select(rule => rule.Order).ToList());
        _writer.Number(1);
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

    private void Feed(long ticks) => _notes.Fed.Add((_at, ticks, _notes.Keep(_writer.Written), _writer.Written.Length));
}
