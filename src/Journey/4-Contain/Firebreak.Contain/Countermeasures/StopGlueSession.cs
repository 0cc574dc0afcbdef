using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends a session of Glue.</summary>
/// <param name="SessionId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopGlueSession(string SessionId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-glue-session";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.GlueSession, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End Glue session {SessionId} in {Region}.",
        $"{Region}의 Glue 세션 {SessionId}(을)를 끝냅니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Glue.ListSessions, Glue.StopSession];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was ended does not go on where it was; its description is kept as evidence.",
        "끝낸 작업은 이어지지 않습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "job-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.GlueSessionAsync(account, Region, SessionId, cancel),
        it => it.Is("Status", "STOPPING", "STOPPED", "TIMEOUT", "FAILED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Glue.StopSession, new(SessionId), cancel);
}
