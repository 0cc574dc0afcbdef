using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Reads CloudTrail from files and folders. What a file is, its content says, not its name.</summary>
public static class TrailFiles
{
    private static readonly string[] TrailNames = [".json", ".json.gz", ".jsonl", ".ndjson", ".gz"];

    /// <summary>
    /// Reads everything under the paths from a time on and before another. Never throws for what a file holds:
    /// see <see cref="TrailReading.Unread"/>.
    /// </summary>
    public static async Task<TrailReading> ReadAsync(
        IReadOnlyList<string> paths, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var gathering = new Gathering(from, to);
        var files = new List<string>();
        foreach (var path in paths)
        {
            Find(path, files, gathering);
        }

        var unique = files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var outcomes = new Outcome[unique.Count];
        var together = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        await Parallel.ForAsync(0, unique.Count, together, async (i, stop) =>
            outcomes[i] = await ReadOneAsync(unique[i], stop).ConfigureAwait(false)).ConfigureAwait(false);
        for (var i = 0; i < unique.Count; i++)
        {
            outcomes[i].Into(gathering, unique[i]);
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
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            gathering.NotRead(Told(path, trouble));
        }
    }

    private static Blindness Told(string path, Exception trouble) => trouble switch
    {
        UnauthorizedAccessException => new Blindness(path, BlindCause.Denied, "It may not be read by this user."),
        FileNotFoundException or DirectoryNotFoundException => new Blindness(path, BlindCause.Unreadable, "There is no such file or folder."),
        _ => new Blindness(path, BlindCause.Failed, Bounded(trouble.Message)),
    };

    private static string Bounded(string text) => text.Length <= 300 ? text : text[..300] + "…";

    private static async Task<Outcome> ReadOneAsync(string path, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(path).Length > Gzip.MaxText - 64)
            {
                return new Outcome(null, new Blindness(path, BlindCause.Unreadable, "The file is larger than 2 GiB; split it into lines."));
            }

            var bytes = await File.ReadAllBytesAsync(path, cancel).ConfigureAwait(false);
            return Outcome.Of(path, bytes);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return new Outcome(null, Told(path, trouble));
        }
    }

    /// <summary>What became of one file.</summary>
    internal sealed record Outcome(TrailText? Text, Blindness? Why, string? Foreign = null)
    {
        /// <summary>Reads the bytes of a file or object.</summary>
        public static Outcome Of(string place, byte[] bytes)
        {
            try
            {
                var named = TrailNames.Any(ending => place.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
                var text = Gzip.IsGzip(bytes) ? Gzip.Inflate(bytes) : bytes;
                if (NoJson(text.Span) is not { } what)
                {
                    return new Outcome(TrailText.Read(text), null);
                }

                return named
                    ? new Outcome(null, new Blindness(place, BlindCause.Unreadable, what))
                    : new Outcome(null, null, what);
            }
            catch (TrailFault fault)
            {
                return new Outcome(null, new Blindness(place, fault.Cut ? BlindCause.Truncated : BlindCause.Unreadable, fault.Message));
            }
        }

        /// <summary>Adds it to the whole.</summary>
        public void Into(Gathering gathering, string place)
        {
            if (Text is not null)
            {
                gathering.Add(place, Text);
            }
            else if (Why is not null)
            {
                gathering.NotRead(Why);
            }
            else
            {
                gathering.Foreign(place, Foreign!);
            }
        }

        private static string? NoJson(ReadOnlySpan<byte> text)
        {
            var start = text is [0xef, 0xbb, 0xbf, ..] ? text[3..] : text;
            start = start.TrimStart(" \t\r\n"u8);
            return start switch
            {
                [] => "The file is empty.",
                [(byte)'{' or (byte)'[', ..] or [0xff, 0xfe, ..] or [0xfe, 0xff, ..] => null,
                [(byte)'P', (byte)'K', 3, 4, ..] => "It is a zip archive: unpack it first.",
                [0x28, 0xb5, 0x2f, 0xfd, ..] => "It is compressed with zstd: unpack it first.",
                [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "It is a Parquet file, which is not read.",
                [0x1f, 0x8b, ..] => "It is compressed twice.",
                _ => "It holds no JSON.",
            };
        }
    }
}
