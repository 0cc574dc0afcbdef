using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a Redshift Serverless workgroup; its data stay in the namespace.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteWorkgroup(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-workgroup";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.WarehouseWorkgroup, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Redshift Serverless workgroup {Name} in {Region}; its data stay.",
        $"{Region}의 Redshift Serverless 작업 그룹 {Name}(을)를 삭제합니다. 데이터는 남습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [RedshiftServerless.ListWorkgroups, RedshiftServerless.DeleteWorkgroup];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "database-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.WorkgroupAsync(account, Region, Name, cancel),
        it => it.Is("Status", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, RedshiftServerless.DeleteWorkgroup, new(Name), cancel, "ResourceNotFoundException");
}
