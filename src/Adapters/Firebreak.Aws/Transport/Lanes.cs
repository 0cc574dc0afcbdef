using System.Collections.Concurrent;
using Firebreak.Wire;

namespace Firebreak.Aws.Transport;

/// <summary>How many calls run side by side for each service and region, and how fast those that AWS counts by the second.</summary>
internal sealed class Lanes(TimeProvider time) : IDisposable
{
    private const int Wide = 8;

    // A whole account is some 2,000 lists at as many addresses: more at once would be more handshakes than answers.
    private const int WideInAll = 64;

    // CloudTrail's LookupEvents: 2 a second for each account and region (CloudTrail API Reference, LookupEvents).
    private static readonly TimeSpan LookupPause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _all = new(WideInAll);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _lanes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _next = new(StringComparer.Ordinal);

    /// <summary>Waits for a place; it is given back when the result is disposed of.</summary>
    public async Task<IDisposable> EnterAsync(Operation operation, string region, bool local, CancellationToken cancel)
    {
        var lane = _lanes.GetOrAdd(operation.Service.Id + "/" + region, _ => new SemaphoreSlim(Wide));
        await lane.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await _all.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            lane.Release();
            throw;
        }

        try
        {
            if (!local && operation.ToString() == "cloudtrail:LookupEvents")
            {
                await PaceAsync(region, cancel).ConfigureAwait(false);
            }
        }
        catch
        {
            _all.Release();
            lane.Release();
            throw;
        }

        return new Place(_all, lane);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Dispose();
        }

        _all.Dispose();
    }

    private async Task PaceAsync(string region, CancellationToken cancel)
    {
        var step = (long)(LookupPause.TotalSeconds * time.TimestampFrequency);
        var now = time.GetTimestamp();
        var mine = _next.AddOrUpdate(region, _ => now + step, (_, next) => Math.Max(next, now) + step) - step;
        if (mine > now)
        {
            await Task.Delay(time.GetElapsedTime(now, mine), time, cancel).ConfigureAwait(false);
        }
    }

    private sealed class Place(SemaphoreSlim all, SemaphoreSlim lane) : IDisposable
    {
        public void Dispose()
        {
            all.Release();
            lane.Release();
        }
    }
}
