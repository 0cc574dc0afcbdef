using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Values;

/// <summary>Values whose first bytes stand together, then their second ones, and so on (BYTE_STREAM_SPLIT).</summary>
internal sealed class SplitBytes(Form form, byte[] bytes, int at, int end) : Decoder
{
    private readonly int _count = (end - at) / form.Width;
    private readonly byte[] _joined = new byte[form.Small ? 0 : Batch.Most * form.Width];
    private int _next;

    /// <inheritdoc/>
    public override void Read(int count, Batch into)
    {
        if (count > _count - _next)
        {
            throw Short();
        }

        into.Bytes = _joined;
        for (var one = 0; one < count; one++, _next++)
        {
            ulong bits = 0;
            for (var part = 0; part < form.Width; part++)
            {
                var value = bytes[at + (part * _count) + _next];
                if (form.Small)
                {
                    bits |= (ulong)value << (8 * part);
                }
                else
                {
                    _joined[(one * form.Width) + part] = value;
                }
            }

            if (form.Small)
            {
                into.Bits[one] = unchecked(form.Width == 4 ? (int)(uint)bits : (long)bits);
            }
            else
            {
                (into.Starts[one], into.Lengths[one]) = (one * form.Width, form.Width);
            }
        }
    }
}
