namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops an Auto Scaling group from starting machines again; sizes stay as they are and are written down.</summary>
/// <param name="GroupName">The group.</param>
/// <param name="GroupId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record SuspendAutoScalingGroup(string GroupName, string GroupId, Region Region) : Countermeasure
{
    private static readonly string[] Processes =
        ["Launch", "Terminate", "HealthCheck", "ReplaceUnhealthy", "AZRebalance", "AlarmNotification", "ScheduledActions", "AddToLoadBalancer", "InstanceRefresh"];

    private static readonly string[] Deciding = ["Launch", "Terminate", "ReplaceUnhealthy"];

    /// <inheritdoc/>
    public override string Kind => "suspend-auto-scaling-group";

    /// <inheritdoc/>
    public override Target Target => new(GroupId, Kinds.AutoScalingGroup, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop Auto Scaling group {GroupName} in {Region} from starting machines again.", $"{Region}의 Auto Scaling 그룹 {GroupName}(이)가 서버를 다시 켜지 못하게 멈춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [AutoScaling.DescribeAutoScalingGroups, AutoScaling.SuspendProcesses, AutoScaling.ResumeProcesses];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The group goes on as before.", "그룹이 전처럼 다시 동작합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        ScalingGroup.ReadAsync(account, Region, GroupName, cancel).AsAsync(group => group is null
            ? Gone(AutoScaling.DescribeAutoScalingGroups, $"no group {Target.Id}")
            : new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = Deciding.All(process => ScalingGroup.Suspended(group).Contains(process, StringComparer.Ordinal)) || ScalingGroup.Leaving(group),
                Asked = AutoScaling.DescribeAutoScalingGroups.ToString(),
                Answer = $"{GroupName}: suspended = {string.Join(' ', ScalingGroup.Suspended(group))}; desired = {group.DesiredCapacity}",
                Facts = ScalingGroup.FactsOf(group),
                Pieces = ScalingGroup.Pieces(group),
            }));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, AutoScaling.SuspendProcesses, new AutoScaling.SuspendProcessesIn(GroupName, Processes), cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        now.Facts.TryGetValue("Suspended", out var suspended) && suspended == Fact(prior, "Suspended");

    /// <inheritdoc/>
    public override async Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel)
    {
        var stay = Fact(prior, "Suspended").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Outcome.Of(await account.WriteAsync(
            Region, AutoScaling.ResumeProcesses, new AutoScaling.ResumeProcessesIn(GroupName, [.. Processes.Except(stay, StringComparer.Ordinal)]), cancel).ConfigureAwait(false));
    }
}
