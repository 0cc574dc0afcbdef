using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a machine that copies databases.</summary>
/// <param name="MachineArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteCopier(string MachineArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-copier";

    /// <inheritdoc/>
    public override Target Target => new(MachineArn, Kinds.ReplicationMachine, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete replication machine {Last(MachineArn)} in {Region}.",
        $"{Region}의 복제 인스턴스 {Last(MachineArn)}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Dms.DescribeReplicationInstances, Dms.DeleteReplicationInstance];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "instances-terminated";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.CopierAsync(account, Region, MachineArn, cancel),
        it => it.Is("Status", "deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Dms.DeleteReplicationInstance, new(MachineArn), cancel, "ResourceNotFoundFault");
}
