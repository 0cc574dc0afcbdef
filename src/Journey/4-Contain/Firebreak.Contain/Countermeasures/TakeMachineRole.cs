using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes the role from a machine.</summary>
/// <param name="AssociationId">Its id.</param>
/// <param name="MachineId">Its id.</param>
/// <param name="ProfileArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record TakeMachineRole(string AssociationId, string MachineId, string ProfileArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "take-machine-role";

    /// <inheritdoc/>
    public override Target Target => new(AssociationId, Kinds.ProfileAssociation, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take role {Last(ProfileArn)} from machine {MachineId} in {Region}.",
        $"{Region}의 서버 {MachineId}에서 역할 {Last(ProfileArn)}(을)를 뗍니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeIamInstanceProfileAssociations, Ec2.DisassociateIamInstanceProfile, Ec2.AssociateIamInstanceProfile];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The machine gets its role again.",
        "서버에 역할을 다시 붙입니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Wiring.RoleAsync(account, Region, MachineId, cancel),
        it => it.Is("State", "disassociating", "disassociated"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.DisassociateIamInstanceProfile, new(AssociationId), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "ProfileArn");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.AssociateIamInstanceProfile, new(new(ProfileArn), MachineId), cancel);
}
