using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Puts out a machine that joined from outside.</summary>
/// <param name="MachineId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record RemoveManagedMachine(string MachineId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "remove-managed-machine";

    /// <inheritdoc/>
    public override Target Target => new(MachineId, Kinds.ManagedMachine, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Put out outside machine {MachineId} in {Region}.",
        $"{Region}에 등록된 외부 서버 {MachineId}(을)를 내보냅니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ssm.DescribeInstanceInformation, Ssm.DeregisterManagedInstance];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.JoinedAsync(account, Region, MachineId, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ssm.DeregisterManagedInstance, new(MachineId), cancel, "InvalidInstanceId");
}
