namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an Auto Scaling group with its machines.</summary>
/// <param name="GroupName">The group.</param>
/// <param name="GroupId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteAutoScalingGroup(string GroupName, string GroupId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-auto-scaling-group";

    /// <inheritdoc/>
    public override Target Target => new(GroupId, Kinds.AutoScalingGroup, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new($"Delete Auto Scaling group {GroupName} in {Region}.", $"{Region}의 Auto Scaling 그룹 {GroupName}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [AutoScaling.DescribeAutoScalingGroups, AutoScaling.DeleteAutoScalingGroup];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a deleted group is gone; its settings are kept as evidence.", "삭제한 그룹은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        ScalingGroup.ReadAsync(account, Region, GroupName, cancel).AsAsync(group => group is null
            ? Gone(AutoScaling.DescribeAutoScalingGroups, $"no group {Target.Id}")
            : new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = ScalingGroup.Leaving(group),
                Asked = AutoScaling.DescribeAutoScalingGroups.ToString(),
                Answer = $"{GroupName}: Status = {group.Status ?? "in service"}",
                Facts = ScalingGroup.FactsOf(group),
                Pieces = ScalingGroup.Pieces(group),
            }));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(
            Region, AutoScaling.DeleteAutoScalingGroup, new AutoScaling.DeleteAutoScalingGroupIn(GroupName, ForceDelete: true), cancel).ConfigureAwait(false));
}
