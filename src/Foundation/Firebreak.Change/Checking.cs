namespace Firebreak.Change;

/// <summary>Looks whether a plan's aims hold now. It has no door through which anything could be changed.</summary>
public sealed class Checking(IAccountReader reader, TimeProvider time, Pace pace)
{
    /// <summary>Looks at every step's target, then sweeps the account twice, apart.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="planId">Its id.</param>
    /// <param name="sweeping">How the account is swept, or <c>null</c>.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Run> LookAsync(Plan plan, string planId, Sweeping? sweeping, CancellationToken cancel)
    {
        var blind = new List<Blindness>();
        var caller = await CallingIdentity.AskAsync(reader, accessKeyId: null, cancel).ConfigureAwait(false);
        var halted = caller.Match<Words?>(seen => seen.Account == plan.Account ? null : Say.OtherCaller(seen.Arn), why => Say.CallerUnread(why));
        blind.AddRange(caller.Match<Blindness[]>(_ => [], why => [why]));
        var steps = new List<StepReport>();
        foreach (var step in halted is null ? plan.Steps : [])
        {
            var reading = await step.Measure.ObserveAsync(reader, cancel).ConfigureAwait(false);
            steps.Add(reading.Match(seen => Seen(step, seen, caller), why =>
            {
                blind.Add(why);
                return new StepReport(step, StepState.Skipped, Say.Unseen(why));
            }));
        }

        var (last, sweeps, clean) = halted is null && sweeping is not null
            ? await SweepAsync(sweeping, cancel).ConfigureAwait(false)
            : (null, 0, false);
        return new Run
        {
            PlanId = planId,
            Steps = steps,
            Rounds = 0,
            Sweeps = sweeps,
            CleanTwice = clean,
            LastSweep = last,
            BlindSpots = [.. blind.Concat(last?.BlindSpots ?? []).Distinct()],
            Halted = halted,
        };
    }

    private async Task<(Inventory Last, int Sweeps, bool CleanTwice)> SweepAsync(Sweeping sweeping, CancellationToken cancel)
    {
        var first = await sweeping.Source.SurveyAsync(sweeping.Regions, cancel).ConfigureAwait(false);
        if (!IsClean(sweeping, first))
        {
            return (first, 1, false);
        }

        await Task.Delay(pace.SweepGap, time, cancel).ConfigureAwait(false);
        var second = await sweeping.Source.SurveyAsync(sweeping.Regions, cancel).ConfigureAwait(false);
        return (second, 2, IsClean(sweeping, second));
    }

    private static bool IsClean(Sweeping sweeping, Inventory inventory) =>
        inventory.BlindSpots.Count == 0 && sweeping.StillToDo(inventory).Count == 0;

    private StepReport Seen(PlannedStep step, Observation seen, Reading<CallingIdentity> caller)
    {
        if (seen.Reached)
        {
            var arn = caller.Match(who => who.Arn, _ => "");
            return new StepReport(step, StepState.Done, Say.Holds(seen.Answer))
            {
                Proof = new Proof(step.Measure.ProofWord, step.Measure.Says, reader.Now, arn, seen.Asked, seen.Answer, Evidence: null) { RequestId = seen.RequestId },
            };
        }

        return step.Measure.Tier == Tier.Guided
            ? new StepReport(step, StepState.WaitingForOwner, Say.Waiting(seen.Answer))
            : new StepReport(step, StepState.Pending, Say.HoldsNot(seen.Answer));
    }
}
