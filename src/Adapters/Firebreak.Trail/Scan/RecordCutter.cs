using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using Firebreak.Model;

namespace Firebreak.Trail.Scan;

/// <summary>What became of the attempt to cut a record out of a text.</summary>
internal enum Cut
{
    /// <summary>It is a valid object without white space between its parts, and its members are known.</summary>
    Whole,

    /// <summary>The text ends before it does.</summary>
    Short,

    /// <summary>It is broken, or written in a way that only the parser reads.</summary>
    Odd,
}

/// <summary>
/// Cuts one record after another out of a text and holds each against all of JSON's grammar. It takes nothing but what is valid and written
/// as CloudTrail writes; what it does not take is for the parser (<see cref="JsonWalk"/>), which is the reference for everything here.
/// </summary>
/// <remarks>
/// This is where the time goes, so it works on references: behind every text there are <see cref="Slack"/> bytes more that may be looked at,
/// and no place is believed that is not before the text's end.
/// </remarks>
/// <param name="bits">The text as bits.</param>
/// <param name="members">Where the record's members are noted.</param>
/// <param name="callers">The callers seen lately, so that they need not be looked through again.</param>
internal sealed class RecordCutter(TextBits bits, OwnMembers members, CallerShelf callers)
{
    /// <summary>How many bytes there must be behind a text.</summary>
    public const int Slack = 2 * Block.Length;

    private const int TooShort = -1;
    private const int IsOdd = -2;
    private bool _beyond;
    private int _from;

    /// <summary>Where its members are, from the beginning of the text.</summary>
    public OwnMembers Members => members;

    /// <summary>The byte after the record.</summary>
    public int End { get; private set; }

    /// <summary>Whether it holds a backslash.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>Whether all of it is ASCII.</summary>
    public bool IsAscii => !_beyond;

    /// <summary>What the text of <c>userIdentity</c> is known by; 0 if it is not.</summary>
    public long Caller { get; private set; }

    /// <summary>The text has moved, or the next record is not the one after the last.</summary>
    public void Begin(int at) => bits.Begin(at);

    /// <summary>Cuts the record that begins with a brace at a place in a text.</summary>
    public Cut Take(ReadOnlySpan<byte> text, int start)
    {
        members.Begin();
        (_beyond, HasEscapes, Caller, _from) = (false, false, 0, start + 1);
        var at = Walk(text, start + 1);
        if (at < 0)
        {
            return at == TooShort ? Cut.Short : Cut.Odd;
        }

        if (text[at] != (byte)'}' || !IsSound(text, _from, at + 1) || (_beyond && !Utf8.IsValid(text[start..at])) || !members.AreSound(text, HasEscapes))
        {
            return Cut.Odd;
        }

        End = at + 1;
        if (Caller == 0 && members.Places[TrailMembers.UserIdentity] is { End: > 0 } caller)
        {
            Caller = callers.Keep(text, caller.Start, caller.End, HasEscapes, IsAscii);
        }

        return Cut.Whole;
    }

    /// <summary>From member to member, to what is no comma any more.</summary>
    private int Walk(ReadOnlySpan<byte> text, int at)
    {
        unchecked
        {
            ref var first = ref MemoryMarshal.GetReference(text);
            while (true)
            {
                var value = members.Guess(ref first, at);
                if (value == 0)
                {
                    value = Name(text, at);
                }

                if ((uint)value >= (uint)text.Length)
                {
                    return value < 0 ? value : TooShort;
                }

                var begins = Unsafe.Add(ref first, value);
                var end = begins is (byte)'{' or (byte)'[' ? Bracketed(text, value) : Next(text.Length, value);
                end = end == 0 ? NextAfterMore(text, value) : end;
                if (end < 0)
                {
                    return end;
                }

                members.Value(begins, value, end);
                if (Unsafe.Add(ref first, end) != (byte)',')
                {
                    return end;
                }

                at = end + 1;
            }
        }
    }

    /// <summary>Where the value begins whose name was not the one that was guessed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Name(ReadOnlySpan<byte> text, int at)
    {
        var colon = NextAfterMore(text, at);
        if (colon < 0 || text[colon] != (byte)':' || text[at] != (byte)'"')
        {
            return colon < 0 ? TooShort : IsOdd;
        }

        members.Name(text, at, colon);
        return colon + 1;
    }

    /// <summary>The first comma, colon or bracket from here on; 0 if it is not in this block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next(int length, int at)
    {
        unchecked
        {
            var away = at - bits.Origin;
            if (away >> 6 >= bits.Count)
            {
                return 0;
            }

            ref readonly var block = ref Unsafe.Add(ref bits.First, away >> 6);
            var marks = (block.Joins | block.Brackets) >> away;
            at += BitOperations.TrailingZeroCount(marks);
            return marks == 0 ? 0 : at < length ? at : TooShort;
        }
    }

    /// <summary>The first comma, colon or bracket from here on, however far.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NextAfterMore(ReadOnlySpan<byte> text, int at)
    {
        at -= bits.Origin;
        var mine = ulong.MaxValue << (at & 63);
        for (var block = at >> 6; block < bits.Count || bits.More(text); block++, mine = ulong.MaxValue)
        {
            ref readonly var now = ref Unsafe.Add(ref bits.First, block);
            var marks = (now.Joins | now.Brackets) & mine;
            if (marks != 0)
            {
                at = bits.Origin + (block << 6) + BitOperations.TrailingZeroCount(marks);
                return at < text.Length ? at : TooShort;
            }
        }

        return TooShort;
    }

    /// <summary>An object or a list. A caller that was seen lately is known word for word: what stands there need not be looked through.</summary>
    private int Bracketed(ReadOnlySpan<byte> text, int at)
    {
        if (members.Now != TrailMembers.UserIdentity || !callers.TryFind(text, at, out var known))
        {
            return Nested(text, at);
        }

        var end = at + known.Length;
        if (!IsSound(text, _from, at))
        {
            return IsOdd;
        }

        bits.Begin(end);
        _from = end;
        Caller = known.Number;
        HasEscapes |= known.HasEscapes;
        _beyond |= !known.IsAscii;
        return end;
    }

    /// <summary>Goes through an object or a list, from bracket to bracket; the byte after it.</summary>
    private int Nested(ReadOnlySpan<byte> text, int at)
    {
        unchecked
        {
            var nest = default(Nest);
            var origin = bits.Origin;
            ref var first = ref MemoryMarshal.GetReference(text);
            var mine = ulong.MaxValue << (at - origin);
            for (var block = (at - origin) >> 6; block < bits.Count || bits.More(text); block++, mine = ulong.MaxValue)
            {
                ref readonly var now = ref Unsafe.Add(ref bits.First, block);
                var joins = now.Joins & mine;
                for (var brackets = now.Brackets & mine; brackets != 0; brackets &= brackets - 1)
                {
                    var bit = BitOperations.TrailingZeroCount(brackets);
                    var place = origin + (block << 6) + bit;
                    var before = joins & ((1ul << bit) - 1);
                    joins ^= before;
                    if ((before != 0 && !nest.Alternates(before, now.Colons)) || !nest.Turn(ref Unsafe.Add(ref first, place)))
                    {
                        return place < text.Length ? IsOdd : TooShort;
                    }

                    if (nest.Depth == 0)
                    {
                        return place + 1 < text.Length ? place + 1 : TooShort;
                    }
                }

                if (joins != 0 && !nest.Alternates(joins, now.Colons))
                {
                    return origin + ((block + 1) << 6) > text.Length ? TooShort : IsOdd; // what stands behind the text is not its own
                }
            }

            return TooShort;
        }
    }

    /// <summary>What is asked of all parts alike: neighbours, numbers and words, escapes.</summary>
    private bool IsSound(ReadOnlySpan<byte> text, int from, int to)
    {
        unchecked
        {
            var mine = ulong.MaxValue << (from - bits.Origin);
            for (var block = (from - bits.Origin) >> 6; bits.Origin + (block << 6) < to && (block < bits.Count || bits.More(text)); block++, mine = ulong.MaxValue)
            {
                ref readonly var now = ref Unsafe.Add(ref bits.First, block);
                var at = bits.Origin + (block << 6);
                mine &= to - at >= Block.Length ? ulong.MaxValue : (1ul << (to - at)) - 1;
                if ((now.Wrong & mine) != 0)
                {
                    return false;
                }

                for (var scalars = now.Scalars & mine; scalars != 0; scalars &= scalars - 1)
                {
                    if (!JsonWords.IsScalar(text, at + BitOperations.TrailingZeroCount(scalars)))
                    {
                        return false;
                    }
                }

                if ((now.Special & mine) != 0 && !AreEscapes(text, at, now.Special & mine))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private bool AreEscapes(ReadOnlySpan<byte> text, int at, ulong special)
    {
        for (; special != 0; special &= special - 1)
        {
            var place = at + BitOperations.TrailingZeroCount(special);
            if (text[place] != (byte)'\\')
            {
                _beyond = true;
            }
            else if (!JsonWords.IsEscape(text, place))
            {
                return false;
            }
            else
            {
                HasEscapes = true;
            }
        }

        return true;
    }
}
