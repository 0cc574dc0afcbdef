using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Which regions and days a trail tells of, which kinds of events, and where it is silent.</summary>
/// <param name="Regions">The regions with events, in order.</param>
/// <param name="Days">The days (UTC) with events, in order.</param>
/// <param name="First">The time of the first event.</param>
/// <param name="Last">The time of the last event.</param>
public sealed record Coverage(
    IReadOnlyList<string> Regions, IReadOnlyList<DateOnly> Days, DateTimeOffset? First, DateTimeOffset? Last)
{
    /// <summary>Calls that manage things, by the record's own word.</summary>
    public int ManagementEvents { get; init; }

    /// <summary>Calls that read or write what is in things (objects, functions): only a trail that is told to records them.</summary>
    public int DataEvents { get; init; }

    /// <summary>Events whose record, being old or a list's line, does not say which of the two it is.</summary>
    public int UnsaidEvents { get; init; }

    /// <summary>Events of which only a line of a list is known.</summary>
    public int BriefEvents { get; init; }

    /// <summary>CloudTrail Insights records, which tell of rates and not of calls.</summary>
    public int Insights { get; init; }

    /// <summary>Files that were not read because their name says that they hold nothing of the time asked for.</summary>
    public int FilesSkipped { get; init; }

    /// <summary>Where the trail is silent, in order of time: switched off, or without a single event for an hour and more.</summary>
    public IReadOnlyList<TrailGap> Gaps { get; init; } = [];

    /// <summary>What was odd in a file and did not keep anything from being read.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>What events tell of.</summary>
    internal static Coverage Of(IEnumerable<TrailEvent> events, int brief)
    {
        var tally = new CoverageTally();
        foreach (var one in events)
        {
            tally.Add(one);
        }

        return tally.Result(brief);
    }
}

/// <summary>Something odd in a file that did not keep anything from being read.</summary>
/// <param name="Path">The file.</param>
/// <param name="What">What is odd.</param>
/// <param name="Count">How often.</param>
public sealed record Remark(string Path, string What, int Count);
