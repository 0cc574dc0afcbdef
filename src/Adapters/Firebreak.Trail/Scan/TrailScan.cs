using Firebreak.Model;
using Firebreak.Sigma;
using Firebreak.Trail.Scan;

namespace Firebreak.Trail;

/// <summary>How files are looked through.</summary>
public sealed record ScanOptions
{
    /// <summary>Every record is parsed, also where its text alone would be enough: the slow way, which the fast one is held against.</summary>
    public bool Careful { get; init; }

    /// <summary>
    /// How many ids of events are kept to know copies by, at two to eight bytes each. In an archive with more events copies that lie far
    /// from each other count twice, and that is told.
    /// </summary>
    public long MostIds { get; init; } = 4_500_000;

    /// <summary>How many threads read.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>A number nobody knows beforehand, so that nobody can make ids that are taken for each other.</summary>
    public long Seed { get; init; }

    /// <summary>Opens a place to put away what is known of ids that came long ago; without one all of it is kept in memory.</summary>
    public Func<FileStream>? Away { get; init; }

    /// <summary>How much is looked at together.</summary>
    internal ScanSizes Sizes { get; init; } = new();

    /// <summary>Is told from time to time how many of how many files have been read.</summary>
    public Action<int, int>? Progress { get; init; }
}

/// <summary>
/// Looks through CloudTrail files without keeping them: every record comes by once, as text where that is enough, and memory does not grow
/// with the archive. It finds what <see cref="TrailFiles"/> finds, in files of every shape.
/// </summary>
public static class TrailScan
{
    /// <summary>The names by which the members of <see cref="TextRecord"/> are found: <see cref="TrailMembers"/> first, in their order, then those that are wanted besides.</summary>
    public static MemberNames NamesFor(IEnumerable<string> wanted) => OwnMembers.NamesFor(wanted);

    /// <summary>Looks through everything under the paths, a lane for each thread. Never throws for what a file holds.</summary>
    public static async Task<TrailTally> RunAsync(
        TrailQuestion question, MemberNames names, Func<TrailLane> lanes, ScanOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(lanes);
        ArgumentNullException.ThrowIfNull(options);
        var notes = new FileNotes();
        var (sources, left) = await Pipes.ReadAsync(question, notes, cancel).ConfigureAwait(false);
        sources.AddRange(FoundFiles.Of(left, notes));
        using var run = new ScanRun(question, names, options, sources, notes);
        return await run.RunAsync(lanes, cancel).ConfigureAwait(false);
    }
}

/// <summary>What was looked through, and what was not.</summary>
/// <param name="FilesRead">How many files were read whole; those in archives count singly.</param>
/// <param name="Unread">The files, or parts of files, that were not, each with why.</param>
/// <param name="EventsRead">How many records were read within the time asked for, copies counted.</param>
/// <param name="Duplicates">How many of them were copies.</param>
/// <param name="Coverage">Which regions and days the events are from, and what is missing.</param>
/// <param name="BlindSpots">What could not be seen. Files that are plainly something else are not among them.</param>
public record TrailTally(
    int FilesRead, IReadOnlyList<Unread> Unread, int EventsRead, int Duplicates, Coverage Coverage, IReadOnlyList<Blindness> BlindSpots)
{
    /// <summary>How many different events there are.</summary>
    public int Unique => EventsRead - Duplicates;
}
