using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Where recording was switched off and nothing was recorded until it was switched on again: nobody can say what happened then.</summary>
internal static class Silences
{
    private static readonly TimeSpan Delivery = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);

    /// <summary>The silences, by the events in order.</summary>
    public static IEnumerable<Blindness> Of(List<TrailEvent> events, DateTimeOffset now)
    {
        for (var i = 0; i < events.Count; i++)
        {
            var off = events[i];
            if (!off.Succeeded || off.Source != "cloudtrail.amazonaws.com" || off.Name is not ("StopLogging" or "DeleteTrail"))
            {
                continue;
            }

            var next = events.FindIndex(i + 1, one => one.Time > off.Time + Delivery);
            var until = next < 0 ? now : events[next].Time;
            if (until - off.Time >= Least)
            {
                yield return new Blindness(
                    $"records from {Text(off.Time)} to {Text(until)}", BlindCause.NotRecorded, $"Recording was switched off ({off.Name}, {off.EventId}); nothing is recorded until then.");
            }
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
