using System.Buffers.Text;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Trail.Scan;

/// <summary>What of a record every event must have, read from its text.</summary>
internal readonly ref struct TextFrame
{
    private const int WrittenTime = 22;

    private TextFrame(ReadOnlySpan<byte> eventId, ReadOnlySpan<byte> region, long ticks, EventKind kind)
    {
        (Ticks, Kind) = (ticks, kind);
        EventId = eventId;
        Region = region;
    }

    /// <summary>The id.</summary>
    public ReadOnlySpan<byte> EventId { get; }

    /// <summary>The region; empty if the record names none.</summary>
    public ReadOnlySpan<byte> Region { get; }

    /// <summary>The time, UTC.</summary>
    public long Ticks { get; }

    /// <summary>Which kind of event the record says that it is.</summary>
    public EventKind Kind { get; }

    /// <summary>
    /// Reads the frame of a record; <c>false</c> if it is none of an event or is written in a way that only the parser reads. The days met
    /// are remembered in <paramref name="day"/>.
    /// </summary>
    public static bool TryRead(RecordCutter cutter, ReadOnlySpan<byte> text, ref WrittenDay day, out TextFrame frame)
    {
        frame = default;
        var (name, source) = (TrailMembers.EventName, TrailMembers.EventSource);
        var id = Raw(cutter, text, TrailMembers.EventId);
        var region = Raw(cutter, text, TrailMembers.AwsRegion);
        if (!IsCall(Raw(cutter, text, name), Raw(cutter, text, source), cutter.HasEscapes)
            || !IsText(id, cutter) || !(region is [] or [(byte)'"', (byte)'"'] || IsText(region, cutter))
            || !day.TryTime(Raw(cutter, text, TrailMembers.EventTime), out var ticks)
            || !TryKind(Raw(cutter, text, TrailMembers.EventCategory), Raw(cutter, text, TrailMembers.ManagementEvent), out var kind))
        {
            return false;
        }

        frame = new TextFrame(id[1..^1], region.IsEmpty ? region : region[1..^1], ticks, kind);
        return true;
    }

    private static ReadOnlySpan<byte> Raw(RecordCutter cutter, ReadOnlySpan<byte> text, int member)
    {
        var place = cutter.Members.Places[member];
        return text[place.Start..place.End];
    }

    /// <summary>A call of a service; those that switch a trail off or on are seldom, and needed in full.</summary>
    private static bool IsCall(ReadOnlySpan<byte> name, ReadOnlySpan<byte> source, bool hasEscapes) =>
        IsText(name, hasEscapes) && IsText(source, hasEscapes) && !source[1..].StartsWith("aws:"u8)
        && !(source[1..^1].SequenceEqual("cloudtrail.amazonaws.com"u8) && IsSwitch(name[1..^1]));

    private static bool IsText(ReadOnlySpan<byte> raw, RecordCutter cutter) => IsText(raw, cutter.HasEscapes) && (cutter.IsAscii || Ascii.IsValid(raw));

    private static bool IsText(ReadOnlySpan<byte> raw, bool hasEscapes) =>
        raw.Length > 2 && raw[0] == (byte)'"' && !(hasEscapes && raw.Contains((byte)'\\'));

    private static bool IsSwitch(ReadOnlySpan<byte> name) => name.SequenceEqual("StopLogging"u8) || name.SequenceEqual("DeleteTrail"u8) || name.SequenceEqual("StartLogging"u8);

    private static bool TryKind(ReadOnlySpan<byte> category, ReadOnlySpan<byte> managed, out EventKind kind)
    {
        (var known, kind) = category switch
        {
            _ when category.SequenceEqual("\"Management\""u8) => (true, EventKind.Management),
            _ when category.SequenceEqual("\"Data\""u8) => (true, EventKind.Data),
            [] when managed.SequenceEqual("true"u8) => (true, EventKind.Management),
            [] when managed.SequenceEqual("false"u8) => (true, EventKind.Data),
            [] when managed.IsEmpty => (true, EventKind.Unsaid),
            _ => (false, EventKind.Unsaid),
        };
        return known;
    }

    /// <summary>Times as CloudTrail writes them; events come in crowds of one day.</summary>
    internal struct WrittenDay
    {
        private ulong _early;
        private ushort _late;
        private long _ticks;

        /// <summary>Reads <c>"2026-03-01T09:45:08Z"</c> in its quotes.</summary>
        public bool TryTime(ReadOnlySpan<byte> raw, out long ticks)
        {
            ticks = 0;
            if (raw.Length != WrittenTime || raw[0] != (byte)'"' || raw[11] != (byte)'T' || raw[14] != (byte)':' || raw[17] != (byte)':' || raw[20] != (byte)'Z')
            {
                return false;
            }

            var (early, late) = (BitConverter.ToUInt64(raw[1..]), BitConverter.ToUInt16(raw[9..]));
            if ((early, late) != (_early, _late) && !TryDay(raw, early, late))
            {
                return false;
            }

            var (hour, minute, second) = (Two(raw, 12), Two(raw, 15), Two(raw, 18));
            ticks = _ticks + (((hour * 3600L) + (minute * 60) + second) * TimeSpan.TicksPerSecond);
            return hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60;
        }

        private static int Two(ReadOnlySpan<byte> raw, int at)
        {
            var (tens, ones) = (raw[at] - '0', raw[at + 1] - '0');
            return tens is >= 0 and < 10 && ones is >= 0 and < 10 ? (tens * 10) + ones : -1000;
        }

        private bool TryDay(ReadOnlySpan<byte> raw, ulong early, ushort late)
        {
            if (!Utf8Parser.TryParse(raw[1..5], out ushort year, out var read) || read != 4 || raw[5] != (byte)'-' || raw[8] != (byte)'-'
                || Two(raw, 6) is not (>= 1 and <= 12 and var month) || year == 0 || Two(raw, 9) is not (>= 1 and var day) || day > DateTime.DaysInMonth(year, month))
            {
                return false;
            }

            (_early, _late, _ticks) = (early, late, new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks);
            return true;
        }
    }
}
