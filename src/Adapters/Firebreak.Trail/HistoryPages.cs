using System.Text.Json;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Trail;

/// <summary>What was read of one region's Event history, newest first, as far as the pages went.</summary>
/// <param name="Events">The events.</param>
/// <param name="Back">How far back everything was read: the start that was asked for, or the last event of the last page.</param>
/// <param name="Pages">How many questions were asked.</param>
/// <param name="Why">Why no more was read, if it was not for the pages; <c>null</c> otherwise.</param>
public sealed record HistoryReading(IReadOnlyList<TrailEvent> Events, DateTimeOffset Back, int Pages, Blindness? Why);

/// <summary>Reads the Event history page by page with an end to it, for those who look every few minutes.</summary>
/// <remarks>Source: AWS CloudTrail API Reference, LookupEvents: newest first, 50 a page, one attribute a question.</remarks>
public static class HistoryPages
{
    private const int PageLength = 50;

    /// <summary>Reads a stretch of one region's history.</summary>
    /// <param name="reader">The account.</param>
    /// <param name="region">The region.</param>
    /// <param name="attribute">What events must have, for example <c>ReadOnly</c> = <c>false</c>.</param>
    /// <param name="window">From when to when.</param>
    /// <param name="most">How many pages at most.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="isKnown">Whose records need not be read once more, by their ids.</param>
    /// <param name="take">Takes each page's events as they come, so that they need not all be held; <c>null</c> hands them back together.</param>
    public static async Task<HistoryReading> ReadAsync(
        IAccountReader reader, Region region, (string Name, string Value) attribute, Window window, int most, CancellationToken cancel, Func<string, bool>? isKnown = null, Action<IReadOnlyList<TrailEvent>>? take = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var events = new List<TrailEvent>();
        var back = window.End;
        string? token = null;
        for (var page = 1; page <= most; page++)
        {
            var question = new CloudTrail.LookupEventsIn(
                [new CloudTrail.LookupAttribute(attribute.Name, attribute.Value)], window.Start, window.End, MaxResults: PageLength, NextToken: token);
            var reading = await reader.ReadAsync(region, CloudTrail.LookupEvents, question, cancel).ConfigureAwait(false);
            if (reading.Match<CloudTrail.LookupEventsOut?>(seen => seen, _ => null) is not { } seen)
            {
                var why = reading.Match<Blindness?>(_ => null, why => why);
                return new HistoryReading(events, back, page, why! with { Place = $"event history of {region}" });
            }

            if (take is not null)
            {
                events = [];
            }

            foreach (var one in seen.Events ?? [])
            {
                if (!(one.EventId is { } id && isKnown?.Invoke(id) == true) && Read(one) is { } read)
                {
                    events.Add(read);
                }

                back = one.EventTime is { } time && time < back ? time : back;
            }

            take?.Invoke(events);
            token = seen.NextToken;
            if (string.IsNullOrEmpty(token))
            {
                return new HistoryReading(events, window.Start, page, null);
            }
        }

        return new HistoryReading(events, back, most, null);
    }

    private static TrailEvent? Read(CloudTrail.Event one)
    {
        try
        {
            using var document = JsonDocument.Parse(one.CloudTrailEvent ?? "");
            return TrailEventReader.TryRead(document.RootElement.Clone(), out var read) ? read : null;
        }
        catch (JsonException)
        {
            return null; // an entry without a whole record names nothing that could be judged
        }
    }
}
