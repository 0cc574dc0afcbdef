using System.Buffers.Binary;
using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Values;

/// <summary>Values of up to eight bytes, one after the other.</summary>
internal sealed class PlainSmall(Form form, byte[] bytes, int at, int end) : Decoder
{
    private int _at = at;
    private int _bit;

    /// <inheritdoc/>
    public override void Read(int count, Batch into)
    {
        var bits = into.Bits.AsSpan(0, count);
        if (form.Physical == Physical.Boolean)
        {
            Truths(bits);
            return;
        }

        var width = form.Width;
        if ((long)count * width > end - _at)
        {
            throw Short();
        }

        var from = bytes.AsSpan(_at, count * width);
        for (var one = 0; one < count; one++)
        {
            bits[one] = width == 8 ? BinaryPrimitives.ReadInt64LittleEndian(from[(one * 8)..]) : BinaryPrimitives.ReadInt32LittleEndian(from[(one * 4)..]);
        }

        _at += count * width;
    }

    private void Truths(Span<long> bits)
    {
        for (var one = 0; one < bits.Length; one++, _bit++)
        {
            var place = _at + (_bit >> 3);
            bits[one] = place < end ? (bytes[place] >> (_bit & 7)) & 1 : throw Short();
        }
    }
}
