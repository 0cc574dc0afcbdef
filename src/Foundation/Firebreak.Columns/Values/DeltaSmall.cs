using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Values;

/// <summary>Whole numbers as differences.</summary>
internal sealed class DeltaSmall(Form form, byte[] bytes, int at, int end) : Decoder
{
    private Deltas _deltas = new(bytes, at, end);

    /// <inheritdoc/>
    public override void Read(int count, Batch into)
    {
        var bits = into.Bits.AsSpan(0, count);
        _deltas.Read(bits);
        if (form.Physical == Physical.Int32)
        {
            for (var one = 0; one < bits.Length; one++)
            {
                bits[one] = unchecked((int)bits[one]);
            }
        }
    }
}
