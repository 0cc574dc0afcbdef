using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends the QuickSight subscription; its protection is taken off first.</summary>
/// <param name="Account">The number of the account.</param>
/// <param name="ThingId">Its id in the inventory.</param>
public sealed record EndQuickSight(string Account, string ThingId) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "end-quick-sight";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.QuickSightSubscription, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End the QuickSight subscription of account {Account}.",
        $"계정 {Account}의 QuickSight 구독을 해지합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [QuickSight.DescribeAccountSubscription, QuickSight.UpdateAccountSettings, QuickSight.DeleteAccountSubscription];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "subscription-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.PicturesAsync(account, Region.Global, Account, cancel),
        it => it.Is("AccountSubscriptionStatus", "UNSUBSCRIBED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => CallAsync(account, Region.Global, QuickSight.UpdateAccountSettings, new(Account, "default", false), cancel),
        () => CallAsync(account, Region.Global, QuickSight.DeleteAccountSubscription, new(Account), cancel, "ResourceNotFoundException"));
}
