using Firebreak.App.Pages;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.App.Verbs;

/// <summary>Records that are not in files of this machine: in buckets, and in the account's Event history.</summary>
/// <param name="visit">The account.</param>
/// <param name="places">The places in S3.</param>
/// <param name="live">Whether the Event history of all regions is read.</param>
/// <param name="progress">Says what is being done.</param>
public sealed class TrailElsewhere(AccountVisit visit, IReadOnlyList<TrailPlace> places, bool live, Action<Words> progress)
{
    private const int HistoryDays = 90;

    /// <summary>Reads everything side by side; what cannot be read is a blind spot.</summary>
    /// <param name="from">Events from this moment on.</param>
    /// <param name="to">Events before this moment.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<TrailReading> ReadAsync(DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancel)
    {
        var end = to ?? visit.Now + TimeSpan.FromMinutes(1);
        var tasks = places.Distinct().Select(place => PlaceAsync(place, new Window(Earlier(from ?? DateTimeOffset.UnixEpoch, end), end), cancel)).ToList();
        if (live)
        {
            tasks.Add(HistoryAsync(new Window(Earlier(from ?? visit.Now - TimeSpan.FromDays(HistoryDays), end), end), cancel));
        }

        var readings = await Task.WhenAll(tasks).ConfigureAwait(false);
        return readings.Skip(1).Aggregate(readings[0], (all, other) => all.With(other));
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private async Task<TrailReading> PlaceAsync(TrailPlace place, Window window, CancellationToken cancel)
    {
        progress(new Words($"reading the trail files in {place}", $"{place}의 CloudTrail 파일을 읽습니다"));
        var reading = await TrailBucket.ReadAsync(visit.Aws.Buckets, place.Bucket, place.Prefix, window, cancel).ConfigureAwait(false);
        return reading.FilesRead > 0 || reading.BlindSpots.Count > 0
            ? reading
            : reading with { BlindSpots = [new Blindness(place.ToString(), BlindCause.Unreadable, "There is no CloudTrail file of that time there.")] };
    }

    private async Task<TrailReading> HistoryAsync(Window window, CancellationToken cancel)
    {
        var (regions, blind) = await visit.RegionsAsync(cancel).ConfigureAwait(false);
        progress(new Words(
            $"reading the Event history of {Number.Of(regions.Count, "region")} of account {visit.Caller.Account}, two questions a second each",
            $"계정 {visit.Caller.Account}의 리전 {regions.Count}곳에서 이벤트 기록을 초당 2회씩 나란히 읽습니다"));
        var reading = await EventHistory.ReadAsync(visit.Aws.Reader, regions, window, cancel).ConfigureAwait(false);
        return blind is null ? reading : reading with { BlindSpots = [.. reading.BlindSpots, blind] };
    }
}
