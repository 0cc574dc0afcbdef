namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a container task.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="TaskArn">The task.</param>
/// <param name="Region">Where it runs.</param>
public sealed record StopTask(string Cluster, string TaskArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-task";

    /// <inheritdoc/>
    public override Target Target => new(TaskArn, Kinds.Task, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop container task {TaskArn} in {Region}.",
        $"{Region}의 컨테이너 작업 {TaskArn}(을)를 중지합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ecs.DescribeTasks, Ecs.StopTask];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a stopped task does not start again.",
        "중지한 작업은 다시 시작되지 않습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "task-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ecs.DescribeTasks, new Ecs.DescribeTasksIn(Cluster, [TaskArn]), cancel)
        .AsAsync(seen => seen?.Tasks?.FirstOrDefault(task => task.TaskArn == TaskArn) is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = it.LastStatus is "STOPPED" or "STOPPING" or "DEPROVISIONING" or "DEACTIVATING" || it.DesiredStatus == "STOPPED",
                Asked = Ecs.DescribeTasks.ToString(),
                Answer = $"{TaskArn}: lastStatus = {it.LastStatus}",
                Facts = Facts(("LastStatus", it.LastStatus), ("TaskDefinitionArn", it.TaskDefinitionArn)),
                Pieces = [EvidencePiece.Of(Ecs.DescribeTasks, seen)],
            })
            : Gone(Ecs.DescribeTasks, $"no task {TaskArn}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ecs.StopTask, new Ecs.StopTaskIn(Cluster, TaskArn, "Firebreak"), cancel).ConfigureAwait(false));
}
