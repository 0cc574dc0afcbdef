#nullable enable

namespace Firebreak.Wire.Services;

/// <summary>Amazon EC2 Auto Scaling: groups that start machines again when they end.</summary>
public static partial class AutoScaling
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.AutoScaling;

    /// <summary>The groups of a region, with their machines.</summary>
    public static readonly Op<DescribeAutoScalingGroupsIn, DescribeAutoScalingGroupsOut> DescribeAutoScalingGroups =
        Service.Reads<DescribeAutoScalingGroupsIn, DescribeAutoScalingGroupsOut>("DescribeAutoScalingGroups");

    /// <summary>The question of <see cref="DescribeAutoScalingGroups"/>.</summary>
    public sealed record DescribeAutoScalingGroupsIn(
        IReadOnlyList<string>? AutoScalingGroupNames = null, string? NextToken = null, int? MaxRecords = null);

    /// <summary>The answer of <see cref="DescribeAutoScalingGroups"/>.</summary>
    public sealed record DescribeAutoScalingGroupsOut(
        IReadOnlyList<AutoScalingGroup>? AutoScalingGroups = null, string? NextToken = null);

    /// <summary>Makes a group.</summary>
    public static readonly Op<CreateAutoScalingGroupIn, None> CreateAutoScalingGroup =
        Service.Writes<CreateAutoScalingGroupIn, None>("CreateAutoScalingGroup");

    /// <summary>The question of <see cref="CreateAutoScalingGroup"/>.</summary>
    public sealed record CreateAutoScalingGroupIn(
        string? AutoScalingGroupName = null, string? LaunchConfigurationName = null,
        LaunchTemplateSpecification? LaunchTemplate = null, MixedInstancesPolicy? MixedInstancesPolicy = null,
        string? InstanceId = null, int? MinSize = null, int? MaxSize = null, int? DesiredCapacity = null,
        int? DefaultCooldown = null, IReadOnlyList<string>? AvailabilityZones = null,
        string? HealthCheckType = null, int? HealthCheckGracePeriod = null, string? VPCZoneIdentifier = null,
        bool? NewInstancesProtectedFromScaleIn = null, IReadOnlyList<Tag>? Tags = null,
        string? DeletionProtection = null);

    /// <summary>Changes a group, for example its size to zero.</summary>
    public static readonly Op<UpdateAutoScalingGroupIn, None> UpdateAutoScalingGroup =
        Service.Writes<UpdateAutoScalingGroupIn, None>("UpdateAutoScalingGroup");

    /// <summary>The question of <see cref="UpdateAutoScalingGroup"/>.</summary>
    public sealed record UpdateAutoScalingGroupIn(
        string? AutoScalingGroupName = null, string? LaunchConfigurationName = null,
        LaunchTemplateSpecification? LaunchTemplate = null, int? MinSize = null, int? MaxSize = null,
        int? DesiredCapacity = null, int? DefaultCooldown = null, IReadOnlyList<string>? AvailabilityZones = null,
        string? HealthCheckType = null, int? HealthCheckGracePeriod = null, string? VPCZoneIdentifier = null,
        bool? NewInstancesProtectedFromScaleIn = null, string? DeletionProtection = null);

    /// <summary>Deletes a group, with its machines if forced.</summary>
    public static readonly Op<DeleteAutoScalingGroupIn, None> DeleteAutoScalingGroup =
        Service.Writes<DeleteAutoScalingGroupIn, None>("DeleteAutoScalingGroup");

    /// <summary>The question of <see cref="DeleteAutoScalingGroup"/>.</summary>
    public sealed record DeleteAutoScalingGroupIn(string? AutoScalingGroupName = null, bool? ForceDelete = null);

    /// <summary>Stops a group from starting or ending machines.</summary>
    public static readonly Op<SuspendProcessesIn, None> SuspendProcesses =
        Service.Writes<SuspendProcessesIn, None>("SuspendProcesses");

    /// <summary>The question of <see cref="SuspendProcesses"/>.</summary>
    public sealed record SuspendProcessesIn(
        string? AutoScalingGroupName = null, IReadOnlyList<string>? ScalingProcesses = null);

    /// <summary>Lets a group start and end machines again.</summary>
    public static readonly Op<ResumeProcessesIn, None> ResumeProcesses =
        Service.Writes<ResumeProcessesIn, None>("ResumeProcesses");

    /// <summary>The question of <see cref="ResumeProcesses"/>.</summary>
    public sealed record ResumeProcessesIn(
        string? AutoScalingGroupName = null, IReadOnlyList<string>? ScalingProcesses = null);

    /// <summary>Protects machines of a group against being ended by it, or no longer.</summary>
    public static readonly Op<SetInstanceProtectionIn, None> SetInstanceProtection =
        Service.Writes<SetInstanceProtectionIn, None>("SetInstanceProtection");

    /// <summary>The question of <see cref="SetInstanceProtection"/>.</summary>
    public sealed record SetInstanceProtectionIn(
        IReadOnlyList<string>? InstanceIds = null, string? AutoScalingGroupName = null,
        bool? ProtectedFromScaleIn = null);

    /// <summary>What groups did lately.</summary>
    public static readonly Op<DescribeScalingActivitiesIn, DescribeScalingActivitiesOut> DescribeScalingActivities =
        Service.Reads<DescribeScalingActivitiesIn, DescribeScalingActivitiesOut>("DescribeScalingActivities");

    /// <summary>The question of <see cref="DescribeScalingActivities"/>.</summary>
    public sealed record DescribeScalingActivitiesIn(
        IReadOnlyList<string>? ActivityIds = null, string? AutoScalingGroupName = null,
        bool? IncludeDeletedGroups = null, int? MaxRecords = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeScalingActivities"/>.</summary>
    public sealed record DescribeScalingActivitiesOut(
        IReadOnlyList<Activity>? Activities = null, string? NextToken = null);

    /// <summary>A group.</summary>
    public sealed record AutoScalingGroup(
        string? AutoScalingGroupName = null, string? AutoScalingGroupARN = null,
        string? LaunchConfigurationName = null, LaunchTemplateSpecification? LaunchTemplate = null,
        MixedInstancesPolicy? MixedInstancesPolicy = null, int? MinSize = null, int? MaxSize = null,
        int? DesiredCapacity = null, int? DefaultCooldown = null, IReadOnlyList<string>? AvailabilityZones = null,
        string? HealthCheckType = null, int? HealthCheckGracePeriod = null,
        IReadOnlyList<Instance>? Instances = null, DateTimeOffset? CreatedTime = null,
        IReadOnlyList<SuspendedProcess>? SuspendedProcesses = null, string? VPCZoneIdentifier = null,
        string? Status = null, IReadOnlyList<TagDescription>? Tags = null,
        bool? NewInstancesProtectedFromScaleIn = null, string? ServiceLinkedRoleARN = null,
        string? DeletionProtection = null, WarmPoolConfiguration? WarmPoolConfiguration = null,
        int? WarmPoolSize = null);

    /// <summary>A launch template and its version.</summary>
    public sealed record LaunchTemplateSpecification(
        string? LaunchTemplateId = null, string? LaunchTemplateName = null, string? Version = null);

    /// <summary>The machine types a group may mix.</summary>
    public sealed record MixedInstancesPolicy(
        LaunchTemplate? LaunchTemplate = null, InstancesDistribution? InstancesDistribution = null);

    /// <summary>A launch template and what differs from it.</summary>
    public sealed record LaunchTemplate(
        LaunchTemplateSpecification? LaunchTemplateSpecification = null,
        IReadOnlyList<LaunchTemplateOverrides>? Overrides = null);

    /// <summary>A machine type instead of the template's.</summary>
    public sealed record LaunchTemplateOverrides(string? InstanceType = null, string? WeightedCapacity = null);

    /// <summary>How many of a group's machines are spot machines.</summary>
    public sealed record InstancesDistribution(
        string? OnDemandAllocationStrategy = null, int? OnDemandBaseCapacity = null,
        int? OnDemandPercentageAboveBaseCapacity = null, string? SpotAllocationStrategy = null,
        int? SpotInstancePools = null, string? SpotMaxPrice = null);

    /// <summary>A machine of a group.</summary>
    public sealed record Instance(
        string? InstanceId = null, string? InstanceType = null, string? AvailabilityZone = null,
        string? LifecycleState = null, string? HealthStatus = null, string? LaunchConfigurationName = null,
        LaunchTemplateSpecification? LaunchTemplate = null, bool? ProtectedFromScaleIn = null,
        string? WeightedCapacity = null);

    /// <summary>What a group was told not to do.</summary>
    public sealed record SuspendedProcess(string? ProcessName = null, string? SuspensionReason = null);

    /// <summary>A tag of a group.</summary>
    public sealed record TagDescription(
        string? ResourceId = null, string? ResourceType = null, string? Key = null, string? Value = null,
        bool? PropagateAtLaunch = null);

    /// <summary>A tag that a group is to carry.</summary>
    public sealed record Tag(
        string? ResourceId = null, string? ResourceType = null, string? Key = null, string? Value = null,
        bool? PropagateAtLaunch = null);

    /// <summary>One thing a group did.</summary>
    public sealed record Activity(
        string? ActivityId = null, string? AutoScalingGroupName = null, string? Description = null,
        string? Cause = null, DateTimeOffset? StartTime = null, DateTimeOffset? EndTime = null,
        string? StatusCode = null, string? StatusMessage = null, int? Progress = null, string? Details = null,
        string? AutoScalingGroupState = null, string? AutoScalingGroupARN = null);
}
