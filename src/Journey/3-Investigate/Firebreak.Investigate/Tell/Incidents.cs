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
    /// <summary>The break-ins of one account.</summary>
    public static IEnumerable<Incident> Of(Scene scene)
    {
        var verdicts = new Verdicts(scene);
        var taken = Gatherings.Taken(scene);
        foreach (var hands in taken)
        {
            yield return Of(scene, verdicts, hands, ReferenceEquals(hands, taken[^1]));
        }

        foreach (var hands in Gatherings.Doubtful(scene).Take(3))
        {
            yield return Of(scene, verdicts, hands, rest: false);
        }
    }

    private static Incident Of(Scene scene, Verdicts verdicts, List<Strand> hands, bool rest)
    {
        var own = hands.ToHashSet();
        var isTaken = hands.Exists(strand => strand.IsTaken);
        var acts = hands.SelectMany(strand => strand.Acts).OrderBy(act => act.Time).ThenBy(act => act.Event.EventId, StringComparer.Ordinal).ToList();
        var theirs = verdicts.All.Where(thing => thing.Verdict == Verdict.Attacker
            && (verdicts.Hands.GetValueOrDefault(thing.Id) is { IsTaken: true } hand ? own.Contains(hand) : rest)).ToList();
        var others = verdicts.All.Where(thing => thing.Verdict != Verdict.Attacker);
        var attempts = Attempts.Of(acts, isTaken);
        var actors = new Actors(hands);
        var last = acts[^1].Time;
        var parties = Parties.Of(scene, own);
        return new Incident
        {
            Id = Id(acts[0], scene.Account),
            Severity = !isTaken ? Severity.Medium : Gravities.IsCritical(theirs, acts) ? Severity.Critical : Severity.High,
            Title = Titles.Of(hands, theirs, isTaken),
            FirstSeen = acts[0].Time,
            LastSeen = theirs.Select(thing => thing.CreatedAt ?? last).Append(last).Max(),
            RootCause = RootCauses.Of(scene, hands),
            Suspects = Suspected(hands, theirs),
            Actors = actors.Profiles,
            Parties = parties,
            Resources = [.. theirs.Concat(attempts).Concat(others).OrderByDescending(thing => thing.Verdict)
                .ThenBy(thing => thing.Region).ThenBy(thing => thing.Kind, StringComparer.Ordinal).ThenBy(thing => thing.Id, StringComparer.Ordinal)],
            Timeline = Timelines.Of(scene, hands, theirs, actors),
            Damage = Damages.Of(scene, theirs),
            Graph = Graphs.Of(scene, hands, parties, verdicts.All),
        };
    }

    private static Suspects Suspected(List<Strand> hands, List<JudgedResource> theirs)
    {
        var principals = hands.Select(strand => strand.Principal)
            .Concat(theirs.Where(thing => thing.Kind is Kinds.User or Kinds.Role).Select(thing => thing.Id));
        var keys = hands.Select(strand => strand.Credential).Where(key => key.StartsWith("AKIA", StringComparison.Ordinal))
            .Concat(theirs.Where(thing => thing.Kind is Kinds.AccessKey or Kinds.RootAccessKey).Select(thing => thing.Id));
        var sessions = hands.Where(strand => strand.First.Event.Caller.Type is "AssumedRole" or "FederatedUser").Select(strand => strand.First.Event.Caller.Arn ?? "")
            .Concat(hands.SelectMany(strand => strand.Acts).SelectMany(Temporary));
        return new Suspects(Sorted(principals), Sorted(keys), Sorted(sessions), Sorted(hands.Select(strand => strand.Address)));
    }

    /// <summary>The temporary keys that a call was made with, and those that it handed out.</summary>
    private static IEnumerable<string> Temporary(Act act) => (act.Issues && act.Succeeded ? Field.All(act.Event.Response, "accessKeyId") : [])
        .Append(act.Credential).Where(key => key.StartsWith("ASIA", StringComparison.Ordinal));

    private static List<string> Sorted(IEnumerable<string> texts) =>
        [.. texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Id(Act first, string account)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(first.Event.EventId + "/" + account));
        return $"fb-{first.Time.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(hash)[..6]}";
    }
}
