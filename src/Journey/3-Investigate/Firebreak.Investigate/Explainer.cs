using Firebreak.Model;

namespace Firebreak.Investigate;

/// <summary>Why something is judged as it is, and what would change it.</summary>
/// <param name="Id">What was asked about.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Verdict">Whose it is.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="Reasons">Why, the strongest reason first.</param>
/// <param name="Events">The events that say so, oldest first.</param>
/// <param name="Path">How it hangs together with the break-in, from the thing back to the address.</param>
/// <param name="WouldChange">Which words of the owner would change the verdict.</param>
public sealed record Explanation(
    string Id, string Kind, Verdict Verdict, double Confidence, IReadOnlyList<Words> Reasons, IReadOnlyList<TrailEvent> Events,
    IReadOnlyList<ProvenanceEdge> Path, IReadOnlyList<Counterfactual> WouldChange);

/// <summary>One word of the owner, and what it would do.</summary>
/// <param name="Mine">Whether the word is "mine"; else "not mine".</param>
/// <param name="Id">What it is said of.</param>
/// <param name="Becomes">The verdict it would then have.</param>
/// <param name="Others">How many other verdicts would change with it.</param>
public sealed record Counterfactual(bool Mine, string Id, Verdict Becomes, int Others);

/// <summary>Explains verdicts: by their reasons and events, and by trying out what the owner could say.</summary>
public static class Explainer
{
    private const int MostEvents = 20;
    private const int MostTrials = 5;

    /// <summary>The explanation; <c>null</c> if nothing of that id was judged.</summary>
    public static Explanation? Of(InvestigationInput input, Investigation told, string id)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(told);
        if (Find(told, id) is not { } judged)
        {
            return null;
        }

        var path = PathTo(judged.In.Graph, id);
        var chain = path.SelectMany(edge => (string[])[edge.From, edge.To]).ToHashSet(StringComparer.Ordinal);
        var events = judged.EventIds.Concat(path.Select(edge => edge.EventId))
            .Concat(judged.In.Parties.Where(one => chain.Contains(one.Id)).SelectMany(one => one.EventIds.Take(6))).ToHashSet(StringComparer.Ordinal);
        return new Explanation(
            id, judged.Kind, judged.Verdict, judged.Confidence, [.. judged.Reasons.Distinct()],
            [.. input.Events.Where(one => events.Contains(one.EventId)).DistinctBy(one => one.EventId, StringComparer.Ordinal).OrderBy(one => one.Time).Take(MostEvents)],
            path,
            [.. Trials(input, told, id, judged.Verdict, path)]);
    }

    private static Judged? Find(Investigation told, string id)
    {
        foreach (var incident in told.Incidents)
        {
            if (incident.Resources.FirstOrDefault(one => one.Id == id) is { } thing)
            {
                return new Judged(incident, thing.Kind, thing.Verdict, thing.Confidence, thing.Reasons, thing.EventIds);
            }

            if (incident.Parties.FirstOrDefault(one => one.Id == id) is { } party)
            {
                return new Judged(incident, party.Kind, party.Verdict, party.Confidence, party.Reasons, party.EventIds);
            }
        }

        return null;
    }

    /// <summary>Back from the thing to who made it, with what, from where: along the earliest line each time.</summary>
    private static List<ProvenanceEdge> PathTo(Provenance graph, string id)
    {
        var path = new List<ProvenanceEdge>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var at = id;
        while (path.Count < 12)
        {
            var next = graph.Edges.FirstOrDefault(edge => edge.To == at && edge.Relation is "created" or "caused" or "assumed" && !seen.Contains(edge.From))
                ?? graph.Edges.FirstOrDefault(edge => edge.To == at && edge.Relation is "acts-as" && !seen.Contains(edge.From));
            if (next is null)
            {
                break;
            }

            path.Add(next);
            _ = seen.Add(at = next.From);
        }

        var origin = graph.Edges.FirstOrDefault(edge => edge.From == at && edge.Relation == "used-from");
        return origin is null ? path : [.. path, origin];
    }

    private static IEnumerable<Counterfactual> Trials(InvestigationInput input, Investigation told, string id, Verdict verdict, List<ProvenanceEdge> path)
    {
        var before = Verdicts(told);
        var ids = path.SelectMany(edge => (string[])[edge.To, edge.From]).Append(id).Distinct(StringComparer.Ordinal).Reverse().Take(MostTrials).ToList();
        foreach (var mine in verdict switch { Verdict.Attacker => (bool[])[true], Verdict.Owner => [false], _ => [true, false] })
        {
            foreach (var one in ids)
            {
                var feedback = mine
                    ? new Feedback([.. input.Feedback.Mine, one], [.. input.Feedback.NotMine.Where(other => other != one)])
                    : new Feedback([.. input.Feedback.Mine.Where(other => other != one)], [.. input.Feedback.NotMine, one]);
                var after = Verdicts(Investigator.Run(input with { Feedback = feedback }));
                var becomes = after.TryGetValue(id, out var judged) ? judged : Verdict.Owner;
                if (becomes != verdict)
                {
                    yield return new Counterfactual(mine, one, becomes, before.Count(was => was.Key != id && after.GetValueOrDefault(was.Key, Verdict.Owner) != was.Value));
                }
            }
        }
    }

    /// <summary>Every verdict; what is in no incident any more is the owner's.</summary>
    private static Dictionary<string, Verdict> Verdicts(Investigation told)
    {
        var verdicts = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var incident in told.Incidents)
        {
            foreach (var one in incident.Parties)
            {
                verdicts[one.Id] = one.Verdict;
            }

            foreach (var one in incident.Resources.Where(one => one.Fate != Fate.Attempted))
            {
                verdicts[one.Id] = one.Verdict;
            }
        }

        return verdicts;
    }

    /// <summary>A thing or a party, as far as both are judged alike.</summary>
    private sealed record Judged(
        Incident In, string Kind, Verdict Verdict, double Confidence, IReadOnlyList<Words> Reasons, IReadOnlyList<string> EventIds);
}
