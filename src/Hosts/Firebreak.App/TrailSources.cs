using System.Globalization;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Trail;
using Firebreak.Wire.Services;

namespace Firebreak.App;

/// <summary>Everywhere the record of an account is read from: Event history, files, buckets, and the account's own trail where the history is closed.</summary>
internal sealed class TrailSources(AccountVisit visit, LookQuestion question, IReadOnlyList<Region> regions, Action<Words> progress)
{
    private const int HistoryDays = 90;
    private static readonly TimeSpan Slack = TimeSpan.FromDays(2);

    private IBucketReader Buckets => visit.Aws.Buckets;

    /// <summary>Reads everything side by side and puts it together: every event once.</summary>
    public async Task<TrailReading> ReadAsync(CancellationToken cancel)
    {
        var now = visit.Now;
        var end = now + TimeSpan.FromMinutes(1);
        var recent = new Window(now - TimeSpan.FromDays(Math.Clamp(question.Days ?? HistoryDays, 1, HistoryDays)), end);
        var asked = question.Days is { } days ? new Window(now - TimeSpan.FromDays(Math.Max(days, 1)), end) : new Window(DateTimeOffset.UnixEpoch, end);
        var paths = question.Paths ?? [];
        var places = paths.Where(TrailPlace.IsOne).Select(TrailPlace.Parse).Distinct().ToList();
        var files = paths.Where(path => !TrailPlace.IsOne(path)).ToList();

        var history = EventHistory.ReadAsync(visit.Aws.Reader, regions, recent, cancel);
        var named = Task.WhenAll(places.Select(place => NamedAsync(place, asked, cancel)));
        var local = files.Count > 0 ? TrailFiles.ReadAsync(question.Files(files), cancel) : null;
        var reading = await history.ConfigureAwait(false);
        var others = (await named.ConfigureAwait(false)).ToList();
        if (local is not null)
        {
            others.Add(await local.ConfigureAwait(false));
        }

        if (Closed(reading))
        {
            var (own, why) = await OwnTrailAsync(places, others, recent, cancel).ConfigureAwait(false);
            reading = own is null ? reading : reading with { BlindSpots = [] };
            reading = reading with { BlindSpots = [.. reading.BlindSpots, .. why] };
            others.AddRange(own ?? []);
        }

        return others.Aggregate(reading, (all, other) => all.With(other));
    }

    private async Task<TrailReading> NamedAsync(TrailPlace place, Window window, CancellationToken cancel)
    {
        progress(new Words($"reading the trail files in {place}", $"{place}의 CloudTrail 파일을 읽습니다"));
        var reading = await TrailBucket.ReadAsync(Buckets, place.Bucket, place.Prefix, window, cancel).ConfigureAwait(false);
        return reading.FilesRead > 0 || reading.Events.Count > 0 || reading.BlindSpots.Count > 0
            ? reading
            : reading with { BlindSpots = [new Blindness(place.ToString(), BlindCause.Unreadable, "There is no CloudTrail file of that time there.")] };
    }

    // Every region's history is closed: no permission, or no such service. One open region is a history, with its holes named.
    private bool Closed(TrailReading history) =>
        regions.Count > 0 && history.Events.Count == 0 && regions.All(region => history.BlindSpots.Any(blind => blind.Place == $"event history of {region}"));

    /// <summary>
    /// What the account's own trails have delivered, in place of the Event history; <c>null</c> if nothing could be read, and then the history's
    /// blindness stays. Buckets of others are not read unasked: whoever owns the bucket could write the record.
    /// </summary>
    private async Task<(IReadOnlyList<TrailReading>? Read, IReadOnlyList<Blindness> Why)> OwnTrailAsync(
        IReadOnlyList<TrailPlace> places, IReadOnlyList<TrailReading> named, Window window, CancellationToken cancel)
    {
        var trails = await TrailsAsync(cancel).ConfigureAwait(false);
        var buckets = (await Buckets.ListBucketsAsync(cancel).ConfigureAwait(false))
            .Match(seen => seen.Select(bucket => bucket.Name).ToHashSet(StringComparer.Ordinal), _ => []);
        var read = new List<TrailReading>();
        var why = new List<Blindness>();
        var told = new List<CloudTrail.Trail>();
        foreach (var trail in trails)
        {
            var place = new TrailPlace(trail.S3BucketName!, (trail.S3KeyPrefix is { Length: > 0 } prefix ? prefix + "/" : "") + $"AWSLogs/{visit.Caller.Account}/CloudTrail/");
            if (places.Any(one => one.Holds(place)) && named.Any(one => one.FilesRead > 0))
            {
                told.Add(trail);
                continue;
            }

            if (!buckets.Contains(place.Bucket) || trail.IsOrganizationTrail == true)
            {
                why.Add(new Blindness($"trail {trail.Name}", BlindCause.NotRecorded, $"Its files are not in a bucket of this account alone. If you trust the bucket, name it: --trail s3://{place.Bucket}/…"));
                continue;
            }

            progress(new Words(
                $"the Event history cannot be read; reading the trail {trail.Name} in {place} instead",
                $"이벤트 기록을 읽을 수 없어 대신 {place}에 있는 추적 {trail.Name}을(를) 읽습니다"));
            var reading = await TrailBucket.ReadAsync(Buckets, place.Bucket, place.Prefix, window, cancel).ConfigureAwait(false);
            if (reading.FilesRead == 0 && reading.Events.Count == 0)
            {
                why.AddRange(reading.BlindSpots);
                continue;
            }

            read.Add(reading);
            told.Add(trail);
        }

        if (told.Count == 0)
        {
            return (null, why);
        }

        why.AddRange(await HolesAsync(told, [.. read, .. named], window, cancel).ConfigureAwait(false));
        return (read, why);
    }

    private async Task<IReadOnlyList<CloudTrail.Trail>> TrailsAsync(CancellationToken cancel)
    {
        var answers = await Task.WhenAll(regions.Select(region =>
            visit.Aws.Reader.ReadAsync(region, CloudTrail.DescribeTrails, new CloudTrail.DescribeTrailsIn(), cancel))).ConfigureAwait(false);
        return
        [
            .. answers.SelectMany(answer => answer.Match(seen => seen.TrailList ?? [], _ => []))
                .Where(trail => trail.S3BucketName is { Length: > 0 })
                .DistinctBy(trail => trail.TrailARN ?? trail.Name, StringComparer.Ordinal)
                .OrderByDescending(trail => trail.IsMultiRegionTrail == true),
        ];
    }

    /// <summary>What the trails that were read cannot tell, as one blind spot each.</summary>
    private async Task<IReadOnlyList<Blindness>> HolesAsync(
        IReadOnlyList<CloudTrail.Trail> trails, IReadOnlyList<TrailReading> readings, Window window, CancellationToken cancel)
    {
        var holes = new List<Blindness>();
        if (!trails.Any(trail => trail.IsMultiRegionTrail == true && trail.IncludeGlobalServiceEvents != false))
        {
            var names = string.Join(", ", trails.Select(trail => $"{trail.Name} ({trail.HomeRegion})"));
            holes.Add(new Blindness("event history", BlindCause.NotRecorded, $"It cannot be read, and the trails read instead do not record all regions: {names}."));
        }

        var first = readings.Select(reading => reading.Coverage.First).Where(time => time is not null).Min();
        if (first is null || first > window.Start + Slack)
        {
            var since = first?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "now";
            holes.Add(new Blindness("event history", BlindCause.NotRecorded, $"It cannot be read, and the trail read instead tells nothing before {since} UTC."));
        }

        foreach (var trail in trails)
        {
            var home = Region.TryParse(trail.HomeRegion, out var region) ? region : regions[0];
            var status = await visit.Aws.Reader.ReadAsync(home, CloudTrail.GetTrailStatus, new CloudTrail.GetTrailStatusIn(trail.TrailARN ?? trail.Name), cancel).ConfigureAwait(false);
            holes.AddRange(status.Match<IEnumerable<Blindness>>(
                seen => seen.IsLogging == false ? [new Blindness($"trail {trail.Name}", BlindCause.NotRecorded, "It is switched off and records nothing now.")] : [],
                why => [why]));
        }

        return holes;
    }
}
