using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Mfa;

/// <summary>Where the owner types a code.</summary>
public interface ICodePrompt
{
    /// <summary>Asks, and waits for a line; <c>null</c> at the end of the input.</summary>
    /// <param name="asks">What is asked now: it may change while he types, for example a countdown.</param>
    /// <param name="cancel">Stops it.</param>
    Task<string?> AskAsync(Func<Words> asks, CancellationToken cancel);
}

/// <summary>Lines from a reader: for a pipe, and for a screen that cannot be drawn over.</summary>
/// <param name="input">What is typed.</param>
/// <param name="show">Where the question goes.</param>
/// <param name="language">The owner's language.</param>
public sealed class LinePrompt(TextReader input, Action<Block> show, Language language) : ICodePrompt
{
    /// <inheritdoc/>
    public async Task<string?> AskAsync(Func<Words> asks, CancellationToken cancel)
    {
        show(new Say(asks().In(language)));
        return await input.ReadLineAsync(cancel).ConfigureAwait(false);
    }
}
