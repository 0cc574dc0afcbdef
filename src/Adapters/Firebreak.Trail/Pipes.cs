using Firebreak.Model;
using Firebreak.Trail.Scan;

namespace Firebreak.Trail;

/// <summary>
/// What gives its bytes once and has to be held: the standard input, and pipes that were named, as <c>&lt;(zcat …)</c> of a shell is one. What
/// goes on without an end is given up at a quarter of the memory there is, or at 2 GiB.
/// </summary>
internal static class Pipes
{
    /// <summary>The name of the standard input.</summary>
    public const string InputPlace = "standard input";

    private const int Piece = 1 << 20;

    /// <summary>How much is held at most.</summary>
    public static long MostHeld { get; } = Math.Min(Array.MaxLength, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);

    /// <summary>Reads those that are asked for; the paths that are left are files and folders. What cannot be read is noted.</summary>
    public static async Task<(List<ScanSource> Sources, TrailQuestion Left)> ReadAsync(TrailQuestion question, FileNotes notes, CancellationToken cancel)
    {
        var sources = new List<ScanSource>();
        var left = new List<string>(question.Paths.Count);
        foreach (var path in question.Paths.Distinct(StringComparer.Ordinal))
        {
            var isInput = path == FoundFiles.Input;
            if (!isInput && !MayBePipe(path))
            {
                left.Add(path);
            }
            else
            {
                await TakeAsync(path, isInput, question, (sources, left, notes), cancel).ConfigureAwait(false);
            }
        }

        return (sources, question with { Paths = left });
    }

    private static async Task TakeAsync(
        string path, bool isInput, TrailQuestion question, (List<ScanSource> Sources, List<string> Left, FileNotes Notes) to, CancellationToken cancel)
    {
        var place = isInput ? InputPlace : path;
        try
        {
            // of a pipe that nobody writes into already the opening waits, and nothing but another thread can be left waiting
            var stream = isInput ? question.StandardInput : await Task.Run(() => Open(path), cancel).WaitAsync(cancel).ConfigureAwait(false);
            if (stream is null)
            {
                to.Notes.NotRead(new Blindness(place, BlindCause.Failed, "There is none."));
            }
            else if (!isInput && stream.CanSeek)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
                to.Left.Add(path);
            }
            else
            {
                to.Sources.Add(new ScanSource(place, await BytesAsync(stream, question.MostPiped, cancel).ConfigureAwait(false)));
            }
        }
        catch (Exception trouble) when (FoundFiles.IsFileTrouble(trouble))
        {
            to.Notes.NotRead(FoundFiles.Told(place, trouble));
        }
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(Stream stream, long most, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[Piece];
        while (await stream.ReadAsync(piece, cancel).AsTask().WaitAsync(cancel).ConfigureAwait(false) is > 0 and var count)
        {
            if (bytes.Length + count > most)
            {
                throw new IOException($"More than {most >> 20} MiB came and no end: nothing of it was read. Save it as files, and name their folder.");
            }

            await bytes.WriteAsync(piece.AsMemory(0, count), cancel).ConfigureAwait(false);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>A link may lead to what has no name of its own, as those of a shell do: only opening it tells.</summary>
    private static bool MayBePipe(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && (file.LinkTarget is null ? file.Length == 0 && NoFile.IsPipe(path) : !NoFile.LeadsToKnown(file));
        }
        catch (Exception trouble) when (FoundFiles.IsFileTrouble(trouble))
        {
            return false; // whoever opens it as a file tells
        }
    }
}
