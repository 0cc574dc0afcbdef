using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Contain.Tests;

/// <summary>What a run does with each kind of trouble in looking and keeping, one at a time, by steps whose answers are told.</summary>
public sealed class GoingOnTests : ToldRun
{
    [Fact]
    public async Task Who_is_calling_is_asked_again_after_a_passing_failure()
    {
        Bench.Account.FailsNext["sts:GetCallerIdentity"] = 2;

        var run = await ApplyAsync(new Script());

        Assert.Null(run.Halted);
        Assert.Equal(StepState.Done, Assert.Single(run.Steps).State);
    }

    [Fact]
    public async Task That_nobody_knows_who_is_calling_is_a_blind_spot()
    {
        Bench.Account.Denied.Add("sts:GetCallerIdentity");
        var script = new Script();

        var run = await ApplyAsync(script);

        Assert.NotNull(run.Halted);
        Assert.Contains(run.BlindSpots, blind => blind.Place == "sts:GetCallerIdentity");
        Assert.Equal((0, 0, 0), script.Counted);
        Assert.Contains("the run stopped before it", Assert.Single(run.Steps).Why.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "arn:aws:iam::111122223333:user/owner")]
    [InlineData("111122223333", "")]
    public async Task An_answer_that_does_not_name_the_caller_is_not_seen(string account, string arn)
    {
        (Bench.Account.CallerAccount, Bench.Account.CallerArn) = (account, arn);

        var reading = await CallingIdentity.AskAsync(Bench.Account, null, default);

        Assert.Equal(BlindCause.Unreadable, reading.Match(_ => default(BlindCause?), why => why.Cause));
    }

    [Fact]
    public async Task Another_user_of_the_same_account_does_not_carry_out_a_plan_that_was_not_made_for_him()
    {
        var script = new Script();
        var plan = Plan(ToldStep.Of(script));
        Bench.Account.CallerArn = $"arn:aws:iam::{FakeAccount.Number}:user/ci";

        var run = await ApplyAsync(plan);

        Assert.Contains("user/ci", run.Halted!.Value.En, StringComparison.Ordinal);
        Assert.Equal(0, script.Counted.Calls);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_told()
    {
        Bench.Journal.Trouble = DiskFull;

        Assert.Contains(DiskFull, (await ApplyAsync(new Script())).Unkept);
    }

    [Fact]
    public async Task A_step_that_was_seen_only_once_when_it_was_interrupted_is_not_called_done()
    {
        using var stop = new CancellationTokenSource();
        var step = ToldStep.Of(new Script());
        var run = await ApplyAsync(Plan(step), cancel: stop.Token, sees: entry =>
        {
            if (entry.Act == JournalAct.Proof)
            {
                stop.Cancel();
            }
        });

        Assert.True(run.Interrupted);
        Assert.Equal(StepState.Uncertain, Assert.Single(run.Steps).State);
    }

    [Fact]
    public async Task A_step_that_can_never_be_looked_at_is_skipped_and_says_why_and_is_a_blind_spot()
    {
        var script = new Script { Sees = (_, _) => Script.Not() };

        var run = await ApplyAsync(script);

        var step = Assert.Single(run.Steps);
        Assert.Equal(StepState.Skipped, step.State);
        Assert.Contains("said the script", step.Why.En, StringComparison.Ordinal);
        Assert.Contains(run.BlindSpots, blind => blind.Reason == "said the script");
        Assert.Contains(Bench.Journal.Lines, line => line.Act == JournalAct.Rest && line.StepId == step.Id);
        Assert.Equal(0, script.Counted.Calls);
    }

    [Fact]
    public async Task A_step_that_cannot_be_looked_at_afterwards_is_uncertain_and_a_blind_spot()
    {
        var script = new Script { Sees = (_, told) => told.Stopped ? Script.Not() : null };

        var run = await ApplyAsync(script);

        Assert.Equal(StepState.Uncertain, Assert.Single(run.Steps).State);
        Assert.Contains(run.BlindSpots, blind => blind.Reason == "said the script");
    }

    [Fact]
    public async Task A_look_afterwards_that_fails_is_a_blind_spot_by_itself()
    {
        var run = await ApplyAsync(new Script { Sees = (_, told) => told.Stopped ? Script.Not() : null }, new Pace { Rounds = 1 });

        Assert.Equal(StepState.Uncertain, Assert.Single(run.Steps).State);
        Assert.Contains(run.BlindSpots, blind => blind.Reason == "said the script");
    }

    [Fact]
    public async Task A_look_that_fails_in_passing_is_made_again_before_the_step_is_put_off()
    {
        var script = new Script { Sees = (at, _) => at < 2 ? Script.Not(BlindCause.Failed) : null };
        var later = new Script { Phase = 5, Sees = (at, told) => at > 0 || script.Stopped ? null : new Reading<Observation>.Seen(told.Seen(stopped: false) with { NotYet = new Words("the first", "첫째") }) };

        var run = await ApplyAsync(Plan(ToldStep.Of(script), ToldStep.Of(later)));

        Assert.All(run.Steps, step => Assert.Equal(StepState.Done, step.State));
        Assert.Equal(1, script.Counted.Calls);
        Assert.True(Order(run.Steps[0].Id) < Order(run.Steps[1].Id), "the first one was put off");
    }

    [Fact]
    public async Task What_is_seen_only_after_a_while_is_looked_for_until_it_is_seen()
    {
        var script = new Script { Sees = (at, told) => told.Stopped && at < 4 ? new Reading<Observation>.Seen(told.Seen(stopped: false)) : null };

        var run = await ApplyAsync(script, new Pace { Rounds = 1 });

        Assert.Equal(StepState.Done, Assert.Single(run.Steps).State);
        Assert.Equal(1, script.Counted.Calls);
    }

    [Fact]
    public async Task A_mistake_of_our_own_in_one_step_is_told_and_the_others_are_done()
    {
        var (broken, sound) = (new Script { Sees = (_, _) => throw new InvalidOperationException("a fault of ours") }, new Script());

        var run = await ApplyAsync(Plan(ToldStep.Of(broken), ToldStep.Of(sound)));

        Assert.Equal((StepState.Uncertain, StepState.Done), (run.Steps[0].State, run.Steps[1].State));
        Assert.Contains("a fault of ours", run.Steps[0].Why.En, StringComparison.Ordinal);
    }
}
