using Firebreak.Change;
using Firebreak.Model;

namespace Firebreak.Contain.Tests;

public sealed class ContainTests
{
    [Fact]
    public async Task Everything_of_the_intruder_goes_and_everything_of_the_owner_stays()
    {
        var bench = new Bench();

        var (_, run, result) = await bench.ContainAsync();

        Assert.Equal("contained", result.StatusWord);
        Assert.True(run.CleanTwice);
        Assert.Equal("terminated", bench.Account.Machines[Bench.ProtectedMachine].State);
        Assert.Equal("terminated", bench.Account.Machines[Bench.Machine].State);
        Assert.True(bench.Account.Groups[Bench.Group].Deleted);
        Assert.DoesNotContain(Bench.Thief, bench.Account.Users.Keys);
        Assert.Equal("running", bench.Account.Machines[Bench.OwnMachine].State);
        Assert.Equal("Active", bench.Account.Users["owner"].Keys[Bench.OwnKey]);
        Assert.Equal("Inactive", bench.Account.Users["ci"].Keys[Bench.LeakedKey]);
        Assert.All(result.Steps, step => Assert.NotNull(step.Proof));
        Assert.Contains(bench.Time.Waits, wait => wait >= TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Brakes_come_before_finals_and_respawners_before_machines()
    {
        var bench = new Bench();

        await bench.ContainAsync();

        var log = bench.Account.Log;
        int At(string start) => log.FindIndex(line => line.StartsWith(start, StringComparison.Ordinal));
        Assert.True(At("iam:UpdateAccessKey") < At("autoscaling:SuspendProcesses"));
        Assert.True(At("autoscaling:SuspendProcesses") < At("ec2:StopInstances"));
        Assert.True(log.FindLastIndex(line => line.StartsWith("ec2:StopInstances", StringComparison.Ordinal)) < At("ec2:TerminateInstances"));
    }

    [Fact]
    public async Task Evidence_and_intent_stand_before_every_change()
    {
        var bench = new Bench();
        var (kept, intended) = (new HashSet<string>(), new HashSet<string>());
        bench.Vault.Kept = name => kept.Add(name);
        bench.Journal.Written = entry =>
        {
            if (entry.Act == JournalAct.Intent)
            {
                Assert.Contains(entry.StepId + ".json", kept);
                intended.Add(entry.StepId);
            }
        };
        var calls = 0;
        bench.Account.BeforeWrite = _ =>
        {
            calls++;
            Assert.NotEmpty(intended);
        };

        var (plan, _, _) = await bench.ContainAsync();

        Assert.True(calls > 5);
        Assert.Equal(plan.Steps.Count(step => step.Measure.Mutating), intended.Count);
    }

    [Fact]
    public async Task A_full_disk_lets_brakes_go_on_stops_what_cannot_be_taken_back_and_is_told()
    {
        var bench = new Bench { Vault = { Full = true } };

        var (_, run, result) = await bench.ContainAsync();

        Assert.Equal("stopped", bench.Account.Machines[Bench.ProtectedMachine].State);
        Assert.DoesNotContain(bench.Account.Log, line => line.StartsWith("ec2:Terminate", StringComparison.Ordinal));
        Assert.Contains(run.Unkept, blind => blind.Place == "evidence");
        Assert.NotEqual(ContainStatus.Contained, result.Status);
    }

    [Fact]
    public async Task A_blind_sweep_is_never_contained()
    {
        var bench = new Bench();
        var plan = (await bench.PlanAsync()).Plan!;
        bench.Account.Blind.Add("ec2:DescribeInstances");

        var run = await bench.ApplyAsync(plan);

        Assert.Equal(ContainStatus.NotContained, Containment.Of(plan, run, new OneDollar()).Status);
        Assert.False(run.CleanTwice);
    }

    [Fact]
    public async Task One_denied_step_never_stops_the_others()
    {
        var bench = new Bench();
        bench.Account.Denied.Add("iam:DeleteUser");

        var (_, _, result) = await bench.ContainAsync();

        var denied = Assert.Single(result.Steps, step => step.State == StepState.Refused);
        Assert.Equal("AccessDenied", denied.Code);
        Assert.Equal("partial", result.StatusWord);
        Assert.Equal("terminated", bench.Account.Machines[Bench.Machine].State);
    }

    [Fact]
    public async Task A_machine_that_a_group_starts_again_is_found_and_ended()
    {
        var bench = new Bench();
        bench.Account.Denied.Add("autoscaling:SuspendProcesses");
        var deletions = 0;
        bench.Account.BeforeWrite = op =>
        {
            if (op == "autoscaling:DeleteAutoScalingGroup" && ++deletions == 1)
            {
                bench.Account.Denied.Add(op);
            }
            else if (deletions == 1)
            {
                bench.Account.Denied.Remove("autoscaling:DeleteAutoScalingGroup");
                bench.Account.Denied.Remove("autoscaling:SuspendProcesses");
            }
        };

        var (_, run, _) = await bench.ContainAsync();

        Assert.True(run.Rounds > 1);
        Assert.Contains(run.Steps, step => step.Round > 1 && step.Why.En.Length > 0 && step.Id.Contains("i-respawned", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_the_intruder_switches_on_again_is_switched_off_again()
    {
        var bench = new Bench { BrakesOnly = true };
        var plan = (await bench.PlanAsync()).Plan!;
        bench.Account.SwitchedOnAgain.Add(Bench.ThiefKey);

        var run = await bench.ApplyAsync(plan);

        Assert.Equal(2, bench.Account.Log.Count(line => line == "iam:UpdateAccessKey " + Bench.ThiefKey));
        Assert.Equal("Inactive", bench.Account.Users[Bench.Thief].Keys[Bench.ThiefKey]);
        Assert.True(run.Rounds > 1);
    }

    [Theory]
    [InlineData("us-east-1", "terminated")]
    [InlineData("eu-west-3", "terminated")]
    [InlineData("ap-northeast-2", "stopped")]
    public async Task A_machine_that_appears_from_nowhere_is_stopped_and_ended_only_if_it_is_like_his(string region, string end)
    {
        var bench = new Bench();
        var plan = (await bench.PlanAsync()).Plan!;
        bench.Account.BeforeWrite = op =>
        {
            if (op == "ec2:TerminateInstances")
            {
                bench.Account.Machines.TryAdd("i-0nowhere", new FakeMachine
                {
                    Region = Region.Parse(region),
                    Launched = bench.Account.Now,
                    InstanceType = region == "ap-northeast-2" ? "t3.micro" : "g4dn.xlarge",
                });
            }
        };

        var run = await bench.ApplyAsync(plan);

        Assert.Equal(end, bench.Account.Machines["i-0nowhere"].State);
        Assert.True(run.Rounds > 1);
        Assert.Equal(end == "stopped" ? "partial" : "contained", Containment.Of(plan, run, new OneDollar()).StatusWord);
    }

    [Fact]
    public async Task A_lost_answer_is_settled_by_looking()
    {
        var bench = new Bench();
        bench.Account.LoseAnswerOf.Add("ec2:TerminateInstances");
        bench.Account.LoseAnswerOf.Add("iam:DeleteUser");

        var (_, _, result) = await bench.ContainAsync();

        Assert.Equal("contained", result.StatusWord);
        Assert.Equal(1, bench.Account.Log.Count(line => line == "iam:DeleteUser " + Bench.Thief));
    }

    [Fact]
    public async Task A_user_made_anew_under_the_same_name_is_left_alone()
    {
        var bench = new Bench();
        var plan = (await bench.PlanAsync()).Plan!;
        bench.Account.Users[Bench.Thief].Created = bench.Account.Now;

        var run = await bench.ApplyAsync(plan);

        Assert.Contains(run.Steps, step => step.State == StepState.Drifted && step.Id.StartsWith("deny-principal", StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Account.Log, line => line == "iam:PutUserPolicy " + Bench.Thief);
    }

    [Fact]
    public async Task Other_credentials_stop_the_run_before_the_next_wave()
    {
        var bench = new Bench();
        var plan = (await bench.PlanAsync()).Plan!;
        bench.Account.BeforeWrite = op => bench.Account.CallerAccount = op.StartsWith("autoscaling", StringComparison.Ordinal) ? "999900001111" : FakeAccount.Number;

        var run = await bench.ApplyAsync(plan);

        Assert.NotNull(run.Halted);
        Assert.DoesNotContain(bench.Account.Log, line => line.StartsWith("ec2:", StringComparison.Ordinal));
        Assert.Equal(ContainStatus.NotContained, Containment.Of(plan, run, new OneDollar()).Status);
    }

    [Fact]
    public async Task While_the_intruder_holds_the_root_key_it_is_not_contained()
    {
        var bench = new Bench();
        bench.Account.RootKeys = 1;
        bench.Judged.Add(Bench.Theirs("AKIAROOT000000000001", Kinds.RootAccessKey, Region.Global));

        var (_, _, result) = await bench.ContainAsync();

        Assert.Equal(ContainStatus.NotContained, result.Status);
        Assert.Contains(result.Steps, step => step.State == StepState.WaitingForOwner);
        Assert.Contains(result.Remaining, left => left is { Id: "AKIAROOT000000000001", Kind: Kinds.RootAccessKey, Running: false });
    }

    [Fact]
    public async Task The_owner_deletes_the_root_key_and_AWS_proves_it()
    {
        var bench = new Bench();
        bench.Account.RootKeys = 1;
        bench.Judged.Add(Bench.Theirs("AKIAROOT000000000001", Kinds.RootAccessKey, Region.Global));
        bench.Hands = new Hand(() => bench.Account.RootKeys = 0);

        var (_, _, result) = await bench.ContainAsync();

        Assert.Equal("contained", result.StatusWord);
        var proof = Assert.Single(result.Proofs, proof => proof.Step == "root-access-key-deleted");
        Assert.Equal("AccountAccessKeysPresent = 0", proof.Answer);
    }

    [Fact]
    public async Task Verify_looks_and_changes_nothing()
    {
        var bench = new Bench();
        var (plan, _, _) = await bench.ContainAsync();
        var calls = bench.Account.Log.Count;
        var checking = new Checking(bench.Account, bench.Time, new Pace());
        var sweeping = new Sweeping(bench.Account, [], new Aftermath(plan, new OneDollar()).StillToDo);

        var good = await checking.LookAsync(plan, "plan-x", sweeping, CancellationToken.None);
        bench.Account.Users["ci"].Keys[Bench.LeakedKey] = "Active";
        var bad = await checking.LookAsync(plan, "plan-x", sweeping, CancellationToken.None);

        Assert.Equal("contained", Containment.Of(plan, good, new OneDollar()).StatusWord);
        Assert.Equal("not-contained", Containment.Of(plan, bad, new OneDollar()).StatusWord);
        Assert.Equal(calls, bench.Account.Log.Count);
    }

    [Fact]
    public async Task A_second_run_of_the_same_plan_changes_nothing()
    {
        var bench = new Bench();
        var (plan, _, _) = await bench.ContainAsync();
        var before = bench.Account.Log.Count;

        var again = await bench.ApplyAsync(plan);

        Assert.Equal(before, bench.Account.Log.Count);
        Assert.All(again.Steps, step => Assert.True(step.Holds, step.Id));
    }

    private sealed class Hand(Action deed) : IOwnerHands
    {
        public Task TellAsync(PlannedStep step, CancellationToken cancel) => Task.CompletedTask;

        public Task<bool> AskAsync(PlannedStep step, CancellationToken cancel)
        {
            deed();
            return Task.FromResult(true);
        }
    }
}
