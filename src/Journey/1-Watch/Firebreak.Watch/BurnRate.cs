using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>How much money leaves the account an hour, at list price. Always an estimate.</summary>
public sealed record BurnRate
{
    /// <summary>When it was looked at, by AWS's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Dollars an hour, everything together.</summary>
    public required decimal UsdPerHour { get; init; }

    /// <summary>By region, the dearest first.</summary>
    public required IReadOnlyList<BurnPart> ByRegion { get; init; }

    /// <summary>By kind of resource, the dearest first.</summary>
    public required IReadOnlyList<BurnPart> ByKind { get; init; }

    /// <summary>By whose it is.</summary>
    public required IReadOnlyDictionary<Verdict, decimal> ByVerdict { get; init; }

    /// <summary>Everything that costs money, the dearest first.</summary>
    public required IReadOnlyList<Burning> Items { get; init; }

    /// <summary>What has no known price or was not measured: it is not in the sum, and never counted as zero in silence.</summary>
    public required IReadOnlyList<Unpriced> Unpriced { get; init; }

    /// <summary>What an hour costs at most, with all that could not be priced; <c>null</c> where nothing bounds it.</summary>
    public decimal? UsdPerHourAtMost => Unpriced.Any(one => one.AtMostUsdPerHour is null) ? null : UsdPerHour + Unpriced.Sum(one => one.AtMostUsdPerHour ?? 0m);

    /// <summary>What was priced by a neighbour, and by which.</summary>
    public required IReadOnlyList<string> Guessed { get; init; }

    /// <summary>What could not be seen, so that it may cost money on top.</summary>
    public required IReadOnlyList<Blindness> BlindSpots { get; init; }

    /// <summary>Where the prices come from.</summary>
    public required string Provenance { get; init; }

    /// <summary>The day the prices are of; <c>null</c> if the list does not say.</summary>
    public DateOnly? PricesTakenOn { get; init; }

    /// <summary>How old the prices are, in days.</summary>
    public int? PricesAge => PricesTakenOn is { } taken ? Math.Max(0, DateOnly.FromDateTime(At.UtcDateTime).DayNumber - taken.DayNumber) : null;

    /// <summary>What one side's things that still cost have cost since they were made, as far as that is known.</summary>
    public decimal SoFar(Verdict verdict) => Items.Where(item => item.Verdict == verdict).Sum(item => item.UsdSoFar ?? 0m);

    /// <summary>What a day like this costs.</summary>
    public decimal UsdPerDay => UsdPerHour * 24;

    /// <summary>What stopped machines still cost an hour: their disks.</summary>
    public decimal StoppedUsdPerHour => Items.Where(item => item.OfStopped).Sum(item => item.UsdPerHour);
}

/// <summary>A share of the burn rate.</summary>
/// <param name="Name">The region or the kind.</param>
/// <param name="UsdPerHour">Dollars an hour.</param>
/// <param name="Count">How many things.</param>
public sealed record BurnPart(string Name, decimal UsdPerHour, int Count);

/// <summary>One thing that costs money now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Verdict">Whose it is.</param>
/// <param name="UsdPerHour">Dollars an hour.</param>
/// <param name="OfStopped">Whether it is a disk of a machine that stands still.</param>
public sealed record Burning(string Id, string Kind, Region Region, Verdict Verdict, decimal UsdPerHour, bool OfStopped)
{
    /// <summary>When it was made or last started; <c>null</c> if nobody knows.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether that is by CloudTrail, and not by AWS's present word alone.</summary>
    public bool OnRecord { get; init; }

    /// <summary>What it has cost since then at this rate.</summary>
    public decimal? UsdSoFar { get; init; }
}
