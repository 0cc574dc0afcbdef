using System.IO.Hashing;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>
/// The findings of one rule. A rule that says more than so many different things is told more coarsely: what it has to say is then that it
/// says so much. Which findings come out depends neither on the order of events nor on who looked at which.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="most">How many findings it may have.</param>
internal sealed class RuleHeaps(Rule rule, int most)
{
    private Dictionary<byte[], Heap> _heaps = new(new ByBytes());
    private int _counting;

    /// <summary>The rule.</summary>
    public Rule Rule => rule;

    /// <summary>How coarsely it is told: see <see cref="AlikeKey"/>.</summary>
    public int Level { get; private set; }

    /// <summary>The one heap there is, if the rule is told as coarsely as can be.</summary>
    public Heap? Only { get; private set; }

    /// <summary>The heaps that events are on.</summary>
    public IEnumerable<Heap> All => _heaps.Values.Where(heap => heap.Count > 0);

    /// <summary>The heap of a key of this <see cref="Level"/>, which may be empty.</summary>
    public Heap Of(ReadOnlySpan<byte> key)
    {
        var heaps = _heaps.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!heaps.TryGetValue(key, out var heap))
        {
            heap = new Heap(key.ToArray());
            _heaps.Add(heap.Key, heap);
        }

        return heap;
    }

    /// <summary>Events were put on a heap that was empty.</summary>
    public void Begun()
    {
        if (++_counting > most && Level < AlikeKey.Coarsest)
        {
            Coarsen(Level + 1);
        }
    }

    /// <summary>Takes in what was found in another place.</summary>
    public void Join(RuleHeaps other)
    {
        Coarsen(Math.Max(Level, other.Level));
        foreach (var theirs in other.All.ToList())
        {
            var heap = Of(Level == other.Level ? theirs.Key : AlikeKey.Coarser(theirs.Key, Level));
            var isNew = heap.Count == 0;
            heap.Join(theirs);
            if (isNew)
            {
                Begun();
            }
        }
    }

    private void Coarsen(int level)
    {
        while (Level < level)
        {
            Level++;
            var finer = _heaps.Values;
            _heaps = new Dictionary<byte[], Heap>(new ByBytes());
            _counting = 0;
            foreach (var heap in finer)
            {
                var coarser = Of(AlikeKey.Coarser(heap.Key, Level));
                _counting += coarser.Count == 0 && heap.Count > 0 ? 1 : 0;
                coarser.Join(heap);
                heap.Joined = coarser;
            }

            Only = Level == AlikeKey.Coarsest ? Of([]) : null;
            level = _counting > most ? Math.Max(level, Math.Min(Level + 1, AlikeKey.Coarsest)) : level;
        }
    }

    private sealed class ByBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(byte[] key) => GetHashCode(key.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate) => unchecked((int)XxHash3.HashToUInt64(alternate));

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
