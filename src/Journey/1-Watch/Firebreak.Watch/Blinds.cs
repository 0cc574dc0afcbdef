using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>One place that cannot be seen at present.</summary>
/// <param name="Place">The place.</param>
/// <param name="Cause">The kind of trouble.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Since when it was tried in vain.</param>
/// <param name="Looks">How many looks in a row.</param>
public sealed record BlindPlace(string Place, BlindCause Cause, string Reason, DateTimeOffset Since, int Looks);

/// <summary>Says when the watch itself does not see: the silence of a blind watch is not calm.</summary>
public static class BlindWatch
{
    /// <summary>How many looks in a row, a minute apart, make a place blind.</summary>
    public const int Looks = 2;

    /// <summary>One alarm for each thing that is not seen, wherever it is not.</summary>
    public static IReadOnlyList<Alarm> Of(IReadOnlyList<BlindPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return
        [
            .. places.Where(one => one.Looks >= Looks).GroupBy(one => AreaOf(one.Place), StringComparer.Ordinal)
                .OrderBy(area => area.Key, StringComparer.Ordinal).Select(area => Of(area.Key, [.. area.OrderBy(one => one.Since)])),
        ];
    }

    /// <summary>The thing that a place is a part of.</summary>
    public static string AreaOf(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.StartsWith("event history", StringComparison.Ordinal) ? "history"
            : place.StartsWith("machines", StringComparison.Ordinal) ? "machines"
            : place.StartsWith("account", StringComparison.Ordinal) ? "account"
            : place.StartsWith("guard ", StringComparison.Ordinal) ? "guards"
            : place.StartsWith("disk", StringComparison.Ordinal) ? "disk"
            : place.StartsWith("clock", StringComparison.Ordinal) ? "clock"
            : "listings";
    }

    // Forty listings of one dark region are one place.
    private static string WhereOf(string place) => place[(place.LastIndexOf(' ') + 1)..];

    private static Alarm Of(string area, List<BlindPlace> places)
    {
        var named = string.Join(", ", places.Select(one => one.Place).Distinct(StringComparer.Ordinal).Take(4)) + (places.Count > 4 ? $" (+{places.Count - 4})" : "");
        var denied = places.TrueForAll(one => one.Cause == BlindCause.Denied);
        return new Alarm
        {
            Kind = AlarmKind.Blind,
            Subject = area,
            Severity = area is "history" or "machines" or "account" or "disk" ? Severity.High : Severity.Medium,
            Since = places[0].Since,
            Says = new Words($"The watch does not see: {named}.", $"감시가 보지 못하는 곳: {named}."),
            Details = [new Words($"Why: {places[0].Reason}", $"이유: {new Blindness(places[0].Place, places[0].Cause, places[0].Reason).Why().Ko}")],
            Regions = [],
            Marks = [.. places.Select(one => WhereOf(one.Place)).Distinct(StringComparer.Ordinal).Take(400)],
            Next = denied || area == "account" ? "firebreak doctor" : "firebreak watch status",
        };
    }
}
