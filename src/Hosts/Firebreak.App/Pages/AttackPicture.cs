using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Pages;

/// <summary>The attack as a picture: from where, with what, as whom it went on, and what came of it.</summary>
internal static class AttackPicture
{
    private const int Most = 9;

    /// <summary>The picture of one incident.</summary>
    public static Diagram Of(Incident incident, Language language)
    {
        var graph = incident.Graph;
        var kinds = graph.Nodes.ToDictionary(node => node.Id, node => node.Kind, StringComparer.Ordinal);
        var made = graph.Edges.Where(edge => edge.Relation is "created" or "caused" or "assumed" or "belongs-to").Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
        var uses = graph.Edges.Where(edge => edge.Relation == "used-from").ToList();
        var stolen = uses.Select(edge => edge.From).Distinct(StringComparer.Ordinal).Where(id => !made.Contains(id)).Take(Most).ToList();
        var gained = uses.Select(edge => edge.From).Distinct(StringComparer.Ordinal).Where(made.Contains).Take(Most).ToList();
        var addresses = uses.Select(edge => edge.To).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        var groups = Groups(incident).Take(Most).ToList();
        var lines = new HashSet<(string, string)>();
        foreach (var use in uses.Where(use => stolen.Contains(use.From)))
        {
            _ = lines.Add((use.To, use.From));
        }

        Chain(graph, stolen, gained, lines);
        foreach (var edge in graph.Edges.Where(edge => edge.Relation is "created"))
        {
            var group = groups.Find(one => one.Ids.Contains(edge.To));
            if (group.Ids is not null && (stolen.Contains(edge.From) || gained.Contains(edge.From)))
            {
                _ = lines.Add((edge.From, group.Id));
            }
        }

        string Say(string en, string ko) => new Words(en, ko).In(language);
        DiagramBox Credential(string id, Tone tone) => new(id, Short(id), kinds.GetValueOrDefault(id, ""), tone);
        return new Diagram(
            [
                new DiagramColumn(Say("from", "어디서"), [.. addresses.Select(id => new DiagramBox(id, id, Seen(uses, id), Tone.Plain))]),
                new DiagramColumn(Say("taken", "빼앗은 것"), [.. stolen.Select(id => Credential(id, Tone.Warn))]),
                new DiagramColumn(Say("made to stay", "만들어 쓴 자격"), [.. gained.Select(id => Credential(id, Tone.Bad))]),
                new DiagramColumn(Say("made with it", "만든 것"), [.. groups.Select(group => new DiagramBox(group.Id, group.Label, group.Caption, Tone.Bad))]),
            ],
            [.. lines]);
    }

    /// <summary>A credential that was made leads back to the one that made it, over the user or session between them.</summary>
    private static void Chain(Provenance graph, List<string> stolen, List<string> gained, HashSet<(string, string)> lines)
    {
        foreach (var id in gained)
        {
            var maker = graph.Edges.FirstOrDefault(edge => edge.To == id && edge.Relation is "created" or "assumed")?.From;
            if (maker is not null && stolen.Contains(maker))
            {
                _ = lines.Add((maker, id));
            }
        }
    }

    /// <summary>The things by kind and region, the most first.</summary>
    private static IEnumerable<(string Id, string Label, string Caption, HashSet<string> Ids)> Groups(Incident incident) => incident.Resources
        .Where(thing => thing is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted })
        .GroupBy(thing => thing.Kind, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (
            "kind:" + group.Key, $"{group.Count()} x {group.Key}",
            string.Join(", ", group.Select(thing => thing.Region.ToString()).Distinct(StringComparer.Ordinal).Take(3)), group.Select(thing => thing.Id).ToHashSet(StringComparer.Ordinal)));

    private static string Seen(List<ProvenanceEdge> uses, string address)
    {
        var first = uses.Where(use => use.To == address).Min(use => use.First);
        return first.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Short(string id)
    {
        var at = id.LastIndexOfAny(['/', ':']);
        return id.StartsWith("arn:", StringComparison.Ordinal) && at > 0 ? id[(at + 1)..] : id;
    }
}
