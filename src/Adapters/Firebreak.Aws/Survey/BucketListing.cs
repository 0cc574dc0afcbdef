using Firebreak.Model;

namespace Firebreak.Aws.Survey;

/// <summary>S3 buckets.</summary>
internal static class BucketListing
{
    /// <summary>Lists the account's buckets.</summary>
    public static async Task RunAsync(Probe probe, CancellationToken cancel)
    {
        if (probe.Buckets is not { } buckets)
        {
            return;
        }

        var reading = await buckets.ListBucketsAsync(cancel).ConfigureAwait(false);
        foreach (var bucket in probe.Note("s3:ListBuckets", Region.Global, reading) ?? [])
        {
            probe.Add(new Resource(bucket.Name, Kinds.Bucket, Region.Global) { State = "available", CreatedAt = bucket.CreatedAt });
        }
    }
}
