using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Firebreak.Columns.Tests;

/// <summary>Parquet as other programs write it, and as ours reads it.</summary>
internal static class Written
{
    public static string Samples { get; } = Path.Combine(Places.Root, "tests", "Firebreak.Columns.Tests", "Samples");

    /// <summary>Five columns of these rows, by Parquet.Net.</summary>
    public static async Task<byte[]> ByParquetNet(IReadOnlyList<Sold> rows, CompressionMethod packed, int perGroup)
    {
        var (text, amount, count, day, flag) = (new DataField<string>("text"), new DataField<double?>("amount"), new DataField<int>("count"), new DataField<long?>("day"), new DataField<bool>("flag"));
        using var into = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(text, amount, count, day, flag), into, new ParquetOptions { CompressionMethod = packed }))
        {
            foreach (var some in rows.Chunk(perGroup))
            {
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(text, some.Select(row => row.Text).ToList()!);
                await group.WriteAsync<double>(amount, some.Select(row => row.Amount).ToArray());
                await group.WriteAsync<int>(count, some.Select(row => row.Count).ToArray());
                await group.WriteAsync<long>(day, some.Select(row => row.Day).ToArray());
                await group.WriteAsync<bool>(flag, some.Select(row => row.Flag).ToArray());
                group.CompleteValidate();
            }
        }

        return into.ToArray();
    }

    /// <summary>All rows as JSON, a line each.</summary>
    public static string Json(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var rows = ParquetFile.Open(stream).Json();
        using var into = new MemoryStream();
        using var json = new Utf8JsonWriter(into);
        while (rows.Next(json))
        {
            json.Flush();
            into.WriteByte((byte)'\n');
            json.Reset();
        }

        return Encoding.UTF8.GetString(into.ToArray());
    }

    /// <summary>All columns that are not repeated, row by row, <c>null</c> where a value is missing.</summary>
    public static List<string?[]> Table(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var parquet = ParquetFile.Open(stream);
        var columns = parquet.Columns.Where(column => !column.Repeated).ToList();
        using var rows = parquet.Rows(columns);
        var found = new List<string?[]>();
        while (rows.Next())
        {
            found.Add([.. columns.Select((_, at) => rows.IsMissing(at) ? null : Encoding.UTF8.GetString(rows.Text(at)))]);
        }

        return found;
    }
}
