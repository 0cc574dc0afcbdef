using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes a Savings Plan back: one that is queued is deleted, one bought within seven days of this month is returned.</summary>
/// <param name="PlanId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Queued">Whether it is only queued.</param>
public sealed record ReturnSavingsPlan(string PlanId, string ThingId, bool Queued) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "return-savings-plan";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.SavingsPlan, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Deadlines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take Savings Plan {PlanId} back.",
        $"Savings Plan {PlanId}(을)를 취소합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [SavingsPlans.DescribeSavingsPlans, SavingsPlans.DeleteQueuedSavingsPlan, SavingsPlans.ReturnSavingsPlan];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a returned Savings Plan cannot be had back.",
        "취소한 Savings Plan은 되살릴 수 없습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "plan-returned";

    /// <inheritdoc/>
    public override bool Repeatable => false;

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.SavingsAsync(account, Region.Global, PlanId, cancel),
        it => it.Is("State", "returned", "pending-return", "queued-deleted", "retired"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        Queued
            ? CallAsync(account, Region.Global, SavingsPlans.DeleteQueuedSavingsPlan, new(PlanId), cancel)
            : CallAsync(account, Region.Global, SavingsPlans.ReturnSavingsPlan, new(PlanId), cancel);
}
