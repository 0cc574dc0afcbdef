using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The tables of the evidence that may be shared: no start-up script, no tag, no policy text, nothing a secret could be in.</summary>
public static class EvidenceTables
{
    /// <summary>What happened, in order, with the event that says so.</summary>
    public static Table Timeline(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new Table(
            ["time_utc", "phase", "region", "principal", "what", "cloudtrail_event_id"],
            [.. incident.Timeline.Select(entry => (IReadOnlyList<string>)
                [ItemisedList.Moment(entry.Time)!, entry.Phase, entry.Region, Redaction.Line(entry.Principal, 200), Redaction.Line(entry.What.En, 400), entry.EventId])]);
    }

    /// <summary>Everything judged, with the reason and the events.</summary>
    public static Table Resources(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new Table(
            ["whose", "resource_id", "kind", "region", "fate", "made_by", "made_at_utc", "removed_at_utc", "type", "confidence", "reason", "cloudtrail_event_ids"],
            [.. incident.Resources.OrderBy(one => one.Verdict == Verdict.Attacker ? 0 : 1).ThenBy(one => one.Region).ThenBy(one => one.Id, StringComparer.Ordinal)
                .Select(one => (IReadOnlyList<string>)
                [
                    ItemisedList.Word(one.Verdict), Redaction.Line(one.Id, 200), one.Kind, one.Region.ToString(), one.Fate.ToString(),
                    Redaction.Line(one.CreatedBy ?? "", 200), ItemisedList.Moment(one.CreatedAt) ?? "", ItemisedList.Moment(one.RemovedAt) ?? "",
                    Redaction.Line(one.Facts.GetValueOrDefault("InstanceType", ""), 40),
                    one.Confidence.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
                    Redaction.Line(one.Reasons.Count > 0 ? one.Reasons[0].En : "", 300), string.Join(' ', one.EventIds.Take(5)),
                ])]);
    }

    /// <summary>Every step that was proved: when, by whom, what was asked, what AWS answered, and the hash of the answer that is kept.</summary>
    public static Table Steps(IEnumerable<Proof> proofs)
    {
        ArgumentNullException.ThrowIfNull(proofs);
        return new Table(
            ["proved_at_utc", "step", "what", "asked_of_aws", "answer", "caller", "request_id", "sha256_of_the_kept_answer"],
            [.. proofs.OrderBy(proof => proof.ProvedAt).ThenBy(proof => proof.Step, StringComparer.Ordinal).Select(proof => (IReadOnlyList<string>)
                [
                    ItemisedList.Moment(proof.ProvedAt)!, proof.Step, Redaction.Line(proof.Says.En, 300), proof.Asked, Redaction.Line(proof.Answer, 300),
                    Redaction.Line(proof.Caller, 200), Redaction.Line(proof.RequestId, 80), proof.Evidence ?? "",
                ])]);
    }
}
