using System.Text;

namespace Firebreak.Sigma;

/// <summary>The names of an event's own members that somebody wants to look at, numbered.</summary>
/// <remarks>Names are found by their bytes: a name that is written with escapes is not found, and whoever cuts the text has to notice it.</remarks>
public sealed class MemberNames
{
    private const int Longest = 255;
    private readonly byte[][] _names;
    private readonly short[] _slots;
    private readonly int _mask;

    /// <summary>Numbers the names in the order given; doubles count once.</summary>
    public MemberNames(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        All = [.. names.Distinct(StringComparer.Ordinal)];
        _names = [.. All.Select(Encoding.UTF8.GetBytes)];
        var size = 64;
        while (size < _names.Length * 4)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new short[size];
        for (var i = 0; i < _names.Length; i++)
        {
            var at = Hash(_names[i]) & _mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = checked((short)(i + 1));
        }
    }

    /// <summary>The names in their order.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>How many there are.</summary>
    public int Count => _names.Length;

    /// <summary>The number of a name; -1 if nobody wants it.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest)
        {
            return -1;
        }

        for (var at = Hash(name) & _mask; _slots[at] != 0; at = (at + 1) & _mask)
        {
            if (name.SequenceEqual(_names[_slots[at] - 1]))
            {
                return _slots[at] - 1;
            }
        }

        return -1;
    }

    /// <summary>Whether the bytes are the name of this number.</summary>
    public bool Is(int number, ReadOnlySpan<byte> name) => name.SequenceEqual(_names[number]);

    /// <summary>The number of a name; -1 if nobody wants it.</summary>
    public int Find(string name) => Find(Encoding.UTF8.GetBytes(name));

    private static int Hash(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        // CloudTrail-like names differ in length, at the ends or in the middle
        var mixed = (uint)name.Length | ((uint)name[0] << 8) | ((uint)name[^1] << 16) | ((uint)name[name.Length / 2] << 24);
        return (int)(unchecked(mixed * 0x9e3779b1u) >> 16);
    }
}

/// <summary>Where the value of a member stands in an event's text. No end: the event does not have the member.</summary>
/// <param name="Start">The first byte of the value.</param>
/// <param name="End">The byte after it.</param>
public readonly record struct MemberPlace(int Start, int End);
