using System.IO.Compression;
using System.Security.Cryptography;
using Firebreak.Columns;
using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>Opens a file by what is in it, whatever it is called: gzip, zip, Parquet, JSON, CSV.</summary>
internal static class FileDoor
{
    private const int MostEntries = 1000;

    /// <summary>Reads a file; a zip may hold several. What cannot be read is told by file, row and reason, and nothing of it is counted.</summary>
    public static IReadOnlyList<Reading<FileReading>> Read(string path, FileQuestion question, CancellationToken cancel)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            if (!file.CanSeek)
            {
                return Read(path, file, question, cancel); // a pipe, as of <(zcat …)
            }

            var first = new byte[4];
            var length = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
            file.Position = 0;
            return first.AsSpan(0, length) is [(byte)'P', (byte)'K', 3, 4] ? Zip(path, file, question, cancel) : [One(path, file, question, cancel)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [new Reading<FileReading>.NotSeen(new Blindness(path, BlindCause.Failed, refused.Message))];
        }
    }

    /// <summary>Reads what comes through a pipe; a zip is kept aside first, because its contents stand at its end.</summary>
    public static IReadOnlyList<Reading<FileReading>> Read(string name, Stream pipe, FileQuestion question, CancellationToken cancel)
    {
        try
        {
            using var peeked = new Peeked(pipe);
            if (!peeked.Starts((byte)'P', (byte)'K', 3, 4))
            {
                return [One(name, peeked, question, cancel)];
            }

            using var kept = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            peeked.CopyTo(kept);
            kept.Position = 0;
            return Zip(name, kept, question, cancel);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [new Reading<FileReading>.NotSeen(new Blindness(name, BlindCause.Failed, refused.Message))];
        }
    }

    /// <summary>Whether two files are the same, byte for byte.</summary>
    public static bool Same(string left, string right)
    {
        using var one = File.OpenRead(left);
        using var other = File.OpenRead(right);
        return one.Length == other.Length && SHA256.HashData(one).AsSpan().SequenceEqual(SHA256.HashData(other));
    }

    private static List<Reading<FileReading>> Zip(string path, Stream file, FileQuestion question, CancellationToken cancel)
    {
        var readings = new List<Reading<FileReading>>();
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(entry => entry.Length > 0).Take(MostEntries))
            {
                using var inside = entry.Open();
                readings.Add(One(path + "!" + Parse.Shown(System.Text.Encoding.UTF8.GetBytes(entry.FullName)), inside, question, cancel));
            }

            if (zip.Entries.Count > MostEntries)
            {
                readings.Add(Refused(path, 0, $"the zip holds more than {MostEntries} files", truncated: true));
            }
        }
        catch (InvalidDataException broken)
        {
            readings.Add(Refused(path, 0, "the zip is damaged: " + broken.Message, truncated: true));
        }

        return readings.Count > 0 ? readings : [Refused(path, 0, "the zip is empty", truncated: false)];
    }

    private static Reading<FileReading> One(string name, Stream stream, FileQuestion question, CancellationToken cancel)
    {
        var ledger = new BillLedger(question.Resources);
        long row = 0;
        try
        {
            using var whole = new Peeked(stream);
            using var plain = whole.Starts(0x1F, 0x8B) ? new Peeked(question.Ahead ? new AheadStream(new WholeGzip(whole)) : new WholeGzip(whole)) : whole;
            if (plain.Starts("PAR1"u8) || plain.Starts("PARE"u8))
            {
                return Parquet(name, ReferenceEquals(plain, whole) ? stream as FileStream : null, plain, ledger, ref row, cancel);
            }

            if (plain.Starts(0xFF, 0xFE) || plain.Starts(0xFE, 0xFF))
            {
                return Refused(name, 0, "it is UTF-16; save it as CSV in UTF-8", truncated: false);
            }

            if (plain.FirstVisible() is (byte)'{' or (byte)'[')
            {
                CostAnswer.Take(plain, ledger);
                return new Reading<FileReading>.Seen(new FileReading(name, BillFormat.CostExplorer, ledger, null));
            }

            return Table(name, plain, ledger, ref row, cancel);
        }
        catch (BillFormatException odd)
        {
            return Refused(name, row, odd.Message, odd.Truncated);
        }
        catch (ColumnsException odd)
        {
            return Refused(name, row, odd.Message, odd.Truncated);
        }
        catch (InvalidDataException damaged)
        {
            return Refused(name, row, damaged.Message, truncated: true);
        }
        catch (OverflowException)
        {
            return Refused(name, row, "an amount, or the sum of amounts, is too large to be money", truncated: false);
        }
        catch (IOException broken)
        {
            return Refused(name, row, broken.Message, truncated: true);
        }
    }

    private static Reading<FileReading> Table(string name, Stream stream, BillLedger ledger, ref long row, CancellationToken cancel)
    {
        using var rows = new CsvRows(stream);
        var (columns, shape) = HeadingOf(rows);
        if (shape is null)
        {
            return Refused(name, 0, columns.Count == 0 ? "it is empty" : $"no format of bills is known that begins with the columns {columns.Shown}", truncated: false);
        }

        var fields = new CsvFields(rows);
        try
        {
            while (rows.Next())
            {
                if (rows.Count != columns.Count)
                {
                    throw new BillFormatException($"the row has {rows.Count} fields where the heading has {columns.Count}");
                }

                shape.Take(fields, ledger);
                if ((rows.Row & 0xFFFF) == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                }
            }
        }
        finally
        {
            row = rows.Row;
        }

        return new Reading<FileReading>.Seen(new FileReading(name, shape.Format, ledger, shape.Contradiction(ledger)));
    }

    /// <summary>Parquet is read here and there: what cannot be sought in is kept aside first.</summary>
    private static Reading<FileReading> Parquet(string name, FileStream? file, Peeked plain, BillLedger ledger, ref long row, CancellationToken cancel)
    {
        using var kept = file is not null ? null : new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        if (kept is not null)
        {
            plain.CopyTo(kept);
        }

        var table = ParquetFile.Open(kept ?? file!);
        var columns = new Heading();
        foreach (var column in table.Columns)
        {
            // a map's keys and values are no columns of a bill
            columns.Add(column.Repeated ? [] : System.Text.Encoding.UTF8.GetBytes(column.Name));
        }

        if (BillShape<ParquetFields>.Of(columns) is not { } shape)
        {
            return Refused(name, 0, $"no format of bills is known that has the columns {columns.Shown}", truncated: false);
        }

        var (rows, fields) = ParquetFields.Of(table, columns);
        using var reading = rows;
        try
        {
            while (rows.Next())
            {
                shape.Take(fields, ledger);
                if ((rows.Row & 0xFFFF) == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                }
            }
        }
        finally
        {
            row = rows.Row;
        }

        return new Reading<FileReading>.Seen(new FileReading(name, shape.Format, ledger, shape.Contradiction(ledger)));
    }

    // a cost allocation report begins with a note of one column
    private static (Heading Columns, BillShape<CsvFields>? Shape) HeadingOf(CsvRows rows)
    {
        var columns = new Heading();
        for (var line = 0; line < 3 && rows.Next(); line++)
        {
            columns = new Heading();
            for (var at = 0; at < rows.Count; at++)
            {
                columns.Add(rows.Field(at));
            }

            if (BillShape<CsvFields>.Of(columns) is { } shape)
            {
                return (columns, shape);
            }

            if (rows.Count > 1)
            {
                break;
            }
        }

        return (columns, null);
    }

    private static Reading<FileReading>.NotSeen Refused(string name, long row, string why, bool truncated) => new(new Blindness(
        row > 0 ? $"{name}, row {row}" : name, truncated ? BlindCause.Truncated : BlindCause.Unreadable, Bounded(why) + "; nothing of it is counted"));

    private static string Bounded(string why) => why.Length > 300 ? why[..300] + "…" : why;
}
