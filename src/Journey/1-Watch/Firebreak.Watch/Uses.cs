using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>What the owner uses, learned by looking, and what lies beyond it.</summary>
public static class Uses
{
    /// <summary>What costs money now, as uses; with what was learned before, the larger count of each.</summary>
    public static IReadOnlyList<Use> Learn(IReadOnlyList<Use> known, BurnRate burn, Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(known);
        var all = known.ToDictionary(use => (use.Kind, use.Region, use.Type), use => use.Most);
        foreach (var machines in inventory.Resources.Where(one => one.Kind == Kinds.Instance && one.State is "running" or "pending" or "stopped" or "stopping")
            .GroupBy(one => (one.Kind, Region: one.Region.ToString(), Type: one.Fact("InstanceType"))))
        {
            all[machines.Key] = Math.Max(all.GetValueOrDefault(machines.Key), machines.Count()); // a machine that rests at week-ends is used, too
        }

        foreach (var cell in Costing(burn, inventory).GroupBy(one => (one.Burning.Kind, Region: one.Burning.Region.ToString(), one.Type)))
        {
            all[cell.Key] = Math.Max(all.GetValueOrDefault(cell.Key), cell.Count());
        }

        return [.. all.OrderBy(one => one.Key.Region, StringComparer.Ordinal).ThenBy(one => one.Key.Kind, StringComparer.Ordinal).ThenBy(one => one.Key.Type, StringComparer.Ordinal)
            .Select(one => new Use(one.Key.Kind, one.Key.Region, one.Key.Type, one.Value))];
    }

    /// <summary>What costs money beyond the uses: of each kind, place and type the youngest ones over the count.</summary>
    public static IReadOnlyList<Burning> Beyond(IReadOnlyList<Use> uses, BurnRate burn, Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(uses);
        var made = inventory.Resources.DistinctBy(one => one.Id, StringComparer.Ordinal).ToDictionary(one => one.Id, one => one.CreatedAt, StringComparer.Ordinal);
        return
        [
            .. Costing(burn, inventory).GroupBy(one => (one.Burning.Kind, Region: one.Burning.Region.ToString(), one.Type))
                .SelectMany(cell => cell.Select(one => one.Burning)
                    .OrderBy(one => one.Verdict == Verdict.Attacker).ThenBy(one => made.GetValueOrDefault(one.Id) ?? DateTimeOffset.MinValue).ThenBy(one => one.Id, StringComparer.Ordinal)
                    .Skip(uses.FirstOrDefault(use => use.Kind == cell.Key.Kind && use.Region == cell.Key.Region && use.Type == cell.Key.Type)?.Most ?? 0))
                .OrderByDescending(one => one.UsdPerHour).ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What costs money and is new in kind, place or type: no use is like it.</summary>
    public static IReadOnlyList<Burning> New(IReadOnlyList<Use> uses, BurnRate burn, Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(uses);
        return
        [
            .. Costing(burn, inventory).Where(one => !uses.Any(use => use.Kind == one.Burning.Kind && use.Region == one.Burning.Region.ToString() && use.Type == one.Type))
                .Select(one => one.Burning).OrderByDescending(one => one.UsdPerHour).ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
    }

    // A disk comes and goes with its machine: the machine is the use.
    private static IEnumerable<(Burning Burning, string Type)> Costing(BurnRate burn, Inventory inventory)
    {
        var types = inventory.Resources.Where(one => one.Kind == Kinds.Instance).DistinctBy(one => one.Id, StringComparer.Ordinal)
            .ToDictionary(one => one.Id, one => one.Fact("InstanceType"), StringComparer.Ordinal);
        var worn = inventory.Resources.Where(one => one.Kind == Kinds.Volume && one.Parents.Any(types.ContainsKey)).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return burn.Items.Where(one => !worn.Contains(one.Id)).Select(one => (one, types.GetValueOrDefault(one.Id, "")));
    }
}
