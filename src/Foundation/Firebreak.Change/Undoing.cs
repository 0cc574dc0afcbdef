namespace Firebreak.Change;

/// <summary>Takes a plan back: reads the journal backwards and restores what was, for everything that can be restored.</summary>
public sealed class Undoing(Tools tools, MeasureCatalogue catalogue)
{
    /// <summary>The plan that was begun last, or <c>null</c>.</summary>
    public static string? LatestPlan(IJournal journal) =>
        journal.Entries.LastOrDefault(entry => entry.Act == JournalAct.Begin)?.PlanId;

    /// <summary>How many steps of a plan can be taken back, as far as the journal tells.</summary>
    public int Restorable(string planId) => Changed(planId).Count(change => change.Measure.Reversal.Possible);

    /// <summary>Restores the prior states. Running it twice changes nothing the second time.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="account">The account that the journal belongs to: any other is refused.</param>
    /// <param name="cancel">Interrupts between steps; a second run goes on.</param>
    public async Task<Run> UndoAsync(string planId, AccountId account, CancellationToken cancel)
    {
        var reports = new List<StepReport>();
        var unread = new List<Blindness>();
        Words? halted = null;
        var interrupted = false;
        try
        {
            foreach (var (intent, measure) in Changed(planId))
            {
                halted = await WrongAccountAsync(account, cancel).ConfigureAwait(false);
                if (halted is not null)
                {
                    break;
                }

                var report = await GuardedAsync(planId, intent, measure, unread, cancel).ConfigureAwait(false);
                reports.Add(report);
                tools.Progress?.Report(report);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            interrupted = true;
        }

        return new Run
        {
            PlanId = planId,
            Steps = reports,
            Rounds = 1,
            Sweeps = 0,
            CleanTwice = false,
            BlindSpots = unread,
            Unkept = tools.Journal.Trouble is { } trouble ? [trouble] : [],
            Halted = halted,
            Interrupted = interrupted,
        };
    }

    /// <summary>The first intent of each step since it was last restored, newest first: its prior state is the one to go back to.</summary>
    private IEnumerable<(JournalEntry Intent, Measure Measure)> Changed(string planId)
    {
        var first = new Dictionary<string, (JournalEntry Entry, int At)>(StringComparer.Ordinal);
        var at = 0;
        foreach (var entry in tools.Journal.Entries.Where(entry => entry.PlanId == planId))
        {
            at++;
            if (entry.Act == JournalAct.Intent)
            {
                first.TryAdd(entry.StepId, (entry, at));
            }
            else if (entry is { Act: JournalAct.UndoOutcome, Result: "restored" })
            {
                first.Remove(entry.StepId);
            }
        }

        foreach (var (intent, _) in first.Values.OrderByDescending(found => found.At))
        {
            if (intent is { Kind: { } kind, Parameters: { } parameters } && catalogue.Read(kind, parameters) is { } measure)
            {
                yield return (intent, measure);
            }
        }
    }

    private async Task<Words?> WrongAccountAsync(AccountId account, CancellationToken cancel)
    {
        var caller = await CallingIdentity.AskAsync(tools.Reader, tools.AccessKeyId, cancel).ConfigureAwait(false);
        return caller.Match<Words?>(seen => seen.Account == account ? null : Say.OtherCaller(seen.Arn), why => Say.CallerUnread(why));
    }

    /// <summary>A mistake of our own in one step is told, and the others are restored all the same.</summary>
    private async Task<StepReport> GuardedAsync(
        string planId, JournalEntry intent, Measure measure, List<Blindness> unread, CancellationToken cancel)
    {
        try
        {
            return await RestoreAsync(planId, intent, measure, unread, cancel).ConfigureAwait(false);
        }
        catch (Exception wrong) when (Patience.IsOwnFault(wrong))
        {
            return new StepReport(Step(measure), StepState.Uncertain, Say.OwnFault(wrong));
        }
    }

    private static PlannedStep Step(Measure measure) => new(measure, measure.Says, UsdPerHourStopped: null, new Dictionary<string, string>(StringComparer.Ordinal));

    private async Task<StepReport> RestoreAsync(
        string planId, JournalEntry intent, Measure measure, List<Blindness> unread, CancellationToken cancel)
    {
        var step = Step(measure);
        StepReport Ends(StepState state, Words why, string? code = null) => new(step, state, why) { Code = code };
        if (!measure.Reversal.Possible || intent.Prior is not { } prior)
        {
            return Ends(StepState.Skipped, Say.NoReturn(measure.Reversal.Says));
        }

        var (now, blind) = await LookAsync(measure, cancel).ConfigureAwait(false);
        if (now is null)
        {
            unread.Add(blind!);
            return Ends(StepState.Skipped, Say.Unread(blind!));
        }

        if (measure.IsRestored(now, prior))
        {
            Write(planId, measure, JournalAct.UndoOutcome, "restored", now.Answer);
            return Ends(StepState.Undone, Say.Taken(now.Answer));
        }

        if (!now.Exists && measure.NeedsTargetToRevert)
        {
            return Ends(StepState.Skipped, Say.Gone);
        }

        Write(planId, measure, JournalAct.UndoIntent, "", now.Answer);
        var outcome = await Patience.CallAsync(tools, () => measure.RevertAsync(tools.Writer, prior, now, CancellationToken.None), cancel).ConfigureAwait(false);
        var back = await SeenBackAsync(measure, prior, cancel).ConfigureAwait(false);
        if (back is not null)
        {
            Write(planId, measure, JournalAct.UndoOutcome, "restored", back.Answer);
            return Ends(StepState.Undone, Say.Taken(back.Answer));
        }

        var code = (outcome as Outcome.Refused)?.Code;
        Write(planId, measure, JournalAct.UndoOutcome, code ?? "uncertain", "");
        return outcome is Outcome.Refused refused
            ? Ends(StepState.Refused, Say.Refused(refused.Code, refused.Message), code)
            : Ends(StepState.Uncertain, Say.NotSeenYet(now.Answer));
    }

    private async Task<Observation?> SeenBackAsync(Measure measure, IReadOnlyDictionary<string, string> prior, CancellationToken cancel)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; ; attempt++)
        {
            var (now, _) = await LookAsync(measure, cancel).ConfigureAwait(false);
            if (now is not null && measure.IsRestored(now, prior))
            {
                return now;
            }

            if (waited >= tools.Pace.Patience)
            {
                return null;
            }

            var pause = Patience.Backoff(attempt);
            waited += pause;
            await Task.Delay(pause, tools.Time, cancel).ConfigureAwait(false);
        }
    }

    private async Task<(Observation? Now, Blindness? Why)> LookAsync(Measure measure, CancellationToken cancel)
    {
        var reading = await measure.ObserveAsync(tools.Reader, cancel).ConfigureAwait(false);
        return reading.Match<(Observation?, Blindness?)>(seen => (seen, null), why => (null, why));
    }

    private void Write(string planId, Measure measure, JournalAct act, string result, string note) =>
        tools.Journal.Write(new JournalEntry(act, planId, tools.Reader.Now) { StepId = measure.StepId, Kind = measure.Kind, Result = result, Note = note });
}
