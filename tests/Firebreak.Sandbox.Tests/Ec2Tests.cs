using System.Text.Json;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

public sealed class Ec2Tests
{
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");
    private readonly World _world;
    private readonly Actor _root;

    public Ec2Tests() => (_world, _root) = Stories.Empty();

    private IReadOnlyList<string> Run(int count, bool guarded = false, string? zone = null, string type = "c5.large") =>
        [.. _root.Call(Seoul, Ec2.RunInstances, new Ec2.RunInstancesIn(
            ImageId: MachineImages.Linux("ap-northeast-2"), InstanceType: type, MinCount: count, MaxCount: count,
            Placement: zone is null ? null : new Ec2.PlacementIn(zone), DisableApiTermination: guarded)).Instances!.Select(one => one.InstanceId!)];

    private string State(string id) => _world.Module<Ec2World>().Find(id)?.PhaseName ?? "gone";

    private string Refusal(Action call) => Assert.Throws<Fault>(call).Code;

    private void Terminate(params string[] ids) => _root.Call(Seoul, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn(ids));

    [Fact]
    public void A_machine_lives_through_its_states_and_is_forgotten_after_an_hour()
    {
        var id = Run(1)[0];
        Assert.Equal("pending", State(id));

        _world.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("running", State(id));

        _ = _root.Call(Seoul, Ec2.StopInstances, new Ec2.StopInstancesIn([id]));
        Assert.Equal("stopping", State(id));
        _world.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("stopped", State(id));

        Terminate(id);
        Assert.Equal("shutting-down", State(id));
        _world.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("terminated", State(id));
        _world.Advance(TimeSpan.FromHours(1));
        Assert.Equal("gone", State(id));
        Assert.Empty(_world.Module<Ec2World>().In("ap-northeast-2").Volumes);
    }

    [Fact]
    public void One_protected_machine_saves_its_whole_zone_while_the_others_end_and_the_call_fails()
    {
        var a = Run(2, zone: "ap-northeast-2a");
        var guarded = Run(1, guarded: true, zone: "ap-northeast-2a")[0];
        var b = Run(1, zone: "ap-northeast-2b")[0];
        _world.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("OperationNotPermitted", Refusal(() => Terminate(a[0], a[1], guarded, b)));

        Assert.Equal(["running", "running", "running", "shutting-down"], new[] { a[0], a[1], guarded, b }.Select(State));
    }

    [Fact]
    public void Stop_protection_keeps_a_machine_from_being_stopped_and_from_being_ended()
    {
        var id = Run(1)[0];
        _world.Advance(TimeSpan.FromMinutes(1));
        _ = _root.Call(Seoul, Ec2.ModifyInstanceAttribute, new Ec2.ModifyInstanceAttributeIn(InstanceId: id, DisableApiStop: new(true)));

        Assert.Equal("OperationNotPermitted", Refusal(() => _root.Call(Seoul, Ec2.StopInstances, new Ec2.StopInstancesIn([id]))));
        Assert.Equal("OperationNotPermitted", Refusal(() => Terminate(id)));

        _ = _root.Call(Seoul, Ec2.ModifyInstanceAttribute, new Ec2.ModifyInstanceAttributeIn(InstanceId: id, DisableApiStop: new(false)));
        Terminate(id);
        Assert.Equal("shutting-down", State(id));
    }

    [Fact]
    public void Two_attributes_at_once_are_refused()
    {
        var id = Run(1)[0];

        Assert.Equal("InvalidParameterCombination", Refusal(() => _root.Call(Seoul, Ec2.ModifyInstanceAttribute, new Ec2.ModifyInstanceAttributeIn(
            InstanceId: id, DisableApiStop: new(true), DisableApiTermination: new(true)))));
    }

    [Fact]
    public void One_bad_id_fails_all()
    {
        var id = Run(1)[0];

        Assert.Equal("InvalidInstanceID.NotFound", Refusal(() => Terminate(id, "i-00000000000000000")));
        Assert.Equal("InvalidInstanceID.Malformed", Refusal(() => Terminate(id, "nonsense")));
        Assert.Equal("pending", State(id));
    }

    [Fact]
    public void A_dry_run_changes_nothing_and_is_told_as_one()
    {
        var id = Run(1)[0];

        Assert.Equal("DryRunOperation", Refusal(() => _root.Call(Seoul, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([id], true))));

        Assert.Equal("pending", State(id));
    }

    [Fact]
    public void The_quota_is_the_end_of_it()
    {
        Assert.Equal(2, Run(2, type: "c5.24xlarge").Count);

        Assert.Equal("VcpuLimitExceeded", Refusal(() => Run(1, type: "c5.24xlarge")));
        Assert.Equal("VcpuLimitExceeded", Refusal(() => Run(1, type: "p3.2xlarge")));
    }

    [Fact]
    public void A_group_brings_its_machines_back_in_its_makers_name()
    {
        var thief = new Actor(_world, "thief", Side.Attacker) { SourceIp = "198.51.100.7", UserAgent = "test" };
        thief.SignInAsRoot();
        _ = thief.Call(Seoul, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
            LaunchTemplateName: "t", LaunchTemplateData: new Ec2.LaunchTemplateContents(ImageId: MachineImages.Linux("ap-northeast-2"), InstanceType: "c5.large")));
        _ = thief.Call(Seoul, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
            "g", LaunchTemplate: new(null, "t", "$Latest"), MinSize: 2, MaxSize: 2, AvailabilityZones: ["ap-northeast-2a"]));
        _world.Advance(TimeSpan.FromMinutes(1));
        var first = _world.Truth.Running(Side.Attacker).ToList();
        Assert.Equal(2, first.Count);

        Terminate([.. first]);
        _world.Advance(TimeSpan.FromMinutes(2));

        var second = _world.Truth.Running(Side.Attacker).ToList();
        Assert.Equal(2, second.Count);
        Assert.Empty(first.Intersect(second));
        var record = JsonDocument.Parse(_world.Trail.Records.Last(one => one.Name == "RunInstances").Json).RootElement;
        Assert.Equal("autoscaling.amazonaws.com", record.GetProperty("userIdentity").GetProperty("invokedBy").GetString());
    }

    [Fact]
    public void A_suspended_group_does_not_launch_and_one_at_zero_ends_even_protected_machines()
    {
        _ = _root.Call(Seoul, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
            LaunchTemplateName: "t", LaunchTemplateData: new Ec2.LaunchTemplateContents(
                ImageId: MachineImages.Linux("ap-northeast-2"), InstanceType: "c5.large", DisableApiTermination: true)));
        _ = _root.Call(Seoul, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
            "g", LaunchTemplate: new(null, "t", "$Latest"), MinSize: 0, MaxSize: 2, DesiredCapacity: 1, AvailabilityZones: ["ap-northeast-2a"]));
        _world.Advance(TimeSpan.FromMinutes(1));
        var id = _world.Truth.Running(Side.Owner).Single();

        _ = _root.Call(Seoul, AutoScaling.SuspendProcesses, new AutoScaling.SuspendProcessesIn("g"));
        _ = _root.Call(Seoul, Ec2.StopInstances, new Ec2.StopInstancesIn([id]));
        _world.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("stopped", State(id));
        Assert.Empty(_world.Truth.Running(Side.Owner));

        _ = _root.Call(Seoul, AutoScaling.UpdateAutoScalingGroup, new AutoScaling.UpdateAutoScalingGroupIn("g", MinSize: 0, MaxSize: 0, DesiredCapacity: 0));
        _ = _root.Call(Seoul, AutoScaling.ResumeProcesses, new AutoScaling.ResumeProcessesIn("g"));
        _world.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("terminated", State(id));
    }

    [Fact]
    public void A_persistent_spot_request_brings_its_machine_back_until_it_is_cancelled()
    {
        _ = _root.Call(Seoul, Ec2.RequestSpotInstances, new Ec2.RequestSpotInstancesIn(
            new Ec2.RequestSpotLaunchSpecification(ImageId: MachineImages.Linux("ap-northeast-2"), InstanceType: "c5.large"), Type: "persistent"));
        _world.Advance(TimeSpan.FromMinutes(1));
        var first = _world.Truth.Running(Side.Owner).Single();

        Terminate(first);
        _world.Advance(TimeSpan.FromMinutes(3));
        var second = _world.Truth.Running(Side.Owner).Single();
        Assert.NotEqual(first, second);

        var request = _world.Module<Ec2World>().In("ap-northeast-2").SpotRequests.Keys.Single();
        _ = _root.Call(Seoul, Ec2.CancelSpotInstanceRequests, new Ec2.CancelSpotInstanceRequestsIn(SpotInstanceRequestIds: [request]));
        Assert.Equal("running", State(second));
        Terminate(second);
        _world.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(_world.Truth.Running(Side.Owner));
    }

    [Fact]
    public void A_one_time_spot_machine_cannot_be_stopped()
    {
        _ = _root.Call(Seoul, Ec2.RequestSpotInstances, new Ec2.RequestSpotInstancesIn(
            new Ec2.RequestSpotLaunchSpecification(ImageId: MachineImages.Linux("ap-northeast-2"), InstanceType: "c5.large")));
        _world.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("UnsupportedOperation", Refusal(() =>
            _root.Call(Seoul, Ec2.StopInstances, new Ec2.StopInstancesIn([_world.Truth.Running(Side.Owner).Single()]))));
    }

    [Fact]
    public void CloudTrail_writes_launches_and_ends_as_it_does_in_real_accounts()
    {
        var id = Run(1, guarded: true)[0];
        var launch = JsonDocument.Parse(_world.Trail.Records[^1].Json).RootElement;

        var machine = launch.GetProperty("responseElements").GetProperty("instancesSet").GetProperty("items")[0];
        Assert.Equal(id, machine.GetProperty("instanceId").GetString());
        Assert.Equal(JsonValueKind.Number, machine.GetProperty("launchTime").ValueKind);
        Assert.Equal("pending", machine.GetProperty("instanceState").GetProperty("name").GetString());
        var asked = launch.GetProperty("requestParameters");
        Assert.Equal(1, asked.GetProperty("instancesSet").GetProperty("items")[0].GetProperty("maxCount").GetInt32());
        Assert.Equal("c5.large", asked.GetProperty("instanceType").GetString());
        Assert.True(asked.GetProperty("disableApiTermination").GetBoolean());

        _ = _root.Call(Seoul, Ec2.ModifyInstanceAttribute, new Ec2.ModifyInstanceAttributeIn(InstanceId: id, DisableApiTermination: new(false)));
        Terminate(id);
        var end = JsonDocument.Parse(_world.Trail.Records[^1].Json).RootElement.GetProperty("responseElements").GetProperty("instancesSet").GetProperty("items")[0];
        Assert.Equal(id, end.GetProperty("instanceId").GetString());
        Assert.Equal(32, end.GetProperty("currentState").GetProperty("code").GetInt32());
        Assert.Equal("pending", end.GetProperty("previousState").GetProperty("name").GetString());
    }
}
