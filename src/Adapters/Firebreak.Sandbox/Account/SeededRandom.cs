namespace Firebreak.Sandbox;

/// <summary>The world's only source of chance: the same seed gives the same numbers on every machine.</summary>
/// <remarks>PCG-XSH-RR 64/32 (M. E. O'Neill, 2014).</remarks>
public sealed class SeededRandom
{
    private const ulong Multiplier = 6364136223846793005;
    private readonly ulong _stream;
    private ulong _state;

    /// <summary>Starts at a seed; another stream of the same seed is independent of the first.</summary>
    public SeededRandom(ulong seed, ulong stream = 54)
    {
        unchecked
        {
            _stream = (stream << 1) | 1;
            _state = seed + _stream;
        }

        _ = NextBits();
    }

    /// <summary>A number from 0 up to, and without, the limit.</summary>
    public int Next(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return (int)(((ulong)NextBits() * (ulong)limit) >> 32);
    }

    /// <summary>A number from the first up to, and without, the second.</summary>
    public int Next(int from, int limit) => from + Next(limit - from);

    /// <summary>A number from 0 up to, and without, 1.</summary>
    public double NextDouble() => NextBits() / 4294967296.0;

    /// <summary>True with this probability.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>One of them.</summary>
    public T Pick<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[Next(items.Count)];
    }

    /// <summary>So many bytes.</summary>
    public byte[] NextBytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
        {
            bytes[i] = (byte)(NextBits() >> 24);
        }

        return bytes;
    }

    /// <summary>So many characters of an alphabet.</summary>
    public string NextText(string alphabet, int length)
    {
        ArgumentNullException.ThrowIfNull(alphabet);
        return string.Create(length, (this, alphabet), static (span, from) =>
        {
            foreach (ref var c in span)
            {
                c = from.alphabet[from.Item1.Next(from.alphabet.Length)];
            }
        });
    }

    private uint NextBits()
    {
        unchecked
        {
            var old = _state;
            _state = (old * Multiplier) + _stream;
            var shifted = (uint)(((old >> 18) ^ old) >> 27);
            return uint.RotateRight(shifted, (int)(old >> 59));
        }
    }
}
