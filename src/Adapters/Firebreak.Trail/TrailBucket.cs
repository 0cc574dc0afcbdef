using System.Globalization;
using System.Text.RegularExpressions;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Trail;

/// <summary>Reads the files that a trail has delivered to a bucket.</summary>
/// <remarks>
/// Keys: <c>[prefix/]AWSLogs/[o-id/]account/CloudTrail/region/yyyy/MM/dd/…json.gz</c>.
/// Source: AWS CloudTrail User Guide, "Finding your CloudTrail log files".
/// </remarks>
public static partial class TrailBucket
{
    private const int AtOnce = 8;

    /// <summary>
    /// Reads the log files under a prefix (empty means the whole bucket) whose day lies in the window or next to it.
    /// An object that cannot be read is named; the others go on.
    /// </summary>
    public static async Task<TrailReading> ReadAsync(
        IBucketReader buckets, string bucket, string prefix, Window window, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(buckets);
        var gathering = new Gathering(window.Start, window.End);
        var listing = await buckets.ListAsync(bucket, prefix, cancel).ConfigureAwait(false);
        var keys = listing.Match(
            entries => entries.Select(entry => entry.Key).Where(key => IsLog(key) && IsWanted(key, window, gathering)).ToList(),
            why =>
            {
                gathering.Blind(why);
                return [];
            });
        return await ReadAsync(buckets, bucket, keys, gathering, cancel).ConfigureAwait(false);
    }

    /// <summary>Reads these objects and no others, for those who come again every few minutes.</summary>
    public static Task<TrailReading> ReadAsync(IBucketReader buckets, string bucket, IReadOnlyList<string> keys, Window window, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(buckets);
        ArgumentNullException.ThrowIfNull(keys);
        return ReadAsync(buckets, bucket, keys, new Gathering(window.Start, window.End), cancel);
    }

    /// <summary>Whether the object's key is that of a log file, and not of a digest or of insights.</summary>
    public static bool IsLog(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return !key.Contains("/CloudTrail-Digest/", StringComparison.Ordinal) && !key.Contains("/CloudTrail-Insight/", StringComparison.Ordinal) && !key.EndsWith('/');
    }

    private static async Task<TrailReading> ReadAsync(IBucketReader buckets, string bucket, IReadOnlyList<string> keys, Gathering gathering, CancellationToken cancel)
    {
        foreach (var keysAtOnce in keys.Chunk(AtOnce))
        {
            var read = await Task.WhenAll(keysAtOnce.Select(key => ReadOneAsync(buckets, bucket, key, cancel))).ConfigureAwait(false);
            foreach (var outcome in read.SelectMany(one => one))
            {
                gathering.Add(outcome);
            }
        }

        return gathering.Result();
    }

    private static async Task<IReadOnlyList<Outcome>> ReadOneAsync(
        IBucketReader buckets, string bucket, string key, CancellationToken cancel)
    {
        var place = $"s3://{bucket}/{key}";
        var read = await buckets.GetAsync(bucket, key, cancel).ConfigureAwait(false);
        return read.Match(
            stored => Outcome.Of(place, stored.Bytes),
            why => [Outcome.Unseen(why with { Place = place })]);
    }

    /// <summary>Delivery may be late, so that a file of a day can hold events of the day before.</summary>
    private static bool IsWanted(string key, Window window, Gathering gathering)
    {
        var outside = TrailName.Of(key) is { } name ? name.IsOutside(window.Start, window.End) : OutsideByDay(key, window);
        if (outside)
        {
            gathering.Files.Skipped++;
        }

        return !outside;
    }

    private static bool OutsideByDay(string key, Window window) =>
        Day().Match(key) is { Success: true } found
        && DateTimeOffset.TryParseExact(
            found.Groups["day"].Value, "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
        && (day <= window.Start.AddDays(-2) || day >= window.End.AddDays(1));

    [GeneratedRegex(@"/(?<day>\d{4}/\d{2}/\d{2})/[^/]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
