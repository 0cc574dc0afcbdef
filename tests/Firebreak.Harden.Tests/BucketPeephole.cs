using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Harden.Tests;

/// <summary>The same for buckets.</summary>
internal sealed class BucketPeephole(IBucketReader real) : IBucketReader
{
    /// <summary>What becomes of a policy.</summary>
    public Func<string?, string?> Policy { get; set; } = policy => policy;

    /// <summary>What becomes of a block.</summary>
    public Func<PublicAccessBlock?, PublicAccessBlock?> Block { get; set; } = block => block;

    /// <summary>What becomes of the rules.</summary>
    public Func<IReadOnlyList<LifecycleRule>, IReadOnlyList<LifecycleRule>> Rules { get; set; } = rules => rules;

    /// <summary>Which buckets there are.</summary>
    public Func<IReadOnlyList<Bucket>, IReadOnlyList<Bucket>> Own { get; set; } = own => own;

    /// <summary>Which files there are.</summary>
    public Func<IReadOnlyList<BucketEntry>, IReadOnlyList<BucketEntry>> Files { get; set; } = files => files;

    /// <summary>Whether a bucket's access list lets everybody in.</summary>
    public Func<bool, bool> Open { get; set; } = open => open;

    /// <summary>What cannot be read, by the reader's own word.</summary>
    public HashSet<string> Denied { get; } = new(StringComparer.Ordinal);

    public async Task<Reading<IReadOnlyList<Bucket>>> ListBucketsAsync(CancellationToken cancel) =>
        (await AskAsync("s3:ListAllMyBuckets", () => real.ListBucketsAsync(cancel))).Then(Own);

    public async Task<Reading<IReadOnlyList<BucketEntry>>> ListAsync(string bucket, string prefix, CancellationToken cancel) =>
        (await AskAsync("s3:ListBucket", () => real.ListAsync(bucket, prefix, cancel))).Then(Files);

    public Task<Reading<BucketObject>> GetAsync(string bucket, string key, CancellationToken cancel) => real.GetAsync(bucket, key, cancel);

    public Task<Reading<Region>> GetLocationAsync(string bucket, CancellationToken cancel) => AskAsync("s3:GetBucketLocation", () => real.GetLocationAsync(bucket, cancel));

    public async Task<Reading<string?>> GetPolicyAsync(string bucket, CancellationToken cancel) =>
        (await AskAsync("s3:GetBucketPolicy", () => real.GetPolicyAsync(bucket, cancel))).Then(Policy);

    public async Task<Reading<PublicAccessBlock?>> GetPublicAccessBlockAsync(string bucket, CancellationToken cancel) =>
        (await AskAsync("s3:GetBucketPublicAccessBlock", () => real.GetPublicAccessBlockAsync(bucket, cancel))).Then(Block);

    public Task<Reading<string?>> GetEncryptionAsync(string bucket, CancellationToken cancel) =>
        AskAsync("s3:GetEncryptionConfiguration", () => real.GetEncryptionAsync(bucket, cancel));

    public async Task<Reading<bool>> IsOpenToEverybodyAsync(string bucket, CancellationToken cancel) =>
        (await AskAsync("s3:GetBucketAcl", () => real.IsOpenToEverybodyAsync(bucket, cancel))).Then(Open);

    public async Task<Reading<IReadOnlyList<LifecycleRule>>> GetLifecycleAsync(string bucket, CancellationToken cancel) =>
        (await AskAsync("s3:GetLifecycleConfiguration", () => real.GetLifecycleAsync(bucket, cancel))).Then(Rules);

    private async Task<Reading<T>> AskAsync<T>(string word, Func<Task<Reading<T>>> ask)
    {
        if (Denied.Contains(word))
        {
            return new Reading<T>.NotSeen(new Blindness(word, BlindCause.Denied, "AccessDenied: Access Denied"));
        }

        return await ask();
    }
}
