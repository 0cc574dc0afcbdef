#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

[JsonSerializable(typeof(None))]
[JsonSerializable(typeof(AutoScaling.DescribeAutoScalingGroupsIn))]
[JsonSerializable(typeof(AutoScaling.DescribeAutoScalingGroupsOut))]
[JsonSerializable(typeof(AutoScaling.CreateAutoScalingGroupIn))]
[JsonSerializable(typeof(AutoScaling.UpdateAutoScalingGroupIn))]
[JsonSerializable(typeof(AutoScaling.DeleteAutoScalingGroupIn))]
[JsonSerializable(typeof(AutoScaling.SuspendProcessesIn))]
[JsonSerializable(typeof(AutoScaling.ResumeProcessesIn))]
[JsonSerializable(typeof(AutoScaling.SetInstanceProtectionIn))]
[JsonSerializable(typeof(AutoScaling.DescribeScalingActivitiesIn))]
[JsonSerializable(typeof(AutoScaling.DescribeScalingActivitiesOut))]
[JsonSerializable(typeof(AutoScaling.DescribeLaunchConfigurationsIn))]
[JsonSerializable(typeof(AutoScaling.DescribeLaunchConfigurationsOut))]
[JsonSerializable(typeof(AutoScaling.CreateLaunchConfigurationIn))]
[JsonSerializable(typeof(AutoScaling.DeleteLaunchConfigurationIn))]
[JsonSerializable(typeof(AutoScaling.DescribeScheduledActionsIn))]
[JsonSerializable(typeof(AutoScaling.DescribeScheduledActionsOut))]
[JsonSerializable(typeof(AutoScaling.PutScheduledUpdateGroupActionIn))]
[JsonSerializable(typeof(AutoScaling.DeleteScheduledActionIn))]
[JsonSerializable(typeof(AutoScaling.DescribeWarmPoolIn))]
[JsonSerializable(typeof(AutoScaling.DescribeWarmPoolOut))]
[JsonSerializable(typeof(AutoScaling.PutWarmPoolIn))]
[JsonSerializable(typeof(AutoScaling.DeleteWarmPoolIn))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class AutoScalingShapes : JsonSerializerContext;
