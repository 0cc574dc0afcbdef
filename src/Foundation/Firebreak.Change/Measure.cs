namespace Firebreak.Change;

/// <summary>One change to the account, as a value: what it says to the owner, what it needs, how it is proved and how it is undone.</summary>
/// <remarks>
/// A measure is a sealed record with nothing but plain parameters, listed in its step's catalogue, so that plans are files.
/// All its computed members are get-only: the source-generated context has <c>IgnoreReadOnlyProperties</c>.
/// </remarks>
public abstract record Measure
{
    /// <summary>The stable name in plans and journals, for example <c>deactivate-access-key</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What it acts on.</summary>
    public abstract Target Target { get; }

    /// <summary>Where it stands in the order, 0 to 10: lifeline, evidence, identities, respawners, machines, the rest, deadlines, deep evidence, eradication, hardening, re-check.</summary>
    public abstract int Phase { get; }

    /// <summary>The order within a phase; equal ranks go side by side.</summary>
    public virtual int Rank => 0;

    /// <summary>How far it goes.</summary>
    public abstract Tier Tier { get; }

    /// <summary>What it does and where, in one sentence for the owner.</summary>
    public abstract Words Says { get; }

    /// <summary>What the owner has to do himself, step by step; only for guided ones.</summary>
    public virtual Words? Guide => null;

    /// <summary>Every operation it may call, to look and to change: what the caller's policy must allow.</summary>
    public abstract IReadOnlyList<Operation> Needs { get; }

    /// <summary>Whether it can be taken back.</summary>
    public abstract Reversal Reversal { get; }

    /// <summary>The word under which its proof is listed, for example <c>instances-terminated</c>.</summary>
    public virtual string ProofWord => Kind;

    /// <summary>False if doing it twice has two effects: then an uncertain ending is looked at twice, apart, before it is tried again.</summary>
    public virtual bool Repeatable => true;

    /// <summary>How long what was done may take to show, where that is longer than usual: only the trail tells, or AWS is at it for minutes.</summary>
    public virtual TimeSpan? Patience => null;

    /// <summary>Whether it mutates the account by our own call.</summary>
    public bool Mutating => Tier is Tier.Brake or Tier.Final;

    /// <summary>The id of the step: the same for the same deed on the same thing.</summary>
    public string StepId => $"{Kind}/{Target.Region}/{Target.Id}";

    /// <summary>Looks at the target as it is now: what there is, whether the aim is reached, and what AWS answered.</summary>
    public abstract Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel);

    /// <summary>Takes more evidence than the observation holds (user data, code); what could not be read is said in the pieces.</summary>
    public virtual Task<IReadOnlyList<EvidencePiece>> CaptureAsync(IAccountReader account, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<EvidencePiece>>([]);

    /// <summary>Does it. Demands the stored evidence, which only the executor can make. Guided measures are never called.</summary>
    public abstract Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel);

    /// <summary>What may be done in one call: steps with the same key go together, <c>null</c> goes alone.</summary>
    public virtual string? BatchKey(Observation before) => null;

    /// <summary>Does several with the same key in one call. If AWS refuses it, the executor does each alone.</summary>
    public virtual Task<Outcome> ApplyTogetherAsync(
        IAccountWriter account, IReadOnlyList<(Measure Measure, Evidence Before)> all, CancellationToken cancel) =>
        throw new NotSupportedException($"{Kind} has no batch.");

    /// <summary>Whether undo needs the target to exist still.</summary>
    public virtual bool NeedsTargetToRevert => true;

    /// <summary>Whether the prior state is back: by default, whether every fact is as it was.</summary>
    public virtual bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        prior.All(fact => now.Facts.TryGetValue(fact.Key, out var value) && value == fact.Value);

    /// <summary>Restores the prior state exactly. Only called if <see cref="Reversal"/> is possible.</summary>
    /// <param name="account">The door.</param>
    /// <param name="prior">The facts of the observation before the change.</param>
    /// <param name="cancel">Stops it.</param>
    public virtual Task<Outcome> RevertAsync(
        IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        throw new NotSupportedException($"{Kind} cannot be taken back.");

    /// <summary>The same, for what can only be found again by what is there now (an id that AWS gave). By default the state now does not matter.</summary>
    public virtual Task<Outcome> RevertAsync(
        IAccountWriter account, IReadOnlyDictionary<string, string> prior, Observation now, CancellationToken cancel) =>
        RevertAsync(account, prior, cancel);
}

/// <summary>What a measure acts on.</summary>
/// <param name="Id">The resource's id, as <c>investigate</c> names it.</param>
/// <param name="Kind">What it is, see <see cref="Kinds"/>.</param>
/// <param name="Region">Where it is.</param>
public sealed record Target(string Id, string Kind, Region Region);
