using System.Globalization;
using System.Text;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Trail;

/// <summary>Reads CloudTrail's Event history: what every account keeps for 90 days, even if nobody ever set up a trail.</summary>
/// <remarks>Source: AWS CloudTrail User Guide, "Working with CloudTrail event history": management events, by region, two questions a second.</remarks>
public static class EventHistory
{
    private const int PageLength = 50;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private static readonly Paging<CloudTrail.LookupEventsIn, CloudTrail.LookupEventsOut, CloudTrail.Event> Pages = new(
        page => page.Events, page => page.NextToken, (question, token) => question with { NextToken = token });

    /// <summary>Reads all regions side by side. A region that cannot be read is a blind spot; the others go on.</summary>
    public static async Task<TrailReading> ReadAsync(
        IAccountReader reader, IReadOnlyList<Region> regions, Window window, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(regions);
        var gathering = new Gathering(window.Start, window.End);
        var now = reader.Now;
        if (window.Start < now - Kept)
        {
            var oldest = (now - Kept).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            gathering.Blind(new Blindness(
                "event history", BlindCause.NotRecorded, $"AWS keeps it for 90 days: nothing before {oldest} UTC is in it."));
        }

        var question = new CloudTrail.LookupEventsIn(StartTime: window.Start, EndTime: window.End, MaxResults: PageLength);
        var answers = await Task.WhenAll(regions.Select(region =>
            reader.ReadAllAsync(region, CloudTrail.LookupEvents, question, Pages, cancel))).ConfigureAwait(false);
        for (var i = 0; i < answers.Length; i++)
        {
            var place = $"event history of {regions[i]}";
            _ = answers[i].Match(events => Take(place, events, gathering), why => Miss(place, why, gathering));
        }

        return gathering.Result();
    }

    private static bool Take(string place, IReadOnlyList<CloudTrail.Event> events, Gathering gathering)
    {
        var broken = 0;
        foreach (var one in events)
        {
            var text = TrailText.Read(Encoding.UTF8.GetBytes(one.CloudTrailEvent ?? ""), out _);
            broken += text is { Count: > 0 } ? 0 : 1;
            gathering.Add(text?.Records ?? []);
        }

        if (broken > 0)
        {
            gathering.Blind(new Blindness(place, BlindCause.Unreadable, $"{broken} entries hold no whole record."));
        }

        return true;
    }

    private static bool Miss(string place, Blindness why, Gathering gathering)
    {
        gathering.Blind(why with { Place = place });
        return false;
    }
}
