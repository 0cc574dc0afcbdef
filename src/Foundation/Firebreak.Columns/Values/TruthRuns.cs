namespace Firebreak.Columns.Values;

/// <summary>Truth values as runs.</summary>
internal sealed class TruthRuns(byte[] bytes, int at, int end) : Decoder
{
    private readonly int[] _some = new int[Batch.Most];
    private Runs _runs = new(bytes, at + 4, LengthBefore(bytes, at, end), 1);

    /// <inheritdoc/>
    public override void Read(int count, Batch into)
    {
        _runs.Read(_some.AsSpan(0, count));
        for (var one = 0; one < count; one++)
        {
            into.Bits[one] = _some[one];
        }
    }
}
