namespace Firebreak.Change;

/// <summary>Carries a plan out: writes down before it acts, looks before and after, and goes round until it stays done.</summary>
/// <remarks>
/// It may be stopped at any point, even by a power cut: a second run of the same plan with the same journal goes on, and settles by looking
/// whatever was left open. What it does is decided by what it sees, so that nothing is done twice.
/// </remarks>
public sealed class Executor(Tools tools, MeasureCatalogue catalogue)
{
    private const int IdentityPhase = 2;
    private const int LastBrakePhase = 5;
    private const int TrialPhase = 10;

    private static readonly TimeSpan[] Watches = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly Pace _pace = tools.Pace;

    /// <summary>Carries the plan out. The caller has been asked for his word, and <see cref="Plan.MayStart"/> has been asked too.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sweeping">How the account is swept afterwards, or <c>null</c> if the plan is only its steps.</param>
    /// <param name="lifeline">What must not be done by this caller.</param>
    /// <param name="cancel">Interrupts; a call that is under way is waited for and written down.</param>
    public async Task<Run> ApplyAsync(Plan plan, Sweeping? sweeping, ILifeline? lifeline, CancellationToken cancel)
    {
        var desk = new Desk(tools, catalogue, plan, lifeline);
        var work = new Work(plan, tools.Journal);
        var end = new Ending();
        desk.Note(JournalAct.Begin, plan.Caller);
        try
        {
            await GoRoundAsync(desk, work, sweeping, end, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            end.Interrupted = true;
        }

        foreach (var item in work.Items.Where(item => item.State == StepState.Pending))
        {
            desk.Settle(item);
        }

        desk.Note(JournalAct.End, end.Interrupted ? "interrupted" : end.Halted?.En ?? "finished");
        return new Run
        {
            PlanId = desk.PlanId,
            Steps = [.. work.Items.Select(item => item.Report())],
            Rounds = end.Rounds,
            Sweeps = end.Sweeps,
            CleanTwice = end.CleanInARow >= 2,
            LastSweep = end.LastSweep,
            BlindSpots = [.. desk.Unread.Concat(end.LastSweep?.BlindSpots ?? []).Distinct()],
            Unkept = [.. desk.Unkept],
            Halted = end.Halted,
            Interrupted = end.Interrupted,
        };
    }

    private async Task GoRoundAsync(Desk desk, Work work, Sweeping? sweeping, Ending end, CancellationToken cancel)
    {
        do
        {
            end.Rounds++;
            desk.BeginRound(end.Rounds);
            foreach (var item in work.Items.Where(item => item.Postponed))
            {
                item.Reopen();
            }

            if (!await WavesAsync(desk, work, end, cancel).ConfigureAwait(false))
            {
                return;
            }

            await SecondLookAsync(desk, work, cancel).ConfigureAwait(false);
            if (sweeping is not null)
            {
                await SweepAsync(desk, work, sweeping, end, cancel).ConfigureAwait(false);
            }
        }
        while (work.Items.Any(item => item.Open || item.Postponed) && end.Rounds < _pace.Rounds);
    }

    private async Task<bool> WavesAsync(Desk desk, Work work, Ending end, CancellationToken cancel)
    {
        var asked = false;
        foreach (var wave in work.Waves())
        {
            if (wave.Phase > LastBrakePhase && (!asked || wave.Phase == TrialPhase))
            {
                asked = true;
                await desk.AskOwnerAsync(work.Items, cancel).ConfigureAwait(false);
            }

            end.Halted = await desk.WhoAmIAsync(wave.Items, cancel).ConfigureAwait(false);
            if (end.Halted is not null)
            {
                return false;
            }

            if (wave.Phase == IdentityPhase)
            {
                await desk.RunAsync(wave.Items, cancel).ConfigureAwait(false);
            }
            else
            {
                await RegionsAsync(desk, wave.Items, cancel).ConfigureAwait(false);
            }

            if (wave is { Phase: IdentityPhase, LastOfPhase: true })
            {
                await SettleIdentitiesAsync(desk, work, cancel).ConfigureAwait(false);
            }
        }

        await desk.AwaitPostponedAsync(work.Items, cancel).ConfigureAwait(false);
        await desk.AskOwnerAsync(work.Items, cancel).ConfigureAwait(false);
        await desk.AwaitOwnersDeedsAsync(work.Items, cancel).ConfigureAwait(false);
        return true;
    }

    /// <summary>Each region goes its own way: one that is throttled holds up no other. In each the dearest goes first, and all is done before it is proved.</summary>
    private Task RegionsAsync(Desk desk, IReadOnlyList<Item> wave, CancellationToken cancel)
    {
        var lanes = wave.GroupBy(item => item.Measure.Target.Region).Select(lane => lane.ToList()).OrderByDescending(lane => lane.Sum(item => item.Weight)).ToList();
        return Abreast.EachAsync(lanes, Math.Max(1, lanes.Count), OneAsync, cancel);

        async Task OneAsync(List<Item> lane, CancellationToken stop)
        {
            foreach (var chunk in lane.Chunk(_pace.Together))
            {
                await desk.DoAsync(chunk, stop).ConfigureAwait(false);
            }

            await desk.ProveAsync(lane, stop).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// The four-second race: an intruder who undoes a cut before it is enforced. What was cut is looked at again after one, two and four seconds and once
    /// more after a longer while, and begins anew whenever something had to be cut again: each time less is left to him than it takes to undo it.
    /// </summary>
    private async Task SettleIdentitiesAsync(Desk desk, Work work, CancellationToken cancel)
    {
        var watched = TimeSpan.Zero;
        for (var look = 0; look <= Watches.Length && watched < _pace.Settling;)
        {
            var cut = work.Items.Where(item => item is { Held: true, Measure.Phase: IdentityPhase }).ToList();
            if (cut.Count == 0)
            {
                return;
            }

            var pause = look < Watches.Length && Watches[look] < _pace.Gap ? Watches[look] : _pace.Gap;
            await desk.WaitAsync(pause, cancel).ConfigureAwait(false);
            watched += pause;
            var undone = await desk.LookAgainAsync(cut, cancel).ConfigureAwait(false);
            look = undone.Count == 0 ? look + 1 : 0;
            foreach (var item in undone)
            {
                item.Reopen();
            }

            await desk.RunAsync(undone, cancel).ConfigureAwait(false);
        }
    }

    private async Task SecondLookAsync(Desk desk, Work work, CancellationToken cancel)
    {
        var once = work.Items.Where(item => item is { Held: true, State: StepState.Pending } or { State: StepState.WaitingForOwner or StepState.Uncertain }).ToList();
        if (once.Count == 0)
        {
            return;
        }

        await desk.WaitAsync(_pace.Gap, cancel).ConfigureAwait(false);
        var undone = await desk.LookAgainAsync(once, cancel).ConfigureAwait(false);
        foreach (var item in once.Where(item => item.Held))
        {
            desk.Finish(item);
        }

        foreach (var item in undone.Where(item => !item.IsGuided))
        {
            item.Reopen();
        }
    }

    private async Task SweepAsync(Desk desk, Work work, Sweeping sweeping, Ending end, CancellationToken cancel)
    {
        var quiet = 0;
        do
        {
            if (end.Sweeps > 0)
            {
                await desk.WaitAsync(Pause(desk, end), cancel).ConfigureAwait(false);
            }

            var began = desk.Now;
            var inventory = await sweeping.Source.SurveyAsync(sweeping.Regions, cancel).ConfigureAwait(false);
            end.Sweeps++;
            end.LastSweep = inventory;
            var left = await FallenAsync(desk, work, sweeping.StillToDo(inventory), cancel).ConfigureAwait(false);
            var clean = left.Count == 0 && inventory.BlindSpots.Count == 0;
            desk.Note(JournalAct.Sweep, $"left {left.Count}, blind {inventory.BlindSpots.Count}");

            // The second of two counts only if it began so late that no listing lags behind the last change any more.
            end.CleanInARow = !clean ? 0 : end.CleanInARow == 0 || began - desk.LastChange >= _pace.Window ? end.CleanInARow + 1 : 1;
            work.TakeUp(left, desk);
            quiet = left.Count == 0 ? quiet + 1 : 0;
        }
        while (MoreSweeps(quiet, end) && !work.Items.Any(item => item.Open));
    }

    /// <summary>Not every brake shows in a listing (a policy written into a user): what was done is looked at again before it counts as come back.</summary>
    private static async Task<IReadOnlyList<PlannedStep>> FallenAsync(Desk desk, Work work, IReadOnlyList<PlannedStep> left, CancellationToken cancel)
    {
        var done = work.Done(left);
        _ = await desk.LookAgainAsync(done, cancel).ConfigureAwait(false);
        var standing = done.Where(item => item.Held).ToList();
        foreach (var item in standing)
        {
            desk.Finish(item);
        }

        var ids = standing.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return ids.Count == 0 ? left : [.. left.Where(step => !ids.Contains(step.Id))];
    }

    private TimeSpan Pause(Desk desk, Ending end)
    {
        var settled = end.CleanInARow == 0 ? TimeSpan.Zero : desk.LastChange + _pace.Window - desk.Now;
        return settled > _pace.SweepGap ? settled : _pace.SweepGap;
    }

    /// <summary>Two sweeps, apart; more if something could not be read for a passing reason, and an end to it.</summary>
    private static bool MoreSweeps(int quiet, Ending end)
    {
        var passing = end.LastSweep?.BlindSpots.Any(blind => blind.Cause is not BlindCause.Denied) ?? false;
        return quiet > 0 && end.CleanInARow < 2 && quiet < (passing || end.CleanInARow > 0 ? 4 : 2);
    }

    private sealed class Ending
    {
        public int Rounds { get; set; }

        public int Sweeps { get; set; }

        public int CleanInARow { get; set; }

        public Inventory? LastSweep { get; set; }

        public Words? Halted { get; set; }

        public bool Interrupted { get; set; }
    }
}
