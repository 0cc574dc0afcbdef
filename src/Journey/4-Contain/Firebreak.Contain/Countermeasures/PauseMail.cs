using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops all sending of mail by SES in a region.</summary>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record PauseMail(string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "pause-mail";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.MailSending, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop all mail by SES in {Region}.",
        $"{Region}에서 SES로 보내는 모든 메일을 멈춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [SesV2.GetAccount, SesV2.PutAccountSendingAttributes];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "Mail may be sent again.",
        "메일을 다시 보낼 수 있게 합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "mail-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.MailAsync(account, Region, cancel),
        it => it.Is("SendingEnabled", "false"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, SesV2.PutAccountSendingAttributes, new(false), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "SendingEnabled");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, SesV2.PutAccountSendingAttributes, new(Fact(prior, "SendingEnabled") == "true"), cancel);
}
