namespace Firebreak.Change;

/// <content>The calls themselves.</content>
internal sealed partial class Desk
{
    private const int MostTogether = 100;

    /// <summary>Shows early what only the owner can do.</summary>
    private async Task TellOwnerAsync(IReadOnlyList<Item> items, CancellationToken cancel)
    {
        foreach (var item in items.Where(item => item is { Open: true, IsGuided: true, Before: not null }))
        {
            Rest(item, StepState.WaitingForOwner, Say.Waiting(item.Before!.Answer));
            await tools.Hands.TellAsync(item.Step, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Asks the owner for what waits for him, and looks whether it is done.</summary>
    public async Task AskOwnerAsync(IReadOnlyList<Item> items, CancellationToken cancel)
    {
        foreach (var item in items.Where(item => item is { State: StepState.WaitingForOwner, Held: false, Acted: false }))
        {
            var says = await tools.Hands.AskAsync(item.Step, cancel).ConfigureAwait(false);
            (item.SaidDone, item.Acted) = (says, !says); // who said "later" is not asked again in this run
            await PollAsync(item, says ? _pace.Patience : TimeSpan.Zero, cancel).ConfigureAwait(false);
            if (!item.Held)
            {
                Tell(item);
            }
        }
    }

    /// <summary>What the owner says he did, and AWS shows only later, is waited for at the very end.</summary>
    public Task AwaitOwnersDeedsAsync(IReadOnlyList<Item> items, CancellationToken cancel) => AbreastAsync(
        [.. items.Where(item => item is { SaidDone: true, Held: false, Measure.Patience: not null })],
        (item, token) => PollAsync(item, item.Measure.Patience!.Value, token),
        cancel);

    private async Task ActTogetherAsync(List<Item> batch, CancellationToken cancel)
    {
        if (batch.Count > 1)
        {
            foreach (var part in batch.Chunk(MostTogether))
            {
                var outcome = await Patience.CallAsync(
                    tools,
                    () => part[0].Measure.ApplyTogetherAsync(tools.Writer, [.. part.Select(item => (item.Measure, item.Evidence!))], CancellationToken.None),
                    cancel).ConfigureAwait(false);
                await AfterTogetherAsync(part, outcome, cancel).ConfigureAwait(false);
            }

            return;
        }

        await ActAloneAsync(batch[0], cancel).ConfigureAwait(false);
    }

    private async Task AfterTogetherAsync(Item[] part, Outcome outcome, CancellationToken cancel)
    {
        foreach (var item in part)
        {
            if (outcome is Outcome.Accepted)
            {
                Returned(item, outcome);
            }
            else
            {
                await ActAloneAsync(item, cancel).ConfigureAwait(false);
            }
        }
    }

    private async Task ActAloneAsync(Item item, CancellationToken cancel)
    {
        var outcome = await ResolvedAsync(item, cancel).ConfigureAwait(false);
        Returned(item, outcome);
        if (outcome is not Outcome.Refused refused)
        {
            return;
        }

        // A refusal may mean that it is so already, or that an earlier try got through.
        var reading = await item.Measure.ObserveAsync(tools.Reader, cancel).ConfigureAwait(false);
        var reached = reading.Match(seen => seen.Reached, _ => false);
        if (!reached)
        {
            var says = Refusals.Passes(refused.Code) ? Say.NotYet(refused.Code, Bounded(refused.Message)) : Say.Refused(refused.Code, Bounded(refused.Message));
            Rest(item, StepState.Refused, says, refused.Code);
        }
    }

    /// <summary>Calls; a lost answer is settled by looking, and called again only if nothing happened.</summary>
    private async Task<Outcome> ResolvedAsync(Item item, CancellationToken cancel)
    {
        var outcome = Outcome.Nothing;
        for (var attempt = 0; attempt < _pace.Tries; attempt++)
        {
            outcome = await Patience.CallAsync(
                tools, () => item.Measure.ApplyAsync(tools.Writer, item.Evidence!, CancellationToken.None), cancel).ConfigureAwait(false);
            if (outcome is not Outcome.Uncertain)
            {
                return outcome;
            }

            switch (await HappenedAsync(item, cancel).ConfigureAwait(false))
            {
                case true:
                    return Outcome.Nothing;
                case null when !item.Measure.Repeatable:
                    return outcome; // it may be done, and doing it twice is not the same: nobody knows, so nobody calls
            }
        }

        return outcome;
    }

    /// <summary>Whether a call whose answer was lost was carried out; <c>null</c> if that could not be seen.</summary>
    private async Task<bool?> HappenedAsync(Item item, CancellationToken cancel)
    {
        bool? happened = null;
        for (var look = 0; look < (item.Measure.Repeatable ? 1 : 3); look++)
        {
            await WaitAsync(item.Measure.Repeatable ? Patience.Backoff(1) : _pace.Gap, cancel).ConfigureAwait(false);
            var reading = await item.Measure.ObserveAsync(tools.Reader, cancel).ConfigureAwait(false);
            happened = reading.Match<bool?>(seen => seen.Reached, _ => null);
            if (happened == true)
            {
                return true;
            }
        }

        return happened;
    }

    private void Returned(Item item, Outcome outcome)
    {
        item.Unresolved = false;
        var line = Line(JournalAct.Outcome, item.Id);
        Write(outcome switch
        {
            Outcome.Accepted accepted => line with { Result = "accepted", RequestId = accepted.RequestId },
            Outcome.Refused refused => line with { Result = refused.Code, Note = Bounded(refused.Message) },
            Outcome.Uncertain lost => line with { Result = "uncertain", Note = Bounded(lost.Why) },
            _ => throw new InvalidOperationException("An outcome has three endings."),
        });
    }

    private Task ProveAsync(Item item, CancellationToken cancel) => PollAsync(item, _pace.Patience, cancel);

    private async Task PollAsync(Item item, TimeSpan patience, CancellationToken cancel)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; ; attempt++)
        {
            await LookOnceMoreAsync(item, cancel).ConfigureAwait(false);
            if (item.Held || waited >= patience)
            {
                return;
            }

            var pause = Patience.Backoff(attempt);
            waited += pause;
            await WaitAsync(pause, cancel).ConfigureAwait(false);
        }
    }

    private async Task AbreastAsync<T>(IReadOnlyList<T> things, Func<T, CancellationToken, Task> deed, CancellationToken cancel)
    {
        await Task.WhenAll(things.Select(OneAsync)).ConfigureAwait(false);

        async Task OneAsync(T thing)
        {
            await _abreast.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                await deed(thing, cancel).ConfigureAwait(false);
            }
            finally
            {
                _abreast.Release();
            }
        }
    }
}
