using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Launch configurations, and changes of groups that are planned for a moment.</summary>
internal sealed class ScalingPlanCalls(ScalingWorld scaling)
{
    internal void Register(Router router)
    {
        _ = router.On(AutoScaling.DescribeLaunchConfigurations, DescribeConfigurations);
        _ = router.On(AutoScaling.CreateLaunchConfiguration, CreateConfiguration);
        _ = router.On(AutoScaling.DeleteLaunchConfiguration, DeleteConfiguration);
        _ = router.On(AutoScaling.DescribeScheduledActions, DescribePlans);
        _ = router.On(AutoScaling.PutScheduledUpdateGroupAction, PutPlan);
        _ = router.On(AutoScaling.DeleteScheduledAction, DeletePlan);
    }

    private AutoScaling.DescribeLaunchConfigurationsOut DescribeConfigurations(Call call, AutoScaling.DescribeLaunchConfigurationsIn input)
    {
        var found = scaling.Configurations
            .Where(pair => pair.Key.Region == call.Region.ToString())
            .Where(pair => input.LaunchConfigurationNames is not { Count: > 0 } names || names.Contains(pair.Key.Name, StringComparer.Ordinal))
            .Select(pair => pair.Value).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxRecords ?? 50, input.NextToken);
        return new AutoScaling.DescribeLaunchConfigurationsOut(
            [.. page.Select(config => new AutoScaling.LaunchConfiguration(
                config.Name, config.Arn, config.Shape.ImageId, config.Shape.KeyName ?? "", config.Shape.SecurityGroupIds, config.Shape.UserData ?? "",
                config.Shape.Type, [], new AutoScaling.InstanceMonitoring(true), null, config.Shape.ProfileArn, config.CreatedAt, EbsOptimized: false))],
            next);
    }

    private None CreateConfiguration(Call call, AutoScaling.CreateLaunchConfigurationIn input)
    {
        var name = input.LaunchConfigurationName ?? throw ScalingCalls.Invalid("LaunchConfigurationName is required");
        if (scaling.Configurations.ContainsKey((call.Region.ToString(), name)))
        {
            throw new Fault("AlreadyExists", $"Launch Configuration by this name already exists - A launch configuration already exists with the name {name}");
        }

        if (input.InstanceType is null || input.ImageId is null || !InstanceTypes.Known(input.InstanceType))
        {
            throw ScalingCalls.Invalid("Valid requests must contain either the InstanceID parameter or both the ImageId and InstanceType parameters.");
        }

        var arn = $"arn:aws:autoscaling:{call.Region}:{call.Account}:launchConfiguration:{call.World.Ids.Uuid()}:launchConfigurationName/{name}";
        scaling.Configurations.Add((call.Region.ToString(), name), new LaunchConfig(name, arn, call.Now, new LaunchShape
        {
            Type = input.InstanceType,
            ImageId = input.ImageId,
            KeyName = input.KeyName,
            SecurityGroupIds = input.SecurityGroups ?? [],
            UserData = input.UserData,
        }));
        call.Made("autoscaling:launch-configuration", arn);
        return new None();
    }

    private None DeleteConfiguration(Call call, AutoScaling.DeleteLaunchConfigurationIn input)
    {
        var region = call.Region.ToString();
        if (scaling.Groups.Values.Any(group => group.Region == region && group.Configuration == input.LaunchConfigurationName))
        {
            throw new Fault("ResourceInUse", $"Cannot delete launch configuration {input.LaunchConfigurationName} because it is attached to an AutoScalingGroup");
        }

        return scaling.Configurations.Remove((region, input.LaunchConfigurationName ?? ""))
            ? new None()
            : throw ScalingCalls.Invalid("Launch configuration name not found - Launch configuration " + input.LaunchConfigurationName + " not found");
    }

    private AutoScaling.DescribeScheduledActionsOut DescribePlans(Call call, AutoScaling.DescribeScheduledActionsIn input)
    {
        var found = Here(call)
            .Where(plan => input.AutoScalingGroupName is null || plan.Group == input.AutoScalingGroupName)
            .Where(plan => input.ScheduledActionNames is not { Count: > 0 } names || names.Contains(plan.Name, StringComparer.Ordinal)).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxRecords ?? 50, input.NextToken);
        return new AutoScaling.DescribeScheduledActionsOut(
            [.. page.Select(plan => new AutoScaling.ScheduledUpdateGroupAction(
                plan.Group, plan.Name, plan.Arn, plan.At, plan.At, null, plan.Recurrence, plan.Min, plan.Max, plan.Desired))],
            next);
    }

    private IEnumerable<ScalingPlan> Here(Call call) =>
        scaling.Plans.Where(plan => plan.Arn.StartsWith($"arn:aws:autoscaling:{call.Region}:", StringComparison.Ordinal));

    /// <summary>Plans a change. One with a moment is carried out then, if nobody removed it; a recurring one is kept and shown.</summary>
    private None PutPlan(Call call, AutoScaling.PutScheduledUpdateGroupActionIn input)
    {
        if (!scaling.Groups.ContainsKey((call.Region.ToString(), input.AutoScalingGroupName ?? "")))
        {
            throw ScalingCalls.Invalid("AutoScalingGroup name not found - no such group: " + input.AutoScalingGroupName);
        }

        var name = input.ScheduledActionName ?? throw ScalingCalls.Invalid("ScheduledActionName is required");
        _ = scaling.Plans.RemoveAll(plan => plan.Group == input.AutoScalingGroupName && plan.Name == name);
        var plan = new ScalingPlan(
            input.AutoScalingGroupName!, name,
            $"arn:aws:autoscaling:{call.Region}:{call.Account}:scheduledUpdateGroupAction:{call.World.Ids.Uuid()}:autoScalingGroupName/"
            + $"{input.AutoScalingGroupName}:scheduledActionName/{name}",
            input.StartTime ?? input.Time, input.Recurrence, input.MinSize, input.MaxSize, input.DesiredCapacity);
        scaling.Plans.Add(plan);
        if (plan.At is { } at && at > call.Now)
        {
            var region = call.Region.ToString();
            call.World.Schedule(at, _ => Carry(region, plan));
        }

        return new None();
    }

    private void Carry(string region, ScalingPlan plan)
    {
        if (!scaling.Plans.Contains(plan) || !scaling.Groups.TryGetValue((region, plan.Group), out var group) || !group.Does("ScheduledActions"))
        {
            return;
        }

        (group.Min, group.Max) = (plan.Min ?? group.Min, plan.Max ?? group.Max);
        group.Desired = Math.Clamp(plan.Desired ?? group.Desired, group.Min, Math.Max(group.Min, group.Max));
        scaling.Look(group, TimeSpan.FromSeconds(5));
    }

    private None DeletePlan(Call call, AutoScaling.DeleteScheduledActionIn input) =>
        scaling.Plans.RemoveAll(plan => plan.Group == input.AutoScalingGroupName && plan.Name == input.ScheduledActionName) > 0
            ? new None()
            : throw ScalingCalls.Invalid($"Scheduled action name not found {input.ScheduledActionName} in {call.Region}");
}
