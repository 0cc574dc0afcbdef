using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>
/// The findings of one rule. A rule that says more than so many different things is told more coarsely: what it has to say is then that it
/// says so much. Which findings come out depends neither on the order of events nor on who looked at which.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="agreed">How coarsely it is told by all who look at events.</param>
/// <param name="room">Where heaps keep what they keep.</param>
internal sealed class RuleHeaps(Rule rule, Coarseness agreed, HeapRoom room)
{
    private readonly Dictionary<byte[], Heap> _heaps = new(new KeyBytes());

    /// <summary>The rule.</summary>
    public Rule Rule => rule;

    /// <summary>A number that spreads rules over a table.</summary>
    public int Number { get; } = (rule as DetectionRule)?.Order ?? 0;

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
            heap = new Heap(key.ToArray(), room, this);
            _heaps.Add(heap.Key, heap);
        }

        return heap;
    }

    /// <summary>Tells the rule as coarsely as others have to by now.</summary>
    public void Agree()
    {
        if (agreed.Level > Level)
        {
            Coarsen(agreed.Level);
        }
    }

    /// <summary>Events were put on a heap that was empty.</summary>
    public void Begun(Heap heap)
    {
        agreed.Begun(Level, heap.Key);
        Agree();
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
                Begun(heap);
            }
        }
    }

    private void Coarsen(int level)
    {
        while (Level < level)
        {
            Level++;
            Heap[] finer = [.. _heaps.Values];
            _heaps.Clear();
            foreach (var heap in finer)
            {
                var coarser = Of(AlikeKey.Coarser(heap.Key, Level));
                if (coarser.Count == 0 && heap.Count > 0)
                {
                    agreed.Begun(Level, coarser.Key);
                }

                coarser.Join(heap);
                heap.Joined = coarser;
            }

            Only = Level == AlikeKey.Coarsest ? Of([]) : null;
            level = Math.Max(level, agreed.Level);
        }
    }
}
