using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>A guard that has to stand in every region: one that is switched on at home only is where the thief is not.</summary>
internal abstract class EverywhereGuard : Guard
{
    /// <summary>The switch of a region, read and named.</summary>
    protected abstract RegionSwitch Switch { get; }

    /// <summary>What holds where it is on everywhere.</summary>
    protected abstract Words OnEverywhere { get; }

    /// <summary>What is wrong where it is off, before the regions are named.</summary>
    protected abstract Words Off { get; }

    /// <summary>The step that switches it on in regions.</summary>
    protected abstract HardeningStep StepFor(HardenDraft draft, IReadOnlyList<string> regions);

    /// <summary>What it is where it is off: usually a fault.</summary>
    protected virtual GuardState WhereOff(Scene scene, Words says) => Broken(says);

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, StepFor(draft, state.Fact("Regions").Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var list = new Glance(scene.Account, cancel);
        var regions = await scene.RegionsAsync(list).ConfigureAwait(false);
        if (list.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var glance = new Glance(scene.Account, cancel);
        var looks = await Task.WhenAll(regions.Select(async region =>
        {
            var own = new Glance(scene.Account, cancel);
            var state = await Switch.ReadAsync(own, region).ConfigureAwait(false);
            glance.Take(own);
            return (Region: region, State: state, own.Blind);
        })).ConfigureAwait(false);
        var unread = looks.Where(look => look.Blind is not null).Select(look => Unknown(look.Blind!) with { Subject = look.Region.ToString() });
        var off = looks.Where(look => look.Blind is null && !Switch.IsOn(look.State)).Select(look => look.Region.ToString()).ToList();
        if (off.Count > 0)
        {
            var says = new Words(
                string.Create(CultureInfo.InvariantCulture, $"{Off.En} in {off.Count} of {regions.Count} regions ({Listed(off)})."),
                string.Create(CultureInfo.InvariantCulture, $"리전 {regions.Count}개 중 {off.Count}개에서 {Off.Ko}({Listed(off)})."));
            return [WhereOff(scene, says) with { Facts = Facts(("Regions", string.Join(' ', off))) }, .. unread];
        }

        return looks.Any(look => look.Blind is not null)
            ? [.. unread]
            : [Green(
                scene, OnEverywhere, Switch.Asked,
                string.Create(CultureInfo.InvariantCulture, $"{Switch.Member} = {Switch.OnWord} in all {regions.Count} regions"), glance)];
    }
}
