using Firebreak.Model;
using Firebreak.Wire;

namespace Firebreak.Sandbox;

/// <summary>How many calls of an operation AWS takes in a region: a bucket that is full at first and fills again by the account's clock.</summary>
/// <remarks>
/// Source: EC2 API Reference, "Request throttling": 100 at once, then 20 a second for what describes, 50 and 5 for what changes, but for stopping, starting and
/// ending (1,000 machines at once, then 20 a second). Where AWS documents none: 20 at once, then 10 a second.
/// </remarks>
internal sealed class RequestLimits
{
    private readonly Dictionary<string, (double Tokens, DateTimeOffset At)> _buckets = new(StringComparer.Ordinal);

    /// <summary>How many calls arrived, and how many of them were turned away.</summary>
    public (int Calls, int Refused) Counted { get; private set; }

    /// <summary>Whether the operation's bucket in this region has something left at this moment.</summary>
    public bool Passes(Operation op, Region region, DateTimeOffset now)
    {
        var (rate, most) = Rate(op);
        var key = $"{op}/{region}";
        var (tokens, at) = _buckets.GetValueOrDefault(key, (most, now));
        tokens = Math.Min(most, tokens + ((now - at).TotalSeconds * rate));
        var passes = tokens >= 1;
        _buckets[key] = (passes ? tokens - 1 : tokens, now);
        Counted = (Counted.Calls + 1, Counted.Refused + (passes ? 0 : 1));
        return passes;
    }

    private static (double Rate, double Most) Rate(Operation op) => op.Service.Id switch
    {
        "EC2" when op.Access == Access.Read => (20, 100),
        "EC2" when op.Name is "StopInstances" or "TerminateInstances" or "StartInstances" => (20, 1000),
        "EC2" => (5, 50),
        _ => (10, 20),
    };
}
