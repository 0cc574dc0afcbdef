namespace Firebreak.Contain;

/// <summary>What a containment is planned from.</summary>
public sealed record ContainInput
{
    /// <summary>The incidents to be answered.</summary>
    public required IReadOnlyList<Incident> Incidents { get; init; }

    /// <summary>What exists now.</summary>
    public required Inventory Inventory { get; init; }

    /// <summary>Who is calling.</summary>
    public required CallingIdentity Caller { get; init; }

    /// <summary>What his way in hangs on, once it was looked at; without it only he himself is spared.</summary>
    public OwnWayIn WayIn { get; init; } = new();

    /// <summary>What things cost an hour.</summary>
    public required IPriceBook Prices { get; init; }

    /// <summary>The account's time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What the owner wants left alone, as he gave it.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>What the owner named himself to be stopped, by id; each must be there.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whose disks are copied before they go: <c>all</c>, machines or disks by id; each must be in the plan.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>True for brakes alone: nothing that cannot be taken back.</summary>
    public bool BrakesOnly { get; init; }

    /// <summary>How much may be destroyed without the number being agreed to.</summary>
    public BlastLimits Limits { get; init; } = new();

    /// <summary>How long the plan may wait.</summary>
    public TimeSpan Life { get; init; } = Plan.DefaultLife;
}

/// <summary>How much one plan may destroy.</summary>
/// <param name="Destroyed">Steps that cannot be taken back, together.</param>
/// <param name="OfOneKind">The same of one kind of thing.</param>
public sealed record BlastLimits(int Destroyed = 2000, int OfOneKind = 1000);

/// <summary>A plan, or why there is none.</summary>
/// <param name="Plan">The plan; <c>null</c> exactly if it is refused.</param>
/// <param name="Refusal">Why.</param>
public sealed record Planned(Plan? Plan, PlanRefusal? Refusal)
{
    /// <summary>The disks that the plan removes for good: how many, how large, and what copies of all of them cost a month at most.</summary>
    public (int Count, int Gigabytes, decimal UsdPerMonth) Copies { get; init; }
}
