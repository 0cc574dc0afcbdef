using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Trail;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Detect.Tests;

public sealed class LiveTrailTests
{
    private static readonly Window Day = new(TrailFilesTests.At(0), TrailFilesTests.At(0).AddDays(1));
    private static readonly Region Dublin = Region.Parse("eu-west-1");

    [Fact]
    public async Task Event_history_of_all_regions_becomes_one_reading()
    {
        var history = new History { [Region.UsEast1] = [0, 1, 2], [Dublin] = [3, 1] };
        var read = await EventHistory.ReadAsync(history, [Region.UsEast1, Dublin], Day, default);
        Assert.Equal([0, 1, 2, 3], read.Events.Select(one => one.Time.Minute));
        Assert.Equal(1, read.Duplicates);
        Assert.Empty(read.BlindSpots);
    }

    [Fact]
    public async Task A_region_that_refuses_is_a_blind_spot_and_the_others_are_read()
    {
        var history = new History { [Region.UsEast1] = [0] };
        var read = await EventHistory.ReadAsync(history, [Region.UsEast1, Dublin], Day, default);
        Assert.Single(read.Events);
        Assert.Equal(new Blindness("event history of eu-west-1", BlindCause.Denied, "no"), Assert.Single(read.BlindSpots));
    }

    [Fact]
    public async Task What_is_older_than_ninety_days_is_said_to_be_missing()
    {
        var history = new History { [Dublin] = [0] };
        history.Now = Day.Start.AddDays(91);
        var read = await EventHistory.ReadAsync(history, [Dublin], Day, default);
        Assert.Equal(BlindCause.NotRecorded, Assert.Single(read.BlindSpots).Cause);
    }

    [Fact]
    public async Task A_trail_in_a_bucket_is_read_by_day_and_what_fails_is_named()
    {
        const string root = "AWSLogs/111122223333/";
        var bucket = new Shelf
        {
            [root + "CloudTrail/us-east-1/2026/08/24/a.json.gz"] = TrailFilesTests.Gzipped("{\"Records\":[" + TrailFilesTests.Line(1) + "]}"),
            [root + "CloudTrail/us-east-1/2026/08/25/late.json.gz"] = TrailFilesTests.Gzipped("{\"Records\":[" + TrailFilesTests.Line(2) + "]}"),
            [root + "CloudTrail/us-east-1/2026/08/24/cut.json.gz"] = TrailFilesTests.Gzipped("{\"Records\":[]}")[..20],
            [root + "CloudTrail/us-east-1/2026/08/24/denied.json.gz"] = null,
            [root + "CloudTrail/us-east-1/2026/08/10/old.json.gz"] = null,
            [root + "CloudTrail-Digest/us-east-1/2026/08/24/d.json.gz"] = null,
        };
        var read = await TrailBucket.ReadAsync(bucket, "logs", "", Day, default);
        Assert.Equal([1, 2], read.Events.Select(one => one.Time.Minute));
        Assert.Equal(2, read.FilesRead);
        Assert.Equal(["cut.json.gz", "denied.json.gz"], read.BlindSpots.Select(spot => spot.Place.Split('/')[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_bucket_that_cannot_be_listed_is_a_blind_spot()
    {
        var read = await TrailBucket.ReadAsync(new Shelf { Shut = true }, "logs", "", Day, default);
        Assert.Equal(BlindCause.Denied, Assert.Single(read.BlindSpots).Cause);
    }

    private sealed class History : Dictionary<Region, int[]>, IAccountReader
    {
        public DateTimeOffset Now { get; set; } = Day.End;

        public Task<Reading<TOut>> ReadAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<Reading<IReadOnlyList<TItem>>> ReadAllAsync<TIn, TOut, TItem>(
            Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
        {
            Assert.Equal("LookupEvents", op.Name);
            Reading<IReadOnlyList<TItem>> answer = TryGetValue(region, out var minutes)
                ? new Reading<IReadOnlyList<TItem>>.Seen([.. minutes.Select(i => new CloudTrail.Event(CloudTrailEvent: TrailFilesTests.Line(i))).Cast<TItem>()])
                : new Reading<IReadOnlyList<TItem>>.NotSeen(new Blindness("cloudtrail:LookupEvents", BlindCause.Denied, "no"));
            return Task.FromResult(answer);
        }
    }

    private sealed class Shelf : SortedDictionary<string, byte[]?>, IBucketReader
    {
        private static readonly Blindness No = new("s3", BlindCause.Denied, "no");

        public bool Shut { get; init; }

        public Task<Reading<IReadOnlyList<BucketEntry>>> ListAsync(string bucket, string prefix, CancellationToken cancel) =>
            Task.FromResult<Reading<IReadOnlyList<BucketEntry>>>(Shut
                ? new Reading<IReadOnlyList<BucketEntry>>.NotSeen(No)
                : new Reading<IReadOnlyList<BucketEntry>>.Seen([.. Keys.Select(key => new BucketEntry(key, 1, null, ""))]));

        public Task<Reading<BucketObject>> GetAsync(string bucket, string key, CancellationToken cancel) =>
            Task.FromResult<Reading<BucketObject>>(this[key] is { } bytes
                ? new Reading<BucketObject>.Seen(new BucketObject(key, bytes, new Dictionary<string, string>(), "", null))
                : new Reading<BucketObject>.NotSeen(No));

        public Task<Reading<IReadOnlyList<Bucket>>> ListBucketsAsync(CancellationToken cancel) => throw new NotSupportedException();

        public Task<Reading<Region>> GetLocationAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Reading<string?>> GetPolicyAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Reading<PublicAccessBlock?>> GetPublicAccessBlockAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Reading<string?>> GetEncryptionAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Reading<IReadOnlyList<LifecycleRule>>> GetLifecycleAsync(string bucket, CancellationToken cancel) => throw new NotSupportedException();
    }
}
