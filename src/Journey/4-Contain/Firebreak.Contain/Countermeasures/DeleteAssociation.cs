using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends what Systems Manager runs on machines again and again.</summary>
/// <param name="AssociationId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteAssociation(string AssociationId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-association";

    /// <inheritdoc/>
    public override Target Target => new(AssociationId, Kinds.Association, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete association {AssociationId} in {Region}, which runs a script again and again.",
        $"{Region}에서 스크립트를 되풀이해 실행하는 연결 {AssociationId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ssm.DescribeAssociation, Ssm.DeleteAssociation];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.AssociationAsync(account, Region, AssociationId, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ssm.DeleteAssociation, new(AssociationId), cancel, "AssociationDoesNotExist");
}
