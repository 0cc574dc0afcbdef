using System.Text.Json;

namespace Firebreak.Change;

/// <summary>Where steps are looked at, written down, done and proved.</summary>
internal sealed partial class Desk(Tools tools, MeasureCatalogue catalogue, Plan plan, Lifeline? lifeline) : IDisposable
{
    private const int Looks = 3;

    private readonly Pace _pace = tools.Pace;
    private readonly SemaphoreSlim _abreast = new(tools.Pace.Abreast);
    private readonly Lock _writing = new();
    private readonly Dictionary<string, Blindness> _unread = new(StringComparer.Ordinal);
    private CallingIdentity? _caller;

    public string PlanId { get; } = PlanFile.IdOf(plan, catalogue);

    public int Round { get; private set; }

    /// <summary>What could not be read in this round, and has not been read since.</summary>
    public IReadOnlyCollection<Blindness> Unread => _unread.Values;

    /// <summary>What could not be kept, in any round.</summary>
    public List<Blindness> Unkept { get; } = [];

    /// <inheritdoc/>
    public void Dispose() => _abreast.Dispose();

    private JournalEntry Line(JournalAct act, string stepId = "") => new(act, PlanId, tools.Reader.Now) { StepId = stepId, Round = Round };

    /// <summary>Writes a line that belongs to the run.</summary>
    public void Note(JournalAct act, string note, string stepId = "") =>
        Write(Line(act, stepId) with { Note = Bounded(note), Caller = _caller?.Arn });

    /// <summary>Waits by the given clock.</summary>
    public Task WaitAsync(TimeSpan time, CancellationToken cancel) => Task.Delay(time, tools.Time, cancel);

    /// <summary>Asks AWS who is calling. Says why the run has to stop, or <c>null</c>.</summary>
    public async Task<Words?> WhoAmIAsync(CancellationToken cancel)
    {
        Blindness? blind = null;
        for (var attempt = 0; attempt < Looks; attempt++)
        {
            if (attempt > 0)
            {
                await WaitAsync(Patience.Backoff(attempt), cancel).ConfigureAwait(false);
            }

            var reading = await CallingIdentity.AskAsync(tools.Reader, tools.AccessKeyId, cancel).ConfigureAwait(false);
            (_caller, blind) = reading.Match<(CallingIdentity?, Blindness?)>(seen => (seen, null), why => (null, why));
            if (_caller is not null)
            {
                Sighted("");
                return _caller.Account == plan.Account && _caller.SamePrincipal(plan.Caller) ? null : Say.OtherCaller(_caller.Arn);
            }
        }

        Blind("", blind!);
        return Say.CallerUnread(blind!);
    }

    /// <summary>Looks, writes down, does and proves some steps together.</summary>
    public async Task RunAsync(IReadOnlyList<Item> items, CancellationToken cancel)
    {
        await AbreastAsync(items, LookAsync, cancel).ConfigureAwait(false);
        await TellOwnerAsync(items, cancel).ConfigureAwait(false);
        var ready = items.Where(item => item.Open && !item.IsGuided && item.Before is not null).ToList();
        await AbreastAsync(ready, KeepEvidenceAsync, cancel).ConfigureAwait(false);
        ready.RemoveAll(item => item.Evidence is null);
        if (ready.Count == 0)
        {
            return;
        }

        cancel.ThrowIfCancellationRequested();
        Write([.. ready.Select(Intent)]);
        foreach (var item in ready)
        {
            (item.Acted, item.Unresolved) = (true, true);
        }

        var batches = ready.GroupBy(item => item.Measure.BatchKey(item.Before!) ?? item.Id, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        await AbreastAsync(batches, ActTogetherAsync, cancel).ConfigureAwait(false);
        await AbreastAsync([.. ready.Where(item => item.Open)], ProveAsync, cancel).ConfigureAwait(false);
    }

    /// <summary>Looks again at steps that held or waited. Hands back those whose aim does not hold, or could not be seen.</summary>
    public async Task<IReadOnlyList<Item>> LookAgainAsync(IReadOnlyList<Item> items, CancellationToken cancel)
    {
        await AbreastAsync(items, LookOnceMoreAsync, cancel).ConfigureAwait(false);
        return [.. items.Where(item => !item.Held)];
    }

    /// <summary>Seen twice: it is done.</summary>
    public void Finish(Item item)
    {
        var answer = item.Proof?.Answer ?? "";
        item.Rest(item.Acted || item.IsGuided ? StepState.Done : StepState.Already, item.Acted || item.IsGuided ? Say.Done(answer) : Say.Already(answer));
        Tell(item);
    }

    private async Task LookAsync(Item item, CancellationToken cancel)
    {
        if (lifeline is not null && _caller is not null && lifeline(item.Measure, _caller) is { } forbidden)
        {
            Rest(item, StepState.Skipped, forbidden);
            return;
        }

        if (item.Unresolved && !item.Measure.Repeatable)
        {
            await HappenedAsync(item, cancel).ConfigureAwait(false);
        }

        var reading = await ObservedAsync(item, cancel).ConfigureAwait(false);
        reading.Match(
            seen =>
            {
                Sighted(item.Id);
                Judge(item, seen);
                return true;
            },
            why =>
            {
                Blind(item.Id, why);
                Rest(item, StepState.Skipped, Say.Unread(why));
                return false;
            });
    }

    private void Judge(Item item, Observation seen)
    {
        if (item.Unresolved)
        {
            item.Unresolved = false;
            Write(Line(JournalAct.Outcome, item.Id) with { Result = seen.Reached ? "found-done" : "found-not-done", Note = Bounded(seen.Answer) });
        }

        if (seen.Reached)
        {
            Hold(item, seen);
            return;
        }

        foreach (var (fact, then) in item.Step.Expects)
        {
            if (seen.Facts.TryGetValue(fact, out var now) && now != then)
            {
                Rest(item, StepState.Drifted, Say.Drifted(fact, then, now));
                return;
            }
        }

        item.Before = seen;
    }

    private async Task LookOnceMoreAsync(Item item, CancellationToken cancel)
    {
        var reading = await item.Measure.ObserveAsync(tools.Reader, cancel).ConfigureAwait(false);
        reading.Match(
            seen =>
            {
                Sighted(item.Id);
                if (seen.Reached)
                {
                    Hold(item, seen);
                }
                else if (item.IsGuided)
                {
                    item.Rest(StepState.WaitingForOwner, Say.Waiting(seen.Answer));
                }
                else
                {
                    item.Rest(StepState.Uncertain, item.Proof is null ? Say.NotSeenYet(seen.Answer) : Say.CameBack);
                }

                return true;
            },
            why =>
            {
                Blind(item.Id, why);
                item.Rest(item.IsGuided ? StepState.WaitingForOwner : StepState.Uncertain, Say.CalledUnread(why));
                return false;
            });
    }

    private void Hold(Item item, Observation seen)
    {
        var first = !item.Held;
        item.Hold(new Proof(
            item.Measure.ProofWord, item.Measure.Says, tools.Reader.Now, _caller?.Arn ?? plan.Caller, seen.Asked, Bounded(seen.Answer), item.EvidenceHash));
        if (first)
        {
            Write(Line(JournalAct.Proof, item.Id) with { Result = seen.Asked, Note = Bounded(seen.Answer) });
        }
    }

    private void Rest(Item item, StepState state, Words why, string? code = null)
    {
        item.Rest(state, why, code);
        Write(Line(JournalAct.Rest, item.Id) with { Result = code ?? state.ToString(), Note = Bounded(why.En) });
        Tell(item);
    }

    private void Tell(Item item) => tools.Progress?.Report(item.Report());

    /// <summary>Looks; what fails for a passing reason is looked at again after a pause, before the step is given up.</summary>
    private async Task<Reading<Observation>> ObservedAsync(Item item, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reading = await item.Measure.ObserveAsync(tools.Reader, cancel).ConfigureAwait(false);
            if (attempt >= Looks || reading.Match(_ => true, why => why.Cause is not (BlindCause.Failed or BlindCause.Truncated)))
            {
                return reading;
            }

            await WaitAsync(Patience.Backoff(attempt), cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Forgets what could not be read: a new round looks anew.</summary>
    public void BeginRound(int round)
    {
        Round = round;
        _unread.Clear();
    }

    private void Blind(string place, Blindness why)
    {
        lock (_writing)
        {
            _unread[place] = why;
        }
    }

    private void Sighted(string place)
    {
        lock (_writing)
        {
            _ = _unread.Remove(place);
        }
    }

    private void Lost(Blindness? trouble)
    {
        if (trouble is not null && !Unkept.Contains(trouble))
        {
            Unkept.Add(trouble);
        }
    }

    private void Write(params IReadOnlyList<JournalEntry> entries)
    {
        lock (_writing)
        {
            tools.Journal.Write(entries);
            Lost(tools.Journal.Trouble);
        }
    }

    private JournalEntry Intent(Item item) => Line(JournalAct.Intent, item.Id) with
    {
        Kind = item.Measure.Kind,
        Parameters = catalogue.Write(item.Measure),
        Prior = item.Before!.Facts,
        Evidence = item.EvidenceHash,
        Caller = _caller?.Arn,
    };

    private async Task KeepEvidenceAsync(Item item, CancellationToken cancel)
    {
        var more = await item.Measure.CaptureAsync(tools.Reader, cancel).ConfigureAwait(false);
        var before = item.Before!;
        var record = new EvidenceRecord(
            item.Id, item.Measure.Kind, item.Measure.Target.Id, item.Measure.Target.Region.ToString(), tools.Reader.Now,
            _caller?.Arn ?? plan.Caller, before.Facts, [.. before.Pieces, .. more]);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(record, ChangeFiles.Pretty.EvidenceRecord);
        Receipt receipt;
        lock (_writing)
        {
            receipt = tools.Vault.Keep(item.Id + ".json", bytes);
            Lost(receipt.Trouble);
        }

        if (!receipt.Durable && item.Measure.Tier == Tier.Final)
        {
            Rest(item, StepState.Skipped, Say.NoEvidence);
            return;
        }

        item.EvidenceHash = receipt.Sha256;
        item.Evidence = new Evidence(before, receipt);
    }

    private static string Bounded(string text) => text.Length <= 500 ? text : text[..500] + "…";
}
