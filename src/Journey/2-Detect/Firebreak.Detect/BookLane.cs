using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>
/// Writes events down as they come by, for one of several threads: who, what, when, from where; and what was asked and answered only of calls of
/// which that is wanted. Whether an event is a copy is known only later: what is noted counts when it is settled.
/// </summary>
public sealed class BookLane
{
    /// <summary>The members that are kept of a record, besides those that are told by the row.</summary>
    private static readonly int[] Body = [TrailMembers.RequestParameters, TrailMembers.ResponseElements, TrailMembers.ErrorMessage, TrailMembers.AdditionalEventData, TrailMembers.ServiceEventDetails];

    private static readonly int[] Call =
        [TrailMembers.EventSource, TrailMembers.EventName, TrailMembers.AwsRegion, TrailMembers.ErrorCode, TrailMembers.ReadOnly, TrailMembers.RecipientAccountId];

    private const int LongestWord = 1_024; // longer ones are compared whole, as parsed

    private readonly RecordReading _reading;
    private readonly Func<TrailCall, bool> _wants;
    private readonly LaneCallers _callers;
    private readonly long _seed;
    private readonly Dictionary<ulong, int> _texts = [];
    private readonly Dictionary<ulong, (int Number, bool IsWanted)> _calls = [];
    private readonly AlikeKey.ArrayBufferWriter _key = new();
    private readonly Stack<Notes> _free = [];
    private Caller? _lastCaller;
    private int _lastNumber;
    private Notes _notes = new();

    /// <summary>Begins.</summary>
    /// <param name="reading">How records are read.</param>
    /// <param name="wants">Of which calls what was asked and answered is wanted.</param>
    /// <param name="away">Opens a place to put away what does not fit into memory.</param>
    /// <param name="seed">A number nobody knows beforehand.</param>
    public BookLane(RecordReading reading, Func<TrailCall, bool> wants, Func<Stream>? away, long seed)
    {
        (_reading, _wants, _seed) = (reading, wants, seed);
        _callers = new LaneCallers(reading, new FirstSeen(seed));
        Part = new TrailPart(away);
    }

    /// <summary>What was written.</summary>
    public TrailPart Part { get; }

    /// <summary>No more events come by: what was only needed for them is given back.</summary>
    public TrailPart End()
    {
        _free.Clear();
        _texts.Clear();
        _calls.Clear();
        _notes = new Notes();
        Part.End();
        return Part;
    }

    /// <summary>Looks at a record's text; see <see cref="DetectionLane.Look(EventText, DateTimeOffset, long)"/>.</summary>
    public void Look(EventText text, DateTimeOffset time, long caller)
    {
        if (!TryLook(text, time.UtcTicks, caller))
        {
            Look(_reading.Event(JsonElement.Parse(text.Utf8)) ?? throw new InvalidOperationException("A record that was an event is none."));
        }
    }

    /// <summary>Looks at an event that was parsed.</summary>
    public void Look(TrailEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var call = TrailCall.Of(one);
        var (from, length) = (_notes.Length, 0);
        if (_wants(call))
        {
            foreach (var member in Body)
            {
                if (Members.Of(one.Raw, TrailMembers.Names[member]) is { ValueKind: not JsonValueKind.Undefined } value)
                {
                    _notes.Add(member, Encoding.UTF8.GetBytes(value.GetRawText()), ref length);
                }
            }

            _notes.End(ref length);
        }

        _notes.Rows.Add((new TrailRow(
            Part.IdOf(Encoding.UTF8.GetBytes(one.EventId)), one.Time.UtcTicks, 0, Part.NumberOf(one.Caller), Part.NumberOf(one.SourceIp), Part.NumberOf(one.UserAgent), Part.NumberOf(call)), from, length));
    }

    /// <summary>Hands over what was noted since the last time.</summary>
    public object Close()
    {
        var notes = _notes;
        _notes = _free.TryPop(out var free) ? free : new Notes();
        return notes;
    }

    /// <summary>Takes back what was noted, now that it is known which records count.</summary>
    public void Settle(object noted, ReadOnlySpan<bool> counts)
    {
        var notes = (Notes)noted;
        for (var i = 0; i < notes.Rows.Count; i++)
        {
            if (counts[i])
            {
                var (row, from, length) = notes.Rows[i];
                Part.Add(row, notes.Text(from, length));
            }
        }

        notes.Clear();
        _free.Push(notes);
    }

    private bool TryLook(EventText text, long ticks, long caller)
    {
        if (!LaneText.TryWord(text, TrailMembers.SourceIpAddress, out var address) || !LaneText.TryWord(text, TrailMembers.UserAgent, out var agent) || !TryCall(text, out var call))
        {
            return false;
        }

        var (from, length) = (_notes.Length, 0);
        if (call.IsWanted)
        {
            foreach (var member in Body)
            {
                if (text.ValueOf(member) is { IsEmpty: false } value)
                {
                    _notes.Add(member, value, ref length);
                }
            }

            _notes.End(ref length);
        }

        _notes.Rows.Add((new TrailRow(Part.IdOf(text.ValueOf(TrailMembers.EventId)[1..^1]), ticks, 0, NumberOf(_callers.Of(text.ValueOf(TrailMembers.UserIdentity), caller).Caller), NumberOf(address), NumberOf(agent), call.Number), from, length));
        return true;
    }

    private int NumberOf(Caller caller)
    {
        if (!ReferenceEquals(caller, _lastCaller))
        {
            (_lastCaller, _lastNumber) = (caller, Part.NumberOf(caller));
        }

        return _lastNumber;
    }

    private int NumberOf(ReadOnlySpan<byte> text)
    {
        var key = XxHash3.HashToUInt64(text, _seed);
        return _texts.TryGetValue(key, out var number) ? number : _texts[key] = Part.NumberOf(Encoding.UTF8.GetString(text));
    }

    private bool TryCall(EventText text, out (int Number, bool IsWanted) call)
    {
        call = default;
        _key.Clear();
        foreach (var member in Call)
        {
            if (!LaneText.TryWord(text, member, out var word) || word.Length > LongestWord)
            {
                return false;
            }

            _key.Add(word);
        }

        var key = XxHash3.HashToUInt64(_key.Written, _seed);
        if (!_calls.TryGetValue(key, out call))
        {
            var made = Read(text);
            _calls.Add(key, call = (Part.NumberOf(made), _wants(made)));
        }

        return true;
    }

    private static TrailCall Read(EventText text)
    {
        string Word(int member, EventText of) => LaneText.TryWord(of, member, out var word) ? Encoding.UTF8.GetString(word) : "";
        var (error, account) = (Word(TrailMembers.ErrorCode, text), Word(TrailMembers.RecipientAccountId, text));
        return new TrailCall(
            Word(TrailMembers.EventSource, text), Word(TrailMembers.EventName, text), Word(TrailMembers.AwsRegion, text), error.Length > 0 ? error : null,
            Word(TrailMembers.ReadOnly, text) switch { "true" => true, "false" => false, _ => null }, account.Length > 0 ? account : null);
    }

    /// <summary>Rows of which it is not known yet whether they count, with their texts.</summary>
    private sealed class Notes
    {
        private const int Enough = 4 << 20;
        private byte[] _text = new byte[16 << 10];

        public List<(TrailRow Row, int From, int Length)> Rows { get; } = [];

        public int Length { get; private set; }

        /// <summary>Adds a member to the text that is being written.</summary>
        public void Add(int member, ReadOnlySpan<byte> value, ref int length)
        {
            Add(length == 0 ? "{\""u8 : ",\""u8, ref length);
            Add(TextOf(member), ref length);
            Add("\":"u8, ref length);
            Add(value, ref length);
        }

        /// <summary>Ends a text.</summary>
        public void End(ref int length)
        {
            if (length > 0)
            {
                Add("}"u8, ref length);
            }
        }

        public ReadOnlySpan<byte> Text(int from, int length) => _text.AsSpan(from, length);

        public void Clear()
        {
            Length = 0;
            Rows.Clear();
            if (_text.Length > Enough)
            {
                _text = new byte[16 << 10];
            }
        }

        private static byte[] TextOf(int member) => Encoding.UTF8.GetBytes(TrailMembers.Names[member]);

        private void Add(ReadOnlySpan<byte> bytes, ref int length)
        {
            while (Length + bytes.Length > _text.Length)
            {
                Array.Resize(ref _text, _text.Length * 2);
            }

            bytes.CopyTo(_text.AsSpan(Length));
            Length += bytes.Length;
            length += bytes.Length;
        }
    }
}
