using System.Globalization;
using CsCheck;
using Parquet;

namespace Firebreak.Columns.Tests;

public sealed class ReadingTests
{
    private static readonly Gen<Sold> Row = Gen.Select(
        Gen.OneOf(Gen.Const((string?)null), Gen.String, Gen.Int[0, 2].Select(one => one == 0 ? "EC2" : one == 1 ? "S3" : "")), Gen.OneOf(Gen.Const((double?)null), Gen.Double.Select(one => (double?)one), Gen.Int[0, 9].Select(one => (double?)(one / 4.0))),
        Gen.Int, Gen.OneOf(Gen.Const((long?)null), Gen.Long.Select(one => (long?)one)), Gen.Bool, (text, amount, count, day, flag) => new Sold(text, amount, count, day, flag));

    public static TheoryData<string> Samples() => [.. Directory.GetFiles(Written.Samples, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_other_programs_wrote_is_read(string sample)
    {
        var expected = File.ReadAllText(Path.Combine(Written.Samples, sample + ".jsonl"));

        Assert.Equal(expected, Written.Json(File.ReadAllBytes(Path.Combine(Written.Samples, sample + ".parquet"))));
    }

    [Fact]
    public void Columns_that_are_written_plain_and_by_split_bytes_are_the_same()
    {
        var file = File.ReadAllBytes(Path.Combine(Written.Samples, "testing-byte_stream_split_extended.gzip.parquet"));
        using var stream = new MemoryStream(file);
        var names = ParquetFile.Open(stream).Columns.Select(column => column.Name).ToList();

        var rows = Written.Table(file);

        Assert.Equal((200, 14), (rows.Count, names.Count));
        for (var at = 0; at < names.Count; at += 2)
        {
            Assert.Equal(rows.Select(row => row[at]), rows.Select(row => row[at + 1]));
        }
    }

    [Theory]
    [InlineData(CompressionMethod.None)]
    [InlineData(CompressionMethod.Snappy)]
    [InlineData(CompressionMethod.Gzip)]
    [InlineData(CompressionMethod.Brotli)]
    [InlineData(CompressionMethod.Zstd)]
    public void Any_rows_come_back_as_Parquet_Net_wrote_them(CompressionMethod packed) => Gen.Select(Row.List[0, 300], Gen.Int[1, 200]).Sample(
        (rows, perGroup) =>
        {
            var file = Written.ByParquetNet(rows, packed, perGroup).GetAwaiter().GetResult();

            var read = Written.Table(file);

            Assert.Equal(rows.Count, read.Count);
            for (var at = 0; at < rows.Count; at++)
            {
                var (row, found) = (rows[at], read[at]);
                Assert.Equal(
                    (Plain(row.Text), row.Count.ToString(CultureInfo.InvariantCulture), row.Day?.ToString(CultureInfo.InvariantCulture), row.Flag ? "true" : "false"),
                    (Plain(found[0]), found[2]!, found[3], found[4]!));
                Assert.Equal(row.Amount, found[1] is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null);
            }
        },
        iter: 20);

    [Theory]
    [InlineData(3, "LZO")]
    [InlineData(5, "LZ4")]
    [InlineData(7, "LZ4")]
    [InlineData(99, "method 99")]
    public void A_codec_that_is_not_read_is_named(int codec, string named) =>
        Assert.Contains(named, Assert.Throws<ColumnsException>(() => new Pages.Codec(codec)).Message, StringComparison.Ordinal);

    // Parquet.Net, like all of .NET, writes half of a surrogate pair as a question mark
    private static string? Plain(string? text) => text is null ? null : new string([.. text.Select(c => char.IsSurrogate(c) ? '\uFFFD' : c)]);
}
