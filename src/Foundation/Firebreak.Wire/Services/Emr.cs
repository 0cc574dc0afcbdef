#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon EMR: clusters of machines for large data.</summary>
public static class Emr
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Emr;

    /// <summary>The clusters of a region in some states.</summary>
    public static readonly Op<ListClustersIn, ListClustersOut> ListClusters =
        Service.Reads<ListClustersIn, ListClustersOut>("ListClusters");

    /// <summary>The question of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersIn(IReadOnlyList<string>? ClusterStates = null, string? Marker = null);

    /// <summary>The answer of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersOut(IReadOnlyList<ClusterSummary>? Clusters = null, string? Marker = null);

    /// <summary>One cluster.</summary>
    public static readonly Op<DescribeClusterIn, DescribeClusterOut> DescribeCluster =
        Service.Reads<DescribeClusterIn, DescribeClusterOut>("DescribeCluster");

    /// <summary>The question of <see cref="DescribeCluster"/>.</summary>
    public sealed record DescribeClusterIn(string? ClusterId = null);

    /// <summary>The answer of <see cref="DescribeCluster"/>.</summary>
    public sealed record DescribeClusterOut(Cluster? Cluster = null);

    /// <summary>The groups of machines of a cluster.</summary>
    public static readonly Op<ListInstanceGroupsIn, ListInstanceGroupsOut> ListInstanceGroups =
        Service.Reads<ListInstanceGroupsIn, ListInstanceGroupsOut>("ListInstanceGroups");

    /// <summary>The question of <see cref="ListInstanceGroups"/>.</summary>
    public sealed record ListInstanceGroupsIn(string? ClusterId = null, string? Marker = null);

    /// <summary>The answer of <see cref="ListInstanceGroups"/>.</summary>
    public sealed record ListInstanceGroupsOut(
        IReadOnlyList<InstanceGroup>? InstanceGroups = null, string? Marker = null);

    /// <summary>Starts a cluster.</summary>
    public static readonly Op<RunJobFlowIn, RunJobFlowOut> RunJobFlow =
        Service.Writes<RunJobFlowIn, RunJobFlowOut>("RunJobFlow");

    /// <summary>The question of <see cref="RunJobFlow"/>.</summary>
    public sealed record RunJobFlowIn(
        string? Name = null, string? ReleaseLabel = null, JobFlowInstancesConfig? Instances = null,
        string? JobFlowRole = null, string? ServiceRole = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="RunJobFlow"/>.</summary>
    public sealed record RunJobFlowOut(string? JobFlowId = null, string? ClusterArn = null);

    /// <summary>Changes how many machines a group keeps.</summary>
    public static readonly Op<ModifyInstanceGroupsIn, None> ModifyInstanceGroups =
        Service.Writes<ModifyInstanceGroupsIn, None>("ModifyInstanceGroups");

    /// <summary>The question of <see cref="ModifyInstanceGroups"/>.</summary>
    public sealed record ModifyInstanceGroupsIn(
        string? ClusterId = null, IReadOnlyList<InstanceGroupModifyConfig>? InstanceGroups = null);

    /// <summary>Protects a cluster and its machines from termination, or no more.</summary>
    public static readonly Op<SetTerminationProtectionIn, None> SetTerminationProtection =
        Service.Writes<SetTerminationProtectionIn, None>("SetTerminationProtection");

    /// <summary>The question of <see cref="SetTerminationProtection"/>.</summary>
    public sealed record SetTerminationProtectionIn(
        IReadOnlyList<string>? JobFlowIds = null, bool? TerminationProtected = null);

    /// <summary>Ends clusters with their machines.</summary>
    public static readonly Op<TerminateJobFlowsIn, None> TerminateJobFlows =
        Service.Writes<TerminateJobFlowsIn, None>("TerminateJobFlows");

    /// <summary>The question of <see cref="TerminateJobFlows"/>.</summary>
    public sealed record TerminateJobFlowsIn(IReadOnlyList<string>? JobFlowIds = null);

    /// <summary>A cluster summary.</summary>
    public sealed record ClusterSummary(
        string? Id = null, string? Name = null, ClusterStatus? Status = null, string? ClusterArn = null);

    /// <summary>A cluster status.</summary>
    public sealed record ClusterStatus(string? State = null, ClusterTimeline? Timeline = null);

    /// <summary>A cluster timeline.</summary>
    public sealed record ClusterTimeline(DateTimeOffset? CreationDateTime = null);

    /// <summary>A cluster.</summary>
    public sealed record Cluster(
        string? Id = null, string? Name = null, ClusterStatus? Status = null, string? InstanceCollectionType = null,
        bool? TerminationProtected = null, IReadOnlyList<Tag>? Tags = null, string? ServiceRole = null,
        string? ClusterArn = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>An instance group.</summary>
    public sealed record InstanceGroup(
        string? Id = null, string? Name = null, string? Market = null, string? InstanceGroupType = null,
        string? InstanceType = null, int? RequestedInstanceCount = null, int? RunningInstanceCount = null);

    /// <summary>A job flow instances config.</summary>
    public sealed record JobFlowInstancesConfig(
        IReadOnlyList<InstanceGroupConfig>? InstanceGroups = null, bool? KeepJobFlowAliveWhenNoSteps = null,
        bool? TerminationProtected = null);

    /// <summary>An instance group config.</summary>
    public sealed record InstanceGroupConfig(
        string? Name = null, string? Market = null, string? InstanceRole = null, string? InstanceType = null,
        int? InstanceCount = null);

    /// <summary>An instance group modify config.</summary>
    public sealed record InstanceGroupModifyConfig(string? InstanceGroupId = null, int? InstanceCount = null);
}

[RecordsOf(typeof(Emr))]
internal sealed partial class EmrShapes;
