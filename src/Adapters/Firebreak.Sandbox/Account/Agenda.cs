namespace Firebreak.Sandbox;

/// <summary>What will happen when: ordered by time, then by the order in which it was written down.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<(DateTimeOffset At, Action<World> What), (DateTimeOffset At, long Turn)> _entries = new();
    private long _turn;

    internal int Count => _entries.Count;

    internal void Add(DateTimeOffset at, Action<World> what) => _entries.Enqueue((at, what), (at, _turn++));

    internal bool TryTake(DateTimeOffset until, out (DateTimeOffset At, Action<World> What) entry)
    {
        if (_entries.TryPeek(out entry, out _) && entry.At <= until)
        {
            _ = _entries.Dequeue();
            return true;
        }

        return false;
    }
}
