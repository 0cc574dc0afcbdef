namespace Firebreak.Change;

/// <content>The calls themselves.</content>
internal sealed partial class Desk
{
    private const int MostTogether = 100;

    private async Task ActTogetherAsync(List<Item> batch, CancellationToken cancel)
    {
        foreach (var part in batch.Chunk(MostTogether))
        {
            await ActPartAsync(part, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Several in one call. If AWS refuses it, one of them is the reason: it is found by halves, and the others are done all the same.</summary>
    private async Task ActPartAsync(ReadOnlyMemory<Item> part, CancellationToken cancel)
    {
        if (part.Length == 1)
        {
            await ActAloneAsync(part.Span[0], cancel).ConfigureAwait(false);
            return;
        }

        var items = part.ToArray();
        var outcome = await Patience.CallAsync(
            tools,
            () => items[0].Measure.ApplyTogetherAsync(tools.Writer, [.. items.Select(item => (item.Measure, item.Evidence!))], CancellationToken.None),
            cancel).ConfigureAwait(false);
        switch (outcome)
        {
            case Outcome.Accepted:
                foreach (var item in items)
                {
                    Returned(item, outcome);
                }

                break;
            case Outcome.Refused refused when !Refusals.IsDenial(refused.Code):
                await ActPartAsync(part[..(part.Length / 2)], cancel).ConfigureAwait(false);
                await ActPartAsync(part[(part.Length / 2)..], cancel).ConfigureAwait(false);
                break;
            default:
                foreach (var item in items)
                {
                    await ActUnlessDoneAsync(item, outcome, cancel).ConfigureAwait(false);
                }

                break;
        }
    }

    /// <summary>A batch whose answer was lost may have been carried out, for some or for all.</summary>
    private async Task ActUnlessDoneAsync(Item item, Outcome together, CancellationToken cancel)
    {
        if (together is Outcome.Uncertain && await HappenedAsync(item, cancel).ConfigureAwait(false) == true)
        {
            Returned(item, Outcome.Nothing);
            return;
        }

        await ActAloneAsync(item, cancel).ConfigureAwait(false);
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
        if (reached)
        {
            return;
        }

        if (Refusals.Passes(refused.Code))
        {
            item.Postpone(Say.NotYet(refused.Code, Patience.Bounded(refused.Message)), refused.Code);
        }
        else
        {
            Rest(item, StepState.Refused, Say.Refused(refused.Code, Patience.Bounded(refused.Message)), refused.Code);
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

    private void Returned(Item item, Outcome outcome)
    {
        item.Unresolved = outcome is Outcome.Uncertain;
        Changed();
        var line = Line(JournalAct.Outcome, item.Id);
        Write(outcome switch
        {
            Outcome.Accepted accepted => line with { Result = "accepted", RequestId = accepted.RequestId },
            Outcome.Refused refused => line with { Result = refused.Code, Note = Patience.Bounded(refused.Message) },
            Outcome.Uncertain lost => line with { Result = Work.Uncertain, Note = Patience.Bounded(lost.Why) },
            _ => throw new InvalidOperationException("An outcome has three endings."),
        });
    }
}
