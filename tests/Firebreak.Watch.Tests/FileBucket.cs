using System.Globalization;
using System.IO.Compression;
using System.Text;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Watch.Tests;

/// <summary>A bucket into which anybody can put files.</summary>
internal sealed class FileBucket : IBucketReader
{
    private readonly SortedDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);

    /// <summary>Puts a trail's file there, named and packed as CloudTrail does.</summary>
    public void Put(AccountId account, string region, DateTimeOffset at, IEnumerable<string> records)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("{\"Records\":[" + string.Join(',', records) + "]}"));
        }

        _objects[string.Create(CultureInfo.InvariantCulture, $"AWSLogs/{account}/CloudTrail/{region}/{at:yyyy/MM/dd}/{account}_CloudTrail_{region}_{at:yyyyMMdd'T'HHmm'Z'}_{_objects.Count:0000000000000000}.json.gz")] = packed.ToArray();
    }

    public Task<Reading<IReadOnlyList<Bucket>>> ListBucketsAsync(CancellationToken cancel) => Seen<IReadOnlyList<Bucket>>([]);

    public Task<Reading<IReadOnlyList<BucketEntry>>> ListAsync(string bucket, string prefix, CancellationToken cancel) =>
        Seen<IReadOnlyList<BucketEntry>>([.. _objects.Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(one => new BucketEntry(one.Key, one.Value.Length, null, ""))]);

    public Task<Reading<BucketObject>> GetAsync(string bucket, string key, CancellationToken cancel) => Seen(new BucketObject(key, _objects[key], new Dictionary<string, string>(StringComparer.Ordinal), "", null));

    public Task<Reading<Region>> GetLocationAsync(string bucket, CancellationToken cancel) => Seen(Region.UsEast1);

    public Task<Reading<string?>> GetPolicyAsync(string bucket, CancellationToken cancel) => Seen<string?>(null);

    public Task<Reading<PublicAccessBlock?>> GetPublicAccessBlockAsync(string bucket, CancellationToken cancel) => Seen<PublicAccessBlock?>(null);

    public Task<Reading<string?>> GetEncryptionAsync(string bucket, CancellationToken cancel) => Seen<string?>(null);

    public Task<Reading<IReadOnlyList<LifecycleRule>>> GetLifecycleAsync(string bucket, CancellationToken cancel) => Seen<IReadOnlyList<LifecycleRule>>([]);

    private static Task<Reading<T>> Seen<T>(T value) => Task.FromResult<Reading<T>>(new Reading<T>.Seen(value));
}
