namespace Firebreak.Aws;

/// <summary>The IAM actions for looking at buckets; S3 is spoken through AWS's own package and has no rows in the wire's table.</summary>
public static class BucketRights
{
    /// <summary>All that <see cref="Buckets"/> may ask.</summary>
    public static IReadOnlyList<string> Looking { get; } =
    [
        "s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketPolicy", "s3:GetBucketPublicAccessBlock", "s3:GetEncryptionConfiguration",
        "s3:GetLifecycleConfiguration", "s3:GetObject", "s3:ListAllMyBuckets", "s3:ListBucket",
    ];
}
