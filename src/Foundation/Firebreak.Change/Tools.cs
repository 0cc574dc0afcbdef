namespace Firebreak.Change;

/// <summary>What a plan is carried out with.</summary>
public sealed record Tools
{
    /// <summary>The door to look through.</summary>
    public required IAccountReader Reader { get; init; }

    /// <summary>The door to change through.</summary>
    public required IAccountWriter Writer { get; init; }

    /// <summary>Where everything is written down first.</summary>
    public required IJournal Journal { get; init; }

    /// <summary>Where evidence is kept.</summary>
    public required IEvidenceVault Vault { get; init; }

    /// <summary>What waits. A practice account's clock may stand behind it.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The owner.</summary>
    public IOwnerHands Hands { get; init; } = new NoHands();

    /// <summary>Who wants to hear of each step as it changes.</summary>
    public IProgress<StepReport>? Progress { get; init; }

    /// <summary>The access key that signs our calls, if it is known: it is never cut.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>How long things may take.</summary>
    public Pace Pace { get; init; } = new();
}

/// <summary>How long to wait for what, and how often to try.</summary>
public sealed record Pace
{
    /// <summary>Between two looks that count as two. AWS's identities agree with themselves after about four seconds.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two sweeps that count as two.</summary>
    public TimeSpan SweepGap { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a change may take to become visible.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>
    /// How far a listing may lag behind what was changed: nothing seen counts as final, and no call that has two effects is made again, before so
    /// much time has gone by since the last change.
    /// </summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How often a throttled or temporarily refused call is tried.</summary>
    public int Tries { get; init; } = 6;

    /// <summary>How long the identities are watched, and asserted again, before the work goes on and comes back to them later.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the whole work is gone through at most.</summary>
    public int Rounds { get; init; } = 8;

    /// <summary>How many calls go side by side in one region.</summary>
    public int Abreast { get; init; } = 8;

    /// <summary>How many steps of a region's wave are looked at, written down and done together, except identities: those go in one burst.</summary>
    public int Together { get; init; } = 50;
}

/// <summary>The whole account, swept after the work.</summary>
/// <param name="Source">What sweeps.</param>
/// <param name="Regions">Where; all enabled regions if none is named.</param>
/// <param name="StillToDo">
/// Everything in a sweep that the owner's decision covers and that is not yet dealt with: what came back as well as what came new.
/// </param>
public sealed record Sweeping(
    IInventorySource Source, IReadOnlyList<Region> Regions, Func<Inventory, IReadOnlyList<PlannedStep>> StillToDo);

/// <summary>The caller's way in: what must not be done, or he locks himself out.</summary>
public interface ILifeline
{
    /// <summary>Looks anew at what the caller's way in hangs on, before identities are touched.</summary>
    Task LookAsync(IAccountReader account, CallingIdentity caller, CancellationToken cancel);

    /// <summary>Why the caller must not do this, or <c>null</c>. What is not forbidden counts as done for those that are asked about after it.</summary>
    Words? Forbids(Measure measure, CallingIdentity caller);
}
