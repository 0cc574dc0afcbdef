using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Gives a telephone number back; its protection is taken off first.</summary>
/// <param name="NumberId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record ReleaseNumber(string NumberId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "release-number";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.PhoneNumber, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Give telephone number {NumberId} in {Region} back.",
        $"{Region}의 전화번호 {NumberId}(을)를 반납합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [SmsVoice.DescribePhoneNumbers, SmsVoice.UpdatePhoneNumber, SmsVoice.ReleasePhoneNumber];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "number-released";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.NumberAsync(account, Region, NumberId, cancel),
        it => it.Is("Status", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => before.Fact("DeletionProtectionEnabled") == "true"
            ? CallAsync(account, Region, SmsVoice.UpdatePhoneNumber, new(NumberId, false), cancel)
            : Task.FromResult(Outcome.Nothing),
        () => CallAsync(account, Region, SmsVoice.ReleasePhoneNumber, new(NumberId), cancel, "ResourceNotFoundException"));
}
