using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Counts the calls that are billed one by one, the intruder's and everybody else's.</summary>
internal static class Paid
{
    /// <summary>The counts by day and region; none where the intruder made none.</summary>
    public static IReadOnlyList<PaidCalls> Of(IReadOnlyList<Part> parts)
    {
        var counts = new SortedDictionary<(string Region, DateOnly Day), (int Theirs, int Others)>();
        if (!parts.Any(part => part.Hands.Exists(hand => hand.Acts.Any(ModelSigns.Invokes))))
        {
            return [];
        }

        foreach (var part in parts)
        {
            foreach (var act in part.Scene.Acts.Where(act => ModelSigns.Invokes(act) && act.Succeeded))
            {
                var place = (act.Region, DateOnly.FromDateTime(act.Time.UtcDateTime));
                var (theirs, others) = counts.GetValueOrDefault(place);
                counts[place] = act.Strand is { } hand && part.Own.Contains(hand) ? (theirs + 1, others) : (theirs, others + 1);
            }
        }

        return [.. counts.Where(one => Region.TryParse(one.Key.Region, out _))
            .Select(one => new PaidCalls("bedrock", Region.Parse(one.Key.Region), one.Key.Day, one.Value.Theirs, one.Value.Others))];
    }
}
