using Firebreak.Model;

namespace Firebreak.Investigate.Record;

/// <summary>A thing that a recorded call made.</summary>
internal sealed class Made(string id, string kind, Region region, Act by)
{
    public string Id { get; set; } = id;

    public string Kind { get; } = kind;

    public Region Region { get; } = region;

    public Act By { get; } = by.Bare();

    /// <summary>Other words for it: user name, group name, key name.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>What set a service to make it: an Auto Scaling group, a spot request, a stack.</summary>
    public Made? Cause { get; set; }

    /// <summary>The name of the group or stack that a service says it made it for.</summary>
    public string Order { get; set; } = "";

    /// <summary>The machine that a disk goes with.</summary>
    public Made? PartOf { get; init; }

    public Act? RemovedBy
    {
        get => field ?? PartOf?.RemovedBy;
        set => field = value?.Bare();
    }

    /// <summary>When it stopped and started running, in order.</summary>
    public List<(DateTimeOffset At, bool Runs)> Switches { get; } = [];
}
