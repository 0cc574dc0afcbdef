using System.Text;
using System.Text.Json.Nodes;

namespace Firebreak.Trail;

/// <summary>A table of events as text: of Athena, CloudTrail Lake, CloudWatch Logs Insights, or the console's Event history.</summary>
internal sealed class Table
{
    private const int LongestHeader = 64 << 10;
    private const int FewestKnown = 3;
    private const int MaxBreaks = 100;

    /// <summary>What is told of a table of which <see cref="IsStrange"/> is true.</summary>
    public const string Strange = "It is a table with a service of AWS in it, and the names of its columns are none that are known: export it with English ones first.";

    private readonly ReadOnlyMemory<byte> _text;
    private readonly byte _separator;
    private readonly string?[] _targets;
    private readonly int _whole;
    private readonly bool _hasAsked;

    private static ReadOnlySpan<byte> Separators => ",;\t|"u8;

    private Table(ReadOnlyMemory<byte> text, byte separator, string?[] targets, int whole) =>
        (_text, _separator, _targets, _whole, _hasAsked) = (text, separator, targets, whole, Array.Exists(targets, target => target?.StartsWith(Columns.Asked, StringComparison.Ordinal) == true));

    /// <summary>Opens the text if its first line names columns of such a table; <c>null</c> otherwise.</summary>
    public static Table? TryOpen(ReadOnlyMemory<byte> utf8)
    {
        utf8 = utf8[Before(utf8.Span)..];
        var first = utf8.Span[..Math.Min(utf8.Length, LongestHeader)];
        if (!first.Contains((byte)'\n') && first.Contains((byte)'\r') && !first.Contains((byte)0))
        {
            var lines = utf8.ToArray(); // an old Mac's
            lines.AsSpan().Replace((byte)'\r', (byte)'\n');
            utf8 = lines;
            first = utf8.Span[..first.Length];
        }

        var end = first.IndexOf((byte)'\n');
        first = end < 0 ? first : first[..end];
        foreach (var separator in Separators)
        {
            var names = new List<string>();
            var csv = new Csv(first, separator);
            if (!first.Contains((byte)0) && csv.TryRow(names) && csv.AtEnd)
            {
                var targets = names.Select(Columns.Target).ToArray();
                var whole = names.FindIndex(Columns.IsWhole);
                if (targets.Count(target => target is not null) >= FewestKnown || (whole >= 0 && (names.Count <= 8 || Columns.IsOwn(names[whole]))))
                {
                    return new Table(utf8, separator, targets, whole);
                }
            }
        }

        return null;
    }

    /// <summary>Whether it is a table whose first row has a service in it, under names that nobody knows, or none.</summary>
    public static bool IsStrange(ReadOnlySpan<byte> text)
    {
        var head = text[..Math.Min(text.Length, LongestHeader)];
        foreach (var separator in Separators)
        {
            var (names, row) = (new List<string>(), new List<string>());
            var csv = new Csv(head, separator);
            if (csv.TryRow(names) && names.Count >= FewestKnown && csv.TryRow(row) && row.Count == names.Count
                && row.Exists(field => field.EndsWith(".amazonaws.com", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much stands before the header: empty lines, remarks, and the line by which a spreadsheet is told what separates fields.</summary>
    private static int Before(ReadOnlySpan<byte> text)
    {
        var at = 0;
        for (var rest = text; rest is [(byte)'\r' or (byte)'\n' or (byte)'#', ..] || rest.StartsWith("sep="u8); rest = text[at..])
        {
            var line = rest.IndexOf((byte)'\n');
            at = line < 0 ? text.Length : at + line + 1;
        }

        return at;
    }

    /// <summary>Reads every row.</summary>
    public void ReadInto(TrailText found)
    {
        var known = _targets.Count(target => target is not null) >= FewestKnown;
        found.Recognised |= known;
        var missing = ((string[])["eventName", "eventTime", "eventSource"]).Except(_targets, StringComparer.Ordinal).ToList();
        if (_whole < 0 && missing.Count > 0)
        {
            found.Trouble("The table lacks the columns " + string.Join(", ", missing) + ".");
            return;
        }

        if (known && !_text.Span.Contains((byte)'\n'))
        {
            found.Trouble("The table ends within its first line.");
            return;
        }

        var csv = new Csv(_text.Span, _separator);
        var fields = new List<string>();
        csv.SkipLine();
        var taker = new RecordTaker(found);
        var breaks = 0;
        for (var row = 2; !csv.AtEnd; row++)
        {
            var at = csv.At;
            if (csv.TryRow(fields) && fields.Count == _targets.Length)
            {
                if (csv.HasStrayQuote)
                {
                    found.Remark("rows with a quote within a field, which may be what is left of two rows");
                }

                Take(fields, taker, found, row, at);
                continue;
            }

            if (fields is [""] && csv.At > at && _text.Span[at] != (byte)'"')
            {
                continue; // an empty line
            }

            Misfit(found, row, at);
            csv.At = at;
            csv.SkipLine();
            if (++breaks > MaxBreaks)
            {
                found.Trouble($"It is broken in more than {MaxBreaks} places: what follows byte {csv.At} was not read.");
                return;
            }
        }
    }

    /// <summary>A table that may be anybody's is no trail because its rows are crooked.</summary>
    private static void Misfit(TrailText found, int row, int at)
    {
        if (found.Recognised || found.Count > 0)
        {
            found.Trouble($"Row {row}, at byte {at}: its fields or quotes do not fit the header.");
        }
        else
        {
            found.ForeignEntries++;
        }
    }

    private void Take(List<string> fields, RecordTaker taker, TrailText found, int row, int at)
    {
        if (_whole >= 0 && fields[_whole].AsSpan().TrimStart().StartsWith("{")
            && RecordTaker.TryParse(Encoding.UTF8.GetBytes(fields[_whole]), found, out var value, out _))
        {
            _ = taker.Take(value, 0);
            return;
        }

        var made = new JsonObject();
        var unknown = new List<string>();
        for (var i = 0; i < fields.Count; i++)
        {
            if (_targets[i] is { } target && !Row.Fill(made, target, fields[i]))
            {
                unknown.Add(target);
            }
        }

        if (Row.TryMake(made, _hasAsked, out var record))
        {
            found.Add(record);
            if (made["eventID"] is null)
            {
                found.Remark("rows without an event's id, of which those that are alike count once");
            }

            if (unknown.Count > 0)
            {
                found.Trouble($"Row {row}, at byte {at}: {string.Join(", ", unknown)} cannot be taken apart; rules that look there cannot fire.");
            }
        }
        else if (found.Recognised)
        {
            var hasTime = made["eventTime"] is null || Moment.TryRead(made["eventTime"]!.ToString(), out _);
            (found.Broken, found.OddTimes) = hasTime ? (found.Broken + 1, found.OddTimes) : (found.Broken, found.OddTimes + 1);
        }
        else
        {
            found.ForeignEntries++;
        }
    }
}
