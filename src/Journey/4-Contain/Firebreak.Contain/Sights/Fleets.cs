namespace Firebreak.Contain.Sights;

/// <summary>Kubernetes, Batch, Beanstalk and CloudFormation: what starts machines for others.</summary>
internal static class Fleets
{
    /// <summary>A group of machines of a cluster.</summary>
    public static Task<Reading<Sight?>> NodegroupAsync(IAccountReader account, Region region, string cluster, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Eks.DescribeNodegroup, new(cluster, name), seen => seen.Nodegroup,
        it => [("Status", it.Status), ("MinSize", Sight.Text(it.ScalingConfig?.MinSize)), ("MaxSize", Sight.Text(it.ScalingConfig?.MaxSize)), ("DesiredSize", Sight.Text(it.ScalingConfig?.DesiredSize)), ("CreatedAt", Sight.Moment(it.CreatedAt))], cancel);

    /// <summary>A Fargate profile of a cluster.</summary>
    public static Task<Reading<Sight?>> FargateAsync(IAccountReader account, Region region, string cluster, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Eks.DescribeFargateProfile, new(cluster, name), seen => seen.FargateProfile,
        it => [("Status", it.Status)], cancel);

    /// <summary>A cluster of Kubernetes.</summary>
    public static Task<Reading<Sight?>> KubernetesAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Eks.DescribeCluster, new(name), seen => seen.Cluster,
        it => [("Status", it.Status), ("CreatedAt", Sight.Moment(it.CreatedAt))], cancel);

    /// <summary>Leave to enter a cluster.</summary>
    public static Task<Reading<Sight?>> EntryAsync(IAccountReader account, Region region, string cluster, string principal, CancellationToken cancel) => Sight.OfAsync(
        account, region, Eks.DescribeAccessEntry, new(cluster, principal), seen => seen.AccessEntry,
        it => [("PrincipalArn", it.PrincipalArn), ("Type", it.Type), ("Username", it.Username), ("KubernetesGroups", string.Join(',', it.KubernetesGroups ?? []))], cancel);

    /// <summary>A queue of Batch jobs.</summary>
    public static Task<Reading<Sight?>> QueueAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Batch.DescribeJobQueues, new([arn]), seen => seen.JobQueues?.FirstOrDefault(queue => queue.JobQueueArn == arn),
        it => [("State", it.State), ("Status", it.Status)], cancel);

    /// <summary>What starts machines for Batch jobs.</summary>
    public static Task<Reading<Sight?>> EnvironmentAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Batch.DescribeComputeEnvironments, new([arn]), seen => seen.ComputeEnvironments?.FirstOrDefault(one => one.ComputeEnvironmentArn == arn),
        it => [("State", it.State), ("Status", it.Status)], cancel);

    /// <summary>A Batch job.</summary>
    public static Task<Reading<Sight?>> JobAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Batch.DescribeJobs, new([id]), seen => seen.Jobs?.FirstOrDefault(job => job.JobId == id),
        it => [("Status", it.Status), ("JobName", it.JobName)], cancel);

    /// <summary>A Beanstalk environment.</summary>
    public static Task<Reading<Sight?>> BeanstalkAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Beanstalk.DescribeEnvironments, new(EnvironmentIds: [id], IncludeDeleted: false), seen => seen.Environments?.FirstOrDefault(one => one.EnvironmentId == id),
        it => [("Status", it.Status), ("EnvironmentName", it.EnvironmentName)], cancel);
}
