namespace Firebreak.Change;

/// <content>What only the owner can do, and what has to wait for something else.</content>
internal sealed partial class Desk
{
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

    /// <summary>What had to wait for something else (a disk for its machine) is tried again, with growing pauses, until it is done or patience ends.</summary>
    public async Task AwaitPostponedAsync(IReadOnlyList<Item> items, CancellationToken cancel)
    {
        var waited = TimeSpan.Zero;
        for (var attempt = 1; waited < _pace.Patience; attempt++)
        {
            var waiting = items.Where(item => item.Postponed).ToList();
            if (waiting.Count == 0)
            {
                return;
            }

            var pause = Patience.Backoff(attempt);
            waited += pause;
            await WaitAsync(pause, cancel).ConfigureAwait(false);
            foreach (var item in waiting)
            {
                item.Reopen();
            }

            await RunAsync(waiting, cancel).ConfigureAwait(false);
        }
    }
}
