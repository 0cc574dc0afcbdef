using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary>Tells of each step on standard error as it comes to its end.</summary>
internal sealed class StepTicker(Screen screen, Language language) : IProgress<StepReport>
{
    /// <inheritdoc/>
    public void Report(StepReport value)
    {
        if (value.State == StepState.Pending || (!screen.Animated && screen.Format != "table"))
        {
            return;
        }

        var (mark, tone) = value.State switch
        {
            StepState.Done or StepState.Already or StepState.Undone => ("o", Tone.Good),
            StepState.WaitingForOwner => (">", Tone.Warn),
            _ => ("x", Tone.Warn),
        };
        screen.Aside.Show(new Point(mark, value.Step.Measure.Says.In(language), tone));
    }
}
