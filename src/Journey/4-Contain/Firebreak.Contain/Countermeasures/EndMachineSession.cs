using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Puts somebody out who sits at a machine now.</summary>
/// <param name="SessionId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record EndMachineSession(string SessionId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "end-machine-session";

    /// <inheritdoc/>
    public override Target Target => new(SessionId, Kinds.MachineSession, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End session {SessionId} at a machine in {Region}.",
        $"{Region}의 서버에 접속 중인 세션 {SessionId}(을)를 끊습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ssm.DescribeSessions, Ssm.TerminateSession];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was ended does not go on where it was; its description is kept as evidence.",
        "끝낸 작업은 이어지지 않습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "session-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.SessionAsync(account, Region, SessionId, cancel),
        it => it.Is("Status", "Terminated", "Terminating", "Disconnected"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ssm.TerminateSession, new(SessionId), cancel, "DoesNotExistException");
}
