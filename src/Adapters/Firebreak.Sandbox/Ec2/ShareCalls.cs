using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Own images, and who else may use images and snapshots; the older spot fleets; versions of templates.</summary>
internal sealed class ShareCalls : IServiceModule
{
    private readonly Ec2World _ec2;
    private readonly Shelf _images;
    private readonly Dictionary<string, SortedSet<string>> _shared = new(StringComparer.Ordinal);

    internal ShareCalls(Shelves shelves, Ec2World ec2)
    {
        _ec2 = ec2;
        _images = shelves.Of(Kinds.Image, BoughtCalls.Rules("InvalidAMIID"));
        ec2.OwnImages = call => [.. _images.In(call).Select(one => new Ec2.Image(
            one.Id, $"{call.Account}/{one["name"]}", "available", call.Account.ToString(), one.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
            Public: Shared(one.Id).Contains("all"), "x86_64", "machine", one["name"], one["name"], "Linux/UNIX", null, "/dev/xvda", "ebs", "hvm"))];
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Images(router);
        Snapshots(router);
        SpotFleets(router);
        _ = router.On(Ec2.DescribeLaunchTemplateVersions, (call, input) =>
        {
            var plan = LaunchShapes.Template(_ec2.In(call), input.LaunchTemplateId, null);
            return new Ec2.DescribeLaunchTemplateVersionsOut([new(
                LaunchTemplateId: plan.Id, LaunchTemplateName: plan.Name, VersionNumber: 1, CreateTime: plan.CreatedAt, CreatedBy: plan.CreatedBy, DefaultVersion: true)]);
        });
    }

    private void Images(Router router)
    {
        _ = router.On(Ec2.CreateImage, (call, input) =>
        {
            _ = LifeCalls.Named(_ec2.In(call), [input.InstanceId ?? ""]);
            var id = call.World.Ids.Thing("ami");
            return new Ec2.CreateImageOut(_images.Put(call, new Held { Id = id, Name = id }.With(null, ("name", input.Name)), "available").Id);
        });
        _ = router.On(Ec2.DeregisterImage, (call, input) =>
        {
            _images.Remove(_images.Of(call, input.ImageId));
            return new None();
        });
        _ = router.On(Ec2.DescribeImageAttribute, (call, input) => new Ec2.DescribeImageAttributeOut(
            ImageId: _images.Of(call, input.ImageId).Id,
            LaunchPermissions: [.. Shared(input.ImageId).Select(who => who == "all" ? new Ec2.LaunchPermission(Group: who) : new Ec2.LaunchPermission(UserId: who))]));
        _ = router.On(Ec2.ModifyImageAttribute, (call, input) => Change(_images.Of(call, input.ImageId).Id, input.OperationType, [.. input.UserIds ?? [], .. input.UserGroups ?? []]));
    }

    private void Snapshots(Router router)
    {
        _ = router.On(Ec2.DescribeSnapshotAttribute, (call, input) => new Ec2.DescribeSnapshotAttributeOut(
            CreateVolumePermissions: [.. Shared(Snapshot(call, input.SnapshotId)).Select(who => who == "all" ? new Ec2.CreateVolumePermission(Group: who) : new Ec2.CreateVolumePermission(UserId: who))],
            SnapshotId: input.SnapshotId));
        _ = router.On(Ec2.ModifySnapshotAttribute, (call, input) => Change(Snapshot(call, input.SnapshotId), input.OperationType, [.. input.UserIds ?? [], .. input.GroupNames ?? []]));
    }

    private void SpotFleets(Router router)
    {
        _ = router.On(Ec2.RequestSpotFleet, (call, input) =>
        {
            var asked = input.SpotFleetRequestConfig?.LaunchSpecifications is [{ } first, ..] ? first : throw Ec2Faults.Missing("LaunchSpecifications");
            var fleet = new MachineFleet
            {
                Id = "sfr-" + call.World.Ids.Uuid(),
                Kind = input.SpotFleetRequestConfig.Type ?? "maintain",
                Shape = new LaunchShape { Type = asked.InstanceType ?? "c5.large", ImageId = asked.ImageId ?? MachineImages.Linux(call.Region.ToString()) },
                CreatedAt = call.Now,
                Target = input.SpotFleetRequestConfig.TargetCapacity ?? 1,
            };
            _ec2.In(call).Fleets.Add(fleet.Id, fleet);
            call.Made(Kinds.Fleet, fleet.Id);
            _ec2.Keeper.Fill(_ec2.In(call), fleet, TimeSpan.FromSeconds(5));
            return new Ec2.RequestSpotFleetOut(fleet.Id);
        });
        _ = router.On(Ec2.ModifySpotFleetRequest, (call, input) =>
        {
            var region = _ec2.In(call);
            var fleet = region.Fleets.GetValueOrDefault(input.SpotFleetRequestId ?? "") ?? throw FleetCalls.NoSpotFleet(input.SpotFleetRequestId ?? "");
            fleet.Target = input.TargetCapacity ?? fleet.Target;
            FleetCalls.Trim(_ec2, region, fleet, input.ExcessCapacityTerminationPolicy);
            return new Ec2.ModifySpotFleetRequestOut(true);
        });
    }

    private SortedSet<string> Shared(string? id) => _shared.TryGetValue(id ?? "", out var who) ? who : [];

    private string Snapshot(Call call, string? id) => _ec2.In(call).Snapshots.ContainsKey(id ?? "") ? id! : throw Ec2Faults.Of("InvalidSnapshot.NotFound", $"The snapshot '{id}' does not exist.");

    private None Change(string id, string? how, IReadOnlyList<string> who)
    {
        if (!_shared.TryGetValue(id, out var now))
        {
            _shared[id] = now = new SortedSet<string>(StringComparer.Ordinal);
        }

        if (how == "remove")
        {
            now.ExceptWith(who);
        }
        else
        {
            now.UnionWith(who);
        }

        return new None();
    }
}
