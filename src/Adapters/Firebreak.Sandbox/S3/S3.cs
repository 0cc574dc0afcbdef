using Firebreak.Wire;
using Firebreak.Wire.Codecs;

namespace Firebreak.Sandbox;

/// <summary>Amazon S3 as far as trails, their buckets and the owner's few files need it.</summary>
public static class S3
{
    /// <summary>The service's row. Its REST and XML are the sandbox's own: clients speak S3 through their own package.</summary>
    public static AwsService Service { get; } = new("S3", "s3", Dialect.Query, "2006-03-01") { Shapes = S3Shapes.Default };

    /// <summary>The account's buckets.</summary>
    public static Op<Question, Answer> ListBuckets { get; } = Reads("ListBuckets");

    /// <summary>Makes a bucket.</summary>
    public static Op<Question, Answer> CreateBucket { get; } = Writes("CreateBucket");

    /// <summary>Deletes an empty bucket.</summary>
    public static Op<Question, Answer> DeleteBucket { get; } = Writes("DeleteBucket");

    /// <summary>Whether a bucket is there.</summary>
    public static Op<Question, Answer> HeadBucket { get; } = Reads("HeadBucket");

    /// <summary>Where a bucket is.</summary>
    public static Op<Question, Answer> GetBucketLocation { get; } = Reads("GetBucketLocation");

    /// <summary>The objects of a bucket, in pages.</summary>
    public static Op<Question, Answer> ListObjectsV2 { get; } = Reads("ListObjectsV2");

    /// <summary>Puts an object.</summary>
    public static Op<Question, Answer> PutObject { get; } = Writes("PutObject");

    /// <summary>Gets an object.</summary>
    public static Op<Question, Answer> GetObject { get; } = Reads("GetObject");

    /// <summary>What an object is, without its content.</summary>
    public static Op<Question, Answer> HeadObject { get; } = Reads("HeadObject");

    /// <summary>Deletes an object.</summary>
    public static Op<Question, Answer> DeleteObject { get; } = Writes("DeleteObject");

    /// <summary>A bucket's policy.</summary>
    public static Op<Question, Answer> GetBucketPolicy { get; } = Reads("GetBucketPolicy");

    /// <summary>Sets a bucket's policy.</summary>
    public static Op<Question, Answer> PutBucketPolicy { get; } = Writes("PutBucketPolicy");

    /// <summary>Takes a bucket's policy away.</summary>
    public static Op<Question, Answer> DeleteBucketPolicy { get; } = Writes("DeleteBucketPolicy");

    /// <summary>What a bucket blocks.</summary>
    public static Op<Question, Answer> GetPublicAccessBlock { get; } = Reads("GetPublicAccessBlock");

    /// <summary>Sets what a bucket blocks.</summary>
    public static Op<Question, Answer> PutPublicAccessBlock { get; } = Writes("PutPublicAccessBlock");

    /// <summary>How a bucket encrypts.</summary>
    public static Op<Question, Answer> GetBucketEncryption { get; } = Reads("GetBucketEncryption");

    /// <summary>Sets how a bucket encrypts.</summary>
    public static Op<Question, Answer> PutBucketEncryption { get; } = Writes("PutBucketEncryption");

    /// <summary>What a bucket deletes by age.</summary>
    public static Op<Question, Answer> GetBucketLifecycleConfiguration { get; } = Reads("GetBucketLifecycleConfiguration");

    /// <summary>Sets what a bucket deletes by age.</summary>
    public static Op<Question, Answer> PutBucketLifecycleConfiguration { get; } = Writes("PutBucketLifecycleConfiguration");

    /// <summary>Who a bucket's access list lets in.</summary>
    public static Op<Question, Answer> GetBucketAcl { get; } = Reads("GetBucketAcl");

    /// <summary>Sets who a bucket's access list lets in.</summary>
    public static Op<Question, Answer> PutBucketAcl { get; } = Writes("PutBucketAcl");

    /// <summary>Whether a bucket keeps versions.</summary>
    public static Op<Question, Answer> GetBucketVersioning { get; } = Reads("GetBucketVersioning");

    /// <summary>Sets whether a bucket keeps versions.</summary>
    public static Op<Question, Answer> PutBucketVersioning { get; } = Writes("PutBucketVersioning");

    /// <summary>One request to S3.</summary>
    /// <param name="Bucket">The bucket.</param>
    /// <param name="Key">The object's key.</param>
    public sealed record Question(string? Bucket = null, string? Key = null)
    {
        /// <summary>What followed the question mark, decoded.</summary>
        public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

        /// <summary>The headers, by lower-case name.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

        /// <summary>The body.</summary>
        public byte[] Body { get; init; } = [];
    }

    /// <summary>One answer of S3.</summary>
    /// <param name="Body">The body.</param>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="ContentType">What the body is.</param>
    public sealed record Answer(byte[] Body, int Status = 200, string ContentType = "application/xml")
    {
        /// <summary>The headers.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private static Op<Question, Answer> Reads(string name) => Service.Reads<Question, Answer>(name);

    private static Op<Question, Answer> Writes(string name) => Service.Writes<Question, Answer>(name);
}

[RecordsOf(typeof(S3.Question), typeof(S3.Answer))]
internal sealed partial class S3Shapes;
