using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary>The owner at the keyboard: what only he can do in the console is shown to him, and asked for.</summary>
internal sealed class OwnersHands(Screen screen, Language language) : IOwnerHands
{
    /// <inheritdoc/>
    public Task TellAsync(PlannedStep step, CancellationToken cancel)
    {
        screen.Aside.Show(new Heading(step.Measure.Says.In(language)));
        if (step.Measure.Guide is { } guide)
        {
            screen.Aside.Show(new Quote(guide.In(language)));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<bool> AskAsync(PlannedStep step, CancellationToken cancel)
    {
        await TellAsync(step, cancel).ConfigureAwait(false);
        await Console.Error.WriteAsync(new Words(
            "  Enter when it is done, or 'later': ", "  마쳤으면 Enter, 나중에 하려면 'later': ").In(language).AsMemory(), cancel).ConfigureAwait(false);
        var said = await Console.In.ReadLineAsync(cancel).ConfigureAwait(false);
        return said is not null && said.Trim().Length == 0;
    }
}
