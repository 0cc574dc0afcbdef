using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Firebreak.Testing;

/// <summary>An authenticator app of its own making: RFC 6238 by hand, so that it does not share a library with what it judges.</summary>
public static class Phone
{
    /// <summary>The six digits that the app shows at a moment.</summary>
    public static string Code(string base32, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(base32);
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(Bytes(base32), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Bytes as base32 without padding.</summary>
    public static string Base32(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var bits = string.Concat(bytes.Select(one => Convert.ToString(one, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(five => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)]));
    }

    private static byte[] Bytes(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
