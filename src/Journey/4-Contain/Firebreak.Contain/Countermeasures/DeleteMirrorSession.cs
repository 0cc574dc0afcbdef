using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops traffic from being copied to somebody.</summary>
/// <param name="LineId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteMirrorSession(string LineId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-mirror-session";

    /// <inheritdoc/>
    public override Target Target => new(LineId, Kinds.MirrorSession, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete traffic mirror session {LineId} in {Region}.",
        $"{Region}의 트래픽 미러 세션 {LineId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeTrafficMirrorSessions, Ec2.DeleteTrafficMirrorSession];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "network-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Wiring.MirrorAsync(account, Region, LineId, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.DeleteTrafficMirrorSession, new(LineId), cancel, "InvalidTrafficMirrorSessionId.NotFound");
}
