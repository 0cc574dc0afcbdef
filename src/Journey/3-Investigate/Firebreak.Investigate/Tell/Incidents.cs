using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Puts one break-in together.</summary>
internal static class Incidents
{
    /// <summary>The break-ins of all accounts in the record.</summary>
    public static IEnumerable<Incident> Of(IReadOnlyList<Scene> scenes)
    {
        var judged = scenes.Select(scene => (Scene: scene, Verdicts: new Verdicts(scene))).ToList();
        var taken = judged.SelectMany(one => Gatherings.Taken(one.Scene) is var all ? all.Select((hands, i) => new Part(one.Scene, one.Verdicts, hands, i == all.Count - 1)) : []);
        foreach (var parts in Part.Joined(taken))
        {
            yield return Of(parts);
        }

        foreach (var (scene, verdicts) in judged)
        {
            foreach (var hands in Gatherings.Doubtful(scene).Take(3))
            {
                yield return Of([new Part(scene, verdicts, hands, Rest: false)]);
            }
        }
    }

    private static Incident Of(List<Part> parts)
    {
        var hands = parts.SelectMany(part => part.Hands).ToList();
        var isTaken = hands.Exists(strand => strand.IsTaken);
        var acts = hands.SelectMany(strand => strand.Acts).OrderBy(act => act.Time).ThenBy(act => act.EventId, StringComparer.Ordinal).ToList();
        var told = parts.ConvertAll(part => (Part: part, Theirs: part.Theirs(), Parties: Parties.Of(part.Scene, part.Own)));
        var theirs = told.SelectMany(part => part.Theirs).ToList();
        var others = parts.SelectMany(part => part.Verdicts.All).Where(thing => thing.Verdict != Verdict.Attacker);
        var actors = new Actors(hands);
        var last = acts[^1].Time;
        return new Incident
        {
            Id = Id(acts[0], parts[0].Scene.Account),
            Severity = !isTaken ? Severity.Medium : Gravities.IsCritical(theirs, acts) ? Severity.Critical : Severity.High,
            Title = Titles.Of(hands, theirs, isTaken, parts.Count),
            FirstSeen = acts[0].Time,
            LastSeen = theirs.Select(thing => thing.CreatedAt ?? last).Append(last).Max(),
            RootCause = RootCauses.Of(parts[0].Scene, parts[0].Hands),
            Suspects = Suspected(hands, theirs),
            Actors = actors.Profiles,
            Parties = [.. told.SelectMany(part => part.Parties).OrderByDescending(party => party.UsedByAttacker).DistinctBy(party => (party.Kind, party.Id)).OrderBy(party => Rank(party.Kind)).ThenByDescending(party => party.Verdict).ThenBy(party => party.Id, StringComparer.Ordinal)],
            Resources = [.. theirs.Concat(parts.SelectMany(part => Attempts.Of(acts.FindAll(act => act.Account == part.Scene.Account), isTaken))).Concat(others).OrderByDescending(thing => thing.Verdict)
                .ThenBy(thing => thing.Region).ThenBy(thing => thing.Kind, StringComparer.Ordinal).ThenBy(thing => thing.Id, StringComparer.Ordinal)],
            Timeline = Lines(anywhere: false),
            Overview = Lines(anywhere: true),
            PaidCalls = Paid.Of(parts),
            Damage = Sums.Of(told.ConvertAll(part => Damages.Of(part.Part.Scene, part.Theirs))),
            Graph = Sums.Of(told.ConvertAll(part => Graphs.Of(part.Part.Scene, part.Part.Hands, part.Parties, part.Part.Verdicts.All))),
        };

        IReadOnlyList<TimelineEntry> Lines(bool anywhere) =>
            [.. told.SelectMany(part => Timelines.Of(part.Part, part.Theirs, actors, anywhere)).DistinctBy(line => (line.EventId, line.Phase)).OrderBy(line => line.Time).ThenBy(line => line.EventId, StringComparer.Ordinal)];
    }

    private static int Rank(string kind) => Array.IndexOf(["principal", "key", "session", "address"], kind);

    private static Suspects Suspected(List<Strand> hands, List<JudgedResource> theirs)
    {
        var principals = hands.Select(strand => strand.Principal)
            .Concat(theirs.Where(thing => thing.Kind is Kinds.User or Kinds.Role).Select(thing => thing.Id));
        var keys = hands.Select(strand => strand.Credential).Where(key => key.StartsWith("AKIA", StringComparison.Ordinal))
            .Concat(theirs.Where(thing => thing.Kind is Kinds.AccessKey or Kinds.RootAccessKey).Select(thing => thing.Id));
        var sessions = hands.Where(strand => strand.First.Caller.Type is "AssumedRole" or "FederatedUser").Select(strand => strand.First.Caller.Arn ?? "")
            .Concat(hands.SelectMany(strand => strand.Acts).SelectMany(Temporary));
        return new Suspects(Sorted(principals), Sorted(keys), Sorted(sessions), Sorted(hands.Select(strand => strand.Address)));
    }

    /// <summary>The temporary keys that a call was made with, and those that it handed out.</summary>
    private static IEnumerable<string> Temporary(Act act) => (act.Issues && act.Succeeded ? Field.All(act.Response, "accessKeyId") : [])
        .Append(act.Credential).Where(key => key.StartsWith("ASIA", StringComparison.Ordinal));

    private static List<string> Sorted(IEnumerable<string> texts) =>
        [.. texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Id(Act first, string account)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(first.EventId + "/" + account));
        return $"fb-{first.Time.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(hash)[..6]}";
    }
}
