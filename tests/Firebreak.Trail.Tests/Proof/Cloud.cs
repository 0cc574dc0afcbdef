using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Trail.Tests.Proof;

/// <summary>Buckets in memory and the public keys that go with them, behind the ports.</summary>
internal sealed class Cloud(Forge forge) : IBucketReader, IAccountReader
{
    public int[] Keys { get; init; } = [0, 1];

    /// <summary>Objects that may not be read.</summary>
    public HashSet<string> Closed { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset Now => new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    public IBucketReader Buckets => this;

    public Task<Reading<IReadOnlyList<BucketEntry>>> ListAsync(string bucket, string prefix, CancellationToken cancel) =>
        Seen<IReadOnlyList<BucketEntry>>([.. forge.Objects.Keys.Where(at => at.Bucket == bucket && at.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(at => new BucketEntry(at.Key, 1, null, ""))]);

    public Task<Reading<BucketObject>> GetAsync(string bucket, string key, CancellationToken cancel) =>
        Closed.Contains(key) ? Not<BucketObject>("AccessDenied: no", BlindCause.Denied)
        : forge.Objects.TryGetValue((bucket, key), out var thing) ? Seen(new BucketObject(key, thing.Bytes, thing.Metadata, "", null))
        : Not<BucketObject>("NoSuchKey: The specified key does not exist.", BlindCause.Failed);

    public Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel) => Seen<IReadOnlyList<TItem>>(
        op.Name == "ListPublicKeys" ? [.. Forge.PublicKeys(Keys).Select(Key).Cast<TItem>()] : []);

    public Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Reading<IReadOnlyList<Bucket>>> ListBucketsAsync(CancellationToken cancel) => throw new NotSupportedException();

    public Task<Reading<Region>> GetLocationAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Reading<string?>> GetPolicyAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Reading<PublicAccessBlock?>> GetPublicAccessBlockAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Reading<string?>> GetEncryptionAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Reading<IReadOnlyList<LifecycleRule>>> GetLifecycleAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();

    /// <summary>Verifies what lies in a bucket.</summary>
    public async Task<ProofReading> VerifyAsync(DateTimeOffset? from, DateTimeOffset? to, string bucket = "logs", string prefix = "") => (await TrailVerifier.RunAsync(
        new ProofQuestion(Now, from, to) { Account = this, Places = [(bucket, prefix)] }, TestContext.Current.CancellationToken)).Reading;

    private static CloudTrail.PublicKey Key(JsonNode? key) => new(
        key!["Value"]!.ToString(), DateTimeOffset.FromUnixTimeSeconds((long)key["ValidityStartTime"]!), DateTimeOffset.FromUnixTimeSeconds((long)key["ValidityEndTime"]!), key["Fingerprint"]!.ToString());

    private static Task<Reading<T>> Seen<T>(T value) => Task.FromResult<Reading<T>>(new Reading<T>.Seen(value));

    private static Task<Reading<T>> Not<T>(string reason, BlindCause cause) => Task.FromResult<Reading<T>>(new Reading<T>.NotSeen(new Blindness("s3", cause, reason)));
}
