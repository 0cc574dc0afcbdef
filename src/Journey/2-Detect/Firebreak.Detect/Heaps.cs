using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>Matches on their way to findings: what a rule says again and again is put on one heap.</summary>
internal sealed class Heaps(DetectionOptions options)
{
    private readonly Dictionary<Rule, RuleHeaps> _rules = [];
    private readonly HeapRoom _room = new();
    private readonly List<(Rule Rule, Heap Heap)> _single = [];

    /// <summary>All heaps, with what their events have in common.</summary>
    public IEnumerable<(Rule Rule, Heap Heap, int Level)> All => _rules.Values
        .SelectMany(rule => rule.All.Select(heap => (rule.Rule, heap, rule.Level)))
        .Concat(_single.Select(one => (one.Rule, one.Heap, 0)));

    /// <summary>Takes an event that a rule matched.</summary>
    public void Add(Rule rule, TrailEvent one)
    {
        var mark = new EventMark(one.Time.UtcTicks, one.EventId);
        Put(rule, level => AlikeKey.Of(one, level), heap => heap.Add(mark, default, one));
    }

    /// <summary>Takes a correlation that was met.</summary>
    public void Add<T>(CorrelationMatch<T> match, Func<T, TrailEvent> eventOf)
    {
        var last = eventOf(match.Events[^1]);
        string[] parts = [Callers.Of(last), string.Join('\n', match.Group), "\0", last.SourceIp, "", ""];
        Put(match.Rule, level => AlikeKey.Of(parts, level), heap => heap.Add(last, match.Count, match.Last, match.Events.Select(one =>
        {
            var seen = eventOf(one);
            return new EventMark(seen.Time.UtcTicks, seen.EventId);
        })));
    }

    /// <summary>Takes in what was found in another place.</summary>
    public void Join(RuleHeaps other) => Of(other.Rule).Join(other);

    private RuleHeaps Of(Rule rule)
    {
        if (!_rules.TryGetValue(rule, out var heaps))
        {
            _rules.Add(rule, heaps = new RuleHeaps(rule, new Coarseness(options.MostFindings), _room));
        }

        return heaps;
    }

    private void Put(Rule rule, Func<int, byte[]> key, Action<Heap> add)
    {
        if (options.Every)
        {
            var single = new Heap([], _room);
            add(single);
            _single.Add((rule, single));
            return;
        }

        var heaps = Of(rule);
        var heap = heaps.Of(key(heaps.Level));
        var isNew = heap.Count == 0;
        add(heap);
        if (isNew)
        {
            heaps.Begun(heap);
        }
    }
}
