using Firebreak.Model;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;

namespace Firebreak.Harden.Tests;

/// <summary>The door to change through: the real one, whose answers can be lost on the way back, and which may close at a call.</summary>
internal sealed class Hand(IAccountWriter real) : IAccountWriter, IBucketWriter
{
    private readonly Lock _lock = new();

    /// <summary>Every call that went through, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The operations whose first answer is lost.</summary>
    public HashSet<string> Lost { get; } = new(StringComparer.Ordinal);

    /// <summary>The operations that are refused.</summary>
    public HashSet<string> Denied { get; } = new(StringComparer.Ordinal);

    /// <summary>At which call the power goes; the call is still carried out.</summary>
    public int? PowerGoesAt { get; set; }

    public IBucketWriter? Buckets => this;

    private IBucketWriter Real => real.Buckets!;

    public Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel) =>
        DoAsync(op.ToString(), () => real.WriteAsync(region, op, input, cancel));

    public Task<Deed<None>> CreateAsync(string bucket, Region region, CancellationToken cancel) =>
        DoAsync("s3:CreateBucket", () => Real.CreateAsync(bucket, region, cancel));

    public Task<Deed<None>> PutPolicyAsync(string bucket, string policy, CancellationToken cancel) =>
        DoAsync("s3:PutBucketPolicy", () => Real.PutPolicyAsync(bucket, policy, cancel));

    public Task<Deed<None>> BlockPublicAccessAsync(string bucket, CancellationToken cancel) =>
        DoAsync("s3:PutBucketPublicAccessBlock", () => Real.BlockPublicAccessAsync(bucket, cancel));

    public Task<Deed<None>> PutEncryptionAsync(string bucket, CancellationToken cancel) =>
        DoAsync("s3:PutEncryptionConfiguration", () => Real.PutEncryptionAsync(bucket, cancel));

    public Task<Deed<None>> SwitchRulesAsync(string bucket, IReadOnlyList<string> rules, bool on, CancellationToken cancel) =>
        DoAsync("s3:PutLifecycleConfiguration", () => Real.SwitchRulesAsync(bucket, rules, on, cancel));

    public Task<Deed<None>> ExpireAfterAsync(string bucket, string rule, int days, CancellationToken cancel) =>
        DoAsync("s3:PutLifecycleConfiguration", () => Real.ExpireAfterAsync(bucket, rule, days, cancel));

    private async Task<Deed<T>> DoAsync<T>(string call, Func<Task<Deed<T>>> act)
    {
        if (Denied.Contains(call))
        {
            return new Deed<T>.Refused("AccessDenied", call);
        }

        var deed = await act();
        lock (_lock)
        {
            Calls.Add(call);
            if (PowerGoesAt is { } at && Calls.Count >= at)
            {
                throw new PowerCutException();
            }

            return Lost.Remove(call) ? new Deed<T>.Uncertain("the answer was lost") : deed;
        }
    }
}
