using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Firebreak.Billing.Files;

/// <content>Finds separators and line ends, sixty-four bytes at a time.</content>
internal sealed partial class CsvRows
{
    private void Mark()
    {
        var here = _bytes.AsSpan(_block, Block);
        var (low, high) = (Vector256.Create<byte>(here), Vector256.Create<byte>(here[32..]));
        var quotes = Same(low, high, (byte)'"');
        var lines = Same(low, high, (byte)'\n');
        var marks = Same(low, high, _separator) | lines;
        if ((quotes | _inQuotes) != 0)
        {
            var inside = quotes;
            for (var shift = 1; shift < 64; shift <<= 1)
            {
                inside ^= inside << shift;
            }

            inside ^= _inQuotes;
            _inQuotes = unchecked((ulong)((long)inside >> 63));
            (marks, lines) = (marks & ~inside, lines & ~inside);
        }

        // what lies behind the end, or before the row (a byte order mark), is none of it
        var valid = _filled - _block >= Block ? ulong.MaxValue : (1UL << (_filled - _block)) - 1;
        valid &= _row > _block ? ulong.MaxValue << Math.Min(63, _row - _block) : ulong.MaxValue;
        (_marks, _lines) = (marks & valid, lines & valid);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Same(Vector256<byte> low, Vector256<byte> high, byte value)
    {
        var wanted = Vector256.Create(value);
        return Vector256.Equals(low, wanted).ExtractMostSignificantBits() | ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << 32);
    }
}
