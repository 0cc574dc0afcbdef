using System.Buffers.Binary;

namespace Firebreak.Columns.Values;

/// <summary>Whole numbers as differences, packed by bits in small blocks (DELTA_BINARY_PACKED).</summary>
internal struct Deltas
{
    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly int _perMini;
    private readonly int _minis;
    private readonly byte[] _widths;
    private int _at;
    private long _last;
    private long _least;
    private long _left;
    private int _mini;
    private int _inMini;
    private bool _first = true;

    /// <summary>Begins.</summary>
    public Deltas(byte[] bytes, int at, int end)
    {
        (_bytes, _at, _end) = (bytes, at, end);
        var block = (long)Number();
        var minis = (long)Number();
        Count = (long)Number();
        var raw = Number();
        _last = unchecked((long)(raw >> 1) ^ -(long)(raw & 1));
        if (block is < 1 or > 1 << 20 || minis is < 1 or > 4096 || block % minis != 0 || Count < 0)
        {
            throw new ColumnsException("a page makes no sense");
        }

        (_minis, _perMini, _left) = ((int)minis, (int)(block / minis), Count);
        _widths = new byte[_minis];
        _mini = _minis;
    }

    /// <summary>How many there are.</summary>
    public long Count { get; }

    /// <summary>Where the bytes behind the last read block begin.</summary>
    public readonly int At => _at;

    /// <summary>Reads values.</summary>
    public void Read(Span<long> into)
    {
        for (var at = 0; at < into.Length; at++)
        {
            into[at] = Next();
        }
    }

    /// <summary>Reads all of them, to find what stands behind.</summary>
    public void Pass()
    {
        while (_left > 0)
        {
            Next();
        }

        // the small blocks that a block does not need are there with no bytes
        _at += _inMini > 0 && _mini <= _minis ? ((_perMini * _widths[_mini - 1]) + 7) / 8 : 0;
        _inMini = 0;
    }

    private long Next()
    {
        if (_left-- <= 0)
        {
            throw Short();
        }

        if (_first)
        {
            _first = false;
            return _last;
        }

        if (_inMini == 0)
        {
            Mini();
        }

        var width = _widths[_mini - 1];
        var delta = width == 0 ? 0UL : Bits(((long)_at * 8) + ((long)(_perMini - _inMini) * width), width);
        _last = unchecked(_last + _least + (long)delta);
        if (--_inMini == 0)
        {
            _at += ((_perMini * width) + 7) / 8;
        }

        return _last;
    }

    private void Mini()
    {
        if (_mini == _minis)
        {
            var raw = Number();
            _least = unchecked((long)(raw >> 1) ^ -(long)(raw & 1));
            if (_minis > _end - _at)
            {
                throw Short();
            }

            _bytes.AsSpan(_at, _minis).CopyTo(_widths);
            _at += _minis;
            _mini = 0;
        }

        var width = _widths[_mini++];
        if (width > 64 || ((_perMini * width) + 7) / 8 > _end - _at)
        {
            throw Short();
        }

        _inMini = _perMini;
    }

    private readonly ulong Bits(long bit, int width)
    {
        var at = (int)(bit >> 3);
        var shift = (int)(bit & 7);
        var low = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(at)) >> shift;
        var value = shift + width > 64 ? low | ((ulong)_bytes[at + 8] << (64 - shift)) : low;
        return width == 64 ? value : value & ((1UL << width) - 1);
    }

    private ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (_at >= _end)
            {
                throw Short();
            }

            var part = _bytes[_at++];
            value |= (ulong)(part & 127) << shift;
            if (part < 128)
            {
                return value;
            }
        }

        throw Short();
    }

    private static ColumnsException Short() => new("a page ends before its values do", truncated: true);
}
