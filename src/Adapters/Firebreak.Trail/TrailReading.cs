using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>What was read of the record of who did what, and what was not.</summary>
/// <param name="Events">Every event once, ordered by time, then by id.</param>
/// <param name="FilesRead">How many files were read whole.</param>
/// <param name="Unread">The files, or parts of files, that were not, each with why.</param>
/// <param name="EventsRead">How many records were read within the time asked for, copies counted.</param>
/// <param name="Duplicates">How many of them were copies.</param>
/// <param name="Coverage">Which regions and days the events are from.</param>
/// <param name="BlindSpots">What could not be seen. Files that are plainly something else are not among them.</param>
public sealed record TrailReading(
    IReadOnlyList<TrailEvent> Events,
    int FilesRead,
    IReadOnlyList<Unread> Unread,
    int EventsRead,
    int Duplicates,
    Coverage Coverage,
    IReadOnlyList<Blindness> BlindSpots);

/// <summary>A file that was not read, or not whole.</summary>
/// <param name="Path">The file, or the object's key.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Foreign">Whether it is plainly something else than a trail file, so that nothing was missed.</param>
public sealed record Unread(string Path, string Why, bool Foreign);

/// <summary>Which regions and days a trail tells of.</summary>
/// <param name="Regions">The regions with events, in order.</param>
/// <param name="Days">The days (UTC) with events, in order.</param>
/// <param name="First">The time of the first event.</param>
/// <param name="Last">The time of the last event.</param>
public sealed record Coverage(
    IReadOnlyList<string> Regions, IReadOnlyList<DateOnly> Days, DateTimeOffset? First, DateTimeOffset? Last);
