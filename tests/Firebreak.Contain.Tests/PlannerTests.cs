using CsCheck;
using Firebreak.Change;
using Firebreak.Contain.Countermeasures;
using Firebreak.Model;

namespace Firebreak.Contain.Tests;

public sealed class PlannerTests
{
    [Fact]
    public async Task What_the_inventory_could_not_see_stands_in_the_plan()
    {
        var bench = new Bench();
        bench.Account.Blind.Add("ec2:DescribeInstances");

        Assert.Contains((await bench.PlanAsync()).Plan!.BlindSpots, blind => blind.Place == "ec2:DescribeInstances");
    }

    [Fact]
    public async Task Only_what_is_the_intruders_is_in_the_plan()
    {
        var bench = new Bench();

        var plan = (await bench.PlanAsync()).Plan!;

        Assert.DoesNotContain(plan.Steps, step => step.Measure.Target.Id == Bench.OwnMachine);
        Assert.Contains(plan.Steps, step => step.Id.StartsWith("terminate-instance", StringComparison.Ordinal));
        Assert.Equal(3m, plan.UsdPerHourStopped);
        Assert.All(plan.Steps, step => Assert.NotEqual(step.Measure.Says.En, step.Measure.Says.Ko));
    }

    [Fact]
    public async Task Brakes_only_leaves_out_everything_that_cannot_be_taken_back()
    {
        var bench = new Bench { BrakesOnly = true };

        var plan = (await bench.PlanAsync()).Plan!;

        Assert.DoesNotContain(plan.Steps, step => step.Measure.Tier == Tier.Final);
        Assert.All(plan.Steps, step => Assert.True(step.Measure.Reversal.Possible));
    }

    [Fact]
    public async Task What_the_owner_names_himself_is_stopped_whoever_made_it()
    {
        var bench = new Bench();
        bench.Judged.Clear();
        bench.SuspectKeys.Clear();
        bench.Targets.Add(Bench.OwnMachine);

        var plan = (await bench.PlanAsync()).Plan!;

        Assert.Equal([Bench.OwnMachine], plan.Steps.Select(step => step.Measure.Target.Id).Distinct(StringComparer.Ordinal));
        Assert.Contains(plan.Steps, step => step.Why.En == "You named it.");
    }

    [Fact]
    public async Task A_target_that_is_not_there_is_refused_and_named()
    {
        var bench = new Bench();
        bench.Targets.Add("i-0typo");

        var planned = await bench.PlanAsync();

        Assert.Equal(PlanFault.Target, planned.Refusal?.Fault);
        Assert.Contains("i-0typo", planned.Refusal!.Says.En, StringComparison.Ordinal);
        Assert.Null(planned.Plan);
    }

    [Theory]
    [InlineData("i-0owner9")]
    [InlineData("tag:Team=payment")]
    [InlineData("tag:Team")]
    [InlineData("creator:arn:aws:iam::111122223333:user/nobody")]
    public async Task A_keep_list_entry_that_matches_nothing_is_refused(string entry)
    {
        var bench = new Bench();
        bench.Keep.Add(entry);

        var planned = await bench.PlanAsync();

        Assert.Equal(PlanFault.KeepList, planned.Refusal?.Fault);
        Assert.Null(planned.Plan);
    }

    [Fact]
    public async Task What_the_keep_list_names_is_left_alone_and_said()
    {
        var bench = new Bench();
        bench.Keep.Add(Bench.Machine);

        var plan = (await bench.PlanAsync()).Plan!;

        Assert.DoesNotContain(plan.Steps, step => step.Measure.Target.Id == Bench.Machine);
        Assert.Contains(plan.LeftAlone, left => left.Id == Bench.Machine);
    }

    [Fact]
    public async Task Tags_that_could_not_be_read_protect_when_the_keep_list_goes_by_tags()
    {
        var bench = new Bench();
        bench.Account.Machines["i-0thief4"] = new FakeMachine { Region = FakeAccount.Far, TagsUnread = true };
        bench.Judged.Add(Bench.Theirs("i-0thief4", Kinds.Instance, FakeAccount.Far));
        bench.Account.Machines[Bench.OwnMachine].Tags["Keep"] = "yes";
        bench.Keep.Add("tag:Keep=yes");

        var plan = (await bench.PlanAsync()).Plan!;

        Assert.Contains(plan.LeftAlone, left => left.Id == "i-0thief4");
        Assert.Contains(plan.Steps, step => step.Measure.Target.Id == Bench.Machine);
    }

    [Fact]
    public async Task Too_much_to_destroy_is_refused_until_the_number_is_agreed_to()
    {
        var bench = new Bench();
        var inventory = await bench.Account.SurveyAsync([], CancellationToken.None);
        var input = new ContainInput
        {
            Incidents = [],
            Inventory = inventory,
            Caller = bench.Caller,
            Prices = new OneDollar(),
            Now = bench.Account.Now,
            Limits = new BlastLimits(0, 0),
        };

        Assert.NotNull(ContainPlanner.Plan(input).Plan);
        var plan = (await bench.PlanAsync()).Plan!;
        Assert.NotNull(Refusals.Blast(plan.Steps, new BlastLimits(1, 1000)));
        Assert.Null(Refusals.Blast(plan.Steps, new BlastLimits()));
    }

    [Fact]
    public void No_step_of_any_plan_cuts_the_caller()
    {
        string[] people = ["owner", "ci", "miner", "root"];
        var names = Gen.Int[0, 3].Select(at => people[at]);
        var generator = Gen.Select(names, names, Gen.Bool, Gen.Bool, (caller, victim, asRole, keyKnown) => (caller, victim, asRole, keyKnown));

        generator.Sample(sample =>
        {
            var arn = sample.caller == "root" ? "arn:aws:iam::111122223333:root"
                : sample.asRole ? $"arn:aws:sts::111122223333:assumed-role/{sample.caller}/i-0thief1"
                : $"arn:aws:iam::111122223333:user/{sample.caller}";
            var caller = new CallingIdentity(FakeAccount.Account, arn, sample.keyKnown ? "AKIA" + sample.caller : null);
            var who = new Principal(sample.victim, sample.asRole, $"arn:aws:iam::111122223333:{(sample.asRole ? "role" : "user")}/{sample.victim}");
            var self = sample.victim == sample.caller && sample.caller != "root";
            Measure[] cuts =
            [
                new DenyPrincipal(who), new RevokeSessions(who, default), who.IsRole ? new DeleteRole(who) : new DeleteUser(who),
            ];
            Measure[] keys = [new DeactivateAccessKey("AKIA" + sample.victim, sample.victim), new DeleteAccessKey("AKIA" + sample.victim, sample.victim)];

            // The condition of a revocation knows only temporary credentials: who works with a long-term key of a user is not cut by it.
            Assert.All(cuts, cut => Assert.Equal(self && !(cut is RevokeSessions && !sample.asRole && sample.keyKnown), OwnWayIn.Directly(cut, caller) is not null));
            if (sample.victim == sample.caller && (sample.keyKnown || !sample.asRole) && sample.caller != "root")
            {
                Assert.All(keys, key => Assert.NotNull(OwnWayIn.Directly(key, caller)));
            }
            else if (sample.victim != sample.caller)
            {
                Assert.All(keys, key => Assert.Null(OwnWayIn.Directly(key, caller)));
            }
        });
    }

    [Fact]
    public async Task The_caller_is_left_alone_when_the_intruder_used_his_user_and_it_is_said()
    {
        var bench = new Bench();
        bench.SuspectKeys.Add(Bench.OwnKey);
        bench.SuspectPrincipals.Add(bench.Account.CallerArn);

        var (plan, _, result) = await bench.ContainAsync();

        Assert.Contains(plan.LeftAlone, left => left.Id == Bench.OwnKey);
        Assert.Equal("Active", bench.Account.Users["owner"].Keys[Bench.OwnKey]);
        Assert.Equal(ContainStatus.NotContained, result.Status);
    }
}
