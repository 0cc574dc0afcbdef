using System.Text;
using Firebreak.App.Mfa;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary>What the owner types. An interruption is heard while he is asked, too.</summary>
internal static class Keyboard
{
    /// <summary>Whether somebody is there to be asked.</summary>
    public static bool Attended => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <summary>Asks on standard error for a line; <c>null</c> at the end of the input.</summary>
    public static async Task<string?> AskAsync(string question, CancellationToken cancel)
    {
        await Console.Error.WriteAsync(Margin.Of(question).AsMemory(), cancel).ConfigureAwait(false);

        // A terminal's line is waited for by the system: on a thread of its own, so that Ctrl-C need not wait for Enter.
        return Console.IsInputRedirected
            ? await Console.In.ReadLineAsync(cancel).ConfigureAwait(false)
            : await Task.Run(Console.ReadLine, CancellationToken.None).WaitAsync(cancel).ConfigureAwait(false);
    }
}

/// <summary>A question at a terminal whose text changes while the owner types: a countdown.</summary>
/// <param name="time">What waits between two looks at the keyboard.</param>
/// <param name="language">The owner's language.</param>
internal sealed class LivePrompt(TimeProvider time, Language language) : ICodePrompt
{
    private const string ClearLine = "\u001b[K";
    private const char EndOfInput = '\u0004';
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>A live question if the terminal can be drawn over, otherwise plain lines.</summary>
    public static ICodePrompt For(Bench bench, Screen screen) => Keyboard.Attended && bench.Variable("TERM") is not (null or "dumb")
        ? new LivePrompt(TimeProvider.System, bench.Speaks)
        : new LinePrompt(Console.In, block => screen.Aside.Show(block), bench.Speaks);

    /// <inheritdoc/>
    public async Task<string?> AskAsync(Func<Words> asks, CancellationToken cancel)
    {
        var typed = new StringBuilder();
        var drawn = "";
        try
        {
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                while (Console.KeyAvailable)
                {
                    if (Typed(Console.ReadKey(intercept: true), typed) is { } ended)
                    {
                        return ended ? typed.ToString() : null;
                    }
                }

                var line = $"{Plain.Line(asks().In(language), 60)} {Plain.Line(typed.ToString(), 12)}";
                if (line != drawn)
                {
                    drawn = line;
                    await Console.Error.WriteAsync($"\r{line}{ClearLine}".AsMemory(), cancel).ConfigureAwait(false);
                }

                await Task.Delay(Tick, time, cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            await Console.Error.WriteLineAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Takes a key: true at the end of the line, false at the end of the input, <c>null</c> if more is to come.</summary>
    private static bool? Typed(ConsoleKeyInfo key, StringBuilder typed)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                return true;
            case ConsoleKey.Backspace:
                typed.Length = Math.Max(0, typed.Length - 1);
                return null;
            default:
                if (key.KeyChar == EndOfInput)
                {
                    return false;
                }

                if (!char.IsControl(key.KeyChar) && typed.Length < 12)
                {
                    typed.Append(key.KeyChar);
                }

                return null;
        }
    }
}
