namespace Firebreak.Columns.Values;

/// <summary>Texts of which each says how much of the one before it begins with (DELTA_BYTE_ARRAY).</summary>
internal sealed class DeltaTexts : Decoder
{
    private const int MostTogether = 64 << 20;

    private readonly DeltaLengths _suffixes;
    private readonly Batch _rests = new(new Footer.Form(Footer.Physical.Bytes, Footer.Meaning.None, 0, 0, false), Batch.Most);
    private readonly long[] _some = new long[Batch.Most];
    private Deltas _prefixes;
    private byte[] _texts = [];
    private byte[] _last = [];

    public DeltaTexts(byte[] bytes, int at, int end)
    {
        _prefixes = new Deltas(bytes, at, end);
        _suffixes = new DeltaLengths(bytes, DeltaLengths.Behind(bytes, at, end), end);
    }

    /// <inheritdoc/>
    public override void Read(int count, Batch into)
    {
        _prefixes.Read(_some.AsSpan(0, count));
        _suffixes.Read(count, _rests);
        var filled = 0;
        var before = _last.AsSpan();
        for (var one = 0; one < count; one++)
        {
            var prefix = _some[one];
            var rest = _rests.Bytes.AsSpan(_rests.Starts[one], _rests.Lengths[one]);
            if (prefix < 0 || prefix > before.Length)
            {
                throw Short();
            }

            var length = (int)prefix + rest.Length;
            if (length > MostTogether - filled)
            {
                throw new ColumnsException($"its texts are longer than {MostTogether >> 20} MB together");
            }

            if (_texts.Length - filled < length)
            {
                // what was handed out so far is in the grown bytes too
                var grown = new byte[Math.Min(MostTogether, Math.Max(filled + length, _texts.Length * 2))];
                _texts.AsSpan(0, filled).CopyTo(grown);
                _texts = grown;
            }

            before[..(int)prefix].CopyTo(_texts.AsSpan(filled));
            rest.CopyTo(_texts.AsSpan(filled + (int)prefix));
            (into.Starts[one], into.Lengths[one]) = (filled, length);
            before = _texts.AsSpan(filled, length);
            filled += length;
        }

        _last = before.ToArray();
        into.Bytes = _texts;
    }
}
