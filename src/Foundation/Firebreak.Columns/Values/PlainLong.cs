using System.Buffers.Binary;
using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Values;

/// <summary>Longer values one after the other, each with its length before it or all of one length.</summary>
internal sealed class PlainLong(Form form, byte[] bytes, int at, int end) : Decoder
{
    private int _at = at;

    /// <inheritdoc/>
    public override void Read(int count, Batch into)
    {
        into.Bytes = bytes;
        var width = form.Width;
        for (var one = 0; one < count; one++)
        {
            var length = width;
            if (width == 0)
            {
                length = end - _at >= 4 ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(_at)) : -1;
                _at += 4;
            }

            if (length < 0 || length > end - _at)
            {
                throw Short();
            }

            (into.Starts[one], into.Lengths[one]) = (_at, length);
            _at += length;
        }
    }
}
