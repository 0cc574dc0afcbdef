namespace Firebreak.Trail;

/// <summary>
/// Goes through a text of JSON values (one, many, lines, lines with something before them, containers) and hands each record to
/// <see cref="RecordTaker"/>. Where the text is broken, it says where, and goes on at the next place that looks like a record.
/// </summary>
internal sealed class JsonWalk(TrailText found)
{
    private const int MaxNesting = 4;
    private const int MaxBreaks = 100;
    private const int Peeked = 8 << 10;
    private readonly RecordTaker _taker = new(found);
    private byte[] _opening = "{\"eventVersion\""u8.ToArray();
    private bool _openingSeen;
    private bool _isLog;
    private int _brokenAt;

    /// <summary>Where the text that is walked begins in the file.</summary>
    public long Offset { get; set; }

    /// <summary>Whether a text that is no JSON has records in it, like the lines of a log export.</summary>
    public static bool HoldsRecords(ReadOnlySpan<byte> text)
    {
        return text.IndexOf("{\"eventVersion\""u8) >= 0 || text.IndexOf("\"eventSource\""u8) >= 0 || text.IndexOf("\"eventSource\\\""u8) >= 0
            || text.IndexOf("eventSource\\u0022"u8) >= 0 || text.IndexOf("\"CloudTrailEvent\""u8) >= 0;
    }

    /// <summary>Goes through the whole text.</summary>
    public void Walk(ReadOnlySpan<byte> text)
    {
        var breaks = 0;
        var salvaging = false;
        for (var at = JsonCut.Skip(text, 0); at < text.Length; at = JsonCut.Skip(text, at))
        {
            if (text[at] == (byte)',' || (salvaging && text[at] is (byte)']' or (byte)'}'))
            {
                at++;
                continue;
            }

            var end = text[at] is (byte)'{' or (byte)'[' ? Value(text, at, 0) : Quoted(text, at) is > 0 and var quoted ? Take(text, at, quoted) : Prefixed(text, at);
            if (end >= 0)
            {
                at = end;
                continue;
            }

            salvaging = true;
            found.Trouble($"The JSON is broken or cut off at byte {_brokenAt} (line {text[..Math.Min(_brokenAt, text.Length)].Count((byte)'\n') + 1}), after {found.Count} records.");
            if (++breaks > MaxBreaks)
            {
                found.Trouble($"It is broken in more than {MaxBreaks} places: what follows byte {_brokenAt} was not read.");
                return;
            }

            at = Resume(text, Math.Max(at, _brokenAt) + 1);
        }

        if (_isLog && text[^1] != (byte)'\n')
        {
            found.Remark("text of lines whose last has no end, so that it may be cut off there");
        }
    }

    /// <summary>Takes one object out of a list of records; the place after it, or -1 if it is broken and others may lie in it.</summary>
    public int Record(ReadOnlySpan<byte> text, int at) => Object(text, at, 2);

    /// <summary>An object or a list; the place after it, or -1 if it is broken.</summary>
    private int Value(ReadOnlySpan<byte> text, int at, int nesting) =>
        text[at] == (byte)'{' ? Object(text, at, nesting) : List(text, at, nesting);

    /// <summary>A container's records are taken one by one, so that a big file never stands in memory twice.</summary>
    private int Object(ReadOnlySpan<byte> text, int at, int nesting)
    {
        var (isContainer, hasMore) = (false, false);
        var p = at + 1;
        while (true)
        {
            p = JsonCut.Skip(text, p);
            if (p < text.Length && text[p] == (byte)'}')
            {
                return isContainer ? Closed(p, hasMore) : Take(text, at, p + 1);
            }

            if (p < text.Length && text[p] == (byte)',')
            {
                p++;
                continue;
            }

            var value = ValueOf(text, p, out var key);
            if (value >= text.Length)
            {
                return Break(isContainer ? p : at);
            }

            if (text[value] == (byte)'[' && nesting < MaxNesting && IsContainer(key, text[value..]))
            {
                isContainer = true;
                found.Recognised |= key.SequenceEqual("Records"u8) || key.SequenceEqual("logEvents"u8);
                p = List(text, value, nesting + 1);
            }
            else
            {
                p = JsonCut.End(text, value);
                hasMore |= IsNextPage(key, text[value..]);
            }

            if (p < 0)
            {
                return isContainer ? -1 : Break(at);
            }
        }
    }

    private int Closed(int at, bool hasMore)
    {
        found.NamesFurtherPage = hasMore;
        return at + 1;
    }

    /// <summary>Where the value of the member that begins here is, and its name; the text's length if there is no member.</summary>
    private static int ValueOf(ReadOnlySpan<byte> text, int at, out ReadOnlySpan<byte> key)
    {
        key = default;
        var end = at < text.Length && text[at] == (byte)'"' ? JsonCut.EndOfString(text, at) : -1;
        if (end < 0)
        {
            return text.Length;
        }

        key = text[(at + 1)..(end - 1)];
        var colon = JsonCut.Skip(text, end);
        return colon < text.Length && text[colon] == (byte)':' ? JsonCut.Skip(text, colon + 1) : text.Length;
    }

    private int List(ReadOnlySpan<byte> text, int at, int nesting)
    {
        var p = at + 1;
        while (true)
        {
            p = JsonCut.Skip(text, p);
            if (p >= text.Length)
            {
                return Break(text.Length);
            }

            switch (text[p])
            {
                case (byte)']':
                    return p + 1;
                case (byte)',':
                    p++;
                    continue;
                case (byte)'{' when nesting < MaxNesting:
                    p = Object(text, p, nesting + 1);
                    break;
                case (byte)'}' or (byte)':':
                    return Break(p);
                default:
                    var end = JsonCut.End(text, p);
                    p = end < 0 ? Break(p) : Take(text, p, end);
                    break;
            }

            if (p < 0)
            {
                return -1;
            }
        }
    }

    private int Break(int at)
    {
        _brokenAt = at;
        return -1;
    }

    /// <summary>Hands one value to the parser; -1 if it is broken and others lie inside it.</summary>
    private int Take(ReadOnlySpan<byte> text, int at, int end)
    {
        var slice = text[at..end];
        var why = "";
        if (!(found.OnlyCounts && JsonCut.IsBrokenScalar(slice)) && RecordTaker.TryParse(slice, found, out var value, out why))
        {
            if (_taker.Take(value, 0) && slice[0] == (byte)'{')
            {
                Learn(slice);
            }

            return end;
        }

        if (slice[1..].IndexOf(_opening) is >= 0)
        {
            return Break(at);
        }

        found.Trouble($"At byte {Offset + at}: {why}");
        return end;
    }

    /// <summary>How the records of this text begin, up to the end of the first name: what to look for after a break.</summary>
    public void Learn(ReadOnlySpan<byte> record)
    {
        if (_openingSeen)
        {
            return;
        }

        var quote = record.IndexOf((byte)'"');
        var end = quote < 0 ? -1 : JsonCut.EndOfString(record, quote);
        if (end is > 0 and < 64)
        {
            (_opening, _openingSeen) = (record[..end].ToArray(), true);
        }
    }

    private static bool IsContainer(ReadOnlySpan<byte> key, ReadOnlySpan<byte> list)
    {
        if (key.SequenceEqual("Records"u8) || key.SequenceEqual("Events"u8) || key.SequenceEqual("logEvents"u8))
        {
            return true;
        }

        if (key.SequenceEqual("resources"u8))
        {
            return false; // of a record, which names in it what was touched
        }

        var start = list[..Math.Min(list.Length, Peeked)];
        var first = JsonCut.Skip(start, 1);
        var end = first < start.Length ? JsonCut.End(start, first) : first;
        start = end < 0 ? start : start[..Math.Min(end, start.Length)];
        return start.IndexOf("eventSource"u8) >= 0 || start.IndexOf("eventVersion"u8) >= 0 || start.IndexOf("\"class_uid\""u8) >= 0;
    }

    /// <summary>An answer with a token for the next page is not the whole answer, unless the next one follows.</summary>
    private static bool IsNextPage(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value) =>
        (key.SequenceEqual("NextToken"u8) || key.SequenceEqual("nextToken"u8)) && value.StartsWith("\""u8) && !value.StartsWith("\"\""u8);

    /// <summary>The place after a text in quotes that is alone on its line and has a record in it; 0 if it is none.</summary>
    private static int Quoted(ReadOnlySpan<byte> text, int at)
    {
        var end = text[at] == (byte)'"' ? JsonCut.EndOfString(text, at) : -1;
        var rest = end < 0 ? default : text[end..].TrimStart(" \t\r"u8);
        return end > 0 && (rest.IsEmpty || rest[0] is (byte)'\n' or (byte)',') && Likeness.MayHoldRecord(text[at..end]) ? end : 0;
    }

    /// <summary>A line with something before its JSON, like a time: the JSON is taken, the rest is left.</summary>
    private int Prefixed(ReadOnlySpan<byte> text, int at)
    {
        _isLog = true;
        var newline = text[at..].IndexOf((byte)'\n');
        var lineEnd = newline < 0 ? text.Length : at + newline;
        var brace = text[at..lineEnd].IndexOf((byte)'{');
        if (text[at] == 0)
        {
            found.Trouble($"There are zeros from byte {at} on: what may have stood there is lost.");
        }

        if (brace < 0)
        {
            found.ForeignEntries += text[at..lineEnd].Contains((byte)'"') ? 1 : 0; // what a cut has left of a record has quotes
            return lineEnd;
        }

        return Object(text, at + brace, 0);
    }

    /// <summary>The next place from here on that looks like the beginning of a record or of a line.</summary>
    private int Resume(ReadOnlySpan<byte> text, int from)
    {
        if (from >= text.Length)
        {
            return text.Length;
        }

        var rest = text[from..];
        var record = rest.IndexOf(_opening);
        var within = record < 0 ? rest : rest[..record];
        var line = within.IndexOf("\n{"u8);
        return line >= 0 ? from + line + 1 : record >= 0 ? from + record : text.Length;
    }
}
