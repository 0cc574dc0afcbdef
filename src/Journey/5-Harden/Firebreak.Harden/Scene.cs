using Firebreak.Harden.Sights;

namespace Firebreak.Harden;

/// <summary>Where the guards look, and what the owner said. What one of them asked AWS the others need not ask again.</summary>
internal sealed class Scene
{
    /// <summary>Makes one for a single look over the whole account.</summary>
    public Scene(IAccountReader account, CallingIdentity caller, HardenOptions wishes, HardenPlace place)
    {
        Account = new AskedOnce(account);
        (Caller, Wishes, Place) = (caller, wishes, place);
    }

    /// <summary>The account.</summary>
    public IAccountReader Account { get; }

    /// <summary>Who looks.</summary>
    public CallingIdentity Caller { get; }

    /// <summary>What the owner said.</summary>
    public HardenOptions Wishes { get; }

    /// <summary>Where to look, and with what.</summary>
    public HardenPlace Place { get; }

    /// <summary>The account's number.</summary>
    public string Number => Caller.Account.ToString();

    /// <summary>Every region that is on, or those the owner named; empty, and the glance blind, if they cannot be seen.</summary>
    public async Task<IReadOnlyList<Region>> RegionsAsync(Glance glance)
    {
        if (Place.Regions.Count > 0)
        {
            return Place.Regions;
        }

        var all = await glance.AllAsync(Region.UsEast1, Wire.Services.Account.ListRegions, new(), Pages.Regions).ConfigureAwait(false);
        return [.. all.Where(region => region.RegionOptStatus is "ENABLED" or "ENABLED_BY_DEFAULT" && Region.TryParse(region.RegionName, out _))
            .Select(region => Region.Parse(region.RegionName!)).Order()];
    }
}

/// <summary>Where the guards look.</summary>
/// <param name="Regions">The regions; none means all that are on.</param>
/// <param name="Inventory">What lists what a region holds, or <c>null</c>; then nothing is said of whether it is empty.</param>
public sealed record HardenPlace(IReadOnlyList<Region> Regions, IInventorySource? Inventory)
{
    /// <summary>Everywhere, without a list of what there is.</summary>
    public static HardenPlace Everywhere { get; } = new([], null);
}
