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

    /// <summary>Whether the last answer in the text names a further page, which is not in it.</summary>
    public bool NamesFurtherPage { get; set; }

    /// <summary>How many records of a table have a time in a form that is not CloudTrail's.</summary>
    public int OddTimes { get; set; }

    /// <summary>Whether the text is plainly something else than a trail.</summary>
    public bool Foreign => !Recognised && Count == 0 && Broken == 0 && _troubles.Count == 0 && Insights == 0 && !LacksPage;

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
            Tell(told, OddTimes, "rows have a time in another form than CloudTrail's, as a spreadsheet writes it: export the table anew and leave it as it is");
            if (LacksPage)
            {
                told.Add("The answer has a further page that is not in this file (NextToken): ask again without --max-items.");
            }

            Tell(told, Broken, "records lack a time, a call or a service");
            Tell(told, Foreign ? 0 : ForeignEntries, "entries are no CloudTrail records");
            return told;
        }
    }

    private bool LacksPage => NamesFurtherPage && (Count > 0 || ForeignEntries == 0);

    /// <summary>Reads a text in UTF-8, UTF-16 or UTF-32, whatever shape it has; <c>null</c> and why if it has none that is known.</summary>
    public static TrailText? Read(ReadOnlyMemory<byte> bytes, out string? what) => Read(bytes, null, out what);

    /// <summary>The same, with somebody who takes each record as it is found.</summary>
    public static TrailText? Read(ReadOnlyMemory<byte> bytes, Action<TrailRecord>? taker, out string? what)
    {
        what = null;
        var utf8 = Utf8(bytes);
        var zeros = Math.Max(0, utf8.Span.IndexOfAnyExcept((byte)0));
        var read = ParquetRecords.Looks(bytes.Span) ? ParquetRecords.Read(bytes, taker) : Read(utf8[zeros..], out what, taker);
        if (zeros > 0 && read is { Foreign: false })
        {
            read.Trouble($"Its first {zeros} bytes are zeros: what stood there is lost.");
        }

        return read;
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

    private static TrailText? Read(ReadOnlyMemory<byte> utf8, out string? what, Action<TrailRecord>? taker)
    {
        var start = utf8.Span[JsonCut.Skip(utf8.Span, 0)..];
        what = null;
        if (start is [(byte)'{' or (byte)'[', ..])
        {
            return Walked(utf8.Span, taker);
        }

        if (Table.TryOpen(utf8) is { } table)
        {
            var text = new TrailText(taker);
            table.ReadInto(text);
            return Known(text, utf8.Span);
        }

        what = Likeness.Unopened(start);
        if (what is null && JsonWalk.HoldsRecords(start))
        {
            var read = Walked(utf8.Span, taker);
            if (Likeness.IsYaml(start) && (read.Troubles.Count > 0 || start.IndexOf("''"u8) >= 0))
            {
                read._troubles.Insert(0, Likeness.Yaml);
            }

            return read;
        }

        if (what is null && (Likeness.HasRecords(start) || Table.IsStrange(start)))
        {
            var read = new TrailText(taker);
            read.Trouble(Likeness.HasRecords(start) ? Likeness.Shapeless : Table.Strange);
            return read;
        }

        what ??= "It holds no JSON.";
        return null;
    }

    private static TrailText Walked(ReadOnlySpan<byte> text, Action<TrailRecord>? taker)
    {
        var read = new TrailText(taker);
        new JsonWalk(read).Walk(text);
        return Known(read, text);
    }

    /// <summary>A text in which nothing was found, and which has the words of records in it, is none that may be left out.</summary>
    private static TrailText Known(TrailText read, ReadOnlySpan<byte> text)
    {
        if (read.Foreign && Likeness.HasRecords(text))
        {
            read.Trouble(Likeness.Shapeless);
        }

        return read;
    }

    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span switch
        {
            [0xef, 0xbb, 0xbf, ..] => bytes[3..],
            [0xff, 0xfe, 0, 0, ..] => Encoding.UTF8.GetBytes(Encoding.UTF32.GetString(bytes.Span[4..])),
            [not 0, 0, 0, 0, not 0, 0, 0, 0, ..] => Encoding.UTF8.GetBytes(Encoding.UTF32.GetString(bytes.Span)),
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
