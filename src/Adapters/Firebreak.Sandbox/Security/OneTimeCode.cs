using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Firebreak.Sandbox.Security;

/// <summary>The six digits that an MFA device shows: RFC 6238 with HMAC-SHA-1 and steps of thirty seconds.</summary>
internal static class OneTimeCode
{
    /// <summary>The step that a moment lies in.</summary>
    internal static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 30;

    /// <summary>The code of a step.</summary>
    internal static string Of(string base32Seed, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(FromBase32(base32Seed), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", null);
    }

    /// <summary>Whether two codes follow each other, the second at most one step away from the moment.</summary>
    internal static bool AreConsecutive(string base32Seed, string? first, string? second, DateTimeOffset now)
    {
        var step = StepAt(now);
        return Enumerable.Range(-2, 3).Any(off => Of(base32Seed, step + off) == first && Of(base32Seed, step + off + 1) == second);
    }

    /// <summary>Bytes of a base-32 text (RFC 4648, without padding).</summary>
    internal static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>(text.Length);
        var (bits, held) = (0, 0);
        foreach (var c in text.TrimEnd('='))
        {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            if (value < 0)
            {
                throw new FormatException("This is no base-32 text.");
            }

            (held, bits) = (((held << 5) | value) & 0xfff, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)((held >> bits) & 0xff));
            }
        }

        return [.. bytes];
    }
}
