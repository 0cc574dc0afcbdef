using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Trail.Scan;

/// <summary>The members of a record as they are met: where the values of those stand that somebody wants.</summary>
internal sealed class OwnMembers
{
    private const int MostStrange = 24;
    private static readonly string[] Pages = ["NextToken", "nextToken"];
    private readonly MemberNames _names;

    private readonly Written[] _written;
    private readonly MemberPlace[] _places;
    private readonly int[] _pages;

    /// <summary>The member that came after each the last time; records are written in one order, so that is the first guess.</summary>
    private readonly int[] _after;
    private readonly MemberPlace[] _strange = new MemberPlace[MostStrange];
    private int _strangeCount;
    private int _last;
    private int _now;
    private bool _odd;

    /// <summary>For members of these names.</summary>
    public OwnMembers(MemberNames names)
    {
        _names = names;
        _written = [.. _names.All.Select(Written.Of)];
        _places = new MemberPlace[_names.Count];
        _after = new int[_names.Count + 1];
        _pages = [.. Pages.Select(_names.Find)];
    }

    /// <summary>The names that have to be found in any case, and those that somebody wants besides.</summary>
    public static MemberNames NamesFor(IEnumerable<string> wanted) => new([.. TrailMembers.Names, .. Pages, .. wanted]);

    /// <summary>The number of the member that is being read; -1 if nobody wants it.</summary>
    public int Now => _now;

    /// <summary>The places by name.</summary>
    public ReadOnlySpan<MemberPlace> Places => _places;

    /// <summary>A record begins.</summary>
    public void Begin()
    {
        _places.AsSpan().Clear();
        (_strangeCount, _last, _odd) = (0, _names.Count, false);
    }

    /// <summary>Where the value begins, if the name here is the one that came here in the record before; else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Guess(ref byte text, int at)
    {
        unchecked
        {
            var guess = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_after), _last);
            ref readonly var written = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_written), guess);
            ref var first = ref Unsafe.Add(ref text, at);
            if ((Vector128.LoadUnsafe(ref first) & written.FirstMask) != written.First
                || (written.Length > Vector128<byte>.Count && (Vector128.LoadUnsafe(ref first, (nuint)Vector128<byte>.Count) & written.LastMask) != written.Last))
            {
                return 0;
            }

            (_now, _last) = (guess, guess);
            return at + written.Length;
        }
    }

    /// <summary>A name has ended before a colon.</summary>
    public void Name(ReadOnlySpan<byte> text, int at, int colon)
    {
        _now = colon - at < 2 ? -1 : _names.Find(text[(at + 1)..(colon - 1)]);
        if (_now >= 0)
        {
            _after[_last] = _now;
            _last = _now;
        }
        else
        {
            Strange(text, at + 1, Math.Max(at + 1, colon - 1));
        }
    }

    /// <summary>A value has ended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Value(byte begins, int at, int end)
    {
        if (_now >= 0)
        {
            ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), _now);
            if (place.End != 0)
            {
                _odd = true; // it stands twice: the parser says which one counts
            }

            place = new MemberPlace(at, end);
        }

        if (begins == (byte)'[' && _now != TrailMembers.Resources)
        {
            _odd = true; // a list may be one of records: the parser looks into it
        }
    }

    /// <summary>Whether the record can be taken as it is.</summary>
    public bool AreSound(ReadOnlySpan<byte> text, bool hasEscapes)
    {
        foreach (var page in _pages)
        {
            _odd |= _places[page].End != 0;
        }

        for (var i = 0; i < _strangeCount && !_odd; i++)
        {
            _odd = hasEscapes && text[_strange[i].Start.._strange[i].End].Contains((byte)'\\');
        }

        return !_odd;
    }

    /// <summary>A name that nobody wants still may not stand twice.</summary>
    private void Strange(ReadOnlySpan<byte> text, int start, int end)
    {
        for (var i = 0; i < _strangeCount; i++)
        {
            _odd |= text[start..end].SequenceEqual(text[_strange[i].Start.._strange[i].End]);
        }

        if (_strangeCount == MostStrange)
        {
            _odd = true;
            return;
        }

        _strange[_strangeCount++] = new MemberPlace(start, end);
    }

    /// <summary>A name in its quotes with the colon behind it; one that is too long is never guessed.</summary>
    private readonly record struct Written(Vector128<byte> First, Vector128<byte> FirstMask, Vector128<byte> Last, Vector128<byte> LastMask, int Length)
    {
        public const int Longest = 32;

        public static Written Of(string name)
        {
            Span<byte> bytes = stackalloc byte[Longest];
            Span<byte> mask = stackalloc byte[Longest];
            byte[] written = [(byte)'"', .. Encoding.UTF8.GetBytes(name), (byte)'"', (byte)':'];
            if (written.Length > Longest)
            {
                mask.Fill(0xff); // no text is all noughts
            }
            else
            {
                written.CopyTo(bytes);
                mask[..written.Length].Fill(0xff);
            }

            return new Written(Vector128.Create(bytes[..16]), Vector128.Create(mask[..16]), Vector128.Create(bytes[16..]), Vector128.Create(mask[16..]), written.Length);
        }
    }
}
