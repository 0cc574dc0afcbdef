#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon EKS: Kubernetes clusters, and the groups of machines under them.</summary>
public static class Eks
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Eks;

    /// <summary>The clusters of a region.</summary>
    public static readonly Op<ListClustersIn, ListClustersOut> ListClusters =
        Service.Reads<ListClustersIn, ListClustersOut>("ListClusters", "GET /clusters?maxResults&nextToken");

    /// <summary>The question of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersOut(IReadOnlyList<string>? Clusters = null, string? NextToken = null);

    /// <summary>One cluster.</summary>
    public static readonly Op<DescribeClusterIn, DescribeClusterOut> DescribeCluster =
        Service.Reads<DescribeClusterIn, DescribeClusterOut>("DescribeCluster", "GET /clusters/{name}");

    /// <summary>The question of <see cref="DescribeCluster"/>.</summary>
    public sealed record DescribeClusterIn(string? Name = null);

    /// <summary>The answer of <see cref="DescribeCluster"/>.</summary>
    public sealed record DescribeClusterOut(Cluster? Cluster = null);

    /// <summary>Makes a cluster.</summary>
    public static readonly Op<CreateClusterIn, CreateClusterOut> CreateCluster =
        Service.Writes<CreateClusterIn, CreateClusterOut>("CreateCluster", "POST /clusters");

    /// <summary>The question of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterIn(
        string? Name = null, string? Version = null, string? RoleArn = null,
        VpcConfigRequest? ResourcesVpcConfig = null, IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>The answer of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterOut(Cluster? Cluster = null);

    /// <summary>Deletes a cluster. Its node groups and profiles must be gone before.</summary>
    public static readonly Op<DeleteClusterIn, DeleteClusterOut> DeleteCluster =
        Service.Writes<DeleteClusterIn, DeleteClusterOut>("DeleteCluster", "DELETE /clusters/{name}");

    /// <summary>The question of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterIn(string? Name = null);

    /// <summary>The answer of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterOut(Cluster? Cluster = null);

    /// <summary>The groups of machines of a cluster.</summary>
    public static readonly Op<ListNodegroupsIn, ListNodegroupsOut> ListNodegroups =
        Service.Reads<ListNodegroupsIn, ListNodegroupsOut>("ListNodegroups", "GET /clusters/{name}/node-groups?maxResults&nextToken");

    /// <summary>The question of <see cref="ListNodegroups"/>.</summary>
    public sealed record ListNodegroupsIn(string? Name = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListNodegroups"/>.</summary>
    public sealed record ListNodegroupsOut(IReadOnlyList<string>? Nodegroups = null, string? NextToken = null);

    /// <summary>One group of machines.</summary>
    public static readonly Op<DescribeNodegroupIn, DescribeNodegroupOut> DescribeNodegroup =
        Service.Reads<DescribeNodegroupIn, DescribeNodegroupOut>("DescribeNodegroup", "GET /clusters/{name}/node-groups/{nodegroupName}");

    /// <summary>The question of <see cref="DescribeNodegroup"/>.</summary>
    public sealed record DescribeNodegroupIn(string? Name = null, string? NodegroupName = null);

    /// <summary>The answer of <see cref="DescribeNodegroup"/>.</summary>
    public sealed record DescribeNodegroupOut(Nodegroup? Nodegroup = null);

    /// <summary>Makes a group of machines.</summary>
    public static readonly Op<CreateNodegroupIn, CreateNodegroupOut> CreateNodegroup =
        Service.Writes<CreateNodegroupIn, CreateNodegroupOut>("CreateNodegroup", "POST /clusters/{name}/node-groups");

    /// <summary>The question of <see cref="CreateNodegroup"/>.</summary>
    public sealed record CreateNodegroupIn(
        string? Name = null, string? NodegroupName = null, NodegroupScalingConfig? ScalingConfig = null,
        IReadOnlyList<string>? Subnets = null, IReadOnlyList<string>? InstanceTypes = null, string? NodeRole = null,
        IReadOnlyDictionary<string, string>? Tags = null, string? CapacityType = null);

    /// <summary>The answer of <see cref="CreateNodegroup"/>.</summary>
    public sealed record CreateNodegroupOut(Nodegroup? Nodegroup = null);

    /// <summary>Changes how many machines a group keeps.</summary>
    public static readonly Op<UpdateNodegroupConfigIn, UpdateNodegroupConfigOut> UpdateNodegroupConfig =
        Service.Writes<UpdateNodegroupConfigIn, UpdateNodegroupConfigOut>("UpdateNodegroupConfig", "POST /clusters/{name}/node-groups/{nodegroupName}/update-config");

    /// <summary>The question of <see cref="UpdateNodegroupConfig"/>.</summary>
    public sealed record UpdateNodegroupConfigIn(
        string? Name = null, string? NodegroupName = null, NodegroupScalingConfig? ScalingConfig = null);

    /// <summary>The answer of <see cref="UpdateNodegroupConfig"/>.</summary>
    public sealed record UpdateNodegroupConfigOut(Update? Update = null);

    /// <summary>Deletes a group with its machines.</summary>
    public static readonly Op<DeleteNodegroupIn, DeleteNodegroupOut> DeleteNodegroup =
        Service.Writes<DeleteNodegroupIn, DeleteNodegroupOut>("DeleteNodegroup", "DELETE /clusters/{name}/node-groups/{nodegroupName}");

    /// <summary>The question of <see cref="DeleteNodegroup"/>.</summary>
    public sealed record DeleteNodegroupIn(string? Name = null, string? NodegroupName = null);

    /// <summary>The answer of <see cref="DeleteNodegroup"/>.</summary>
    public sealed record DeleteNodegroupOut(Nodegroup? Nodegroup = null);

    /// <summary>Which pods of a cluster run without machines.</summary>
    public static readonly Op<ListFargateProfilesIn, ListFargateProfilesOut> ListFargateProfiles =
        Service.Reads<ListFargateProfilesIn, ListFargateProfilesOut>("ListFargateProfiles", "GET /clusters/{name}/fargate-profiles?maxResults&nextToken");

    /// <summary>The question of <see cref="ListFargateProfiles"/>.</summary>
    public sealed record ListFargateProfilesIn(string? Name = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListFargateProfiles"/>.</summary>
    public sealed record ListFargateProfilesOut(
        IReadOnlyList<string>? FargateProfileNames = null, string? NextToken = null);

    /// <summary>One such profile.</summary>
    public static readonly Op<DescribeFargateProfileIn, DescribeFargateProfileOut> DescribeFargateProfile =
        Service.Reads<DescribeFargateProfileIn, DescribeFargateProfileOut>("DescribeFargateProfile", "GET /clusters/{name}/fargate-profiles/{fargateProfileName}");

    /// <summary>The question of <see cref="DescribeFargateProfile"/>.</summary>
    public sealed record DescribeFargateProfileIn(string? Name = null, string? FargateProfileName = null);

    /// <summary>The answer of <see cref="DescribeFargateProfile"/>.</summary>
    public sealed record DescribeFargateProfileOut(FargateProfile? FargateProfile = null);

    /// <summary>Lets pods of a cluster run without machines.</summary>
    public static readonly Op<CreateFargateProfileIn, CreateFargateProfileOut> CreateFargateProfile =
        Service.Writes<CreateFargateProfileIn, CreateFargateProfileOut>("CreateFargateProfile", "POST /clusters/{name}/fargate-profiles");

    /// <summary>The question of <see cref="CreateFargateProfile"/>.</summary>
    public sealed record CreateFargateProfileIn(
        string? FargateProfileName = null, string? Name = null, string? PodExecutionRoleArn = null,
        IReadOnlyList<string>? Subnets = null, IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>The answer of <see cref="CreateFargateProfile"/>.</summary>
    public sealed record CreateFargateProfileOut(FargateProfile? FargateProfile = null);

    /// <summary>Deletes a profile, and the pods that run by it.</summary>
    public static readonly Op<DeleteFargateProfileIn, DeleteFargateProfileOut> DeleteFargateProfile =
        Service.Writes<DeleteFargateProfileIn, DeleteFargateProfileOut>("DeleteFargateProfile", "DELETE /clusters/{name}/fargate-profiles/{fargateProfileName}");

    /// <summary>The question of <see cref="DeleteFargateProfile"/>.</summary>
    public sealed record DeleteFargateProfileIn(string? Name = null, string? FargateProfileName = null);

    /// <summary>The answer of <see cref="DeleteFargateProfile"/>.</summary>
    public sealed record DeleteFargateProfileOut(FargateProfile? FargateProfile = null);

    /// <summary>Who of IAM may enter a cluster.</summary>
    public static readonly Op<ListAccessEntriesIn, ListAccessEntriesOut> ListAccessEntries =
        Service.Reads<ListAccessEntriesIn, ListAccessEntriesOut>("ListAccessEntries", "GET /clusters/{name}/access-entries?maxResults&nextToken");

    /// <summary>The question of <see cref="ListAccessEntries"/>.</summary>
    public sealed record ListAccessEntriesIn(string? Name = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListAccessEntries"/>.</summary>
    public sealed record ListAccessEntriesOut(IReadOnlyList<string>? AccessEntries = null, string? NextToken = null);

    /// <summary>How one may enter a cluster.</summary>
    public static readonly Op<DescribeAccessEntryIn, DescribeAccessEntryOut> DescribeAccessEntry =
        Service.Reads<DescribeAccessEntryIn, DescribeAccessEntryOut>("DescribeAccessEntry", "GET /clusters/{name}/access-entries/{principalArn}");

    /// <summary>The question of <see cref="DescribeAccessEntry"/>.</summary>
    public sealed record DescribeAccessEntryIn(string? Name = null, string? PrincipalArn = null);

    /// <summary>The answer of <see cref="DescribeAccessEntry"/>.</summary>
    public sealed record DescribeAccessEntryOut(AccessEntry? AccessEntry = null);

    /// <summary>Lets somebody of IAM enter a cluster.</summary>
    public static readonly Op<CreateAccessEntryIn, CreateAccessEntryOut> CreateAccessEntry =
        Service.Writes<CreateAccessEntryIn, CreateAccessEntryOut>("CreateAccessEntry", "POST /clusters/{name}/access-entries");

    /// <summary>The question of <see cref="CreateAccessEntry"/>.</summary>
    public sealed record CreateAccessEntryIn(
        string? Name = null, string? PrincipalArn = null, IReadOnlyList<string>? KubernetesGroups = null,
        string? Username = null, string? Type = null);

    /// <summary>The answer of <see cref="CreateAccessEntry"/>.</summary>
    public sealed record CreateAccessEntryOut(AccessEntry? AccessEntry = null);

    /// <summary>Lets somebody enter a cluster no more.</summary>
    public static readonly Op<DeleteAccessEntryIn, None> DeleteAccessEntry =
        Service.Writes<DeleteAccessEntryIn, None>("DeleteAccessEntry", "DELETE /clusters/{name}/access-entries/{principalArn}");

    /// <summary>The question of <see cref="DeleteAccessEntry"/>.</summary>
    public sealed record DeleteAccessEntryIn(string? Name = null, string? PrincipalArn = null);

    /// <summary>A cluster.</summary>
    public sealed record Cluster(
        string? Name = null, string? Arn = null, DateTimeOffset? CreatedAt = null, string? Version = null,
        string? RoleArn = null, string? Status = null, IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>A vpc config request.</summary>
    public sealed record VpcConfigRequest(
        IReadOnlyList<string>? SubnetIds = null, IReadOnlyList<string>? SecurityGroupIds = null);

    /// <summary>A nodegroup.</summary>
    public sealed record Nodegroup(
        string? NodegroupName = null, string? NodegroupArn = null, string? ClusterName = null,
        DateTimeOffset? CreatedAt = null, string? Status = null, string? CapacityType = null,
        NodegroupScalingConfig? ScalingConfig = null, IReadOnlyList<string>? InstanceTypes = null,
        string? NodeRole = null, NodegroupResources? Resources = null,
        IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>A nodegroup scaling config.</summary>
    public sealed record NodegroupScalingConfig(int? MinSize = null, int? MaxSize = null, int? DesiredSize = null);

    /// <summary>A nodegroup resources.</summary>
    public sealed record NodegroupResources(IReadOnlyList<AutoScalingGroup>? AutoScalingGroups = null);

    /// <summary>An auto scaling group.</summary>
    public sealed record AutoScalingGroup(string? Name = null);

    /// <summary>An update.</summary>
    public sealed record Update(
        string? Id = null, string? Status = null, string? Type = null, DateTimeOffset? CreatedAt = null);

    /// <summary>A fargate profile.</summary>
    public sealed record FargateProfile(
        string? FargateProfileName = null, string? FargateProfileArn = null, string? ClusterName = null,
        DateTimeOffset? CreatedAt = null, string? PodExecutionRoleArn = null, string? Status = null,
        IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>An access entry.</summary>
    public sealed record AccessEntry(
        string? ClusterName = null, string? PrincipalArn = null, IReadOnlyList<string>? KubernetesGroups = null,
        string? AccessEntryArn = null, DateTimeOffset? CreatedAt = null,
        IReadOnlyDictionary<string, string>? Tags = null, string? Username = null, string? Type = null);
}

[RecordsOf(typeof(Eks))]
internal sealed partial class EksShapes;
