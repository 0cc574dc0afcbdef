namespace Firebreak.Detect;

/// <summary>What a run's record tells of and where it is silent: part of <c>detect --summary</c>.</summary>
/// <param name="Regions">The regions with events.</param>
/// <param name="Days">The days (UTC) with events, as <c>2023-08-01</c>.</param>
/// <param name="First">The time of the first event.</param>
/// <param name="Last">The time of the last event.</param>
/// <param name="ManagementEvents">Calls that manage things.</param>
/// <param name="DataEvents">Calls that read or write what is in things; most trails do not record them.</param>
/// <param name="UnsaidEvents">Events whose record does not say which of the two it is.</param>
/// <param name="BriefEvents">Events of which only a line of a list is known.</param>
/// <param name="FilesSkipped">Files that by their name hold nothing of the time asked for.</param>
/// <param name="Gaps">Where the record is silent.</param>
/// <param name="Remarks">What was odd in a file and did not keep anything from being read.</param>
public sealed record CoverageCounted(
    IReadOnlyList<string> Regions, IReadOnlyList<string> Days, DateTimeOffset? First, DateTimeOffset? Last,
    int ManagementEvents, int DataEvents, int UnsaidEvents, int BriefEvents, int FilesSkipped, IReadOnlyList<GapCounted> Gaps,
    IReadOnlyList<RemarkCounted> Remarks);

/// <summary>A time of which the record tells nothing.</summary>
/// <param name="Kind"><c>stopped</c>: somebody switched the trail off; <c>quiet</c>: an hour and more without one event of the region.</param>
/// <param name="Place">The trail, or the region.</param>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment after; <c>null</c> if it did not end.</param>
/// <param name="EventId">The event that stopped the trail.</param>
public sealed record GapCounted(string Kind, string Place, DateTimeOffset Start, DateTimeOffset? End, string? EventId);

/// <summary>Something odd in a file that did not keep anything from being read.</summary>
/// <param name="Path">The file.</param>
/// <param name="What">What is odd.</param>
/// <param name="Count">How often.</param>
public sealed record RemarkCounted(string Path, string What, int Count);
