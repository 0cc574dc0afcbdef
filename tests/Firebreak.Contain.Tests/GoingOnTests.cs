using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Contain.Tests;

/// <summary>What a run does with each kind of trouble, one at a time, by steps whose answers are told.</summary>
public sealed class GoingOnTests
{
    private static readonly Blindness DiskFull = new("journal", BlindCause.Failed, "No space left on device");

    private readonly Bench _bench = new();

    [Fact]
    public async Task Who_is_calling_is_asked_again_after_a_passing_failure()
    {
        _bench.Account.FailsNext["sts:GetCallerIdentity"] = 2;

        var run = await ApplyAsync(new Script());

        Assert.Null(run.Halted);
        Assert.Equal(StepState.Done, Assert.Single(run.Steps).State);
    }

    [Fact]
    public async Task That_nobody_knows_who_is_calling_is_a_blind_spot()
    {
        _bench.Account.Denied.Add("sts:GetCallerIdentity");
        var script = new Script();

        var run = await ApplyAsync(script);

        Assert.NotNull(run.Halted);
        Assert.Contains(run.BlindSpots, blind => blind.Place == "sts:GetCallerIdentity");
        Assert.Equal((0, 0, 0), script.Counted);
        Assert.Contains("the run stopped before it", Assert.Single(run.Steps).Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_user_of_the_same_account_does_not_carry_out_a_plan_that_was_not_made_for_him()
    {
        var script = new Script();
        var plan = Plan(ToldStep.Of(script));
        _bench.Account.CallerArn = $"arn:aws:iam::{FakeAccount.Number}:user/ci";

        var run = await ApplyAsync(plan);

        Assert.Contains("user/ci", run.Halted!.Value.En, StringComparison.Ordinal);
        Assert.Equal(0, script.Counted.Calls);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_told()
    {
        _bench.Journal.Trouble = DiskFull;

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
        Assert.Contains(_bench.Journal.Lines, line => line.Act == JournalAct.Rest && line.StepId == step.Id);
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
    public async Task What_has_two_effects_is_not_done_again_after_an_interruption_when_the_listing_lags()
    {
        var step = ToldStep.Of(Lagging(out var script));
        Begun(step);

        var run = await ApplyAsync(Plan(step));

        Assert.Equal(0, script.Counted.Calls);
        Assert.Equal(StepState.Done, Assert.Single(run.Steps).State);
        Assert.Contains(_bench.Journal.Lines, line => line is { Act: JournalAct.Outcome, Result: "found-done" } && line.StepId == step.Id);
    }

    [Fact]
    public async Task What_was_seen_a_moment_ago_and_is_not_in_this_answer_is_asked_for_again()
    {
        // seen while it is looked for, then once more an old answer
        var script = new Script { Repeatable = false, Stopped = true, Sees = (at, told) => at == 1 ? new Reading<Observation>.Seen(told.Seen(stopped: false)) : null };
        var step = ToldStep.Of(script);
        Begun(step);

        var run = await ApplyAsync(Plan(step));

        Assert.Equal(0, script.Counted.Calls);
        Assert.Equal(StepState.Done, Assert.Single(run.Steps).State);
    }

    [Fact]
    public async Task A_call_that_was_lost_and_did_nothing_is_made_again()
    {
        var script = new Script { Does = (at, told) => at == 0 ? new Outcome.Uncertain("lost") : told.Done() };

        var run = await ApplyAsync(script, new Pace { Rounds = 1, Patience = TimeSpan.Zero });

        Assert.Equal((2, StepState.Done), (script.Counted.Calls, Assert.Single(run.Steps).State));
    }

    [Fact]
    public async Task A_call_that_was_lost_and_carried_out_is_not_made_again()
    {
        var script = new Script
        {
            Does = (_, told) =>
            {
                told.Stopped = true;
                return new Outcome.Uncertain("lost");
            },
        };

        var run = await ApplyAsync(script);

        Assert.Equal((1, StepState.Done), (script.Counted.Calls, Assert.Single(run.Steps).State));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_has_two_effects_and_may_have_been_done_is_called_again_only_if_it_was_seen_undone(bool dark)
    {
        var script = new Script
        {
            Repeatable = false,
            Does = (at, told) => at == 0 ? new Outcome.Uncertain("lost") : told.Done(),
            Sees = (_, told) => dark && told.Counted.Calls > 0 ? Script.Not() : null,
        };

        await ApplyAsync(script, new Pace { Rounds = 1 });

        Assert.Equal(dark ? 1 : 2, script.Counted.Calls);
    }

    [Fact]
    public async Task What_has_two_effects_is_looked_for_as_long_as_a_listing_may_lag()
    {
        var script = new Script
        {
            Repeatable = false,
            Does = (_, told) =>
            {
                told.Stopped = true;
                return new Outcome.Uncertain("lost");
            },
            Sees = (at, told) => told.Stopped && at < 3 ? new Reading<Observation>.Seen(told.Seen(stopped: false)) : null,
        };

        await ApplyAsync(script);

        Assert.Equal(1, script.Counted.Calls);
    }

    [Fact]
    public async Task A_batch_whose_answer_was_lost_is_looked_for_before_anything_is_called_again()
    {
        var scripts = new List<Script>();
        for (var at = 0; at < 3; at++)
        {
            scripts.Add(new Script
            {
                Batch = "all",
                Together = all =>
                {
                    foreach (var one in all.Take(2))
                    {
                        one.Stopped = true;
                    }

                    return new Outcome.Uncertain("lost");
                },
            });
        }

        var run = await ApplyAsync(Plan([.. scripts.Select(script => ToldStep.Of(script))]));

        Assert.All(run.Steps, step => Assert.Equal(StepState.Done, step.State));
        Assert.Equal(1, scripts.Sum(script => script.Counted.Calls));
    }

    [Fact]
    public async Task One_that_spoils_a_call_for_many_is_found_by_halves()
    {
        var scripts = new List<Script>();
        for (var at = 0; at < 4; at++)
        {
            scripts.Add(new Script
            {
                Batch = "all",
                Together = all =>
                {
                    if (all.Contains(scripts[3]))
                    {
                        return new Outcome.Refused("OperationNotPermitted", "protected");
                    }

                    foreach (var one in all)
                    {
                        one.Stopped = true;
                    }

                    return Outcome.Nothing;
                },
                Does = (_, told) => told == scripts[3] ? new Outcome.Refused("OperationNotPermitted", "protected") : told.Done(),
            });
        }

        var run = await ApplyAsync(Plan([.. scripts.Select(script => ToldStep.Of(script))]));

        Assert.Equal(3, run.Steps.Count(step => step.State == StepState.Done));
        Assert.Equal("OperationNotPermitted", Assert.Single(run.Steps, step => step.State == StepState.Refused).Code);
        Assert.Equal(2, scripts.Sum(script => script.Counted.Calls));
    }

    [Fact]
    public async Task A_refusal_of_what_is_so_already_is_no_refusal()
    {
        var script = new Script
        {
            Does = (_, told) =>
            {
                told.Stopped = true;
                return new Outcome.Refused("IncorrectInstance", "it is stopped");
            },
        };

        Assert.Equal(StepState.Done, Assert.Single((await ApplyAsync(script)).Steps).State);
    }

    [Fact]
    public async Task What_AWS_refuses_for_the_moment_is_called_again_and_then_put_off_and_tried_later()
    {
        var script = new Script { Does = (at, told) => at < 7 ? new Outcome.Refused("Throttling", "slow down") : told.Done() };

        var run = await ApplyAsync(script, new Pace { Rounds = 1 });

        Assert.Equal((8, StepState.Done), (script.Counted.Calls, Assert.Single(run.Steps).State));
        Assert.Equal(["Throttling", "accepted"], _bench.Journal.Lines.Where(line => line.Act == JournalAct.Outcome).Select(line => line.Result)); // six tries are one outcome
    }

    [Fact]
    public async Task What_AWS_never_takes_is_told_as_refused_with_its_code()
    {
        var script = new Script { Does = (_, _) => new Outcome.Refused("DependencyViolation", "in use") };

        var step = Assert.Single((await ApplyAsync(script, new Pace { Rounds = 2 })).Steps);

        Assert.Equal((StepState.Refused, "DependencyViolation"), (step.State, step.Code));
        Assert.Contains(_bench.Journal.Lines, line => line is { Act: JournalAct.Rest, Result: "DependencyViolation" });
    }

    [Fact]
    public async Task A_mistake_of_our_own_in_one_step_is_told_and_the_others_are_done()
    {
        var (broken, sound) = (new Script { Sees = (_, _) => throw new InvalidOperationException("a fault of ours") }, new Script());

        var run = await ApplyAsync(Plan(ToldStep.Of(broken), ToldStep.Of(sound)));

        Assert.Equal((StepState.Uncertain, StepState.Done), (run.Steps[0].State, run.Steps[1].State));
        Assert.Contains("a fault of ours", run.Steps[0].Why.En, StringComparison.Ordinal);
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
        var second = _bench.Journal.Lines.FindLastIndex(line => line.Act == JournalAct.Intent && line.StepId == run.Steps[0].Id);
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
        _bench.Account.Denied.Add("sts:GetCallerIdentity");
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
        _bench.Journal.Trouble = DiskFull;

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

        _bench.Account.CallerAccount = "999988887777";
        Assert.NotNull((await UndoAsync(plan)).Halted);
        _bench.Account.CallerAccount = FakeAccount.Number;
        _bench.Account.Denied.Add("sts:GetCallerIdentity");
        Assert.NotNull((await UndoAsync(plan)).Halted);
        _bench.Account.Denied.Clear();
        using var stop = new CancellationTokenSource();
        _bench.Account.BeforeRead = _ =>
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        };
        var interrupted = await UndoAsync(plan, stop.Token);
        _bench.Account.BeforeRead = null;

        Assert.True(interrupted.Interrupted);
        Assert.Equal(0, script.Counted.Returns);
        Assert.Equal(StepState.Undone, Assert.Single((await UndoAsync(plan)).Steps).State);
    }

    /// <summary>What was done, and what a listing shows only after a while.</summary>
    private static Script Lagging(out Script script) =>
        script = new Script { Repeatable = false, Stopped = true, Sees = (at, told) => at < 2 ? new Reading<Observation>.Seen(told.Seen(stopped: false)) : null };

    private static Plan Plan(params IReadOnlyList<PlannedStep> steps) => new()
    {
        Verb = "contain",
        Account = FakeAccount.Account,
        Caller = $"arn:aws:iam::{FakeAccount.Number}:user/owner",
        MadeAt = new(2023, 8, 28, 9, 0, 0, TimeSpan.Zero),
        Expires = new(2023, 8, 29, 9, 0, 0, TimeSpan.Zero),
        Steps = steps,
    };

    private int Order(string step) => _bench.Journal.Lines.FindIndex(line => line.Act == JournalAct.Intent && line.StepId == step);

    /// <summary>An earlier run wrote that it was about to call, and no more.</summary>
    private void Begun(PlannedStep step) => _bench.Journal.Write(new JournalEntry(JournalAct.Intent, "earlier", _bench.Account.Now) { StepId = step.Id, Kind = "told" });

    private Task<Run> ApplyAsync(Script script, Pace? pace = null) => ApplyAsync(Plan(ToldStep.Of(script)), pace);

    private Task<Run> ApplyAsync(Plan plan, Pace? pace = null, Sweeping? sweeping = null, Action<JournalEntry>? sees = null, CancellationToken cancel = default)
    {
        _bench.Journal.Written = sees;
        return new Executor(_bench.Tools() with { Pace = pace ?? new Pace() }, ToldStep.Catalogue).ApplyAsync(plan, sweeping, lifeline: null, cancel);
    }

    private Task<Run> UndoAsync(Plan plan, CancellationToken cancel = default) =>
        new Undoing(_bench.Tools(), ToldStep.Catalogue).UndoAsync(PlanFile.IdOf(plan, ToldStep.Catalogue), FakeAccount.Account, cancel);

    private Task<Run> CheckAsync(Plan plan, IReadOnlyList<Blindness> blind) =>
        new Checking(_bench.Account, _bench.Time, new Pace()).LookAsync(plan, "id", new Sweeping(new Swept(() => blind), [], _ => []), default);

    private sealed class Swept(Func<IReadOnlyList<Blindness>> blind) : IInventorySource
    {
        public Task<Inventory> SurveyAsync(IReadOnlyList<Region> regions, CancellationToken cancel) => Task.FromResult(new Inventory(
            FakeAccount.Account, default, [], [.. blind().Select(why => new Cell(why.Place, FakeAccount.Far, why.Cause == BlindCause.Denied ? CellState.Denied : CellState.Failed, why))]));
    }
}
