using System.IO.Compression;
using Snappier;
using ZstdSharp;

namespace Firebreak.Columns.Pages;

/// <summary>Unpacks a page. What comes out has exactly the length that the page says, or the page is refused.</summary>
internal sealed class Codec : IDisposable
{
    private readonly int _codec;
    private Decompressor? _zstd;

    public Codec(int codec) => _codec = codec is 0 or 1 or 2 or 4 or 6
        ? codec
        : throw new ColumnsException($"it is packed with {Name(codec)}, which is not read; uncompressed, Snappy, gzip, Brotli and Zstandard are");

    /// <summary>Unpacks.</summary>
    public void Unpack(byte[] bytes, int size, Span<byte> plain)
    {
        var packed = bytes.AsSpan(0, size);
        try
        {
            var length = _codec switch
            {
                0 => Copy(packed, plain),
                1 => Snappy.Decompress(packed, plain),
                2 => Gzip(bytes, size, plain),
                4 => BrotliDecoder.TryDecompress(packed, plain, out var written) ? written : -1,
                _ => (_zstd ??= new Decompressor()).Unwrap(packed, plain),
            };
            if (length != plain.Length)
            {
                throw new ColumnsException("a page is not as long as it says");
            }
        }
        catch (Exception odd) when (odd is InvalidDataException or ZstdException or ArgumentException)
        {
            throw new ColumnsException("a page cannot be unpacked: it is damaged");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zstd?.Dispose();

    private static string Name(int codec) => codec switch
    {
        3 => "LZO",
        5 or 7 => "LZ4",
        _ => $"method {codec}",
    };

    private static int Copy(ReadOnlySpan<byte> packed, Span<byte> plain) => packed.Length == plain.Length && packed.TryCopyTo(plain) ? plain.Length : -1;

    private static int Gzip(byte[] packed, int size, Span<byte> plain)
    {
        using var unpacked = new GZipStream(new MemoryStream(packed, 0, size, writable: false), CompressionMode.Decompress);
        var length = unpacked.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
        return length == plain.Length && unpacked.ReadByte() < 0 ? length : -1;
    }
}
