using System.IO.Hashing;

namespace Firebreak.Detect;

/// <summary>Numbers for words, for one thread. Of two words never have the same number, but a word that was not seen for a while may get another one.</summary>
internal sealed class WordNumbers
{
    private const int Places = 1 << 12;
    private const int Longest = 256;
    private readonly (byte[]? Word, int Length, uint Number)[] _known = new (byte[]?, int, uint)[Places];
    private uint _last;

    /// <summary>The number of a word; 0 if it has none, because it is long or there have been too many.</summary>
    public uint Of(ReadOnlySpan<byte> word)
    {
        if (word.Length > Longest)
        {
            return 0;
        }

        ref var known = ref _known[XxHash3.HashToUInt64(word) % Places];
        if (known.Word is { } same && known.Length == word.Length && same.AsSpan(0, known.Length).SequenceEqual(word))
        {
            return known.Number;
        }

        if (_last == uint.MaxValue)
        {
            return 0;
        }

        var kept = known.Word?.Length >= word.Length ? known.Word : new byte[(word.Length | 31) + 1];
        word.CopyTo(kept);
        known = (kept, word.Length, ++_last);
        return _last;
    }
}
