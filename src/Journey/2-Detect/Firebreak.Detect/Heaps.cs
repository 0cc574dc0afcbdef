using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect;

/// <summary>Matches on their way to findings: what a rule says again and again is put on one heap.</summary>
internal sealed class Heaps(bool every)
{
    private const int MostIds = 100;
    private readonly Dictionary<Sameness, Heap> _heaps = [];
    private readonly List<(Rule Rule, Heap Heap)> _all = [];

    /// <summary>All heaps, in the order of their first match.</summary>
    public IReadOnlyList<(Rule Rule, Heap Heap)> All => _all;

    /// <summary>Takes an event that a rule matched.</summary>
    public void Add(Rule rule, TrailEvent one) =>
        Add(new Sameness(rule, Callers.Of(one), one.SourceIp, Callers.Client(one.UserAgent), one.Name, one.Region, one.ErrorCode), one, 1, one.Time, [one]);

    /// <summary>Takes a correlation that was met.</summary>
    public void Add(CorrelationMatch<TrailEvent> match)
    {
        var last = match.Events[^1];
        var same = new Sameness(match.Rule, Callers.Of(last), last.SourceIp, "", string.Join('\n', match.Group), "", null);
        Add(same, last, match.Count, match.Last, match.Events);
    }

    private void Add(Sameness same, TrailEvent one, int count, DateTimeOffset last, IReadOnlyList<TrailEvent> events)
    {
        if (every || !_heaps.TryGetValue(same, out var heap))
        {
            heap = new Heap(one);
            _all.Add((same.Rule, heap));
            _heaps[same] = heap;
        }

        heap.Count += count;
        heap.Last = last > heap.Last ? last : heap.Last;
        heap.Ids.AddRange(events.Take(MostIds - heap.Ids.Count).Select(seen => seen.EventId));
    }

    /// <summary>What makes two matches the same finding. Another client with the same key is news.</summary>
    private sealed record Sameness(Rule Rule, string Caller, string SourceIp, string Client, string What, string Region, string? ErrorCode);

    /// <summary>The matches that are one finding.</summary>
    internal sealed class Heap(TrailEvent first)
    {
        /// <summary>The first event; of a correlation, the one that completed it.</summary>
        public TrailEvent First { get; } = first;

        /// <summary>How many events.</summary>
        public int Count { get; set; }

        /// <summary>The time of the last.</summary>
        public DateTimeOffset Last { get; set; } = first.Time;

        /// <summary>The first ids.</summary>
        public List<string> Ids { get; } = [];
    }
}
