using System.IO.Hashing;
using System.Text;

namespace Firebreak.Trail.Scan;

/// <summary>
/// Where records come in that one thread reads: those of the time asked for go to the lane, and into a <see cref="Batch"/> until it is known
/// which of them count.
/// </summary>
internal sealed class Intake(TrailQuestion question, TrailLane lane, Turn turn, ScanOptions options)
{
    private const int MostRegions = 64;
    private readonly Queue<Batch> _handed = [];
    private readonly Stack<Batch> _free = [];
    private readonly List<(byte[] Written, string Region)> _regions = [];
    private readonly long _from = question.From?.UtcTicks ?? long.MinValue;
    private readonly long _to = question.To?.UtcTicks ?? long.MaxValue;
    private Batch _batch = new();

    /// <summary>What was counted.</summary>
    public CoverageTally Tally { get; } = new();

    /// <summary>How full the records are that are wanted now; others come another time.</summary>
    public Fidelity Wanted { get; set; } = Fidelity.Full;

    /// <summary>The kinds of records that were met and not wanted.</summary>
    public HashSet<Fidelity> Others { get; } = [];

    /// <summary>A file begins.</summary>
    public void Begin(int file)
    {
        _batch.File = file;
        Others.Clear();
    }

    /// <summary>The number of the last event that was taken of the file, unless its part is handed on.</summary>
    public ulong? LastId => _batch.Count > 0 ? _batch.Entries[^1].Id : null;

    /// <summary>Whether a record is one that would be taken now.</summary>
    public bool IsWanted(TrailRecord record) => record.Fidelity == Wanted && IsAsked(record.Event.Time.UtcTicks);

    /// <summary>Whether an event of this time is asked for.</summary>
    public bool IsAsked(long ticks) => ticks >= _from && ticks < _to;

    /// <summary>A record that was cut, of the time asked for.</summary>
    public void Take(in TextRecord record, in TextFrame frame)
    {
        lane.Look(record);
        Add(new Batch.Entry(IdOf(frame.EventId), frame.Ticks, RegionOf(frame.Region), ContentTag.Of(record.Text.Utf8), frame.Kind));
    }

    /// <summary>A record that was parsed.</summary>
    public void Take(TrailRecord record)
    {
        var one = record.Event;
        if (record.Fidelity != Wanted)
        {
            _ = Others.Add(record.Fidelity);
            return;
        }

        if (!IsAsked(one.Time.UtcTicks))
        {
            return;
        }

        lane.Look(one);
        if (TrailSwitch.Of(one) is { } change)
        {
            _batch.Switches.Add((_batch.Count, change));
        }

        var written = record.Fidelity == Fidelity.Full ? Encoding.UTF8.GetBytes(one.Raw.GetRawText()) : [];
        var kind = CoverageTally.KindOf(TrailEventReader.Word(one.Raw, "eventCategory"), TrailEventReader.Word(one.Raw, "managementEvent"));
        Add(new Batch.Entry(IdOf(record), one.Time.UtcTicks, RegionOf(one.Region), ContentTag.Of(written), kind));
    }

    /// <summary>The number that an id is known by in this run.</summary>
    public ulong IdOf(ReadOnlySpan<byte> id) => XxHash3.HashToUInt64(id, options.Seed);

    /// <summary>The number of a record that was parsed.</summary>
    public ulong IdOf(TrailRecord record) => IdOf(Encoding.UTF8.GetBytes(record.Event.EventId));

    /// <summary>The file has come to its end.</summary>
    public void End()
    {
        _batch.Noted = lane.Close();
        _handed.Enqueue(_batch);
        turn.Whole(_batch);
        _batch = _free.TryPop(out var free) ? free : new Batch();
        Settle();
    }

    /// <summary>Takes note of what counts by now.</summary>
    public void Settle()
    {
        while (_handed.TryPeek(out var batch) && batch.IsSettled)
        {
            Settle(_handed.Dequeue());
            batch.Clear();
            _free.Push(batch);
        }
    }

    private void Add(Batch.Entry entry)
    {
        _batch.Add(entry);
        if (_batch.Count % options.Sizes.Part == 0 && turn.TryPart(_batch))
        {
            _batch.Noted = lane.Close();
            Settle(_batch);
            var file = _batch.File;
            _batch.Clear();
            _batch.File = file;
        }
    }

    private void Settle(Batch batch)
    {
        var entries = batch.Entries;
        var counts = batch.Counts;
        lane.Settle(batch.Noted, counts);
        for (var i = 0; i < entries.Length; i++)
        {
            if (counts[i])
            {
                Tally.Add(entries[i].Ticks, entries[i].Region, entries[i].Kind);
            }
        }

        foreach (var (at, change) in batch.Switches)
        {
            if (counts[at])
            {
                Tally.Add(change);
            }
        }
    }

    /// <summary>There are few regions, and one text of each is enough.</summary>
    private string RegionOf(ReadOnlySpan<byte> written)
    {
        foreach (var (bytes, region) in _regions)
        {
            if (written.SequenceEqual(bytes))
            {
                return region;
            }
        }

        var made = Encoding.UTF8.GetString(written);
        if (_regions.Count < MostRegions)
        {
            _regions.Add((written.ToArray(), made));
        }

        return made;
    }

    private string RegionOf(string region)
    {
        foreach (var (_, known) in _regions)
        {
            if (known == region)
            {
                return known;
            }
        }

        return RegionOf(Encoding.UTF8.GetBytes(region));
    }
}
