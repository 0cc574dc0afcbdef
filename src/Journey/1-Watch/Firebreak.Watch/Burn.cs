using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>Adds up what everything in the account costs an hour, long before a bill knows it.</summary>
public static class Burn
{
    /// <summary>The burn rate of an inventory.</summary>
    /// <param name="inventory">What exists, and what could not be seen.</param>
    /// <param name="prices">List prices.</param>
    /// <param name="verdicts">Whose each thing is, by id; a thing without a verdict is unclear.</param>
    /// <param name="launches">When things were made by the record, by id; for others AWS's own word is taken.</param>
    public static BurnRate Of(
        Inventory inventory, IPriceBook prices, IReadOnlyDictionary<string, Verdict> verdicts, IReadOnlyDictionary<string, DateTimeOffset>? launches = null)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(prices);
        ArgumentNullException.ThrowIfNull(verdicts);
        var stopped = inventory.Resources.Where(resource => resource.Kind == Kinds.Instance && resource.State is "stopped" or "stopping")
            .Select(resource => resource.Id).ToHashSet(StringComparer.Ordinal);
        var items = new List<Burning>();
        var unpriced = new List<Unpriced>();
        var guessed = new List<string>();
        foreach (var resource in inventory.Resources.Where(resource => resource.State is not ("terminated" or "shutting-down" or "deleted")))
        {
            var rate = prices.PerHour(resource);
            if (rate is Rate.Unknown unknown)
            {
                unpriced.Add(new Unpriced(resource.Id, resource.Kind, resource.Region, verdicts.GetValueOrDefault(resource.Id), unknown.Why) { ByUse = unknown.ByUse, AtMostUsdPerHour = unknown.AtMostUsdPerHour });
                continue;
            }

            var usd = Price(rate, resource, guessed);
            if (usd > 0)
            {
                var idle = resource.Kind == Kinds.Volume && resource.Parents.Any(stopped.Contains);
                items.Add(new Burning(resource.Id, resource.Kind, resource.Region, verdicts.GetValueOrDefault(resource.Id), usd, idle)
                {
                    Since = launches?.TryGetValue(resource.Id, out var launched) == true ? launched : resource.CreatedAt,
                    OnRecord = launches?.ContainsKey(resource.Id) == true,
                    UsdSoFar = SoFar(usd, launches?.TryGetValue(resource.Id, out launched) == true ? launched : resource.CreatedAt, inventory.TakenAt),
                });
            }
        }

        items.Sort((a, b) => (b.UsdPerHour, a.Id).CompareTo((a.UsdPerHour, b.Id)));
        return new BurnRate
        {
            At = inventory.TakenAt,
            UsdPerHour = items.Sum(item => item.UsdPerHour),
            ByRegion = Parts(items, item => item.Region.ToString()),
            ByKind = Parts(items, item => item.Kind),
            ByVerdict = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, verdict => items.Where(item => item.Verdict == verdict).Sum(item => item.UsdPerHour)),
            Items = items,
            Unpriced = unpriced,
            Guessed = guessed,
            BlindSpots = inventory.BlindSpots,
            Provenance = prices.Provenance,
            PricesTakenOn = prices.TakenOn,
        };
    }

    /// <summary>The verdicts of an investigation by id; where incidents differ, the graver one stands.</summary>
    public static IReadOnlyDictionary<string, Verdict> Verdicts(Investigation investigation)
    {
        ArgumentNullException.ThrowIfNull(investigation);
        return investigation.Incidents.SelectMany(incident => incident.Resources)
            .GroupBy(resource => resource.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(resource => resource.Verdict), StringComparer.Ordinal);
    }

    /// <summary>When the incidents' things were made, by the record.</summary>
    public static IReadOnlyDictionary<string, DateTimeOffset> Launches(Investigation investigation)
    {
        ArgumentNullException.ThrowIfNull(investigation);
        return investigation.Incidents.SelectMany(incident => incident.Resources).Where(resource => resource is { CreatedAt: not null, EventIds.Count: > 0 })
            .GroupBy(resource => resource.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(resource => resource.CreatedAt!.Value), StringComparer.Ordinal);
    }

    private static decimal? SoFar(decimal usd, DateTimeOffset? since, DateTimeOffset now) =>
        since is { } begun ? usd * Math.Max(0, (now - begun).Ticks) / TimeSpan.TicksPerHour : null;

    private static decimal Price(Rate rate, Resource resource, List<string> guessed)
    {
        switch (rate)
        {
            case Rate.Listed listed:
                return listed.UsdPerHour;
            case Rate.Guessed near:
                guessed.Add($"{resource.Id}: {near.From}");
                return near.UsdPerHour;
            default:
                return 0;
        }
    }

    private static List<BurnPart> Parts(List<Burning> items, Func<Burning, string> by) => [.. items
        .GroupBy(by, StringComparer.Ordinal)
        .Select(group => new BurnPart(group.Key, group.Sum(item => item.UsdPerHour), group.Count()))
        .OrderByDescending(part => part.UsdPerHour).ThenBy(part => part.Name, StringComparer.Ordinal)];
}
