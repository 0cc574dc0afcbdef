namespace Firebreak.Fuzz;

/// <summary>Makes an input out of others: a few changes of the kinds that AFL calls havoc, and pieces of other inputs.</summary>
internal sealed class Mutator(Random random)
{
    /// <summary>No input is longer.</summary>
    public const int Longest = 8192;

    private static readonly byte[] Odd = [0, 1, 0x7f, 0x80, 0xff, (byte)'"', (byte)'\\', (byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)',', (byte)':', (byte)'\n', (byte)' ', (byte)'-', (byte)'*', (byte)'|', (byte)'\'', (byte)'0'];
    private readonly byte[] _bytes = new byte[Longest];
    private int _length;

    /// <summary>A new input out of one, with pieces of another.</summary>
    public byte[] Of(byte[] one, byte[] other)
    {
        _length = Math.Min(one.Length, Longest);
        one.AsSpan(0, _length).CopyTo(_bytes);
        for (var changes = 1 << random.Next(5); changes > 0; changes--)
        {
            Change(other);
        }

        return _bytes.AsSpan(0, _length).ToArray();
    }

    private void Change(byte[] other)
    {
        var at = random.Next(_length + 1);
        var kind = random.Next(10);
        if (at == _length || kind >= 8)
        {
            Insert(at, Piece(random.Next(3) == 0 ? _bytes.AsSpan(0, _length).ToArray() : other));
            return;
        }

        switch (kind)
        {
            case 0:
                _bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                _bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                _bytes[at] = Odd[random.Next(Odd.Length)];
                break;
            case 3:
                _bytes[at] = unchecked((byte)(_bytes[at] + random.Next(-16, 17)));
                break;
            case 4:
                Insert(at, [Odd[random.Next(Odd.Length)]]);
                break;
            case 5:
                Overwrite(at, Piece(other));
                break;
            default:
                Remove(at, Math.Min(_length - at, 1 << random.Next(1 + random.Next(8))));
                break;
        }
    }

    private byte[] Piece(byte[] from)
    {
        var length = Math.Min(from.Length, 1 << random.Next(8));
        var at = random.Next(from.Length - length + 1);
        return from.AsSpan(at, length).ToArray();
    }

    private void Insert(int at, byte[] piece)
    {
        var length = Math.Min(piece.Length, Longest - _length);
        _bytes.AsSpan(at, _length - at).CopyTo(_bytes.AsSpan(at + length));
        piece.AsSpan(0, length).CopyTo(_bytes.AsSpan(at));
        _length += length;
    }

    private void Overwrite(int at, byte[] piece) => piece.AsSpan(0, Math.Min(piece.Length, _length - at)).CopyTo(_bytes.AsSpan(at));

    private void Remove(int at, int count)
    {
        _bytes.AsSpan(at + count, _length - at - count).CopyTo(_bytes.AsSpan(at));
        _length -= count;
    }
}
