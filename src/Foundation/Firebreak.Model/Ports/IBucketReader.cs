namespace Firebreak.Model.Ports.Reading;

/// <summary>The door through which S3 buckets and the trail files in them are looked at. Nothing behind it can change them.</summary>
public interface IBucketReader
{
    /// <summary>Every bucket of the account.</summary>
    Task<Reading<IReadOnlyList<Bucket>>> ListBucketsAsync(CancellationToken cancel);

    /// <summary>Every object whose key begins with the prefix, in key order, or not seen at all.</summary>
    Task<Reading<IReadOnlyList<BucketEntry>>> ListAsync(string bucket, string prefix, CancellationToken cancel);

    /// <summary>One object, whole, at most 64 MB.</summary>
    Task<Reading<BucketObject>> GetAsync(string bucket, string key, CancellationToken cancel);

    /// <summary>The bucket's region, for example <c>us-east-1</c>.</summary>
    Task<Reading<Region>> GetLocationAsync(string bucket, CancellationToken cancel);

    /// <summary>The bucket's policy as JSON; <c>null</c> if it has none.</summary>
    Task<Reading<string?>> GetPolicyAsync(string bucket, CancellationToken cancel);

    /// <summary>What the bucket blocks; <c>null</c> if it was never set.</summary>
    Task<Reading<PublicAccessBlock?>> GetPublicAccessBlockAsync(string bucket, CancellationToken cancel);

    /// <summary>The default encryption's algorithm (<c>AES256</c>, <c>aws:kms</c>); <c>null</c> if none is set.</summary>
    Task<Reading<string?>> GetEncryptionAsync(string bucket, CancellationToken cancel);

    /// <summary>Whether the bucket's access list lets everybody in, or everybody who has an account at AWS.</summary>
    Task<Reading<bool>> IsOpenToEverybodyAsync(string bucket, CancellationToken cancel) => Task.FromResult<Reading<bool>>(
        new Reading<bool>.NotSeen(new Blindness("s3:GetBucketAcl " + bucket, BlindCause.Failed, "Access lists cannot be looked at here.")));

    /// <summary>The rules that delete or move objects by age; empty if there are none.</summary>
    Task<Reading<IReadOnlyList<LifecycleRule>>> GetLifecycleAsync(string bucket, CancellationToken cancel);
}

/// <summary>One bucket.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CreatedAt">When AWS says it was made.</param>
public sealed record Bucket(string Name, DateTimeOffset? CreatedAt);

/// <summary>One object as a listing shows it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="LastModified">When it was written.</param>
/// <param name="ETag">Its entity tag, without quotes.</param>
public sealed record BucketEntry(string Key, long Size, DateTimeOffset? LastModified, string ETag);

/// <summary>One object with its bytes.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Bytes">What it holds, as stored: a <c>.gz</c> stays one.</param>
/// <param name="Metadata">User metadata by lower-case name without <c>x-amz-meta-</c>, for example <c>signature</c> of a digest file.</param>
/// <param name="ETag">Its entity tag, without quotes.</param>
/// <param name="VersionId">Its version, if the bucket keeps versions.</param>
public sealed record BucketObject(
    string Key, byte[] Bytes, IReadOnlyDictionary<string, string> Metadata, string ETag, string? VersionId);

/// <summary>The four switches that keep a bucket from the public.</summary>
public sealed record PublicAccessBlock(
    bool BlockPublicAcls, bool IgnorePublicAcls, bool BlockPublicPolicy, bool RestrictPublicBuckets)
{
    /// <summary>Whether all four are on.</summary>
    public bool All => BlockPublicAcls && IgnorePublicAcls && BlockPublicPolicy && RestrictPublicBuckets;
}

/// <summary>A rule that touches objects by age.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Enabled">Whether it is in force.</param>
/// <param name="Prefix">The keys it is about; empty means all.</param>
/// <param name="ExpiresAfterDays">After how many days objects are deleted, if they are.</param>
public sealed record LifecycleRule(string Id, bool Enabled, string Prefix, int? ExpiresAfterDays);
