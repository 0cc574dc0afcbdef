using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes what makes a queue or stream start a Lambda function.</summary>
/// <param name="MappingId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteEventSource(string MappingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-event-source";

    /// <inheritdoc/>
    public override Target Target => new(MappingId, Kinds.EventSource, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete trigger {MappingId} in {Region}.",
        $"{Region}의 트리거 {MappingId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lambda.GetEventSourceMapping, Lambda.DeleteEventSourceMapping];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Serverless.SourceAsync(account, Region, MappingId, cancel),
        it => it.Is("State", "Deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Lambda.DeleteEventSourceMapping, new(MappingId), cancel, "ResourceNotFoundException");
}
