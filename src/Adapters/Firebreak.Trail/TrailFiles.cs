using Firebreak.Model;
using Firebreak.Trail.Scan;

namespace Firebreak.Trail;

/// <summary>What is to be read from files.</summary>
/// <param name="Paths">Files and folders; <c>-</c> is the standard input.</param>
/// <param name="From">Events from this moment on.</param>
/// <param name="To">Events before this moment.</param>
public sealed record TrailQuestion(IReadOnlyList<string> Paths, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    /// <summary>What <c>-</c> stands for; without it, <c>-</c> cannot be read, and that is told.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>How much of it, and of each pipe that is named, is held.</summary>
    internal long MostPiped { get; init; } = Pipes.MostHeld;
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
    /// The files in a folder and in those within it, and what could not be looked into, or is no file. Links to files are files, links to folders
    /// are not followed.
    /// </summary>
    public static (IReadOnlyList<string> Paths, IReadOnlyList<Blindness> BlindSpots) Under(string folder)
    {
        var notes = new FileNotes();
        return ([.. FoundFiles.Of(new TrailQuestion([folder]), notes).Select(file => file.Place)], notes.Blind);
    }

    /// <summary>
    /// Reads everything under the paths. Never throws for what a file holds: see <see cref="TrailTally.Unread"/>.
    /// A log file whose name says that it was delivered outside the time asked for is not opened, and counted.
    /// </summary>
    public static async Task<TrailReading> ReadAsync(TrailQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var gathering = new Gathering(question.From, question.To);
        var (piped, left) = await Pipes.ReadAsync(question, gathering.Files, cancel).ConfigureAwait(false);
        List<ScanSource> wanted = [.. piped, .. FoundFiles.Of(left, gathering.Files)];
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
}
