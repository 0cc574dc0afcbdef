using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Limits what text messages by SNS may cost a month to nothing more.</summary>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record CapTexts(string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "cap-texts";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.SmsSending, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Limit text messages by SNS in {Region} to 0 USD a month.",
        $"{Region}에서 SNS 문자 메시지의 월 지출 한도를 0 USD로 낮춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Sns.GetSMSAttributes, Sns.SetSMSAttributes];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The limit is set as it was.",
        "한도를 원래대로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "texts-capped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.TextsAsync(account, Region, cancel),
        it => it.Is("MonthlySpendLimit", "0"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Sns.SetSMSAttributes, new(new Dictionary<string, string>(StringComparer.Ordinal) { ["MonthlySpendLimit"] = "0" }), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "MonthlySpendLimit");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Sns.SetSMSAttributes, new(new Dictionary<string, string>(StringComparer.Ordinal) { ["MonthlySpendLimit"] = Fact(prior, "MonthlySpendLimit") }), cancel);
}
