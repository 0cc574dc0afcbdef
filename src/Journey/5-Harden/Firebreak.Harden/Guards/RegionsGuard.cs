using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No region that the owner had to switch on lies empty: nobody looks there, and thieves switch them on.</summary>
/// <remarks>A region that holds something is never offered for switching off: its charges would go on, out of reach.</remarks>
internal sealed class RegionsGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "regions",
        new("No unused region is switched on", "쓰지 않는 리전이 켜져 있지 않음"),
        Severity.Low,
        new("Free.", "무료입니다."),
        new("Switch regions off that hold nothing; Firebreak first looks whether they are empty.", "비어 있는 리전을 끕니다. 먼저 비어 있는지 Firebreak가 확인합니다."),
        Demand.None)
    {
        Proves = "no-unused-regions",
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new CloseRegion(state.Subject));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var all = await glance.AllAsync(Region.UsEast1, Account.ListRegions, new(), Pages.Regions).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var chosen = all.Where(region => region.RegionOptStatus is "ENABLED" or "ENABLING" && Region.TryParse(region.RegionName, out _)).Select(region => Region.Parse(region.RegionName!)).Order().ToList();
        if (chosen.Count == 0)
        {
            return [Green(
                scene,
                new("No region is on that AWS does not switch on by itself.", "AWS가 기본으로 켜는 리전 말고는 켜진 리전이 없습니다."),
                Account.ListRegions,
                string.Create(CultureInfo.InvariantCulture, $"{all.Count} regions, none with RegionOptStatus = ENABLED"),
                glance)];
        }

        if (scene.Place.Inventory is not { } inventory)
        {
            return [.. chosen.Select(region => Unknown(new Blindness($"what {region} holds", BlindCause.NotRecorded, "It was not looked through.")) with { Subject = region.ToString() })];
        }

        var seen = await inventory.SurveyAsync(chosen, cancel).ConfigureAwait(false);
        return [.. chosen.Select(region => Judge(scene, glance, region, seen) with { Subject = region.ToString() })];
    }

    private GuardState Judge(Scene scene, Glance glance, Region region, Inventory seen)
    {
        var held = seen.Resources.Count(resource => resource.Region == region);
        if (held == 0 && seen.Cells.FirstOrDefault(cell => cell.Region == region && cell.Why is not null)?.Why is { } why)
        {
            return Unknown(why);
        }

        return held > 0
            ? Green(
                scene,
                new($"The region {region} was switched on and is in use.", $"리전 {region}은(는) 따로 켠 리전이며 사용 중입니다."),
                Account.ListRegions,
                string.Create(CultureInfo.InvariantCulture, $"{region}: RegionOptStatus = ENABLED, {held} resources"),
                glance)
            : Broken(new Words(
                $"The region {region} was switched on and holds nothing.", $"리전 {region}이(가) 켜져 있는데 비어 있습니다."));
    }
}
