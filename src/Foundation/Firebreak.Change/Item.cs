namespace Firebreak.Change;

/// <summary>One step while it is being carried out.</summary>
internal sealed class Item(PlannedStep step, int round)
{
    public PlannedStep Step { get; } = step;

    public Measure Measure => Step.Measure;

    public string Id => Step.Id;

    public int Round { get; } = round;

    public StepState State { get; private set; } = StepState.Pending;

    public Words Why { get; private set; } = Say.NotBegun;

    public string? Code { get; private set; }

    /// <summary>How it ended the last time, if it was begun anew since.</summary>
    public (StepState State, Words Why, string? Code)? Earlier { get; private set; }

    public Proof? Proof { get; set; }

    /// <summary>Whether an intent of ours stands in the journal.</summary>
    public bool Acted { get; set; }

    /// <summary>Whether an earlier run wrote an intent and no outcome.</summary>
    public bool Unresolved { get; set; }

    /// <summary>Whether its aim was seen reached once since it was last touched; the second look makes it done.</summary>
    public bool Held { get; private set; }

    /// <summary>Whether the owner says that he did it.</summary>
    public bool SaidDone { get; set; }

    /// <summary>Whether it waits for something else, or for AWS to be ready, and is tried again.</summary>
    public bool Postponed { get; private set; }

    /// <summary>How often a sweep brought it back.</summary>
    public int Returns { get; set; }

    /// <summary>What started it again, if that was seen.</summary>
    public string? By { get; set; }

    /// <summary>The observation before the change, in this round.</summary>
    public Observation? Before { get; set; }

    /// <summary>The stored evidence, in this round.</summary>
    public Evidence? Evidence { get; set; }

    public string? EvidenceHash { get; set; }

    /// <summary>Whether what has two effects if done twice was seen to have happened, or could not be seen.</summary>
    public bool Returned { get; set; }

    /// <summary>What has to hold before it.</summary>
    public IReadOnlyList<Item> After { get; set; } = [];

    public bool IsGuided => Measure.Tier == Tier.Guided;

    public bool Open => State == StepState.Pending && !Held && !Postponed;

    /// <summary>Its money first: what costs most is stopped first.</summary>
    public decimal Weight => Step.UsdPerHourStopped ?? 0m;

    /// <summary>It has to wait, and why.</summary>
    public void Postpone(Words why, string? code = null) => (State, Why, Code, Held, Postponed, Before, Evidence) = (StepState.Pending, why, code, false, true, null, null);

    /// <summary>Its aim was seen reached.</summary>
    public void Hold(Proof proof) =>
        (State, Why, Code, Held, Postponed, Proof) = (StepState.Pending, Say.SeenOnce(proof.Answer), null, true, false, proof);

    public void Rest(StepState state, Words why, string? code = null)
    {
        (State, Why, Code, Postponed) = (state, why, code, false);
        Held = state is StepState.Done or StepState.Already;
    }

    /// <summary>It begins anew; how it ended before is told if it does not come to an end again.</summary>
    public void Reopen()
    {
        Earlier = State != StepState.Pending ? (State, Why, Code) : Earlier;
        (State, Why, Code, Held, Postponed, Before, Evidence) = (StepState.Pending, Say.NotBegun, null, false, false, null, null);
    }

    public StepReport Report() => new(Step, State, Why) { Code = Code, Proof = Proof, Round = Round, Returns = Returns, By = By };
}
