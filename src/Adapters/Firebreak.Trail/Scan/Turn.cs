namespace Firebreak.Trail.Scan;

/// <summary>
/// Files are read side by side and counted one after the other: of two copies the one that stands first counts, whoever was faster.
/// </summary>
internal sealed class Turn(KnownIds ids)
{
    private const int MostWaiting = Batch.Most;
    private const int AtOnce = 8;
    private const int MostSuspects = 200_000;
    private readonly object _gate = new();
    private readonly Dictionary<int, Batch> _ready = [];
    private readonly HashSet<ulong> _suspects = [];
    private int _next;
    private int _waiting;
    private bool _stopped;

    /// <summary>How many events were read.</summary>
    public int Read { get; private set; }

    /// <summary>How many of them were copies.</summary>
    public int Copies { get; private set; }

    /// <summary>Whether every copy has to be looked at again, not only those that are written in another way.</summary>
    public bool DoubtsAll { get; set; }

    /// <summary>The ids whose copies may differ.</summary>
    public IReadOnlySet<ulong> Suspects => _suspects;

    /// <summary>Begins again with the first file.</summary>
    public void Restart() => _next = 0;

    /// <summary>Nobody has to wait any more: something went wrong, or the work was called off.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Counts a part of a file if it is that file's turn; waits for it if there is too much to keep.</summary>
    public bool TryPart(Batch batch)
    {
        lock (_gate)
        {
            while (batch.File != _next && batch.Count >= Batch.Most && !_stopped)
            {
                Monitor.Wait(_gate);
            }

            if (batch.File != _next)
            {
                return false;
            }

            Count(batch);
            return true;
        }
    }

    /// <summary>Takes the rest of a file; it is counted when its turn comes.</summary>
    public void Whole(Batch batch)
    {
        lock (_gate)
        {
            while (batch.File != _next && _waiting > MostWaiting && !_stopped)
            {
                Monitor.Wait(_gate);
            }

            _ready.Add(batch.File, batch);
            _waiting += batch.Count;
            while (_ready.Remove(_next, out var ready))
            {
                _waiting -= ready.Count;
                Count(ready);
                _next++;
            }

            Monitor.PulseAll(_gate);
        }
    }

    private void Touch(ReadOnlySpan<Batch.Entry> entries)
    {
        foreach (ref readonly var entry in entries)
        {
            _ = ids.Touch(entry.Id);
        }
    }

    private void Count(Batch batch)
    {
        var entries = batch.Entries;
        var counts = batch.Counts;
        Read += entries.Length;
        for (var i = 0; i < entries.Length; i++)
        {
            if (i % AtOnce == 0)
            {
                Touch(entries[i..Math.Min(i + AtOnce, entries.Length)]);
            }

            var copy = ids.Add(entries[i].Id, entries[i].Tag);
            counts[i] = copy == Copy.None;
            if (copy == Copy.None)
            {
                continue;
            }

            Copies++;
            if ((copy == Copy.Other || DoubtsAll) && _suspects.Count < MostSuspects)
            {
                _ = _suspects.Add(entries[i].Id);
            }
        }

        batch.IsSettled = true;
    }
}
