using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>One clock that runs.</summary>
/// <param name="Name">A word for programs: <c>reply-by</c>, <c>trail-history</c> …</param>
/// <param name="What">What is to be done by then, or what is lost; or what begins then, see <see cref="Opens"/>.</param>
/// <param name="Due">The last moment, UTC; of what begins, the first.</param>
/// <param name="Passed">Whether it has passed.</param>
public sealed record Deadline(string Name, Words What, DateTimeOffset Due, bool Passed)
{
    /// <summary>True if something begins then, and nothing is lost when it passes.</summary>
    public bool Opens { get; init; }

    /// <summary>The moment in UTC and in a local time, for example <c>2023-09-02 05:00 UTC (2023-09-02 14:00 KST)</c>.</summary>
    public string Says(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var utc = Due.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var local = TimeZoneInfo.ConvertTime(Due, zone);
        return zone.Id is "UTC" or "Etc/UTC"
            ? utc + " UTC"
            : $"{utc} UTC ({local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {Zone(zone, local)})";
    }

    /// <summary>What is left until then, in the two largest units: <c>2 d 3 h</c>.</summary>
    public Words Left(DateTimeOffset now)
    {
        var left = Due - now;
        return left switch
        {
            { Ticks: < 0 } => new("passed", "지났음"),
            { Ticks: >= TimeSpan.TicksPerDay } => new($"in {left.Days} d {left.Hours} h", $"{left.Days}일 {left.Hours}시간 남음"),
            _ => new($"in {left.Hours} h {left.Minutes} min", $"{left.Hours}시간 {left.Minutes}분 남음"),
        };
    }

    // a zone's offset changes with summer time, so it is written out; Korea's never does, and everybody there knows its name
    private static string Zone(TimeZoneInfo zone, DateTimeOffset local) => zone.Id is "KST" or "Asia/Seoul"
        ? "KST"
        : $"{(local.Offset < TimeSpan.Zero ? "-" : "+")}{local.Offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)} {zone.Id}";
}
