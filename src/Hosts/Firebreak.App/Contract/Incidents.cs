using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.App.Contract;

/// <summary>Incidents and findings as JSON shows them.</summary>
internal static class Incidents
{
    /// <summary>One incident.</summary>
    public static IncidentDoc Of(Incident incident, Language language) => new(
        incident.Id,
        Level(incident.Severity),
        incident.Title.In(language),
        Instants.Text(incident.FirstSeen),
        Instants.Text(incident.LastSeen),
        new(incident.RootCause.Kind, incident.RootCause.Explanation.In(language), [.. incident.RootCause.EventIds]),
        new([.. incident.Suspects.Principals], [.. incident.Suspects.AccessKeys], [.. incident.Suspects.Sessions], [.. incident.Suspects.SourceIps]),
        [.. incident.Actors.Select(actor => new ActorDoc(
            actor.Name, actor.Says.In(language), Instants.Text(actor.FirstSeen), Instants.Text(actor.LastSeen),
            [.. actor.SourceIps], [.. actor.UserAgents], [.. actor.Credentials]))],
        [.. incident.Resources.Select(resource => Of(resource, language))],
        [.. incident.Timeline.Select(entry => new TimelineDoc(
            Instants.Text(entry.Time), entry.Phase, entry.What.In(language), entry.EventId, entry.Principal, entry.Region))],
        Of(incident.Damage),
        [.. incident.Parties.Select(party => new PartyDoc(
            party.Id, party.Kind, Word(party.Verdict), Math.Round(party.Confidence, 3), party.UsedByAttacker,
            Instants.Text(party.FirstSeen), Instants.Text(party.LastSeen), [.. party.Reasons.Select(reason => reason.In(language))], [.. party.EventIds]))])
    {
        PaidCalls = incident.PaidCalls.Count == 0 ? null : [.. incident.PaidCalls.Select(calls => new PaidCallsDoc(
            calls.Service, calls.Region.ToString(), calls.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), calls.Theirs, calls.Others))],
    };

    /// <summary>An estimate held against a bill.</summary>
    public static ReconciledDoc? Of(Reconciliation? held) => held is null ? null : new(
        held.Estimated.Rounded().Amount, held.Billed.Rounded().Amount, held.NotYetBilled.Rounded().Amount,
        held.Error is { } error ? decimal.Round(error * 100m, 2, MidpointRounding.AwayFromZero) : null, held.Billed.Currency);

    /// <summary>The graph of an incident.</summary>
    public static GraphDoc Of(Provenance graph) => new(
        [.. graph.Nodes.Select(node => new NodeDoc(node.Id, node.Kind, Word(node.Verdict)))], [.. graph.Edges.Select(Of)], graph.Cut);

    /// <summary>One line of the graph.</summary>
    public static EdgeDoc Of(ProvenanceEdge edge) => new(
        edge.From, edge.To, edge.Relation, edge.Count, Instants.Text(edge.First), Instants.Text(edge.Last), edge.EventId);

    /// <summary>Calls by caller and by address.</summary>
    public static CallSummaryDoc Of(CallSummary summary) => new(summary.Principals.Select(Of), summary.Addresses.Select(Of));

    /// <summary>A verdict in lower case.</summary>
    public static string Word(Verdict verdict) => JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString());

    /// <summary>A level in Sigma's lower case.</summary>
    public static string Level(Severity severity) => JsonNamingPolicy.CamelCase.ConvertName(severity.ToString());

    private static ResourceDoc Of(JudgedResource resource, Language language) => new(
        resource.Id,
        resource.Kind,
        resource.Region.ToString(),
        Word(resource.Verdict),
        Math.Round(resource.Confidence, 3),
        resource.CreatedBy,
        Instants.Text(resource.CreatedAt),
        Instants.Text(resource.RemovedAt),
        JsonNamingPolicy.CamelCase.ConvertName(resource.Fate.ToString()),
        [.. resource.Reasons.Select(reason => reason.In(language))],
        [.. resource.EventIds],
        resource.Facts.ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal));

    private static DamageDoc Of(Damage damage) => new(
        damage.Net.Rounded().Amount,
        damage.Tax.Rounded().Amount,
        damage.Total.Rounded().Amount,
        damage.Total.Currency,
        damage.Estimate,
        [.. damage.ByDay.Select(day => new DayDoc(day.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), day.Net.Rounded().Amount))],
        [.. damage.Unpriced],
        Of(damage.OnBill),
        [.. damage.ByRegion.Select(region => new RegionCostDoc(region.Region.ToString(), region.Net.Rounded().Amount))]);

    private static CallCountDoc Of(CallCount count) => new(
        count.Id, count.Type, count.Succeeded, count.Failed, count.Succeeded + count.Failed, Instants.Text(count.FirstSeen), Instants.Text(count.LastSeen),
        count.Errors, count.AccessKeys, count.Others);
}
