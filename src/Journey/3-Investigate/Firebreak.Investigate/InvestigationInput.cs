using Firebreak.Model;

namespace Firebreak.Investigate;

/// <summary>Everything an investigation looks at. The same input always gives the same answer.</summary>
public sealed record InvestigationInput
{
    /// <summary>The recorded events, each once, oldest first.</summary>
    public required IReadOnlyList<TrailEvent> Events { get; init; }

    /// <summary>The rules that fired on them.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What exists in the account now; <c>null</c> if only the records are at hand.</summary>
    public Inventory? Inventory { get; init; }

    /// <summary>List prices; <c>null</c> names every machine as unpriced.</summary>
    public IPriceBook? Prices { get; init; }

    /// <summary>The tax on top of list prices: 0.10 is Korea's value-added tax.</summary>
    public decimal TaxRate { get; init; } = 0.10m;

    /// <summary>The account's time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What the owner has said about single things.</summary>
    public Feedback Feedback { get; init; } = Feedback.None;

    /// <summary>What is known about the owner before looking at the records.</summary>
    public OwnerHints Owner { get; init; } = OwnerHints.None;

    /// <summary>What could not be seen while reading; carried on into the result.</summary>
    public IReadOnlyList<Blindness> BlindSpots { get; init; } = [];
}

/// <summary>The owner's own word. It outweighs every sign.</summary>
/// <param name="Mine">Ids of resources, principals, keys or addresses that are the owner's.</param>
/// <param name="NotMine">Ids of those that are not.</param>
public sealed record Feedback(IReadOnlyList<string> Mine, IReadOnlyList<string> NotMine)
{
    /// <summary>Nothing said yet.</summary>
    public static Feedback None { get; } = new([], []);
}

/// <summary>Where the owner is known to be: a hint, not a proof.</summary>
/// <param name="Addresses">The owner's own addresses, for example the one he runs Firebreak from.</param>
/// <param name="Regions">The regions he says he uses.</param>
public sealed record OwnerHints(IReadOnlyList<string> Addresses, IReadOnlyList<string> Regions)
{
    /// <summary>Nothing known.</summary>
    public static OwnerHints None { get; } = new([], []);
}
