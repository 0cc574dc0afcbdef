using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Refuses an invitation into a stranger's organization, or takes one back that was sent in the owner's name.</summary>
/// <param name="HandshakeId">Its id.</param>
/// <param name="Ours">Whether this account sent it.</param>
public sealed record RefuseHandshake(string HandshakeId, bool Ours) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "refuse-handshake";

    /// <inheritdoc/>
    public override Target Target => new(HandshakeId, Kinds.Handshake, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Refuse or take back organization invitation {HandshakeId}.",
        $"조직 초대 {HandshakeId}(을)를 거절하거나 취소합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Organizations.DescribeHandshake, Organizations.DeclineHandshake, Organizations.CancelHandshake];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.HandshakeAsync(account, Region.Global, HandshakeId, cancel),
        it => it.Is("State", "CANCELED", "DECLINED", "EXPIRED", "ACCEPTED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        Ours
            ? CallAsync(account, Region.Global, Organizations.CancelHandshake, new(HandshakeId), cancel)
            : CallAsync(account, Region.Global, Organizations.DeclineHandshake, new(HandshakeId), cancel);
}
