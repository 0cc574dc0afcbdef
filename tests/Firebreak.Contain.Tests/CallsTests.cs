using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;

namespace Firebreak.Contain.Tests;

/// <summary>What becomes of calls that are refused, lost or may have been carried out.</summary>
public sealed class CallsTests : ToldRun
{
    [Fact]
    public async Task What_has_two_effects_is_not_done_again_after_an_interruption_when_the_listing_lags()
    {
        var step = ToldStep.Of(Lagging(out var script));
        Begun(step);

        var run = await ApplyAsync(Plan(step));

        Assert.Equal(0, script.Counted.Calls);
        Assert.Equal(StepState.Done, Assert.Single(run.Steps).State);
        Assert.Contains(Bench.Journal.Lines, line => line is { Act: JournalAct.Outcome, Result: "found-done" } && line.StepId == step.Id);
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
    public async Task A_call_whose_answer_was_lost_in_an_earlier_run_is_settled_in_the_journal()
    {
        var step = ToldStep.Of(new Script { Stopped = true });
        Begun(step);
        Bench.Journal.Write(new JournalEntry(JournalAct.Outcome, "earlier", Bench.Account.Now) { StepId = step.Id, Result = "uncertain" });

        await ApplyAsync(Plan(step));

        Assert.Contains(Bench.Journal.Lines, line => line is { Act: JournalAct.Outcome, Result: "found-done" } && line.StepId == step.Id);
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
            Does = (_, told) => told.Lost(),
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
            Does = (_, told) => told.Lost(),
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
        Assert.Equal(["Throttling", "accepted"], Bench.Journal.Lines.Where(line => line.Act == JournalAct.Outcome).Select(line => line.Result)); // six tries are one outcome
    }

    [Fact]
    public async Task What_AWS_never_takes_is_told_as_refused_with_its_code()
    {
        var script = new Script { Does = (_, _) => new Outcome.Refused("DependencyViolation", "in use") };

        var step = Assert.Single((await ApplyAsync(script, new Pace { Rounds = 2 })).Steps);

        Assert.Equal((StepState.Refused, "DependencyViolation"), (step.State, step.Code));
        Assert.Contains(Bench.Journal.Lines, line => line is { Act: JournalAct.Rest, Result: "DependencyViolation" });
    }

    /// <summary>What was done, and what a listing shows only after a while.</summary>
    private static Script Lagging(out Script script) =>
        script = new Script { Repeatable = false, Stopped = true, Sees = (at, told) => at < 2 ? new Reading<Observation>.Seen(told.Seen(stopped: false)) : null };
}
