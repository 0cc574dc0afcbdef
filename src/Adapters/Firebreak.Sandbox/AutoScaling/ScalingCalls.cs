using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Making, changing and deleting groups.</summary>
internal sealed class ScalingCalls(ScalingWorld scaling, Ec2World ec2)
{
    private static readonly string[] Processes =
    [
        "Launch", "Terminate", "AddToLoadBalancer", "AlarmNotification", "AZRebalance", "HealthCheck", "InstanceRefresh",
        "ReplaceUnhealthy", "ScheduledActions",
    ];

    internal void Register(Router router)
    {
        _ = router.On(AutoScaling.DescribeAutoScalingGroups, Describe);
        _ = router.On(AutoScaling.CreateAutoScalingGroup, Create, (call, input) => [Arn(call, input.AutoScalingGroupName)]);
        _ = router.On(AutoScaling.UpdateAutoScalingGroup, Update, (call, input) => [Arn(call, input.AutoScalingGroupName)]);
        _ = router.On(AutoScaling.DeleteAutoScalingGroup, Delete, (call, input) => [Arn(call, input.AutoScalingGroupName)]);
        _ = router.On(AutoScaling.SuspendProcesses, Suspend, (call, input) => [Arn(call, input.AutoScalingGroupName)]);
        _ = router.On(AutoScaling.ResumeProcesses, Resume, (call, input) => [Arn(call, input.AutoScalingGroupName)]);
        _ = router.On(AutoScaling.SetInstanceProtection, Protect, (call, input) => [Arn(call, input.AutoScalingGroupName)]);
        _ = router.On(AutoScaling.DescribeScalingActivities, Activities);
        new WarmCalls(scaling, Group).Register(router);
    }

    internal static Fault Invalid(string message) => new("ValidationError", message);

    private static string Arn(Call call, string? name) =>
        $"arn:aws:autoscaling:{call.Region}:{call.Account}:autoScalingGroup:*:autoScalingGroupName/{name}";

    private ScalingGroup Group(Call call, string? name) =>
        scaling.Groups.GetValueOrDefault((call.Region.ToString(), name ?? ""))
            ?? throw Invalid("AutoScalingGroup name not found - no such group: " + name);

    private AutoScaling.DescribeAutoScalingGroupsOut Describe(Call call, AutoScaling.DescribeAutoScalingGroupsIn input)
    {
        var found = scaling.Groups.Values
            .Where(group => group.Region == call.Region.ToString())
            .Where(group => input.AutoScalingGroupNames is not { Count: > 0 } names || names.Contains(group.Name, StringComparer.Ordinal)).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxRecords ?? 50, input.NextToken);
        return new AutoScaling.DescribeAutoScalingGroupsOut([.. page.Select(group => View(call, group))], next);
    }

    private AutoScaling.AutoScalingGroup View(Call call, ScalingGroup group) => new()
    {
        AutoScalingGroupName = group.Name,
        AutoScalingGroupARN = group.Arn,
        LaunchConfigurationName = group.Configuration,
        LaunchTemplate = group.Template is { } template ? new(template.Id, template.Name, template.Version) : null,
        MinSize = group.Min,
        MaxSize = group.Max,
        DesiredCapacity = group.Desired,
        DefaultCooldown = 300,
        AvailabilityZones = group.Zones,
        HealthCheckType = "EC2",
        HealthCheckGracePeriod = 0,
        Instances = [.. scaling.Members(group).Select(machine => new AutoScaling.Instance(
            machine.Id, machine.Type, machine.Zone, machine.Phase == MachinePhase.Pending ? "Pending" : "InService",
            machine.Costs ? "Healthy" : "Unhealthy", group.Configuration,
            group.Template is { } from ? new(from.Id, from.Name, from.Version) : null, machine.ProtectedFromScaleIn))],
        CreatedTime = group.CreatedAt,
        SuspendedProcesses = [.. group.Suspended.Select(process => new AutoScaling.SuspendedProcess(
            process, FormattableString.Invariant($"User suspended at {call.Now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}")))],
        VPCZoneIdentifier = group.Subnets,
        Status = group.Deleting ? "Delete in progress" : null,
        Tags = [.. group.Tags.Select(tag => new AutoScaling.TagDescription(
            group.Name, "auto-scaling-group", tag.Key, tag.Value.Value, tag.Value.Propagate))],
        NewInstancesProtectedFromScaleIn = group.ProtectNew,
        DeletionProtection = group.Protection == "none" ? null : group.Protection,
        WarmPoolConfiguration = group.Warm,
        WarmPoolSize = group.Warm is null ? null : scaling.WarmMembers(group).Count(),
        ServiceLinkedRoleARN =
            $"arn:aws:iam::{call.Account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
    };

    private None Create(Call call, AutoScaling.CreateAutoScalingGroupIn input)
    {
        var name = input.AutoScalingGroupName ?? throw Invalid("AutoScalingGroupName is required");
        var region = ec2.In(call);
        var from = Checked(call, region, name, input);
        var group = new ScalingGroup
        {
            Name = name,
            Arn = $"arn:aws:autoscaling:{region.Code}:{call.Account}:autoScalingGroup:{call.World.Ids.Uuid()}:autoScalingGroupName/{name}",
            Region = region.Code,
            CreatedAt = call.Now,
            Template = from.Template,
            Configuration = input.LaunchConfigurationName,
            Shape = from.Shape,
            Zones = input.AvailabilityZones is { Count: > 0 } zones ? zones : region.Zones,
            Subnets = input.VPCZoneIdentifier ?? "",
            ProtectNew = input.NewInstancesProtectedFromScaleIn ?? false,
            Protection = input.DeletionProtection ?? "none",
        };
        Resize(group, input.MinSize ?? throw Invalid("MinSize is required"), input.MaxSize ?? throw Invalid("MaxSize is required"), input.DesiredCapacity);
        Tag(group, input.Tags);

        scaling.Groups.Add((region.Code, name), group);
        call.Made(Kinds.AutoScalingGroup, group.Arn);
        scaling.Look(group, TimeSpan.FromSeconds(6));
        return new None();
    }

    private static void Tag(ScalingGroup group, IReadOnlyList<AutoScaling.Tag>? tags)
    {
        foreach (var tag in tags ?? [])
        {
            group.Tags[tag.Key ?? ""] = (tag.Value ?? "", tag.PropagateAtLaunch ?? false);
        }
    }

    private (LaunchShape Shape, (string Id, string Name, string Version)? Template) Checked(
        Call call, Ec2Region region, string name, AutoScaling.CreateAutoScalingGroupIn input)
    {
        if (scaling.Groups.ContainsKey((region.Code, name)))
        {
            throw new Fault("AlreadyExists", $"AutoScalingGroup by this name already exists - A group with the name {name} already exists");
        }

        if (input.AvailabilityZones is not { Count: > 0 } && string.IsNullOrEmpty(input.VPCZoneIdentifier))
        {
            throw Invalid("You must specify 1 of either AvailabilityZones and Subnets");
        }

        var template = input.LaunchTemplate ?? input.MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification;
        return Source(call, region, template, input.LaunchConfigurationName) ?? throw Invalid(
            "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.");
    }

    private (LaunchShape Shape, (string Id, string Name, string Version)? Template)? Source(
        Call call, Ec2Region region, AutoScaling.LaunchTemplateSpecification? template, string? configuration)
    {
        if (template is not null)
        {
            var plan = LaunchShapes.Template(region, template.LaunchTemplateId, template.LaunchTemplateName);
            return (plan.Shape, (plan.Id, plan.Name, template.Version ?? "$Default"));
        }

        return configuration is null
            ? null
            : (scaling.Configurations.GetValueOrDefault((call.Region.ToString(), configuration))?.Shape
                ?? throw Invalid("Launch configuration name not found - Launch configuration " + configuration + " not found"), null);
    }

    private static void Resize(ScalingGroup group, int min, int max, int? desired)
    {
        var wanted = desired ?? Math.Clamp(group.Desired, min, max);
        if (min < 0 || max < min)
        {
            throw Invalid($"Max bound, {max}, must be greater than or equal to min bound, {min}");
        }

        if (wanted < min || wanted > max)
        {
            throw Invalid($"Desired capacity:{wanted} must be between the specified min size:{min} and max size:{max}");
        }

        (group.Min, group.Max, group.Desired) = (min, max, wanted);
    }

    private None Update(Call call, AutoScaling.UpdateAutoScalingGroupIn input)
    {
        var group = Group(call, input.AutoScalingGroupName);
        Resize(group, input.MinSize ?? group.Min, input.MaxSize ?? group.Max, input.DesiredCapacity);
        if (Source(call, ec2.In(call), input.LaunchTemplate, input.LaunchConfigurationName) is { } from)
        {
            (group.Shape, group.Template, group.Configuration) = (from.Shape, from.Template, input.LaunchConfigurationName);
        }

        group.ProtectNew = input.NewInstancesProtectedFromScaleIn ?? group.ProtectNew;
        group.Protection = input.DeletionProtection ?? group.Protection;
        scaling.Look(group, TimeSpan.FromSeconds(8));
        return new None();
    }

    private None Delete(Call call, AutoScaling.DeleteAutoScalingGroupIn input)
    {
        var group = Group(call, input.AutoScalingGroupName);
        if (group.Protection == "prevent-all-deletion" || (group.Protection == "prevent-force-deletion" && input.ForceDelete == true))
        {
            throw Invalid($"The group {group.Name} is protected from deletion: {group.Protection}.");
        }

        if (input.ForceDelete != true && scaling.Members(group).Any())
        {
            throw new Fault("ResourceInUse", "You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.");
        }

        (group.Deleting, group.Desired, group.Min) = (true, 0, 0);
        _ = group.Suspended.RemoveWhere(_ => true);
        group.Warm = null;
        scaling.Chill(group);
        if (scaling.Members(group).Any())
        {
            scaling.Look(group, TimeSpan.FromSeconds(5));
            scaling.Look(group, TimeSpan.FromSeconds(70));
        }
        else
        {
            _ = scaling.Groups.Remove((group.Region, group.Name));
        }

        return new None();
    }

    private None Suspend(Call call, AutoScaling.SuspendProcessesIn input)
    {
        var group = Group(call, input.AutoScalingGroupName);
        foreach (var process in Named(input.ScalingProcesses))
        {
            _ = group.Suspended.Add(process);
        }

        return new None();
    }

    private None Resume(Call call, AutoScaling.ResumeProcessesIn input)
    {
        var group = Group(call, input.AutoScalingGroupName);
        foreach (var process in Named(input.ScalingProcesses))
        {
            _ = group.Suspended.Remove(process);
        }

        scaling.Look(group, TimeSpan.FromSeconds(8));
        return new None();
    }

    private static IEnumerable<string> Named(IReadOnlyList<string>? processes)
    {
        if (processes?.FirstOrDefault(process => !Processes.Contains(process, StringComparer.Ordinal)) is { } unknown)
        {
            throw Invalid($"Invalid process type: {unknown}");
        }

        return processes is { Count: > 0 } ? processes : Processes;
    }

    private None Protect(Call call, AutoScaling.SetInstanceProtectionIn input)
    {
        var group = Group(call, input.AutoScalingGroupName);
        var members = scaling.Members(group).ToDictionary(machine => machine.Id, StringComparer.Ordinal);
        foreach (var id in input.InstanceIds ?? [])
        {
            (members.GetValueOrDefault(id) ?? throw Invalid($"The instance {id} is not part of Auto Scaling group {group.Name}."))
                .ProtectedFromScaleIn = input.ProtectedFromScaleIn ?? false;
        }

        return new None();
    }

    private AutoScaling.DescribeScalingActivitiesOut Activities(Call call, AutoScaling.DescribeScalingActivitiesIn input)
    {
        var groups = input.AutoScalingGroupName is { } name
            ? [Group(call, name)]
            : scaling.Groups.Values.Where(group => group.Region == call.Region.ToString());
        var all = groups.SelectMany(group => group.Deeds.Select(deed => new AutoScaling.Activity(
            deed.Id, group.Name, deed.Description, deed.Cause, deed.At, deed.At, deed.Status, null, 100, "{}", null, group.Arn))).ToList();
        var (page, next) = Ec2Listing.Page(all, input.MaxRecords ?? 100, input.NextToken);
        return new AutoScaling.DescribeScalingActivitiesOut(page, next);
    }
}
