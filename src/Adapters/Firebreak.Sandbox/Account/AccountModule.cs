using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS Account Management: regions and contacts.</summary>
internal sealed class AccountModule(World world) : IServiceModule
{
    private static readonly TimeSpan SwitchingTime = TimeSpan.FromMinutes(5);
    private readonly SortedDictionary<string, Account.AlternateContact> _alternates = new(StringComparer.Ordinal);

    /// <summary>Who the owner is, as he wrote it when he opened the account.</summary>
    internal Account.ContactInformation Contact { get; set; } = new(
        "Account Owner", "1 Example Street", null, null, "Seoul", null, null, "04524", "KR", "+82-2-0000-0000");

    public void Register(Router router)
    {
        router.On(Account.ListRegions, (_, q) => Regions(q));
        router.On(Account.GetRegionOptStatus, (_, q) => new(q.RegionName, State(q.RegionName)));
        router.On(Account.EnableRegion, (_, q) => Switch(q.RegionName, on: true));
        router.On(Account.DisableRegion, (_, q) => Switch(q.RegionName, on: false));
        router.On(Account.GetContactInformation, (_, _) => new(Contact));
        router.On(Account.PutContactInformation, (_, q) => Put(q));
        router.On(Account.GetAlternateContact, (_, q) => new(Alternate(q.AlternateContactType)));
        router.On(Account.PutAlternateContact, (_, q) => Put(q));
        router.On(Account.DeleteAlternateContact, (_, q) => Delete(q));
    }

    private static string Type(string? type) =>
        type is "BILLING" or "OPERATIONS" or "SECURITY"
            ? type
            : throw new Fault("ValidationException", $"Value '{type}' at 'alternateContactType' failed to satisfy constraint: Member must satisfy enum value set: [BILLING, SECURITY, OPERATIONS]");

    private Account.ListRegionsOut Regions(Account.ListRegionsIn q)
    {
        var wanted = q.RegionOptStatusContains;
        var all = world.Regions.States
            .Where(pair => wanted is null or { Count: 0 } || wanted.Contains(pair.Value, StringComparer.Ordinal))
            .Select(pair => new Account.Region(pair.Key, pair.Value));
        var (items, _, next) = Security.Listed.Page(all, q.NextToken, q.MaxResults ?? 50);
        return new(next, items);
    }

    private string State(string? region) =>
        world.Regions.States.TryGetValue(region ?? "", out var state)
            ? state
            : throw new Fault("ValidationException", $"Region {region} is not valid.");

    private None Switch(string? region, bool on)
    {
        var state = State(region);
        if (state == "ENABLED_BY_DEFAULT")
        {
            throw new Fault("ValidationException", $"Region {region} is enabled by default and cannot be changed.");
        }

        if (state is "ENABLING" or "DISABLING")
        {
            throw new Fault("ConflictException", $"Region {region} is being changed.", 409);
        }

        world.Regions.Set(region!, on ? "ENABLING" : "DISABLING");
        world.After(SwitchingTime, then => then.Regions.Set(region!, on ? "ENABLED" : "DISABLED"));
        return new();
    }

    private None Put(Account.PutContactInformationIn q)
    {
        Contact = q.ContactInformation ?? throw new Fault("ValidationException", "ContactInformation must not be null");
        return new();
    }

    private Account.AlternateContact Alternate(string? type) =>
        _alternates.TryGetValue(Type(type), out var contact)
            ? contact
            : throw new Fault("ResourceNotFoundException", "No contact of the inputted alternate contact type found.", 404);

    private None Put(Account.PutAlternateContactIn q)
    {
        _alternates[Type(q.AlternateContactType)] = new(q.Name, q.Title, q.EmailAddress, q.PhoneNumber, q.AlternateContactType);
        return new();
    }

    private None Delete(Account.DeleteAlternateContactIn q)
    {
        _ = Alternate(q.AlternateContactType);
        _ = _alternates.Remove(q.AlternateContactType!);
        return new();
    }
}
