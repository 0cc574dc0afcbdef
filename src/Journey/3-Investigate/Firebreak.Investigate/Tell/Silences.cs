using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Where recording was switched off and nothing was recorded until it was switched on again: nobody can say what happened then.</summary>
internal static class Silences
{
    private static readonly TimeSpan Delivery = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);

    /// <summary>The silences, by the events in order.</summary>
    public static IEnumerable<Blindness> Of(TrailBook book, Range possible, DateTimeOffset now)
    {
        var ends = book.Calls.Select(call => call is { ErrorCode: null, Source: "cloudtrail.amazonaws.com", Name: "StopLogging" or "DeleteTrail" }).ToArray();
        for (var i = possible.Start.Value; i < possible.End.Value; i++)
        {
            if (!ends[book.Row(i).Call])
            {
                continue;
            }

            var off = new DateTimeOffset(book.Row(i).Ticks, TimeSpan.Zero);
            var next = book.From(off + Delivery + TimeSpan.FromTicks(1));
            var until = next >= possible.End.Value ? now : new DateTimeOffset(book.Row(next).Ticks, TimeSpan.Zero);
            if (until - off >= Least)
            {
                yield return new Blindness(
                    $"records from {Text(off)} to {Text(until)}", BlindCause.NotRecorded, $"Recording was switched off ({book.Calls[book.Row(i).Call].Name}, {book.IdOf(i)}); nothing is recorded until then.");
            }
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
