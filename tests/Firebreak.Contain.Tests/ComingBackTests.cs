using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Contain.Tests;

/// <summary>What comes back, what a sweep, a check and undo make of it, and of what they cannot see.</summary>
public sealed class ComingBackTests : ToldRun
{
    [Fact]
    public async Task A_run_is_contained_only_if_it_came_to_its_end_saw_everything_and_was_clean_twice()
    {
        var (plan, run, result) = await Bench.ContainAsync();
        ContainStatus Of(Run other) => Containment.Of(plan, other, new OneDollar()).Status;

        Assert.Equal(ContainStatus.Contained, result.Status);
        Assert.Equal(ContainStatus.NotContained, Of(run with { Interrupted = true }));
        Assert.Equal(ContainStatus.NotContained, Of(run with { Halted = new Words("stopped", "멈춤") }));
        Assert.Equal(ContainStatus.NotContained, Of(run with { BlindSpots = [DiskFull] }));
        Assert.Equal(ContainStatus.Partial, Of(run with { CleanTwice = false }));
    }

    [Fact]
    public async Task What_comes_back_between_the_two_looks_is_done_again()
    {
        var script = new Script
        {
            Sees = (at, told) =>
            {
                if (at == 2)
                {
                    told.Stopped = false;
                }

                return null;
            },
        };

        var run = await ApplyAsync(script);

        Assert.Equal((2, StepState.Done, true), (script.Counted.Calls, Assert.Single(run.Steps).State, script.Stopped));
    }

    [Fact]
    public async Task An_identity_that_he_switches_on_again_is_cut_again_at_once()
    {
        var script = new Script
        {
            Phase = 2,
            Sees = (at, told) =>
            {
                if (at == 3)
                {
                    told.Stopped = false;
                }

                return null;
            },
        };
        var later = new Script();

        var run = await ApplyAsync(Plan(ToldStep.Of(script), ToldStep.Of(later)));

        Assert.Equal(2, script.Counted.Calls);
        Assert.All(run.Steps, step => Assert.Equal(StepState.Done, step.State));
        var second = Bench.Journal.Lines.FindLastIndex(line => line.Act == JournalAct.Intent && line.StepId == run.Steps[0].Id);
        Assert.True(second < Order(run.Steps[1].Id), "it was cut again only after the machine");
    }

    [Theory]
    [InlineData(BlindCause.Denied, 2, false)]
    [InlineData(BlindCause.Failed, 4, true)]
    public async Task A_sweep_that_could_not_read_a_list_is_not_clean_and_is_made_again_if_that_may_pass(BlindCause cause, int most, bool clean)
    {
        var sweeps = 0;
        var source = new Swept(() => ++sweeps <= 2 || cause == BlindCause.Denied ? [new Blindness("ec2:DescribeInstances", cause, "said the sweep")] : []);

        var run = await ApplyAsync(Plan(ToldStep.Of(new Script())), sweeping: new Sweeping(source, [], _ => []));

        Assert.Equal((most, clean), (run.Sweeps, run.CleanTwice));
        Assert.Equal(!clean, run.BlindSpots.Any(blind => blind.Reason == "said the sweep"));
    }

    [Fact]
    public async Task What_a_sweep_lists_although_it_is_done_is_looked_at_before_it_counts_as_come_back()
    {
        var script = new Script();
        var step = ToldStep.Of(script);

        var run = await ApplyAsync(Plan(step), sweeping: new Sweeping(new Swept(() => []), [], _ => [step]));

        Assert.Equal((1, 0, true), (script.Counted.Calls, Assert.Single(run.Steps).Returns, run.CleanTwice));
    }

    [Fact]
    public async Task Checking_tells_what_it_could_not_see_and_calls_nothing_clean_that_was_not_read()
    {
        var dark = ToldStep.Of(new Script { Sees = (_, _) => Script.Not() });
        var blind = new Blindness("ec2:DescribeInstances", BlindCause.Denied, "said the sweep");

        var seen = await CheckAsync(Plan(ToldStep.Of(new Script { Stopped = true })), []);
        var unread = await CheckAsync(Plan(ToldStep.Of(new Script { Stopped = true })), [blind]);
        var unseen = await CheckAsync(Plan(dark), []);
        Bench.Account.Denied.Add("sts:GetCallerIdentity");
        var nobody = await CheckAsync(Plan(ToldStep.Of(new Script { Stopped = true })), []);

        Assert.Equal((true, 2), (seen.CleanTwice, seen.Sweeps));
        Assert.False(unread.CleanTwice);
        Assert.Contains(blind, unread.BlindSpots);
        Assert.Equal(StepState.Skipped, Assert.Single(unseen.Steps).State);
        Assert.Contains(unseen.BlindSpots, one => one.Reason == "said the script");
        Assert.NotNull(nobody.Halted);
        Assert.Empty(nobody.Steps);
        Assert.Contains(nobody.BlindSpots, one => one.Place == "sts:GetCallerIdentity");
    }

    [Fact]
    public async Task Undo_restores_goes_on_after_a_mistake_of_our_own_and_tells_each_kind_of_trouble()
    {
        var refusing = new Script { TakesBack = (_, _) => new Outcome.Refused("AccessDenied", "no") };
        var slow = new Script
        {
            TakesBack = (_, told) =>
            {
                told.Stopped = false;
                return Outcome.Nothing;
            },
            Sees = (_, told) => told.Counted.Returns > 0 && told.Late-- > 0 ? new Reading<Observation>.Seen(told.Seen(stopped: true)) : null,
        };
        var (dark, gone, broken, plain) = (new Script(), new Script(), new Script { TakesBack = (_, _) => throw new InvalidOperationException("a fault of ours") }, new Script());
        var nights = new Script { Sees = (_, told) => told.Dark ? Script.Not() : null };
        var plan = Plan([.. new[] { refusing, slow, nights, gone, broken, plain, dark }.Select(script => ToldStep.Of(script))]);
        await ApplyAsync(plan);
        (nights.Dark, gone.Exists, slow.Late) = (true, false, 2);
        Bench.Journal.Trouble = DiskFull;

        var run = await UndoAsync(plan);

        StepReport Of(Script script) => Assert.Single(run.Steps, step => step.Id == plan.Steps[Array.IndexOf([refusing, slow, nights, gone, broken, plain, dark], script)].Id);
        Assert.Equal((StepState.Refused, "AccessDenied"), (Of(refusing).State, Of(refusing).Code));
        Assert.Equal(StepState.Undone, Of(slow).State);
        Assert.Equal(StepState.Skipped, Of(nights).State);
        Assert.Contains(run.BlindSpots, blind => blind.Reason == "said the script");
        Assert.Equal(StepState.Skipped, Of(gone).State);
        Assert.Equal(0, gone.Counted.Returns);
        Assert.Equal(StepState.Uncertain, Of(broken).State);
        Assert.Contains("a fault of ours", Of(broken).Why.En, StringComparison.Ordinal);
        Assert.Equal((StepState.Undone, false), (Of(plain).State, plain.Stopped));
        Assert.Contains(DiskFull, run.Unkept);
    }

    [Fact]
    public async Task Undo_stops_before_another_account_and_when_nobody_knows_who_is_calling_and_when_it_is_interrupted()
    {
        var script = new Script();
        var plan = Plan(ToldStep.Of(script));
        await ApplyAsync(plan);

        Bench.Account.CallerAccount = "999988887777";
        Assert.NotNull((await UndoAsync(plan)).Halted);
        Bench.Account.CallerAccount = FakeAccount.Number;
        Bench.Account.Denied.Add("sts:GetCallerIdentity");
        Assert.NotNull((await UndoAsync(plan)).Halted);
        Bench.Account.Denied.Clear();
        using var stop = new CancellationTokenSource();
        Bench.Account.BeforeRead = _ =>
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        };
        var interrupted = await UndoAsync(plan, stop.Token);
        Bench.Account.BeforeRead = null;

        Assert.True(interrupted.Interrupted);
        Assert.Equal(0, script.Counted.Returns);
        Assert.Equal(StepState.Undone, Assert.Single((await UndoAsync(plan)).Steps).State);
    }
}
