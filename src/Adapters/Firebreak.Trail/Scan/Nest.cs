using System.Numerics;
using System.Runtime.CompilerServices;

namespace Firebreak.Trail.Scan;

/// <summary>Where one is among brackets in brackets of a record's member.</summary>
internal struct Nest
{
    /// <summary>How deep JSON may be nested; the record's own bracket is one of them.</summary>
    private const int MaxDepth = 64;

    /// <summary>For each bracket that is open around the innermost, whether it is an object's.</summary>
    private ulong _objects;
    private bool _inObject;

    /// <summary>Whether the member that is being read has its name.</summary>
    private bool _named;

    /// <summary>How many brackets are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether commas and colons between two brackets are as they must be: in an object by turns, in a list no colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Alternates(ulong joins, ulong colons)
    {
        colons &= joins;
        if (!_inObject)
        {
            return colons == 0;
        }

        var odd = Block.Odd(joins) ^ (_named ? ulong.MaxValue : 0);
        _named ^= (BitOperations.PopCount(joins) & 1) != 0;
        return (odd & joins) == colons;
    }

    /// <summary>Opens or closes; <c>false</c> if that cannot be here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Turn(ref byte bracket)
    {
        if (bracket is (byte)'{' or (byte)'[')
        {
            if ((_inObject && !_named) || Depth == MaxDepth - 1)
            {
                return false;
            }

            _objects = (_objects << 1) | (_inObject ? 1ul : 0);
            (_inObject, _named) = (bracket == (byte)'{', false);
            unchecked
            {
                Depth++;
            }

            return true;
        }

        if (_inObject != (bracket == (byte)'}') || (_inObject && !_named && Unsafe.Subtract(ref bracket, 1) != (byte)'{'))
        {
            return false;
        }

        (_inObject, _named) = ((_objects & 1) != 0, true); // a value has just ended: an object around it has named it
        _objects >>= 1;
        unchecked
        {
            Depth--;
        }

        return true;
    }
}
