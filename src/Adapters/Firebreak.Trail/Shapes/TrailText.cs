using System.Globalization;
using System.Text;

namespace Firebreak.Trail;

/// <summary>The records found in one text, and what was wrong with it.</summary>
/// <param name="taker">Takes each record as it is found; without one they are kept.</param>
internal sealed class TrailText(Action<TrailRecord>? taker = null)
{
    private const int MaxTold = 20;
    private readonly List<TrailRecord> _records = [];
    private readonly List<string> _troubles = [];
    private readonly Dictionary<string, int> _remarks = new(StringComparer.Ordinal);
    private int _troublesMore;

    /// <summary>The records found, if nobody took them.</summary>
    public IReadOnlyList<TrailRecord> Records => _records;

    /// <summary>How many records were found.</summary>
    public int Count { get; set; }

    /// <summary>Whether the text was recognised as something that CloudTrail or its collectors write, records or not.</summary>
    public bool Recognised { get; set; }

    /// <summary>How many entries were no records.</summary>
    public int ForeignEntries { get; set; }

    /// <summary>How many records lack what makes an event.</summary>
    public int Broken { get; set; }

    /// <summary>How many CloudTrail Insights records there are. They tell of unusual rates, not of calls.</summary>
    public int Insights { get; set; }

    /// <summary>Whether the text is plainly something else than a trail.</summary>
    public bool Foreign => !Recognised && Count == 0 && Broken == 0 && _troubles.Count == 0 && Insights == 0;

    /// <summary>Whether so much went wrong that what comes is only counted.</summary>
    public bool OnlyCounts => _troubles.Count >= MaxTold;

    /// <summary>What was odd and did not keep anything from being read, with how often.</summary>
    public IReadOnlyDictionary<string, int> Remarks => _remarks;

    /// <summary>What went wrong, one sentence each; empty if all was read.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            var told = new List<string>(_troubles);
            Tell(told, _troublesMore, "further places are broken");
            Tell(told, Broken, "records lack a time, a call or a service");
            Tell(told, Foreign ? 0 : ForeignEntries, "entries are no CloudTrail records");
            return told;
        }
    }

    /// <summary>Reads a text in UTF-8 or in UTF-16, whatever shape it has; <c>null</c> and why if it has none that is known.</summary>
    public static TrailText? Read(ReadOnlyMemory<byte> bytes, out string? what) => Read(bytes, null, out what);

    /// <summary>The same, with somebody who takes each record as it is found.</summary>
    public static TrailText? Read(ReadOnlyMemory<byte> bytes, Action<TrailRecord>? taker, out string? what)
    {
        var utf8 = Utf8(bytes);
        var start = utf8.Span[JsonCut.Skip(utf8.Span, 0)..];
        what = null;
        if (start is [(byte)'{' or (byte)'[', ..])
        {
            return Walked(utf8.Span, taker);
        }

        if (ParquetRecords.Looks(bytes.Span))
        {
            return ParquetRecords.Read(bytes, taker);
        }

        if (Table.TryOpen(utf8) is { } table)
        {
            var text = new TrailText(taker);
            table.ReadInto(text);
            return text;
        }

        what = Unknown(start) ?? (JsonWalk.HoldsRecords(start) ? null : "It holds no JSON.");
        return what is null ? Walked(utf8.Span, taker) : null;
    }

    /// <summary>Takes a record.</summary>
    public void Add(TrailRecord record)
    {
        Count++;
        if (taker is null)
        {
            _records.Add(record);
        }
        else
        {
            taker(record);
        }
    }

    /// <summary>Notes a place that could not be read.</summary>
    public void Trouble(string why)
    {
        if (_troubles.Count < MaxTold)
        {
            _troubles.Add(why);
        }
        else
        {
            _troublesMore++;
        }
    }

    /// <summary>Notes something odd.</summary>
    public void Remark(string what) => _remarks[what] = _remarks.GetValueOrDefault(what) + 1;

    /// <summary>What a text begins with that is none of the shapes; <c>null</c> if it may be text with records in it.</summary>
    private static string? Unknown(ReadOnlySpan<byte> start) => start switch
    {
        [] => "The file is empty.",
        [0x28, 0xb5, 0x2f, 0xfd, ..] => "It is compressed with zstd: unpack it first.",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, ..] => "It is compressed with bzip2: unpack it first.",
        [0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "It is compressed with xz: unpack it first.",
        [(byte)'7', (byte)'z', 0xbc, 0xaf, 0x27, 0x1c, ..] => "It is a 7-Zip archive: unpack it first.",
        [(byte)'O', (byte)'R', (byte)'C', ..] => "It is an ORC file, which is not read: write it as JSON lines or CSV first.",
        [(byte)'O', (byte)'b', (byte)'j', 1, ..] => "It is an Avro file, which is not read: write it as JSON lines or CSV first.",
        _ => null,
    };

    private static TrailText Walked(ReadOnlySpan<byte> text, Action<TrailRecord>? taker)
    {
        var read = new TrailText(taker);
        new JsonWalk(read).Walk(text);
        return read;
    }

    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span switch
        {
            [0xef, 0xbb, 0xbf, ..] => bytes[3..],
            [0xff, 0xfe, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes.Span[2..])),
            [0xfe, 0xff, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes.Span[2..])),
            [not 0, 0, not 0, 0, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes.Span)),
            [0, not 0, 0, not 0, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes.Span)),
            _ => bytes,
        };
        return text;
    }

    private static void Tell(List<string> told, int count, string what)
    {
        if (count > 0)
        {
            told.Add(count.ToString(CultureInfo.InvariantCulture) + " " + what + ".");
        }
    }
}
