namespace Firebreak.Billing.Files;

/// <summary>The texts that a ledger's charges have in common, each kept once.</summary>
internal sealed class Vocabulary
{
    /// <summary>Services.</summary>
    public Names Services { get; } = new();

    /// <summary>Usage types.</summary>
    public Names Uses { get; } = new();

    /// <summary>Regions and zones.</summary>
    public Names Places { get; } = new();

    /// <summary>Resources.</summary>
    public Names Things { get; } = new();

    /// <summary>Accounts, those that use and those that pay.</summary>
    public Names Accounts { get; } = new();

    /// <summary>Sellers of record.</summary>
    public Names Sellers { get; } = new();

    /// <summary>Those who called.</summary>
    public Names Principals { get; } = new();

    /// <summary>Currencies.</summary>
    public Names Currencies { get; } = new();

    /// <summary>Whether a charge has what others have in common.</summary>
    /// <param name="what">What the others have.</param>
    /// <param name="entry">The charge.</param>
    /// <param name="thing">Its resource, where resources are told apart.</param>
    public bool Is(in Common what, scoped in Entry entry, scoped ReadOnlySpan<byte> thing) =>
        what.Era == entry.Day.DayNumber >> 6 && what.Month == entry.Month.DayNumber && what.Days == entry.Days && what.Kind == entry.Kind
        && Uses.Is(what.Use, entry.UsageType) && Services.Is(what.Service, entry.Service) && Places.Is(what.Place, entry.Place)
        && Accounts.Is(what.Account, entry.Account) && Accounts.Is(what.Payer, entry.Payer) && Sellers.Is(what.Seller, entry.Seller)
        && Principals.Is(what.Principal, entry.Principal) && Currencies.Is(what.Currency, entry.Currency) && Things.Is(what.Thing, thing);

    /// <summary>How the numbers of another vocabulary are to be read in this one.</summary>
    public Func<Common, Common> Translate(Vocabulary other)
    {
        var (services, uses, places, things) = (Services.Translate(other.Services), Uses.Translate(other.Uses), Places.Translate(other.Places), Things.Translate(other.Things));
        var (accounts, sellers, principals, currencies) = (Accounts.Translate(other.Accounts), Sellers.Translate(other.Sellers), Principals.Translate(other.Principals), Currencies.Translate(other.Currencies));
        return what => what with
        {
            Service = services[what.Service],
            Use = uses[what.Use],
            Place = places[what.Place],
            Thing = things[what.Thing],
            Account = accounts[what.Account],
            Payer = accounts[what.Payer],
            Seller = sellers[what.Seller],
            Principal = principals[what.Principal],
            Currency = currencies[what.Currency],
        };
    }
}
