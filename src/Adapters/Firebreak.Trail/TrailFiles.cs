using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>What is to be read from files.</summary>
/// <param name="Paths">Files and folders; <c>-</c> is the standard input.</param>
/// <param name="From">Events from this moment on.</param>
/// <param name="To">Events before this moment.</param>
public sealed record TrailQuestion(IReadOnlyList<string> Paths, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    /// <summary>What <c>-</c> stands for; without it, <c>-</c> cannot be read, and that is told.</summary>
    public Stream? StandardInput { get; init; }
}

/// <summary>Reads CloudTrail from files and folders into memory. What a file is, its content says, not its name.</summary>
/// <remarks>Whoever only looks at each event once reads with <see cref="TrailScan"/>, which keeps none and is many times faster.</remarks>
public static class TrailFiles
{
    /// <summary>Reads everything under the paths from a time on and before another.</summary>
    public static Task<TrailReading> ReadAsync(
        IReadOnlyList<string> paths, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancel) =>
        ReadAsync(new TrailQuestion(paths, from, to), cancel);

    /// <summary>
    /// Reads everything under the paths. Never throws for what a file holds: see <see cref="TrailTally.Unread"/>.
    /// A log file whose name says that it was delivered outside the time asked for is not opened, and counted.
    /// </summary>
    public static async Task<TrailReading> ReadAsync(TrailQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var gathering = new Gathering(question.From, question.To);
        if (question.Paths.Contains(FoundFiles.Input, StringComparer.Ordinal))
        {
            var (bytes, why) = await BytesAsync(question.StandardInput, cancel).ConfigureAwait(false);
            foreach (var outcome in why is null ? Outcome.Of(InputPlace, bytes) : [Outcome.Unseen(why)])
            {
                gathering.Add(outcome);
            }
        }

        var wanted = FoundFiles.Of(question, gathering.Files);
        var outcomes = new IReadOnlyList<Outcome>[wanted.Count];
        var together = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        await Parallel.ForAsync(0, wanted.Count, together, (i, _) =>
        {
            outcomes[i] = wanted[i].Parse(null);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        foreach (var outcome in outcomes.SelectMany(one => one))
        {
            gathering.Add(outcome);
        }

        return gathering.Result();
    }

    /// <summary>The name of the standard input.</summary>
    internal const string InputPlace = "standard input";

    /// <summary>The bytes of the standard input, or why there are none.</summary>
    internal static async Task<(ReadOnlyMemory<byte> Bytes, Blindness? Why)> BytesAsync(Stream? input, CancellationToken cancel)
    {
        if (input is null)
        {
            return (default, new Blindness(InputPlace, BlindCause.Failed, "There is none."));
        }

        try
        {
            using var bytes = new MemoryStream();
            await input.CopyToAsync(bytes, cancel).ConfigureAwait(false);
            return (bytes.GetBuffer().AsMemory(0, (int)bytes.Length), null);
        }
        catch (IOException trouble)
        {
            return (default, FoundFiles.Told(InputPlace, trouble));
        }
    }
}
