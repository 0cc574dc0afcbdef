using System.Globalization;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Trail;

namespace Firebreak.App.Watching;

/// <summary>
/// Reads what a trail has delivered to a bucket, besides the Event history: minutes sooner at times, and with data events. Whoever may write into the bucket may forge it, so that it warns
/// and never brakes.
/// </summary>
internal sealed class TrailEye(IBucketReader? buckets, CallMeter meter, AccountId account, TrailPlace place)
{
    private const int MostFiles = 60;
    private const int MostKnown = 20_000;
    private const int ListPage = 1_000;
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private DateOnly _day;

    /// <summary>Reads the files that came since the last look, the newest first. What is too much for one look is left for the next and named.</summary>
    public async Task<(IReadOnlyList<TrailEvent> Events, IReadOnlyList<Blindness> Blind)> LookAsync(IReadOnlyList<Region> regions, DateTimeOffset now, CancellationToken cancel)
    {
        if (buckets is null)
        {
            return ([], [new Blindness("trail files", BlindCause.Denied, "S3 cannot be asked from here.")]);
        }

        Forget(now);
        var (keys, blind) = (new List<string>(), new List<Blindness>());
        foreach (var prefix in regions.SelectMany(region => Days(now).Select(day => $"{Root}{region}/{day}/")))
        {
            var listed = await buckets.ListAsync(place.Bucket, prefix, cancel).ConfigureAwait(false);
            meter.Count("s3:ListBucket", 1 + listed.Match(seen => seen.Count / ListPage, _ => 0));
            keys.AddRange(listed.Match(seen => seen.Select(entry => entry.Key).Where(key => TrailBucket.IsLog(key) && !_known.Contains(key)), why =>
            {
                blind.Add(why with { Place = "trail files" });
                return [];
            }));
        }

        var wanted = keys.OrderByDescending(key => key[(key.LastIndexOf('/') + 1)..], StringComparer.Ordinal).Take(MostFiles).ToList();
        var reading = await TrailBucket.ReadAsync(buckets, place.Bucket, wanted, new Window(now.AddDays(-2), now.AddMinutes(15)), cancel).ConfigureAwait(false);
        meter.Count("s3:GetObject", wanted.Count);
        _known.UnionWith(wanted.Where(key => !reading.BlindSpots.Any(spot => spot.Place.EndsWith(key, StringComparison.Ordinal) && spot.Cause is not BlindCause.Unreadable)));
        blind.AddRange(reading.BlindSpots.Take(1).Select(spot => spot with { Place = "trail files", Reason = $"{spot.Place}: {spot.Reason}" }));
        if (keys.Count > wanted.Count)
        {
            blind.Add(new Blindness("trail files", BlindCause.Truncated, $"{keys.Count - wanted.Count} files wait to be read."));
        }

        // A file of another account in the bucket tells nothing of this one.
        return ([.. reading.Events.Where(one => one.RecipientAccount == account.ToString())], blind);
    }

    /// <summary>The folder above the regions: what the owner named, or where CloudTrail puts it below that.</summary>
    private string Root => place.Prefix.Contains("CloudTrail/", StringComparison.Ordinal) ? place.Prefix[..(place.Prefix.IndexOf("CloudTrail/", StringComparison.Ordinal) + "CloudTrail/".Length)]
        : $"{(place.Prefix.Length > 0 ? place.Prefix.TrimEnd('/') + "/" : "")}{(place.Prefix.Contains("AWSLogs", StringComparison.Ordinal) ? "" : "AWSLogs/")}{account}/CloudTrail/";

    private static IEnumerable<string> Days(DateTimeOffset now)
    {
        static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
        yield return Day(now);
        if (Day(now - Late) != Day(now))
        {
            yield return Day(now - Late);
        }
    }

    // Of a day that is over nothing is listed any more.
    private void Forget(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime((now - Late).UtcDateTime);
        if (day != _day || _known.Count > MostKnown)
        {
            _known.RemoveWhere(key => _known.Count > MostKnown || !Days(now).Any(one => key.Contains(one, StringComparison.Ordinal)));
            _day = day;
        }
    }
}
