namespace Firebreak.Watch;

/// <summary>What the account may cost, what its owner uses, and what happens when it goes past that.</summary>
public sealed record Fuse
{
    /// <summary>No fuse was set: the owner is told of intruders and of what nobody he knows started, and nothing is done.</summary>
    public static Fuse Unset { get; } = new();

    /// <summary>"This should cost nothing": whatever costs money beyond what he said he uses trips.</summary>
    public bool Nothing { get; init; }

    /// <summary>The most an hour, in USD.</summary>
    public decimal? UsdPerHour { get; init; }

    /// <summary>The most a UTC day, in USD.</summary>
    public decimal? UsdPerDay { get; init; }

    /// <summary>The most a month, in USD.</summary>
    public decimal? UsdPerMonth { get; init; }

    /// <summary>The same limits as the owner said them, for example <c>30000 KRW/month</c>.</summary>
    public string Said { get; init; } = "";

    /// <summary>What the owner uses, confirmed by him.</summary>
    public IReadOnlyList<Use> Uses { get; init; } = [];

    /// <summary>When he confirmed it; <c>null</c> if never.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>What a trip does.</summary>
    public TripAction Trip { get; init; } = TripAction.Tell;

    /// <summary>How many things may be braked an hour without asking.</summary>
    public int ActionsPerHour { get; init; } = 100;

    /// <summary>Ids, ARNs, <c>tag:K=V</c> that are never touched.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Whether the owner said anything about money.</summary>
    public bool IsSet => Nothing || UsdPerHour is not null || UsdPerDay is not null || UsdPerMonth is not null;
}

/// <summary>What happens when the fuse trips; the owner's choice, set beforehand.</summary>
public enum TripAction
{
    /// <summary>The owner is told.</summary>
    Tell,

    /// <summary>He is told, and a plan that stops it lies ready.</summary>
    Plan,

    /// <summary>What can be taken back is done at once to what is proved to be the intruder's.</summary>
    Brake,
}

/// <summary>One thing that the owner uses: a kind of thing of one type in one place.</summary>
/// <param name="Kind">For example <c>ec2:instance</c>.</param>
/// <param name="Region">Where.</param>
/// <param name="Type">The machine type, or empty.</param>
/// <param name="Most">How many at most.</param>
public sealed record Use(string Kind, string Region, string Type, int Most);
