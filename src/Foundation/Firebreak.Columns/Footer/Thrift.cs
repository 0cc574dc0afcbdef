using System.Text;

namespace Firebreak.Columns.Footer;

/// <summary>Reads Thrift's compact protocol, in which Parquet writes its footer and the heads of its pages.</summary>
/// <remarks>Source: Apache Thrift, "Thrift compact protocol encoding". Nothing is believed: each length is held against what is left.</remarks>
internal ref struct Thrift(ReadOnlySpan<byte> bytes)
{
    private const int Deepest = 32;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private bool _truth;

    /// <summary>How many bytes were read.</summary>
    public int Used { get; private set; }

    /// <summary>Goes to the next field of a structure; false at its end.</summary>
    /// <param name="id">The number of the field before, zero at first; becomes that of this one.</param>
    /// <param name="type">Its type.</param>
    public bool Field(ref int id, out ThriftType type)
    {
        var head = Byte();
        type = (ThriftType)(head & 15);
        if (type == ThriftType.Stop)
        {
            return false;
        }

        id = head >> 4 != 0 ? id + (head >> 4) : Int();
        if (id is < 0 or > short.MaxValue)
        {
            throw Odd();
        }

        _truth = type == ThriftType.True;
        return true;
    }

    /// <summary>A truth value's field.</summary>
    public readonly bool Truth() => _truth;

    /// <summary>A whole number, signed.</summary>
    public long Long()
    {
        var raw = Raw();
        return unchecked((long)(raw >> 1) ^ -(long)(raw & 1));
    }

    /// <summary>A whole number that fits thirty-two bits.</summary>
    public int Int()
    {
        var value = Long();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Odd();
    }

    /// <summary>A single byte's number.</summary>
    public int Small() => unchecked((sbyte)Byte());

    /// <summary>Bytes.</summary>
    public ReadOnlySpan<byte> Binary()
    {
        var length = Raw();
        if (length > (ulong)(_bytes.Length - Used))
        {
            throw Short();
        }

        var found = _bytes.Slice(Used, (int)length);
        Used += (int)length;
        return found;
    }

    /// <summary>Text, at most 1,000 bytes of it.</summary>
    public string Text()
    {
        var found = Binary();
        return Encoding.UTF8.GetString(found.Length > 1000 ? found[..1000] : found);
    }

    /// <summary>The length of a list; each entry takes at least a byte.</summary>
    public int List(out ThriftType type)
    {
        var head = Byte();
        type = (ThriftType)(head & 15);
        var count = head >> 4 == 15 ? Raw() : (ulong)(head >> 4);
        return count <= (ulong)(_bytes.Length - Used) ? (int)count : throw Short();
    }

    /// <summary>Steps over a value.</summary>
    public void Skip(ThriftType type, int depth = 0)
    {
        if (depth > Deepest)
        {
            throw Odd();
        }

        switch (type)
        {
            case ThriftType.True or ThriftType.False:
                break;
            case ThriftType.Byte:
                Step(1);
                break;
            case ThriftType.I16 or ThriftType.I32 or ThriftType.I64:
                Raw();
                break;
            case ThriftType.Double:
                Step(8);
                break;
            case ThriftType.Binary:
                Binary();
                break;
            case ThriftType.List or ThriftType.Set:
                SkipList(depth);
                break;
            case ThriftType.Map:
                SkipMap(depth);
                break;
            case ThriftType.Struct:
                var id = 0;
                while (Field(ref id, out var inner))
                {
                    Skip(inner, depth + 1);
                }

                break;
            default:
                throw Odd();
        }
    }

    private static ColumnsException Short() => new("its description ends too early", truncated: true);

    private static ColumnsException Odd() => new("its description makes no sense");

    private void SkipList(int depth)
    {
        for (var left = List(out var inner); left > 0; left--)
        {
            Entry(inner, depth);
        }
    }

    private void SkipMap(int depth)
    {
        var count = Raw();
        if (count == 0)
        {
            return;
        }

        if (count > (ulong)(_bytes.Length - Used))
        {
            throw Short();
        }

        var types = Byte();
        for (; count > 0; count--)
        {
            Entry((ThriftType)(types >> 4), depth);
            Entry((ThriftType)(types & 15), depth);
        }
    }

    // in a list a truth value is a byte of its own
    private void Entry(ThriftType type, int depth)
    {
        if (type is ThriftType.True or ThriftType.False)
        {
            Step(1);
        }
        else
        {
            Skip(type, depth + 1);
        }
    }

    private void Step(int count) => Used = count <= _bytes.Length - Used ? Used + count : throw Short();

    private byte Byte() => Used < _bytes.Length ? _bytes[Used++] : throw Short();

    private ulong Raw()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 127) << shift;
            if (part < 128)
            {
                return value;
            }
        }

        throw Odd();
    }
}
