namespace Firebreak.Model;

/// <summary>What a resource costs an hour at list price.</summary>
public interface IPriceBook
{
    /// <summary>When the list was taken, and from where: one line for the screen.</summary>
    string Provenance { get; }

    /// <summary>The day the list was taken; <c>null</c> if it does not say.</summary>
    DateOnly? TakenOn => null;

    /// <summary>The list price of a resource while it is in its present state. Unknown is never zero.</summary>
    Rate PerHour(Resource resource);
}

/// <summary>A list price an hour.</summary>
public abstract record Rate
{
    private Rate()
    {
    }

    /// <summary>A price that is in the list.</summary>
    public sealed record Listed(decimal UsdPerHour) : Rate;

    /// <summary>A price taken from a neighbour (another region, another size), and which.</summary>
    public sealed record Guessed(decimal UsdPerHour, string From) : Rate;

    /// <summary>Costs nothing by the hour (a key pair, a stopped machine's computing).</summary>
    public sealed record Free : Rate;

    /// <summary>No price known, and why.</summary>
    public sealed record Unknown(string Why) : Rate
    {
        /// <summary>Whether it is billed by what it does or holds, which was not measured; else its price is in no list.</summary>
        public bool ByUse { get; init; }

        /// <summary>What it can cost an hour at most; <c>null</c> where nothing bounds it.</summary>
        public decimal? AtMostUsdPerHour { get; init; }
    }
}

/// <summary>Exchange rates by day.</summary>
public interface IRateTable
{
    /// <summary>The rate from one currency to another on a day, or on the last earlier day that has one.</summary>
    Reading<ExchangeRate> On(DateOnly day, string from, string to);
}

/// <summary>One dated, named exchange rate.</summary>
/// <param name="From">The currency converted.</param>
/// <param name="To">The currency wanted.</param>
/// <param name="PerUnit">How many of <paramref name="To"/> one <paramref name="From"/> is.</param>
/// <param name="Asked">The day asked for.</param>
/// <param name="Day">The day of the rate; earlier than <paramref name="Asked"/> on week-ends.</param>
/// <param name="Source">Who published it.</param>
public sealed record ExchangeRate(string From, string To, decimal PerUnit, DateOnly Asked, DateOnly Day, string Source)
{
    /// <summary>Restates an amount. Throws <see cref="InvalidOperationException"/> if it is in another currency.</summary>
    public Money Convert(Money money) => money.Currency == From
        ? new Money(money.Amount * PerUnit, To)
        : throw new InvalidOperationException($"This rate converts {From}, not {money.Currency}.");
}
