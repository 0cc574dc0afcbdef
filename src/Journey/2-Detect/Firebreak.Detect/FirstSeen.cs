using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Firebreak.Detect;

/// <summary>When each thing was seen first, whatever the order in which it is told. Things are known by a keyed hash.</summary>
/// <remarks>
/// Bounded: of more than <see cref="Most"/> things those that were seen first are kept. What is not kept is old: a rule may stay silent for
/// that, never shout.
/// </remarks>
internal sealed class FirstSeen(long seed, int most = FirstSeen.Most)
{
    /// <summary>How many things are remembered.</summary>
    public const int Most = 500_000;

    private const int Longest = 512;
    private readonly Dictionary<ulong, long> _seen = [];
    private long _end = long.MaxValue;

    /// <summary>The number of somebody, or of something.</summary>
    public ulong NumberOf(ReadOnlySpan<byte> what) => XxHash3.HashToUInt64(what, seed);

    /// <summary>The same, of a kind and what it is.</summary>
    public ulong NumberOf(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> value)
    {
        if (value.Length > Longest)
        {
            return NumberOf([.. kind, .. value]);
        }

        Span<byte> both = stackalloc byte[kind.Length + value.Length];
        kind.CopyTo(both);
        value.CopyTo(both[kind.Length..]);
        return NumberOf(both);
    }

    /// <summary>The number of somebody, or of something.</summary>
    public ulong NumberOf(string what) => NumberOf(Encoding.UTF8.GetBytes(what));

    /// <summary>The number of something about somebody.</summary>
    public static ulong Both(ulong who, ulong what)
    {
        unchecked
        {
            var mixed = (who ^ (what * 0x9e3779b97f4a7c15)) * 0xd1b54a32d192ed03;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>Whether nothing would change if it were told that a thing was seen then.</summary>
    /// <param name="first">When it was seen first, as <see cref="Of"/> says.</param>
    /// <param name="ticks">Then.</param>
    public bool Knows(long first, long ticks) => ticks >= _end || (first != long.MinValue && first <= ticks);

    /// <summary>A thing was seen.</summary>
    public void Add(ulong thing, long ticks)
    {
        if (ticks >= _end)
        {
            return;
        }

        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, thing, out var known);
        first = known ? Math.Min(first, ticks) : ticks;
        if (_seen.Count > 2L * most)
        {
            Forget();
        }
    }

    /// <summary>Takes what was seen in another place.</summary>
    public void Add(FirstSeen other)
    {
        foreach (var (thing, ticks) in other._seen)
        {
            Add(thing, ticks);
        }
    }

    /// <summary>All has been told.</summary>
    public void Close()
    {
        if (_seen.Count > most)
        {
            Forget();
        }
    }

    /// <summary>When a thing was seen first; the beginning of time if that is not known.</summary>
    public long Of(ulong thing) => _seen.GetValueOrDefault(thing, long.MinValue);

    /// <summary>Forgets what was seen first so late that as many things were seen before it as can be remembered.</summary>
    private void Forget()
    {
        var times = _seen.Values.ToArray();
        Array.Sort(times);
        _end = times[most];
        foreach (var (thing, ticks) in _seen)
        {
            if (ticks >= _end)
            {
                _ = _seen.Remove(thing);
            }
        }
    }
}
