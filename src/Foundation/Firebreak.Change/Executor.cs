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

    private readonly Pace _pace = tools.Pace;

    /// <summary>Carries the plan out. The caller has been asked for his word, and <see cref="Plan.MayStart"/> has been asked too.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sweeping">How the account is swept afterwards, or <c>null</c> if the plan is only its steps.</param>
    /// <param name="lifeline">What must not be done by this caller.</param>
    /// <param name="cancel">Interrupts; a call that is under way is waited for and written down.</param>
    public async Task<Run> ApplyAsync(Plan plan, Sweeping? sweeping, Lifeline? lifeline, CancellationToken cancel)
    {
        using var desk = new Desk(tools, catalogue, plan, lifeline);
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
            item.Rest(item.Held ? StepState.Uncertain : StepState.Pending, item.Held ? item.Why : Say.NotReached);
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
            BlindSpots = [.. desk.Unkept.Concat(desk.Unread).Concat(end.LastSweep?.BlindSpots ?? []).Distinct()],
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
        while (work.Items.Any(item => item.Open) && end.Rounds < _pace.Rounds);
    }

    private async Task<bool> WavesAsync(Desk desk, Work work, Ending end, CancellationToken cancel)
    {
        var asked = false;
        foreach (var wave in work.Waves())
        {
            if (!asked && wave.Phase > LastBrakePhase)
            {
                asked = true;
                await desk.AskOwnerAsync(work.Items, cancel).ConfigureAwait(false);
            }

            end.Halted = await desk.WhoAmIAsync(cancel).ConfigureAwait(false);
            if (end.Halted is not null)
            {
                return false;
            }

            var size = wave.Phase == IdentityPhase ? int.MaxValue : _pace.Together;
            foreach (var chunk in wave.Items.Chunk(Math.Min(size, wave.Items.Count)))
            {
                await desk.RunAsync(chunk, cancel).ConfigureAwait(false);
            }

            if (wave is { Phase: IdentityPhase, LastOfPhase: true })
            {
                await SettleIdentitiesAsync(desk, work, cancel).ConfigureAwait(false);
            }
        }

        await desk.AskOwnerAsync(work.Items, cancel).ConfigureAwait(false);
        await desk.AwaitOwnersDeedsAsync(work.Items, cancel).ConfigureAwait(false);
        return true;
    }

    /// <summary>The four-second race: what was cut is looked at again until two passes apart found it cut.</summary>
    private async Task SettleIdentitiesAsync(Desk desk, Work work, CancellationToken cancel)
    {
        for (var pass = 0; pass < _pace.Reassertions; pass++)
        {
            var cut = work.Items.Where(item => item is { Held: true, Measure.Phase: IdentityPhase }).ToList();
            if (cut.Count == 0)
            {
                return;
            }

            await desk.WaitAsync(_pace.Gap, cancel).ConfigureAwait(false);
            var undone = await desk.LookAgainAsync(cut, cancel).ConfigureAwait(false);
            if (undone.Count == 0)
            {
                return;
            }

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
                await desk.WaitAsync(_pace.SweepGap, cancel).ConfigureAwait(false);
            }

            var inventory = await sweeping.Source.SurveyAsync(sweeping.Regions, cancel).ConfigureAwait(false);
            end.Sweeps++;
            end.LastSweep = inventory;
            var left = sweeping.StillToDo(inventory);
            var clean = left.Count == 0 && inventory.BlindSpots.Count == 0;
            desk.Note(JournalAct.Sweep, $"left {left.Count}, blind {inventory.BlindSpots.Count}");
            end.CleanInARow = clean ? end.CleanInARow + 1 : 0;
            work.TakeUp(left, desk);
            quiet = left.Count == 0 ? quiet + 1 : 0;
        }
        while (MoreSweeps(quiet, end) && !work.Items.Any(item => item.Open));
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
