using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What the owner is about to do.</summary>
public enum Intent
{
    /// <summary>Nothing yet: he looks where the case stands.</summary>
    Look,

    /// <summary>Close the account.</summary>
    CloseAccount,

    /// <summary>Stop the intruder's machines instead of terminating them.</summary>
    StopMachines,

    /// <summary>Terminate the intruder's machines.</summary>
    TerminateMachines,

    /// <summary>Say that all is cleaned.</summary>
    SayClean,

    /// <summary>Write to AWS.</summary>
    WriteToAws,

    /// <summary>Ask for the bill to be adjusted.</summary>
    Claim,

    /// <summary>Pay the bill, or confirm the card when asked.</summary>
    PayOrConfirmCard,

    /// <summary>Have the bank block the card.</summary>
    BlockCard,

    /// <summary>Sign in, and fail.</summary>
    SignIn,
}

/// <summary>What the guards look at. What is not known is not assumed to be well.</summary>
public sealed record GuardState
{
    /// <summary>The verdict on closing, if that is the intent.</summary>
    public ClosingVerdict? Closing { get; init; }

    /// <summary>How many enabled regions there are.</summary>
    public int RegionsEnabled { get; init; }

    /// <summary>How many of them were looked at whole.</summary>
    public int RegionsSeen { get; init; }

    /// <summary>The regions that were not looked at and that the owner never used: where intruders go.</summary>
    public IReadOnlyList<string> UnseenAndNeverUsed { get; init; } = [];

    /// <summary>Which AWS team is written to, in the owner's words: <c>account</c>, <c>billing</c>, <c>abuse</c>, <c>technical</c> …</summary>
    public string Team { get; init; } = "";

    /// <summary>How many of the intruder's things still run; <c>null</c> if nobody could look everywhere.</summary>
    public int? Running { get; init; }

    /// <summary>Whether evidence of the machines was taken.</summary>
    public bool EvidenceTaken { get; init; }

    /// <summary>The intruder's machines that are stopped and not terminated.</summary>
    public IReadOnlyList<StoppedMachine> Stopped { get; init; } = [];

    /// <summary>The intruder's things that start machines again: scaling groups, fleets, services, schedules.</summary>
    public IReadOnlyList<string> Controllers { get; init; } = [];

    /// <summary>Whether the claim is still being decided.</summary>
    public bool ClaimOpen { get; init; }

    /// <summary>Whether every security measure is set up and proved.</summary>
    public bool Hardened { get; init; }

    /// <summary>When somebody else changed the root user's e-mail address; <c>null</c> if nobody is known to have.</summary>
    public DateTimeOffset? MailChangedAt { get; init; }

    /// <summary>The MFA devices that the intruder added and that are not known to be gone.</summary>
    public IReadOnlyList<string> ForeignMfa { get; init; } = [];

    /// <summary>Whether alternate contacts are proved to be set, so that AWS's mail reaches more than one box.</summary>
    public bool ContactsProved { get; init; }

    /// <summary>The cases in which AWS waits for an answer, by number.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>Whether the claim rests on the lines of a bill, and not on an estimate.</summary>
    public bool Itemised { get; init; }

    /// <summary>What sellers other than AWS charge for.</summary>
    public IReadOnlyList<SellerCharge> Sellers { get; init; } = [];

    /// <summary>What was bought by somebody else and goes on by the month or year.</summary>
    public IReadOnlyList<Purchase> Purchases { get; init; } = [];

    /// <summary>The account's time.</summary>
    public DateTimeOffset Now { get; init; }
}

/// <summary>A machine of the intruder's that was stopped.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Region">Where.</param>
/// <param name="UsdPerMonth">What its disks and addresses go on costing at list price; <c>null</c> if no price is known.</param>
public sealed record StoppedMachine(string Id, Region Region, decimal? UsdPerMonth);

/// <summary>Something bought beforehand or by subscription.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is; see <see cref="Kinds"/>.</param>
/// <param name="ReturnableUntil">Until when it can be given back; <c>null</c> if it cannot, or nobody knows.</param>
public sealed record Purchase(string Id, string Kind, DateTimeOffset? ReturnableUntil)
{
    private static readonly HashSet<string> GoOn = new(
        [Kinds.SavingsPlan, Kinds.ReservedInstances, Kinds.CapacityBlock, Kinds.Agreement, Kinds.ShieldSubscription, Kinds.Domain, Kinds.ProvisionedModel, Kinds.MarketplaceModel],
        StringComparer.Ordinal);

    /// <summary>Whether a kind of thing goes on being billed after the account is closed, or until its term ends.</summary>
    /// <remarks>AWS Billing user guide, "Close your account": subscriptions with a commitment go on.</remarks>
    public static bool GoesOn(string kind) => GoOn.Contains(kind);
}

/// <summary>A warning, or a stop, where a known mistake would be made.</summary>
/// <param name="Name">A word for programs.</param>
/// <param name="Stops">True if the step is refused; false if it is only warned of.</param>
/// <param name="Says">Why, and what to do instead.</param>
public sealed record Guard(string Name, bool Stops, Words Says);
