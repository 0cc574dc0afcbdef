using System.Globalization;
using System.Text.RegularExpressions;

namespace Firebreak.Trail;

/// <summary>What the name of a file that CloudTrail delivered says. A name is only believed where it may save reading, and that is counted.</summary>
/// <param name="Account">The account whose events are in it.</param>
/// <param name="Region">Their region.</param>
/// <param name="Delivered">When it was delivered, to the minute.</param>
/// <remarks>Source: AWS CloudTrail User Guide, "CloudTrail log file names".</remarks>
internal sealed partial record TrailName(string Account, string Region, DateTimeOffset Delivered)
{
    /// <summary>Delivery may take hours, and a file tells its events no earlier than they happened.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(1);

    /// <summary>A clock may be a little off.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(15);

    /// <summary>Reads the name of a log file, with or without its folders; <c>null</c> if it is none.</summary>
    public static TrailName? Of(string path) =>
        Log().Match(path) is { Success: true } found && DateTimeOffset.TryParseExact(
            found.Groups["time"].Value, "yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new TrailName(found.Groups["account"].Value, found.Groups["region"].Value, time)
            : null;

    /// <summary>Whether the file can hold no event of this time.</summary>
    public bool IsOutside(DateTimeOffset? from, DateTimeOffset? to) => Delivered < from - Slack || Delivered > to + Late;

    [GeneratedRegex(@"(^|[/\\])(?<account>\d{12})_CloudTrail_(?<region>[a-z0-9-]{5,24})_(?<time>\d{8}T\d{4}Z)_[A-Za-z0-9]{8,32}\.json(\.gz)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Log();
}
