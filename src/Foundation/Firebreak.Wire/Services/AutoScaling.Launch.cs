#nullable enable

namespace Firebreak.Wire.Services;

public static partial class AutoScaling
{
    /// <summary>The launch configurations of a region.</summary>
    public static readonly Op<DescribeLaunchConfigurationsIn, DescribeLaunchConfigurationsOut> DescribeLaunchConfigurations =
        Service.Reads<DescribeLaunchConfigurationsIn, DescribeLaunchConfigurationsOut>("DescribeLaunchConfigurations");

    /// <summary>The question of <see cref="DescribeLaunchConfigurations"/>.</summary>
    public sealed record DescribeLaunchConfigurationsIn(
        IReadOnlyList<string>? LaunchConfigurationNames = null, string? NextToken = null, int? MaxRecords = null);

    /// <summary>The answer of <see cref="DescribeLaunchConfigurations"/>.</summary>
    public sealed record DescribeLaunchConfigurationsOut(
        IReadOnlyList<LaunchConfiguration>? LaunchConfigurations = null, string? NextToken = null);

    /// <summary>Makes a launch configuration.</summary>
    public static readonly Op<CreateLaunchConfigurationIn, None> CreateLaunchConfiguration =
        Service.Writes<CreateLaunchConfigurationIn, None>("CreateLaunchConfiguration");

    /// <summary>The question of <see cref="CreateLaunchConfiguration"/>.</summary>
    public sealed record CreateLaunchConfigurationIn(
        string? LaunchConfigurationName = null, string? ImageId = null, string? KeyName = null,
        IReadOnlyList<string>? SecurityGroups = null, string? UserData = null, string? InstanceId = null,
        string? InstanceType = null, IReadOnlyList<BlockDeviceMapping>? BlockDeviceMappings = null,
        InstanceMonitoring? InstanceMonitoring = null, string? SpotPrice = null, string? IamInstanceProfile = null,
        bool? EbsOptimized = null, bool? AssociatePublicIpAddress = null);

    /// <summary>Deletes a launch configuration.</summary>
    public static readonly Op<DeleteLaunchConfigurationIn, None> DeleteLaunchConfiguration =
        Service.Writes<DeleteLaunchConfigurationIn, None>("DeleteLaunchConfiguration");

    /// <summary>The question of <see cref="DeleteLaunchConfiguration"/>.</summary>
    public sealed record DeleteLaunchConfigurationIn(string? LaunchConfigurationName = null);

    /// <summary>What groups are to do at set times.</summary>
    public static readonly Op<DescribeScheduledActionsIn, DescribeScheduledActionsOut> DescribeScheduledActions =
        Service.Reads<DescribeScheduledActionsIn, DescribeScheduledActionsOut>("DescribeScheduledActions");

    /// <summary>The question of <see cref="DescribeScheduledActions"/>.</summary>
    public sealed record DescribeScheduledActionsIn(
        string? AutoScalingGroupName = null, IReadOnlyList<string>? ScheduledActionNames = null,
        DateTimeOffset? StartTime = null, DateTimeOffset? EndTime = null, string? NextToken = null,
        int? MaxRecords = null);

    /// <summary>The answer of <see cref="DescribeScheduledActions"/>.</summary>
    public sealed record DescribeScheduledActionsOut(
        IReadOnlyList<ScheduledUpdateGroupAction>? ScheduledUpdateGroupActions = null, string? NextToken = null);

    /// <summary>Sets what a group is to do at a set time.</summary>
    public static readonly Op<PutScheduledUpdateGroupActionIn, None> PutScheduledUpdateGroupAction =
        Service.Writes<PutScheduledUpdateGroupActionIn, None>("PutScheduledUpdateGroupAction");

    /// <summary>The question of <see cref="PutScheduledUpdateGroupAction"/>.</summary>
    public sealed record PutScheduledUpdateGroupActionIn(
        string? AutoScalingGroupName = null, string? ScheduledActionName = null, DateTimeOffset? Time = null,
        DateTimeOffset? StartTime = null, DateTimeOffset? EndTime = null, string? Recurrence = null,
        int? MinSize = null, int? MaxSize = null, int? DesiredCapacity = null, string? TimeZone = null);

    /// <summary>Deletes what a group is to do at a set time.</summary>
    public static readonly Op<DeleteScheduledActionIn, None> DeleteScheduledAction =
        Service.Writes<DeleteScheduledActionIn, None>("DeleteScheduledAction");

    /// <summary>The question of <see cref="DeleteScheduledAction"/>.</summary>
    public sealed record DeleteScheduledActionIn(
        string? AutoScalingGroupName = null, string? ScheduledActionName = null);

    /// <summary>What machines a group starts.</summary>
    public sealed record LaunchConfiguration(
        string? LaunchConfigurationName = null, string? LaunchConfigurationARN = null, string? ImageId = null,
        string? KeyName = null, IReadOnlyList<string>? SecurityGroups = null, string? UserData = null,
        string? InstanceType = null, IReadOnlyList<BlockDeviceMapping>? BlockDeviceMappings = null,
        InstanceMonitoring? InstanceMonitoring = null, string? SpotPrice = null, string? IamInstanceProfile = null,
        DateTimeOffset? CreatedTime = null, bool? EbsOptimized = null, bool? AssociatePublicIpAddress = null);

    /// <summary>A disk that machines are to have.</summary>
    public sealed record BlockDeviceMapping(
        string? VirtualName = null, string? DeviceName = null, Ebs? Ebs = null, bool? NoDevice = null);

    /// <summary>The disk's own properties.</summary>
    public sealed record Ebs(
        string? SnapshotId = null, int? VolumeSize = null, string? VolumeType = null,
        bool? DeleteOnTermination = null, int? Iops = null, bool? Encrypted = null);

    /// <summary>Whether machines are watched every minute.</summary>
    public sealed record InstanceMonitoring(bool? Enabled = null);

    /// <summary>What a group is to do at a set time.</summary>
    public sealed record ScheduledUpdateGroupAction(
        string? AutoScalingGroupName = null, string? ScheduledActionName = null, string? ScheduledActionARN = null,
        DateTimeOffset? Time = null, DateTimeOffset? StartTime = null, DateTimeOffset? EndTime = null,
        string? Recurrence = null, int? MinSize = null, int? MaxSize = null, int? DesiredCapacity = null,
        string? TimeZone = null);
}
