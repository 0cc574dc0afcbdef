using Firebreak.App;
using Firebreak.App.Mfa;
using Firebreak.App.Pages;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Harden.Measures;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary>The owner at the keyboard: what only he can do in the console is shown to him, and asked for.</summary>
/// <param name="bench">What every verb is made with.</param>
/// <param name="screen">Where it is shown.</param>
/// <param name="visit">The account.</param>
internal sealed class OwnersHands(Bench bench, Screen screen, AccountVisit visit) : IOwnerHands
{
    private Language Speaks => bench.Speaks;

    /// <inheritdoc/>
    public Task TellAsync(PlannedStep step, CancellationToken cancel)
    {
        screen.Aside.Show(new Heading(step.Measure.Says.In(Speaks)));
        if (step.Measure.Guide is { } guide)
        {
            screen.Aside.Show(new Page([.. GuideText.Of(guide.In(Speaks))]));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<bool> AskAsync(PlannedStep step, CancellationToken cancel)
    {
        await TellAsync(step, cancel).ConfigureAwait(false);
        return step.Measure switch
        {
            EnrolUserMfa user => await EnrolledAsync(user.UserName, cancel).ConfigureAwait(false),
            HearTestMessage => await HeardAsync(cancel).ConfigureAwait(false),
            _ => await SaidAsync(new Words("  Enter when it is done, or 'later': ", "  마쳤으면 Enter, 나중에 하려면 'later': "), cancel).ConfigureAwait(false),
        };
    }

    private async Task<bool> SaidAsync(Words question, CancellationToken cancel)
    {
        var said = await Keyboard.AskAsync(question.In(Speaks), cancel).ConfigureAwait(false);
        return said is not null && said.Trim().Length == 0;
    }

    private async Task<bool> EnrolledAsync(string user, CancellationToken cancel)
    {
        if (Console.IsOutputRedirected
            || !await SaidAsync(new Words("  Enter to begin now, or 'later': ", "  지금 시작하려면 Enter, 나중에 하려면 'later': "), cancel).ConfigureAwait(false))
        {
            return false;
        }

        var verb = new MfaVerb(visit, LivePrompt.For(bench, screen), block => screen.Data.Show(block), Speaks);
        return (await verb.EnrolAsync(user, picture: null, cancel).ConfigureAwait(false)).Proof is not null;
    }

    private async Task<bool> HeardAsync(CancellationToken cancel)
    {
        while (true)
        {
            var said = await Keyboard.AskAsync(new Words("  The six digits, or 'later': ", "  여섯 자리 숫자, 나중에 하려면 'later': ").In(Speaks), cancel).ConfigureAwait(false);
            if (said is null || !said.Any(char.IsAsciiDigit))
            {
                return false;
            }

            if (await TestWarning.HearAsync(visit.Aws.Reader, visit.Aws.Writer(), visit.Caller.Account, said, cancel).ConfigureAwait(false) is not { } trouble)
            {
                return true;
            }

            screen.Aside.Show(new Point("x", trouble.In(Speaks), Tone.Warn));
        }
    }
}
