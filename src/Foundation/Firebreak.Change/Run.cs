namespace Firebreak.Change;

/// <summary>What became of a step.</summary>
public enum StepState
{
    /// <summary>Not begun.</summary>
    Pending,

    /// <summary>Done, and seen twice to hold.</summary>
    Done,

    /// <summary>It was so already.</summary>
    Already,

    /// <summary>Only the owner can do it, and AWS does not say yet that he did.</summary>
    WaitingForOwner,

    /// <summary>The thing is not what the plan was made for: left alone.</summary>
    Drifted,

    /// <summary>AWS refused.</summary>
    Refused,

    /// <summary>It was called, and nobody could see whether it holds.</summary>
    Uncertain,

    /// <summary>Not done, for the reason given.</summary>
    Skipped,

    /// <summary>It was taken back.</summary>
    Undone,
}

/// <summary>One step's ending.</summary>
/// <param name="Step">The step.</param>
/// <param name="State">What became of it.</param>
/// <param name="Why">Why, for the owner.</param>
public sealed record StepReport(PlannedStep Step, StepState State, Words Why)
{
    /// <summary>The step's id.</summary>
    public string Id => Step.Id;

    /// <summary>AWS's error code, if it refused.</summary>
    public string? Code { get; init; }

    /// <summary>The proof, if it was seen.</summary>
    public Proof? Proof { get; init; }

    /// <summary>The round in which it came into the work, from 1; later ones came back, or came new.</summary>
    public int Round { get; init; } = 1;

    /// <summary>How often it came back after it was done.</summary>
    public int Returns { get; init; }

    /// <summary>What started it again, if that was seen.</summary>
    public string? By { get; init; }

    /// <summary>Whether it came back, or came new, while the work was done.</summary>
    public bool CameBack => Returns > 0 || Round > 1;

    /// <summary>Whether its aim holds.</summary>
    public bool Holds => State is StepState.Done or StepState.Already;
}

/// <summary>How the carrying out of a plan ended.</summary>
public sealed record Run
{
    /// <summary>The plan.</summary>
    public required string PlanId { get; init; }

    /// <summary>Every step, those added on the way too.</summary>
    public required IReadOnlyList<StepReport> Steps { get; init; }

    /// <summary>How often the work was gone through.</summary>
    public required int Rounds { get; init; }

    /// <summary>How often the whole account was swept afterwards.</summary>
    public required int Sweeps { get; init; }

    /// <summary>Whether the last two sweeps, apart in time, found nothing left and read everything.</summary>
    public required bool CleanTwice { get; init; }

    /// <summary>The last sweep, or <c>null</c> if none was made.</summary>
    public Inventory? LastSweep { get; init; }

    /// <summary>What could not be seen.</summary>
    public required IReadOnlyList<Blindness> BlindSpots { get; init; }

    /// <summary>What could not be written down where it belongs: it says nothing about the account, and is never silent.</summary>
    public IReadOnlyList<Blindness> Unkept { get; init; } = [];

    /// <summary>Why the run stopped early, or <c>null</c>.</summary>
    public Words? Halted { get; init; }

    /// <summary>Whether it was interrupted; the journal goes on from here.</summary>
    public bool Interrupted { get; init; }

    /// <summary>The proofs, in the order of the steps.</summary>
    public IReadOnlyList<Proof> Proofs => [.. Steps.Where(step => step.Proof is not null).Select(step => step.Proof!)];
}
