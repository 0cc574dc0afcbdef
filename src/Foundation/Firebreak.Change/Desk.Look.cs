namespace Firebreak.Change;

/// <content>Looking, before and after.</content>
internal sealed partial class Desk
{
    private async Task LookAsync(Item item, CancellationToken cancel)
    {
        if (Forbidden(item) is { } forbidden)
        {
            Rest(item, StepState.Skipped, forbidden);
            return;
        }

        if (item.After.FirstOrDefault(first => !first.Held) is { } first)
        {
            item.Postpone(Say.WaitsFor(first.Measure.Says));
            return;
        }

        // What has two effects if done twice: a listing that lags behind must not make it look undone.
        if (!item.Measure.Repeatable && (item.Unresolved || item.Acted) && await HappenedAsync(item, cancel).ConfigureAwait(false) != false)
        {
            item.Returned = true;
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
                if (item.IsGuided)
                {
                    Rest(item, StepState.WaitingForOwner, Say.Unseen(why)); // the owner can do it all the same; nothing is won by waiting
                }
                else
                {
                    item.Postpone(Say.Unread(why));
                }

                return false;
            });
    }

    private Words? Forbidden(Item item)
    {
        if (lifeline is null || _caller is null)
        {
            return null;
        }

        lock (_writing)
        {
            return lifeline.Forbids(item.Measure, _caller);
        }
    }

    private void Judge(Item item, Observation seen)
    {
        if (item.Unresolved)
        {
            item.Unresolved = false;
            Write(Line(JournalAct.Outcome, item.Id) with { Result = seen.Reached || seen.Begun ? "found-done" : "found-not-done", Note = Patience.Bounded(seen.Answer) });
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

        if (item.Returned && !seen.Begun)
        {
            item.Returned = false;
            item.Postpone(Say.NotSeenYet(seen.Answer)); // seen a moment ago, and not in this answer: it is asked again
            return;
        }

        if (seen.NotYet is { } what)
        {
            item.Postpone(Say.Waits(what));
            return;
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
        var (first, waited) = (!item.Held, item.State == StepState.WaitingForOwner);
        item.Hold(new Proof(
            item.Measure.ProofWord, item.Measure.Says, Now, _caller?.Arn ?? plan.Caller, seen.Asked, Patience.Bounded(seen.Answer), item.EvidenceHash)
        { RequestId = seen.RequestId });
        if (first)
        {
            Write(Line(JournalAct.Proof, item.Id) with { Result = seen.Asked, Note = Patience.Bounded(seen.Answer) });
            if (waited)
            {
                Changed(); // the owner did it, a moment ago
            }
        }
    }

    /// <summary>Looks; what fails for a passing reason is looked at again after a pause, before the step is put off.</summary>
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

    /// <summary>Whether a call whose answer was lost was carried out; <c>null</c> if that could not be seen.</summary>
    /// <remarks>What would have two effects if done twice is looked for as long as a listing may lag behind.</remarks>
    private async Task<bool?> HappenedAsync(Item item, CancellationToken cancel)
    {
        bool? happened = null;
        var waited = TimeSpan.Zero;
        do
        {
            var pause = item.Measure.Repeatable ? Patience.Backoff(1) : _pace.Gap;
            await WaitAsync(pause, cancel).ConfigureAwait(false);
            waited += pause;
            var reading = await item.Measure.ObserveAsync(tools.Reader, cancel).ConfigureAwait(false);
            happened = reading.Match<bool?>(seen => seen.Reached || seen.Begun, _ => null);
        }
        while (happened != true && !item.Measure.Repeatable && waited < _pace.Window);
        return happened;
    }
}
