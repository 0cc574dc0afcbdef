using System.Text.Json;

namespace Firebreak.Change;

/// <summary>Where steps are looked at, written down, done and proved.</summary>
internal sealed partial class Desk(Tools tools, MeasureCatalogue catalogue, Plan plan, ILifeline? lifeline)
{
    private const int Looks = 3;

    private readonly Pace _pace = tools.Pace;
    private readonly Lock _writing = new();
    private readonly Dictionary<string, Blindness> _unread = new(StringComparer.Ordinal);
    private CallingIdentity? _caller;

    public string PlanId { get; } = PlanFile.IdOf(plan, catalogue);

    public int Round { get; private set; }

    /// <summary>The account's time.</summary>
    public DateTimeOffset Now => tools.Reader.Now;

    /// <summary>When anything was last changed by us, or seen to have changed.</summary>
    public DateTimeOffset LastChange { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>What could not be read in this round, and has not been read since.</summary>
    public IReadOnlyCollection<Blindness> Unread => _unread.Values;

    /// <summary>What could not be kept, in any round.</summary>
    public List<Blindness> Unkept { get; } = [];

    private JournalEntry Line(JournalAct act, string stepId = "") => new(act, PlanId, Now) { StepId = stepId, Round = Round };

    /// <summary>Writes a line that belongs to the run.</summary>
    public void Note(JournalAct act, string note, string stepId = "") =>
        Write(Line(act, stepId) with { Note = Patience.Bounded(note), Caller = _caller?.Arn });

    /// <summary>Waits by the given clock.</summary>
    public Task WaitAsync(TimeSpan time, CancellationToken cancel) => Task.Delay(time, tools.Time, cancel);

    /// <summary>Something changed at this moment.</summary>
    public void Changed()
    {
        lock (_writing)
        {
            LastChange = Now;
        }
    }

    /// <summary>Asks AWS who is calling, and looks at his way in if identities are touched. Says why the run has to stop, or <c>null</c>.</summary>
    public async Task<Words?> WhoAmIAsync(IReadOnlyList<Item> wave, CancellationToken cancel)
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
            if (_caller is null)
            {
                continue;
            }

            Sighted("");
            if (_caller.Account != plan.Account || !_caller.SamePrincipal(plan.Caller))
            {
                return Say.OtherCaller(_caller.Arn);
            }

            if (lifeline is not null && wave.Any(item => item.Measure.Target.Region == Region.Global))
            {
                await lifeline.LookAsync(tools.Reader, _caller, cancel).ConfigureAwait(false);
            }

            return null;
        }

        Blind("", blind!);
        return Say.CallerUnread(blind!);
    }

    /// <summary>Looks, writes down, does and proves some steps together.</summary>
    public async Task RunAsync(IReadOnlyList<Item> items, CancellationToken cancel)
    {
        await DoAsync(items, cancel).ConfigureAwait(false);
        await ProveAsync(items, cancel).ConfigureAwait(false);
    }

    /// <summary>Looks, writes down and does some steps together.</summary>
    public async Task DoAsync(IReadOnlyList<Item> items, CancellationToken cancel)
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
    }

    /// <summary>Looks at what was done until it is seen.</summary>
    public Task ProveAsync(IReadOnlyList<Item> items, CancellationToken cancel) => AbreastAsync(
        items.Where(item => item is { Open: true, Acted: true, IsGuided: false }).ToList(), (item, stop) => PollAsync(item, item.Measure.Patience ?? _pace.Patience, stop), cancel);

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

    /// <summary>The run is over: what still stands open is told as what it is.</summary>
    public void Settle(Item item)
    {
        if (item.Held)
        {
            item.Rest(StepState.Uncertain, item.Why);
        }
        else if (item.Postponed)
        {
            // what was called and cannot be seen any more may be done
            Rest(item, item.Code is not null ? StepState.Refused : item.Acted ? StepState.Uncertain : StepState.Skipped, item.Why, item.Code);
        }
        else if (item.Earlier is { } ended)
        {
            var (state, why, code) = ended.State is StepState.Done or StepState.Already ? (StepState.Uncertain, Say.CameBack, null) : ended;
            item.Rest(state, why, code);
        }
        else
        {
            item.Rest(StepState.Pending, Say.NotReached);
        }
    }

    /// <summary>Forgets what could not be read: a new round looks anew.</summary>
    public void BeginRound(int round)
    {
        Round = round;
        _unread.Clear();
    }

    private void Rest(Item item, StepState state, Words why, string? code = null)
    {
        item.Rest(state, why, code);
        Write(Line(JournalAct.Rest, item.Id) with { Result = code ?? state.ToString(), Note = Patience.Bounded(why.En) });
        Tell(item);
    }

    private void Tell(Item item) => tools.Progress?.Report(item.Report());

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
            item.Id, item.Measure.Kind, item.Measure.Target.Id, item.Measure.Target.Region.ToString(), Now,
            _caller?.Arn ?? plan.Caller, before.Facts, [.. before.Pieces, .. more]);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(record, ChangeFiles.Pretty.EvidenceRecord);
        Receipt receipt;
        lock (_writing)
        {
            receipt = tools.Vault.Keep(
                new Custody(item.Id + ".json", record.TakenAt, record.Caller, [.. record.Answers.Select(answer => answer.Asked).Distinct(StringComparer.Ordinal)]), bytes);
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

    /// <summary>Does the same with many; a mistake of our own in one of them is told and stops no other.</summary>
    private Task AbreastAsync<T>(IEnumerable<T> things, Func<T, CancellationToken, Task> deed, CancellationToken cancel) => Abreast.EachAsync(
        things, _pace.Abreast, (thing, stop) => GuardedAsync(thing, deed, stop), cancel);

    private async Task GuardedAsync<T>(T thing, Func<T, CancellationToken, Task> deed, CancellationToken cancel)
    {
        try
        {
            await deed(thing, cancel).ConfigureAwait(false);
        }
        catch (Exception wrong) when (Patience.IsOwnFault(wrong))
        {
            foreach (var item in thing switch { Item one => [one], IEnumerable<Item> many => many, _ => [] })
            {
                Rest(item, StepState.Uncertain, Say.OwnFault(wrong));
            }
        }
    }
}
