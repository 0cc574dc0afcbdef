using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>An object in a bucket.</summary>
/// <param name="Bytes">What is in it.</param>
/// <param name="Modified">When it was put there.</param>
/// <param name="ContentType">What it says it is.</param>
/// <param name="Metadata">Its <c>x-amz-meta-…</c> headers, without the prefix.</param>
public sealed record HeldObject(
    byte[] Bytes, DateTimeOffset Modified, string ContentType, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>How its content is packed, if it is.</summary>
    public string? ContentEncoding { get; init; }
}

/// <summary>A bucket.</summary>
public sealed class HeldBucket
{
    internal HeldBucket(string name, Region region, DateTimeOffset created) => (Name, Region, Created) = (name, region, created);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Where it is.</summary>
    public Region Region { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; }

    /// <summary>The objects by key.</summary>
    public SortedDictionary<string, HeldObject> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Settings kept as they were sent: <c>policy</c>, <c>publicAccessBlock</c>, <c>encryption</c>, <c>lifecycle</c>, <c>versioning</c>.</summary>
    public SortedDictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>The bucket policy, if there is one.</summary>
    public string? Policy => Settings.GetValueOrDefault("policy");
}

/// <summary>The buckets of the account.</summary>
public sealed class BucketWorld
{
    private readonly World _world;
    private readonly SortedDictionary<string, HeldBucket> _buckets = new(StringComparer.Ordinal);

    internal BucketWorld(World world)
    {
        _world = world;
        world.Truth.CountsExisting(() => _buckets.Keys);
    }

    /// <summary>The buckets by name.</summary>
    public IReadOnlyDictionary<string, HeldBucket> All => _buckets;

    /// <summary>Makes a bucket. For scenarios and for S3 itself.</summary>
    public HeldBucket Make(string name, Region region)
    {
        var bucket = new HeldBucket(name, region, _world.Clock.Now);
        _buckets.Add(name, bucket);
        return bucket;
    }

    /// <summary>Puts an object into a bucket.</summary>
    public void Put(string bucket, string key, HeldObject thing) => _buckets[bucket].Objects[key] = thing;

    internal void Remove(string bucket) => _buckets.Remove(bucket);
}
