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

/// <summary>Reads CloudTrail from files and folders. What a file is, its content says, not its name.</summary>
public static class TrailFiles
{
    private const string Input = "-";

    /// <summary>Reads everything under the paths from a time on and before another.</summary>
    public static Task<TrailReading> ReadAsync(
        IReadOnlyList<string> paths, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancel) =>
        ReadAsync(new TrailQuestion(paths, from, to), cancel);

    /// <summary>
    /// Reads everything under the paths. Never throws for what a file holds: see <see cref="TrailReading.Unread"/>.
    /// A log file whose name says that it was delivered outside the time asked for is not opened, and counted.
    /// </summary>
    public static async Task<TrailReading> ReadAsync(TrailQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var gathering = new Gathering(question.From, question.To);
        var files = new List<string>();
        foreach (var path in question.Paths)
        {
            if (path != Input)
            {
                Find(path, files, gathering);
            }
            else
            {
                foreach (var outcome in await InputAsync(question.StandardInput, cancel).ConfigureAwait(false))
                {
                    gathering.Add(outcome);
                }
            }
        }

        var wanted = new List<string>();
        foreach (var file in files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (TrailName.Of(file)?.IsOutside(question.From, question.To) == true)
            {
                gathering.Skipped();
            }
            else
            {
                wanted.Add(file);
            }
        }

        var outcomes = new IReadOnlyList<Outcome>[wanted.Count];
        var together = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        await Parallel.ForAsync(0, wanted.Count, together, async (i, stop) =>
            outcomes[i] = await ReadOneAsync(wanted[i], stop).ConfigureAwait(false)).ConfigureAwait(false);
        foreach (var outcome in outcomes.SelectMany(one => one))
        {
            gathering.Add(outcome);
        }

        return gathering.Result();
    }

    private static void Find(string path, List<string> files, Gathering gathering)
    {
        if (File.Exists(path))
        {
            files.Add(path);
            return;
        }

        try
        {
            foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos())
            {
                if (entry is not DirectoryInfo folder)
                {
                    files.Add(Path.Join(path, entry.Name));
                }
                else if (folder.LinkTarget is not null)
                {
                    gathering.NotRead(new Blindness(Path.Join(path, entry.Name), BlindCause.Unreadable, "A link to a folder is not followed."));
                }
                else
                {
                    Find(Path.Join(path, entry.Name), files, gathering);
                }
            }
        }
        catch (Exception trouble) when (IsFileTrouble(trouble))
        {
            gathering.NotRead(Told(path, trouble));
        }
    }

    /// <summary>Whether an exception is the file system's.</summary>
    internal static bool IsFileTrouble(Exception trouble) => trouble is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    /// <summary>What a file system's trouble means for the reader.</summary>
    internal static Blindness Told(string path, Exception trouble) => trouble switch
    {
        UnauthorizedAccessException => new Blindness(path, BlindCause.Denied, "It may not be read by this user."),
        FileNotFoundException or DirectoryNotFoundException => new Blindness(path, BlindCause.Unreadable, "There is no such file or folder."),
        _ => new Blindness(path, BlindCause.Failed, Bounded(trouble.Message)),
    };

    private static string Bounded(string text) => text.Length <= 300 ? text : text[..300] + "…";

    private static async Task<IReadOnlyList<Outcome>> InputAsync(Stream? input, CancellationToken cancel)
    {
        const string place = "standard input";
        if (input is null)
        {
            return [Outcome.Unseen(new Blindness(place, BlindCause.Failed, "There is none."))];
        }

        try
        {
            using var bytes = new MemoryStream();
            await input.CopyToAsync(bytes, cancel).ConfigureAwait(false);
            return Outcome.Of(place, bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        }
        catch (IOException trouble)
        {
            return [Outcome.Unseen(Told(place, trouble))];
        }
    }

    private static async Task<IReadOnlyList<Outcome>> ReadOneAsync(string path, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(path).Length >= Array.MaxLength)
            {
                return [Outcome.Unseen(new Blindness(path, BlindCause.Unreadable, "The file is larger than 2 GiB; split it into lines."))];
            }

            return Outcome.Of(path, await File.ReadAllBytesAsync(path, cancel).ConfigureAwait(false));
        }
        catch (Exception trouble) when (IsFileTrouble(trouble))
        {
            return [Outcome.Unseen(Told(path, trouble))];
        }
    }
}
