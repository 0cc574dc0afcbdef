using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Values;

/// <summary>The different values of a column, each spelled once; the pages name them by number.</summary>
internal sealed class Dictionary
{
    private readonly byte[] _texts;
    private readonly int[] _starts;
    private readonly int[] _lengths;
    private readonly Exact?[] _numbers;

    /// <summary>Reads it from its page.</summary>
    /// <param name="form">The form of the values.</param>
    /// <param name="bytes">The page, which is kept.</param>
    /// <param name="length">Its length.</param>
    /// <param name="count">How many values it says it has.</param>
    public Dictionary(Form form, byte[] bytes, int length, int count)
    {
        // each value takes at least a byte, a text four
        if (count > length && !(count == 0 && length == 0))
        {
            throw new ColumnsException("a page ends before its values do", truncated: true);
        }

        var values = new Batch(form, count);
        Decoder.Of(form, 0, bytes, 0, length).Read(count, values);
        Count = count;
        _numbers = form.Kind == ColumnKind.Number ? new Exact?[count] : [];
        if (form.Kind == ColumnKind.Text)
        {
            (_texts, _starts, _lengths) = (bytes, values.Starts, values.Lengths);
            return;
        }

        (_starts, _lengths) = (new int[count], new int[count]);
        _texts = Spelled(form, bytes, values);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>One as text.</summary>
    public ReadOnlySpan<byte> Text(int code) => _texts.AsSpan(_starts[code], _lengths[code]);

    /// <summary>One as a number.</summary>
    public bool Number(int code, out Exact exact)
    {
        exact = _numbers[code].GetValueOrDefault();
        return _numbers[code] is not null;
    }

    private byte[] Spelled(Form form, byte[] bytes, Batch values)
    {
        using var texts = new MemoryStream();
        Span<byte> one = stackalloc byte[Spelling.Longest];
        for (var at = 0; at < Count; at++)
        {
            var raw = form.Small ? [] : bytes.AsSpan(values.Starts[at], values.Lengths[at]);
            _starts[at] = (int)texts.Length;
            _lengths[at] = form.Small ? Spelling.Write(form, values.Bits[at], one) : Spelling.Write(form, raw, one);
            texts.Write(one[.._lengths[at]]);
            if (form.Kind == ColumnKind.Number && (form.Small ? Numbers.Of(form, values.Bits[at], out var exact) : Numbers.Of(form, raw, out exact)))
            {
                _numbers[at] = exact;
            }
        }

        return texts.ToArray();
    }
}
