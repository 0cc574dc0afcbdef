namespace Firebreak.Testing;

/// <summary>A person at the keyboard: each line is made up when it is asked for.</summary>
/// <param name="lines">What is typed, in order; then the input ends.</param>
public sealed class Typist(IReadOnlyList<Func<string>> lines) : TextReader
{
    private int _next;

    /// <inheritdoc/>
    public override string? ReadLine() => _next < lines.Count ? lines[_next++]() : null;

    /// <inheritdoc/>
    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = ReadLine();
        return cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<string?>(cancellationToken) : ValueTask.FromResult(line);
    }
}
