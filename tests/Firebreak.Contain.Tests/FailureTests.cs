using System.Diagnostics;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Contain.Tests;

/// <summary>Ways in which a containment goes wrong that have no better place; docs/failures.md tells where the others are.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_machine_that_was_protected_a_moment_ago_is_found_by_halves_and_the_others_end_with_it()
    {
        var bench = new Bench();
        string[] more = [.. Enumerable.Range(1, 40).Select(at => $"i-0more{at}")];
        foreach (var id in more)
        {
            bench.Account.Machines[id] = new FakeMachine { Region = FakeAccount.Far };
            bench.Judged.Add(Bench.Theirs(id, Kinds.Instance, FakeAccount.Far));
        }

        var calls = 0;
        bench.Account.BeforeWrite = op =>
        {
            if (op == "ec2:TerminateInstances" && calls++ == 0)
            {
                bench.Account.Machines["i-0more4"].EndProtected = true;
            }
        };

        var (_, _, result) = await bench.ContainAsync();

        Assert.Equal("contained", result.StatusWord);
        Assert.All(more, id => Assert.Equal("terminated", bench.Account.Machines[id].State));
        Assert.True(calls < more.Length, $"{calls} calls");
    }

    [Fact]
    public async Task An_intruder_who_cuts_the_callers_own_credentials_stops_the_run_it_is_said_and_with_working_ones_it_goes_on()
    {
        var bench = new Bench();
        var plan = (await bench.PlanAsync()).Plan!;
        bench.Account.BeforeWrite = op =>
        {
            if (op == "autoscaling:SuspendProcesses")
            {
                bench.Account.Denied.Add("sts:GetCallerIdentity");
            }
        };

        var cut = await bench.ApplyAsync(plan);
        bench.Account.BeforeWrite = null;
        bench.Account.Denied.Clear();
        var whole = await bench.ApplyAsync(plan);

        Assert.Contains("it goes on from here", cut.Halted!.Value.En, StringComparison.Ordinal);
        Assert.Equal(ContainStatus.NotContained, Containment.Of(plan, cut, new OneDollar()).Status);
        Assert.Equal("contained", Containment.Of(plan, whole, new OneDollar()).StatusWord);
    }

    [Fact]
    public async Task A_miner_that_carries_the_owners_keep_tag_is_left_alone_told_and_never_contained()
    {
        var bench = new Bench();
        bench.Account.Machines[Bench.OwnMachine].Tags["Keep"] = "yes";
        bench.Account.Machines[Bench.Machine].Tags["Keep"] = "yes";
        bench.Keep.Add("tag:Keep=yes");

        var (plan, _, result) = await bench.ContainAsync();

        Assert.Contains(plan.LeftAlone, left => left.Id == Bench.Machine);
        Assert.Equal("running", bench.Account.Machines[Bench.Machine].State);
        Assert.Equal(ContainStatus.NotContained, result.Status);
        Assert.Contains(result.Remaining, left => left.Id == Bench.Machine && left.Why.En.Contains("keep it by its id", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Remaining, left => left.Id == Bench.OwnMachine);
    }

    [Fact]
    public async Task A_miner_that_the_owner_keeps_by_its_id_is_his_own_decision()
    {
        var bench = new Bench();
        bench.Keep.Add(Bench.Machine);

        var (_, _, result) = await bench.ContainAsync();

        Assert.Equal("running", bench.Account.Machines[Bench.Machine].State);
        Assert.Equal("contained", result.StatusWord);
    }

    [Fact]
    public async Task An_MFA_device_that_the_intruder_hung_on_the_owners_user_is_not_touched()
    {
        var device = $"arn:aws:iam::{FakeAccount.Number}:mfa/strange";
        var bench = new Bench();
        bench.Judged.Add(Bench.Theirs(device, Kinds.MfaDevice, Region.Global));
        bench.Targets.Add(Bench.Machine);

        var plan = (await bench.PlanAsync()).Plan!;

        // A stranger's device on the way in may be the only one the owner still has: harden shows it, and he decides. Only a user of the intruder's goes with his devices.
        Assert.DoesNotContain(plan.Steps, step => step.Measure.Target.Kind == Kinds.MfaDevice || step.Measure.Target.Id == device);
        Assert.DoesNotContain(plan.Steps, step => step.Measure.Target.Id.EndsWith(":user/owner", StringComparison.Ordinal));
        Assert.Equal(["DeleteUser"], Takers(Iam.DeactivateMFADevice, Iam.DeleteVirtualMFADevice));
        Assert.NotEmpty(Takers(Iam.DeleteAccessKey));
    }

    [Fact]
    public async Task Fifty_thousand_things_are_planned_in_a_moment()
    {
        var bench = new Bench();
        var small = await bench.Account.SurveyAsync([], CancellationToken.None);
        var crowd = Enumerable.Range(0, 50_000).Select(at => new Resource($"i-0crowd{at}", Kinds.Instance, FakeAccount.Home)
        {
            State = "running",
            Running = true,
            CreatedAt = bench.Account.Now.AddDays(-100),
            Facts = new Dictionary<string, string> { ["InstanceType"] = "t3.micro" },
        });
        var watch = Stopwatch.StartNew();

        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = [],
            Inventory = small with { Resources = [.. small.Resources, .. crowd] },
            Caller = bench.Caller,
            Prices = new OneDollar(),
            Now = bench.Account.Now,
            Targets = [Bench.Machine],
            Keep = ["i-0crowd7"],
        });
        var left = new Aftermath(planned.Plan!, new OneDollar()).StillToDo(small with { Resources = [.. small.Resources, .. crowd] });

        Assert.Equal([Bench.Machine], planned.Plan!.Steps.Select(step => step.Measure.Target.Id).Distinct(StringComparer.Ordinal));
        Assert.All(left, step => Assert.Equal(Bench.Machine, step.Measure.Target.Id));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task What_is_gone_when_it_is_to_be_taken_back_is_said_and_the_rest_is_restored()
    {
        var bench = new Bench { BrakesOnly = true };
        var (plan, _, _) = await bench.ContainAsync();
        bench.Account.Machines[Bench.Machine].State = "terminated";

        var undone = await new Undoing(bench.Tools(), Catalogue.Countermeasures).UndoAsync(PlanFile.IdOf(plan, Catalogue.Countermeasures), FakeAccount.Account, CancellationToken.None);

        var gone = Assert.Single(undone.Steps, step => step.State != StepState.Undone);
        Assert.Equal("stop-instance/us-east-1/" + Bench.Machine, gone.Id);
        Assert.Equal("Active", bench.Account.Users[Bench.Thief].Keys[Bench.ThiefKey]);
    }

    /// <summary>The countermeasures that need one of these operations.</summary>
    private static IEnumerable<string> Takers(params Operation[] operations) => Catalogue.Countermeasures.Kinds.Select(kind => kind.Shape.Type)
        .Where(type => RightsTests.Of(type).SelectMany(measure => measure.Needs).Intersect(operations).Any()).Select(type => type.Name).Order(StringComparer.Ordinal);
}
