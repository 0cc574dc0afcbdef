using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Limits what text messages or calls may cost a month to nothing more.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record CapMessaging(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "cap-messaging";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.TextSpending, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Limit {Spoken(Name).En} in {Region} to 0 USD a month.",
        $"{Region}에서 {Spoken(Name).Ko}의 월 지출 한도를 0 USD로 낮춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [SmsVoice.DescribeSpendLimits, SmsVoice.SetTextMessageSpendLimitOverride, SmsVoice.DeleteTextMessageSpendLimitOverride, SmsVoice.SetVoiceMessageSpendLimitOverride, SmsVoice.DeleteVoiceMessageSpendLimitOverride];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The limit is set as it was.",
        "한도를 원래대로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "texts-capped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.SpendingAsync(account, Region, Name, cancel),
        it => it.Is("EnforcedLimit", "0"));

    private bool IsVoice => Name.StartsWith("VOICE", StringComparison.Ordinal);

    private static Words Spoken(string name) => name.StartsWith("VOICE", StringComparison.Ordinal) ? new("voice messages", "음성 메시지") : new("text messages", "문자 메시지");

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        IsVoice
            ? CallAsync(account, Region, SmsVoice.SetVoiceMessageSpendLimitOverride, new(0), cancel)
            : CallAsync(account, Region, SmsVoice.SetTextMessageSpendLimitOverride, new(0), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "EnforcedLimit", "Overridden");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        (IsVoice, Fact(prior, "Overridden") == "true") switch
        {
            (true, true) => CallAsync(account, Region, SmsVoice.SetVoiceMessageSpendLimitOverride, new(Number(Fact(prior, "EnforcedLimit"))), cancel),
            (true, false) => CallAsync(account, Region, SmsVoice.DeleteVoiceMessageSpendLimitOverride, new None(), cancel),
            (false, true) => CallAsync(account, Region, SmsVoice.SetTextMessageSpendLimitOverride, new(Number(Fact(prior, "EnforcedLimit"))), cancel),
            (false, false) => CallAsync(account, Region, SmsVoice.DeleteTextMessageSpendLimitOverride, new None(), cancel),
        };
}
