using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Firebreak.Trail;

namespace Firebreak.Trail.Tests;

public sealed class GzipTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5_000)));

    [Fact]
    public void A_sound_file_is_opened_whole()
    {
        var file = Open(Corpus.Gzip(Text));
        Assert.Empty(file.Faults);
        Assert.Equal(Text, Assert.Single(file.Members).ToArray());
    }

    [Fact]
    public void Further_members_and_garbage_are_named_with_their_place()
    {
        var one = Corpus.Gzip(Text);
        var two = Open([.. one, .. one, .. one]);
        Assert.Equal(3, two.Members.Count);
        Assert.Contains($"another member at byte {one.Length} (2 in all", Assert.Single(two.Faults), StringComparison.Ordinal);

        for (var length = 1; length < 70; length += 3)
        {
            var garbage = Open([.. one, .. new byte[length]]);
            Assert.Contains($"at byte {one.Length}: {length} bytes of garbage", Assert.Single(garbage.Faults), StringComparison.Ordinal);
            Assert.Equal(Text, garbage.Members[0].ToArray());
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_cut_and_its_text_is_the_beginning_of_the_text()
    {
        var sound = Corpus.Gzip(Text);
        for (var length = 0; length < sound.Length; length += length > sound.Length - 30 ? 1 : 97)
        {
            var file = Open(sound[..length]);
            Assert.True(file.Cut && file.Faults.Count == 1, $"cut to {length}");
            Assert.True(file.Members.Count == 0 || Text.AsSpan().StartsWith(file.Members[0].Span), $"cut to {length}");
        }
    }

    [Fact]
    public void A_cut_trailer_leaves_the_whole_text()
    {
        var file = Open(Corpus.Gzip(Text)[..^8]);
        Assert.Equal(Text, file.Members[0].ToArray());
        Assert.Contains("checksum or length is missing", Assert.Single(file.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_stands_before_the_damage_comes_out()
    {
        byte[] stored = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 0, 0x28, 0x23, 0xd7, 0xdc, .. Text[..9_000], 7, .. new byte[99]];
        Assert.Equal(Text[..9_000], Open(stored).Members[0].ToArray());

        var sound = Corpus.Gzip(Text);
        for (var at = 20; at < sound.Length - 8; at += 97)
        {
            byte[] damaged = [.. sound];
            damaged[at] ^= 0x55;
            var text = Open(damaged).Members[0];
            Assert.All([1, 7, 64, 1_000], step => Assert.True(text.Span.StartsWith(InSteps(damaged, step)), $"damaged at {at}, {step} at a time"));
        }
    }

    [Fact]
    public void A_header_with_a_wrong_checksum_is_named()
    {
        var sound = Corpus.Gzip(Text);
        byte[] header = [0x1f, 0x8b, 8, 2, .. sound[4..10]];
        var crc = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(crc, (ushort)(System.IO.Hashing.Crc32.HashToUInt32(header) & 0xffff));
        Assert.Empty(Open([.. header, .. crc, .. sound[10..]]).Faults);
        crc[0] ^= 1;
        Assert.Contains("header", Assert.Single(Open([.. header, .. crc, .. sound[10..]]).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Zlibs_own_bad_and_edge_streams_are_told_apart()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(Places.Data(), "conformance", "zlib-infcover", "cases.json")));
        var judged = 0;
        foreach (var one in cases.RootElement.GetProperty("cases").EnumerateArray())
        {
            byte[] bytes = [.. one.GetProperty("hex").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(hex => Convert.ToByte(hex, 16))];
            var args = one.GetProperty("args").GetString()!.Split(',', StringSplitOptions.TrimEntries);
            var what = one.GetProperty("desc").GetString()!;
            var sound = one.GetProperty("fn").GetString() == "try" ? args[0] == "0" : args[3] == "Z_STREAM_END";
            var raw = one.GetProperty("fn").GetString() == "try" ? args[0] != "-1" : args[1].StartsWith('-');
            var opened = raw
                ? Deflate.Open(bytes, 0, new Allowance(1)).Fault is null
                : Gzip.IsGzip(bytes) && Open(bytes).Faults.Count == 0;

            // Streams in zlib's own envelope are no gzip files. Z_OK only says that zlib was stopped on the way, in a window smaller than gzip's.
            var stopped = raw && args[^1] == "Z_OK";
            Assert.True(stopped || opened == (sound && (raw || Gzip.IsGzip(bytes))), $"{what}: {opened}");
            judged++;
        }

        Figures.Say($"- zlib's bad and edge streams (infcover): {judged} of 47 judged as zlib judges them.");
        Assert.Equal(47, judged);
    }

    private static byte[] InSteps(byte[] file, int step)
    {
        using var inflate = new DeflateStream(new MemoryStream(file, 10, file.Length - 10), CompressionMode.Decompress);
        var text = new List<byte>();
        var some = new byte[step];
        try
        {
            while (inflate.Read(some) is > 0 and var count)
            {
                text.AddRange(some[..count]);
            }
        }
        catch (InvalidDataException)
        {
            // the damage, or the end
        }

        return [.. text];
    }

    private static GzipFile Open(byte[] bytes) => Gzip.Open(bytes, new Allowance(bytes.Length));
}
