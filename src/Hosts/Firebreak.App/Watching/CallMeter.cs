using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;

namespace Firebreak.App.Watching;

/// <summary>Counts every question to AWS, and keeps the pace that CloudTrail allows.</summary>
internal sealed class CallMeter(IAccountReader account, TimeProvider time) : IAccountReader
{
    private const int MostPages = 2_000;

    // CloudTrail API Reference, LookupEvents: two a second for each account and region.
    private const double Burst = 1;
    private const double PerSecond = 2;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<Region, (double Left, DateTimeOffset At)> _buckets = [];

    /// <inheritdoc/>
    public DateTimeOffset Now => account.Now;

    /// <inheritdoc/>
    public IBucketReader? Buckets => account.Buckets;

    /// <summary>What was asked since the last time, by operation; counting begins anew.</summary>
    public IReadOnlyDictionary<string, long> Take()
    {
        lock (_turn)
        {
            var taken = new Dictionary<string, long>(_counts, StringComparer.Ordinal);
            _counts.Clear();
            return taken;
        }
    }

    /// <summary>Counts questions that go another way.</summary>
    public void Count(string operation, int times)
    {
        lock (_turn)
        {
            _counts[operation] = _counts.GetValueOrDefault(operation) + times;
        }
    }

    /// <inheritdoc/>
    public async Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
    {
        var name = op.ToString();
        Count(name, 1);
        if (name == "cloudtrail:LookupEvents")
        {
            for (var wait = Wait(region); wait > TimeSpan.Zero; wait = Wait(region))
            {
                await Task.Delay(wait, time, cancel).ConfigureAwait(false);
            }
        }

        return await account.ReadAsync(region, op, input, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(paging);
        var items = new List<TItem>();
        var question = input;
        for (var page = 0; page < MostPages; page++)
        {
            var reading = await ReadAsync(region, op, question, cancel).ConfigureAwait(false);
            if (reading is not Reading<TOut>.Seen(var seen))
            {
                return new Reading<IReadOnlyList<TItem>>.NotSeen(reading.Match(_ => throw new InvalidOperationException("Seen and not seen."), why => why));
            }

            items.AddRange(paging.Items(seen) ?? []);
            if (paging.Next(seen) is not { Length: > 0 } next)
            {
                return new Reading<IReadOnlyList<TItem>>.Seen(items);
            }

            question = paging.With(input, next);
        }

        return new Reading<IReadOnlyList<TItem>>.NotSeen(new Blindness($"{op} in {region}", BlindCause.Truncated, $"The list does not end after {MostPages} pages."));
    }

    /// <summary>How long until a question is free; none if this one is.</summary>
    private TimeSpan Wait(Region region)
    {
        lock (_turn)
        {
            var now = time.GetUtcNow();
            var (left, at) = _buckets.TryGetValue(region, out var bucket) ? bucket : (Burst, now);
            left = Math.Min(Burst, left + Math.Max(0, (now - at).TotalSeconds * PerSecond));
            var free = left >= 1;
            _buckets[region] = (free ? left - 1 : left, now);
            return free ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - left) / PerSecond) + TimeSpan.FromMilliseconds(1);
        }
    }
}

/// <summary>What questions to AWS cost. Most cost nothing; those that do are not asked unless the owner says so.</summary>
internal static class CallPrices
{
    // Sources: AWS Cost Management pricing (Cost Explorer API), Amazon CloudWatch pricing (GetMetricData), Amazon S3 pricing (LIST, GET), July 2026.
    private static readonly Dictionary<string, decimal> Priced = new(StringComparer.Ordinal)
    {
        ["ce:GetAnomalies"] = 0.01m,
        ["ce:GetCostAndUsage"] = 0.01m,
        ["ce:GetCostForecast"] = 0.01m,
        ["ce:GetAnomalyMonitors"] = 0.01m,
        ["ce:GetAnomalySubscriptions"] = 0.01m,
        ["cloudwatch:GetMetricData"] = 0.00001m,
        ["s3:ListBucket"] = 0.000005m,
        ["s3:GetObject"] = 0.0000004m,
        ["s3:ListAllMyBuckets"] = 0.000005m,
    };

    /// <summary>What so many questions cost, in USD.</summary>
    public static decimal Of(IEnumerable<KeyValuePair<string, long>> calls) => calls.Sum(call => Priced.GetValueOrDefault(call.Key) * call.Value);
}
