using System.Buffers.Binary;

namespace Firebreak.Columns.Values;

/// <summary>Small numbers as runs of one value and as groups of eight packed by bits (RLE/bit-packing hybrid).</summary>
internal struct Runs
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly int _width;
    private int _at;
    private long _repeats;
    private int _value;
    private long _literals;
    private long _bit;

    /// <summary>Begins.</summary>
    /// <param name="bytes">The page, with idle bytes behind it.</param>
    /// <param name="at">Where the runs begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="width">How many bits a value has.</param>
    public Runs(byte[] bytes, int at, int end, int width)
    {
        if (width is < 0 or > 32)
        {
            throw new ColumnsException("a page makes no sense");
        }

        (_bytes, _at, _end, _width) = (bytes, at, end, width);
    }

    /// <summary>Reads values.</summary>
    public void Read(Span<int> into)
    {
        while (into.Length > 0)
        {
            if (_repeats == 0 && _literals == 0)
            {
                Next();
            }

            var count = (int)Math.Min(into.Length, Math.Max(_repeats, _literals));
            if (_repeats > 0)
            {
                into[..count].Fill(_value);
                _repeats -= count;
            }
            else
            {
                Unpack(into[..count]);
                _literals -= count;
            }

            into = into[count..];
        }
    }

    private void Next()
    {
        var head = Number();
        var count = head >> 1;
        if ((head & 1) == 0)
        {
            var bytes = (_width + 7) / 8;
            if (count == 0 || bytes > _end - _at)
            {
                throw Short();
            }

            (_repeats, _value) = (count, 0);
            for (var at = 0; at < bytes; at++)
            {
                _value |= _bytes[_at++] << (8 * at);
            }

            return;
        }

        // the last group may be cut off where its values are not needed
        var wanted = count * _width;
        var there = Math.Min(wanted, _end - _at);
        _literals = _width == 0 ? count * 8 : Math.Min(count * 8, there * 8 / _width);
        if (_literals == 0)
        {
            throw Short();
        }

        _bit = (long)_at * 8;
        _at += (int)there;
    }

    private void Unpack(Span<int> into)
    {
        var mask = (1UL << _width) - 1;
        var bit = _bit;
        for (var at = 0; at < into.Length; at++)
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan((int)(bit >> 3)));
            into[at] = unchecked((int)((eight >> (int)(bit & 7)) & mask));
            bit += _width;
        }

        _bit = bit;
    }

    private long Number()
    {
        long value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (_at >= _end)
            {
                throw Short();
            }

            var part = _bytes[_at++];
            value |= (long)(part & 127) << shift;
            if (part < 128)
            {
                return value;
            }
        }

        throw Short();
    }

    private static ColumnsException Short() => new("a page ends before its values do", truncated: true);
}
