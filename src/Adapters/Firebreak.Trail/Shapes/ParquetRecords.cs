using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Firebreak.Columns;

namespace Firebreak.Trail;

/// <summary>Records in a Parquet file: OCSF as Security Lake keeps it, or a table of Athena's written out. Each row is taken as the JSON it stands for.</summary>
internal static class ParquetRecords
{
    /// <summary>Whether the bytes begin like one.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes) => ParquetFile.Looks(bytes);

    /// <summary>Reads every row. Never throws for what the file holds.</summary>
    public static TrailText Read(ReadOnlyMemory<byte> bytes, Action<TrailRecord>? taker)
    {
        var found = new TrailText(taker);
        var take = new RecordTaker(found);
        var row = 0L;
        try
        {
            using var stream = MemoryMarshal.TryGetArray(bytes, out var part)
                ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
                : new MemoryStream(bytes.ToArray());
            var file = ParquetFile.Open(stream);
            found.Recognised = IsTrail(file);
            using var rows = file.Json();
            var buffer = new ArrayBufferWriter<byte>();
            for (; Next(rows, buffer); row++)
            {
                if (RecordTaker.TryParse(buffer.WrittenSpan, found, out var value, out var why))
                {
                    _ = take.Take(value, 0);
                }
                else
                {
                    found.Trouble($"Row {row + 1}: {why}");
                }
            }
        }
        catch (ColumnsException broken)
        {
            found.Trouble($"The Parquet file, after {row} rows: {broken.Message}");
        }

        return found;
    }

    private static bool Next(ParquetJson rows, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(buffer);
        return rows.Next(json);
    }

    /// <summary>Columns that only records of CloudTrail, or OCSF events, have together.</summary>
    private static bool IsTrail(ParquetFile file)
    {
        var names = file.Columns.Select(column => column.Name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return names.Contains("class_uid") || (names.Contains("eventname") && names.Contains("eventsource"));
    }
}
