using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Trail;

/// <summary>Delivered files in S3.</summary>
/// <param name="buckets">The door to the buckets.</param>
/// <param name="copyOf">The bucket of which the first one is a copy, or <c>null</c>.</param>
internal sealed class BucketDepot(IBucketReader buckets, string? copyOf) : Depot
{
    private const int MostBuckets = 20;
    private readonly List<(string Bucket, string Prefix)> _listed = [];

    /// <inheritdoc/>
    public override bool IsCopy => copyOf is not null;

    /// <summary>Lists what lies there.</summary>
    public async Task LookAsync(string bucket, string prefix, CancellationToken cancel)
    {
        var counts = copyOf ?? bucket;
        if (_listed.Any(one => one.Bucket == counts && prefix.StartsWith(one.Prefix, StringComparison.Ordinal)))
        {
            return;
        }

        var listing = await buckets.ListAsync(bucket, prefix, cancel).ConfigureAwait(false);
        _ = listing.Match(
            entries =>
            {
                _listed.Add((counts, prefix));
                foreach (var entry in entries.Where(entry => !entry.Key.EndsWith('/') && At(counts, entry.Key).Count == 0))
                {
                    Add(Held(bucket, counts, entry.Key));
                }

                return true;
            },
            why =>
            {
                Blind.Add(why with { Place = $"s3://{bucket}/{prefix}" });
                return false;
            });
    }

    /// <inheritdoc/>
    public override bool Covers(string bucket, string key) =>
        _listed.Any(one => one.Bucket == bucket && key.StartsWith(one.Prefix, StringComparison.Ordinal));

    /// <summary>An object outside of what was listed is asked for by its key.</summary>
    public override IReadOnlyList<HeldFile> At(string bucket, string key) =>
        base.At(bucket, key) is { Count: > 0 } found ? found : Covers(bucket, key) || copyOf is not null ? [] : [Held(bucket, bucket, key)];

    /// <inheritdoc/>
    public override async Task<bool> ExpandAsync(string bucket, string key, CancellationToken cancel)
    {
        if (copyOf is not null || Covers(bucket, key) || _listed.Count >= MostBuckets)
        {
            return false;
        }

        var at = key.IndexOf("AWSLogs/", StringComparison.Ordinal);
        var digests = key.IndexOf("/CloudTrail-Digest/", StringComparison.Ordinal);
        var count = _listed.Count;
        await LookAsync(bucket, at >= 0 && digests > at ? key[..(digests + 1)] : key, cancel).ConfigureAwait(false);
        return _listed.Count > count;
    }

    private HeldFile Held(string bucket, string counts, string key)
    {
        var place = $"s3://{bucket}/{key}";
        return new HeldFile(place, counts, key, async cancel =>
        {
            var got = await buckets.GetAsync(bucket, key, cancel).ConfigureAwait(false);
            return got.Match<Reading<HeldBytes>>(
                seen => new Reading<HeldBytes>.Seen(new HeldBytes(seen.Bytes, seen.Metadata)),
                why => new Reading<HeldBytes>.NotSeen(why with { Place = place }));
        });
    }
}
