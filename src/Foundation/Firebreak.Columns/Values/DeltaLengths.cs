namespace Firebreak.Columns.Values;

/// <summary>All lengths as differences, then all texts.</summary>
internal sealed class DeltaLengths : Decoder
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly long[] _some = new long[Batch.Most];
    private Deltas _lengths;
    private int _at;

    public DeltaLengths(byte[] bytes, int at, int end)
    {
        (_bytes, _end) = (bytes, end);
        _lengths = new Deltas(bytes, at, end);
        _at = Behind(bytes, at, end);
    }

    /// <summary>Where what stands behind a row of differences begins.</summary>
    internal static int Behind(byte[] bytes, int at, int end)
    {
        var all = new Deltas(bytes, at, end);
        all.Pass();
        return all.At <= end ? all.At : throw Short();
    }

    /// <inheritdoc/>
    public override void Read(int count, Batch into)
    {
        into.Bytes = _bytes;
        _lengths.Read(_some.AsSpan(0, count));
        for (var one = 0; one < count; one++)
        {
            if (_some[one] < 0 || _some[one] > _end - _at)
            {
                throw Short();
            }

            (into.Starts[one], into.Lengths[one]) = (_at, (int)_some[one]);
            _at += (int)_some[one];
        }
    }
}
