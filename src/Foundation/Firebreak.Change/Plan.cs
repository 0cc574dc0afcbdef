namespace Firebreak.Change;

/// <summary>What is going to be done, shown before anything is done, and bound to account, caller and time.</summary>
public sealed record Plan
{
    /// <summary>How long a plan may be carried out after it was made.</summary>
    public static TimeSpan DefaultLife { get; } = TimeSpan.FromMinutes(60);

    /// <summary>The verb that made it: <c>contain</c> or <c>harden</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Who made it, by ARN; only the same principal may carry it out.</summary>
    public required string Caller { get; init; }

    /// <summary>When, by AWS's clock.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Until when it may be started.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The incidents it answers.</summary>
    public IReadOnlyList<string> Incidents { get; init; } = [];

    /// <summary>The hash of the inventory it was made from.</summary>
    public string InventoryDigest { get; init; } = "";

    /// <summary>The steps in the order of their phases.</summary>
    public required IReadOnlyList<PlannedStep> Steps { get; init; }

    /// <summary>What is left alone on purpose, and why: said, never silent.</summary>
    public IReadOnlyList<LeftAlone> LeftAlone { get; init; } = [];

    /// <summary>What could not be seen when it was made.</summary>
    public IReadOnlyList<Blindness> BlindSpots { get; init; } = [];

    /// <summary>Words for what follows from a respawn: the same decision, applied to what comes back.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the steps stop, in USD an hour at list price.</summary>
    public decimal UsdPerHourStopped => Steps.Sum(step => step.UsdPerHourStopped ?? 0m);

    /// <summary>How many steps change the account.</summary>
    public int Changes => Steps.Count(step => step.Measure.Mutating);

    /// <summary>The actions that the caller needs for it.</summary>
    public IReadOnlyList<string> Actions => Rights.For(Steps.SelectMany(step => step.Measure.Needs));

    /// <summary>Why this caller may not start it now, or <c>null</c> if he may.</summary>
    public PlanRefusal? MayStart(CallingIdentity caller, DateTimeOffset now)
    {
        if (caller.Account != Account)
        {
            return new PlanRefusal(PlanFault.Foreign, new Words(
                $"This plan was made for account {Account}, and these credentials belong to {caller.Account}. Nothing was done.",
                $"이 계획은 계정 {Account}용인데, 지금 자격 증명은 계정 {caller.Account}의 것입니다. 아무것도 하지 않았습니다."));
        }

        if (!caller.SamePrincipal(Caller))
        {
            return new PlanRefusal(PlanFault.Foreign, new Words(
                $"This plan was made by {Caller}, and now {caller.Arn} is calling. Make a new plan. Nothing was done.",
                $"이 계획은 {Caller}(이)가 만들었는데, 지금은 {caller.Arn}(으)로 호출하고 있습니다. 계획을 새로 만들어 주십시오. 아무것도 하지 않았습니다."));
        }

        return now < Expires ? null : new PlanRefusal(PlanFault.Expired, new Words(
            $"This plan expired at {Expires:yyyy-MM-dd HH:mm} UTC; the account may have changed since. Make a new plan. Nothing was done.",
            $"이 계획은 {Expires:yyyy-MM-dd HH:mm} UTC에 만료되었습니다. 그 뒤로 계정이 달라졌을 수 있으니 계획을 새로 만들어 주십시오. 아무것도 하지 않았습니다."));
    }
}

/// <summary>One step of a plan.</summary>
/// <param name="Measure">What is done.</param>
/// <param name="Why">Why it is done to this thing.</param>
/// <param name="UsdPerHourStopped">What it stops an hour at list price; <c>null</c> if no price is known, zero if it costs nothing.</param>
/// <param name="Expects">Facts that must still be so just before: they tell that it is the same thing.</param>
public sealed record PlannedStep(
    Measure Measure, Words Why, decimal? UsdPerHourStopped, IReadOnlyDictionary<string, string> Expects)
{
    /// <summary>The step's id.</summary>
    public string Id => Measure.StepId;

    /// <summary>What started the thing again, if a sweep found it to have come back; <c>null</c> in plans.</summary>
    public string? By { get; init; }

    /// <summary>Steps, by id, that have to hold first: what is destroyed here is copied there.</summary>
    public IReadOnlyList<string> After { get; init; } = [];
}

/// <summary>Something that is not touched, and why.</summary>
/// <param name="Id">The resource.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Region">Where.</param>
/// <param name="Why">Why it is left alone.</param>
public sealed record LeftAlone(string Id, string Kind, Region Region, Words Why);

/// <summary>Why a plan is not carried out.</summary>
/// <param name="Fault">The kind of reason.</param>
/// <param name="Says">What the owner reads.</param>
public sealed record PlanRefusal(PlanFault Fault, Words Says);

/// <summary>The kinds of reasons for which a plan is refused.</summary>
public enum PlanFault
{
    /// <summary>It is not a plan that Firebreak wrote, or it was changed by hand.</summary>
    Edited,

    /// <summary>It belongs to another account or to another caller.</summary>
    Foreign,

    /// <summary>It is too old.</summary>
    Expired,

    /// <summary>The keep list names something that is not there.</summary>
    KeepList,

    /// <summary>Something that was named to be stopped is not there.</summary>
    Target,

    /// <summary>It would destroy more than was agreed to.</summary>
    Blast,
}
