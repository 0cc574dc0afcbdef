using System.Buffers.Binary;
using System.Text.Json;

namespace Firebreak.Model;

/// <summary>What was asked and answered in calls, as text: some of it in memory, what is more than that put away.</summary>
/// <param name="away">Opens a place to put things away; without one all is kept in memory.</param>
internal sealed class TrailBodies(Func<Stream>? away) : IDisposable
{
    private const int Most = 2 << 20;
    private const int HeadLength = 4;
    private byte[] _held = new byte[16 << 10];
    private int _length;
    private long _before;
    private Stream? _away;
    private byte[] _read = new byte[4 << 10];

    /// <summary>Keeps a text; gives the place where it is, from one on.</summary>
    public long Add(ReadOnlySpan<byte> text)
    {
        if (away is not null && _length > 0 && _length + text.Length > Most)
        {
            (_away ??= away()).Write(_held.AsSpan(0, _length));
            (_before, _length) = (_before + _length, 0);
        }

        while (_length + HeadLength + text.Length > _held.Length)
        {
            Array.Resize(ref _held, _held.Length * 2);
        }

        BinaryPrimitives.WriteInt32LittleEndian(_held.AsSpan(_length), text.Length);
        text.CopyTo(_held.AsSpan(_length + HeadLength));
        _length += HeadLength + text.Length;
        return _before + _length - HeadLength - text.Length + 1;
    }

    /// <summary>The text at a place, parsed.</summary>
    public JsonElement Read(long place)
    {
        var at = place - 1;
        if (at >= _before)
        {
            var own = _held.AsSpan((int)(at - _before));
            return JsonElement.Parse(own.Slice(HeadLength, BinaryPrimitives.ReadInt32LittleEndian(own)));
        }

        _away!.Position = at;
        _away.ReadExactly(_read, 0, HeadLength);
        var length = BinaryPrimitives.ReadInt32LittleEndian(_read);
        if (length > _read.Length)
        {
            _read = new byte[length];
        }

        _away.ReadExactly(_read, 0, length);
        return JsonElement.Parse(_read.AsSpan(0, length));
    }

    /// <inheritdoc/>
    public void Dispose() => _away?.Dispose();
}
