using CsCheck;
using Parquet;

namespace Firebreak.Columns.Tests;

public sealed class HostileTests
{
    private static readonly byte[][] Files =
    [
        .. Directory.GetFiles(Written.Samples, "*.parquet").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        Written.ByParquetNet([.. Enumerable.Range(0, 200).Select(at => new Sold("text " + (at % 7), at / 3.0, at, at * 1000L, at % 2 == 0))], CompressionMethod.Snappy, 100).GetAwaiter().GetResult(),
    ];

    [Fact]
    public void A_file_that_was_cut_anywhere_is_refused() => Gen.Select(Gen.Int[0, Files.Length - 1], Gen.Double.Unit).Sample((which, part) =>
    {
        var cut = Files[which][..(int)(Files[which].Length * part)];

        Assert.Throws<ColumnsException>(() => Written.Table(cut));
        Assert.Throws<ColumnsException>(() => Written.Json(cut));
    });

    [Fact]
    public void Bytes_that_were_changed_are_refused_with_a_reason_or_are_other_values_and_never_anything_else() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Gen.Select(Gen.Double.Unit, Gen.Byte).Array[1, 8], Gen.Bool).Sample(
            (which, changes, atTheEnd) =>
            {
                var file = (byte[])Files[which].Clone();
                foreach (var (place, value) in changes)
                {
                    // the footer and the heads of the pages are where it hurts
                    var at = atTheEnd ? file.Length - 1 - (int)(Math.Min(file.Length - 1, 800) * place) : (int)((file.Length - 1) * place);
                    file[at] = value;
                }

                Quietly(() => Written.Table(file));
                Quietly(() => Written.Json(file));
            },
            iter: 1500);

    [Fact]
    public void Damaged_bytes_are_known_by_their_check_sum_where_the_file_has_one()
    {
        var sample = File.ReadAllBytes(Path.Combine(Written.Samples, "testing-byte_stream_split_extended.gzip.parquet"));
        sample[200] ^= 1;

        Assert.Contains("damaged", Assert.Throws<ColumnsException>(() => Written.Table(sample)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PAR1")]
    [InlineData("PAR1aaaaaaaaaaaaaaaaaaaaPAR1")]
    [InlineData("PAR1\u0000\u0000\u0000\u0000PAR1")]
    [InlineData("day,amount\n1,2,3,4,5,6,7,8\n")]
    public void What_is_no_parquet_file_is_refused(string text) => Assert.Throws<ColumnsException>(() => Written.Table(System.Text.Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void An_encrypted_file_is_named_as_such() =>
        Assert.Contains("encrypted", Assert.Throws<ColumnsException>(() => Written.Table([.. "PARE"u8, .. new byte[40], .. "PARE"u8])).Message, StringComparison.Ordinal);

    private static void Quietly(Action read)
    {
        try
        {
            read();
        }
        catch (ColumnsException)
        {
        }
    }
}
