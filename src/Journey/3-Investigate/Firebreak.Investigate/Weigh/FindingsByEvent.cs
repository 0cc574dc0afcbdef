using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>What rules say of acts. Of most they say nothing, which the time alone tells.</summary>
internal sealed class FindingsByEvent(IReadOnlyList<Finding> findings)
{
    private readonly HashSet<long> _times = [.. findings.Select(finding => finding.Event.Time.UtcTicks)];
    private readonly ILookup<string, Finding> _byEvent = findings.ToLookup(finding => finding.Event.EventId, StringComparer.Ordinal);

    /// <summary>What rules say of an act.</summary>
    public IEnumerable<Finding> Of(Act act) => _times.Contains(act.Time.UtcTicks) ? _byEvent[act.EventId] : [];
}
