namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a security group.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteSecurityGroup(string GroupId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-security-group";

    /// <inheritdoc/>
    public override Target Target => new(GroupId, Kinds.SecurityGroup, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 3;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete security group {GroupId} in {Region}.",
        $"{Region}의 보안 그룹 {GroupId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeSecurityGroups, Ec2.DeleteSecurityGroup];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted group is gone; its rules are kept as evidence.",
        "삭제한 보안 그룹은 되살릴 수 없습니다. 규칙은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "security-group-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeSecurityGroups, new Ec2.DescribeSecurityGroupsIn(Filters: [new Ec2.Filter("group-id", [GroupId])]), cancel)
        .AsAsync(seen => seen?.SecurityGroups?.FirstOrDefault(group => group.GroupId == GroupId) is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Ec2.DescribeSecurityGroups.ToString(),
                Answer = $"{GroupId}: GroupName = {it.GroupName}",
                Facts = Facts(("GroupName", it.GroupName), ("VpcId", it.VpcId)),
                Pieces = [EvidencePiece.Of(Ec2.DescribeSecurityGroups, seen)],
            })
            : Gone(Ec2.DescribeSecurityGroups, $"no security group {GroupId}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ec2.DeleteSecurityGroup, new Ec2.DeleteSecurityGroupIn(GroupId), cancel).ConfigureAwait(false), "InvalidGroup.NotFound");
}
