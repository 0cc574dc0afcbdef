using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Judges who acted: principals, keys, sessions and addresses. What both used is named as split.</summary>
internal static class Parties
{
    /// <summary>Everybody seen in the account, against the hands of one break-in.</summary>
    public static List<JudgedParty> Of(Scene scene, HashSet<Strand> own)
    {
        var hands = scene.Strands.All.Where(strand => strand.Principal.Length > 0).ToList();
        var parties = new List<JudgedParty>();
        parties.AddRange(Judge("principal", hands.GroupBy(strand => strand.Principal, StringComparer.Ordinal), scene, own));
        parties.AddRange(Judge("key", Long(hands), scene, own));
        parties.AddRange(Judge("session", Short(hands).Where(group => group.Any(own.Contains)), scene, own));
        parties.AddRange(Judge("address", hands.Where(strand => strand.Address.Length > 0).GroupBy(strand => strand.Address, StringComparer.Ordinal), scene, own));
        return parties;
    }

    private static IEnumerable<IGrouping<string, Strand>> Long(List<Strand> hands) =>
        hands.Where(strand => strand.Credential.StartsWith("AKIA", StringComparison.Ordinal)).GroupBy(strand => strand.Credential, StringComparer.Ordinal);

    private static IEnumerable<IGrouping<string, Strand>> Short(List<Strand> hands) =>
        hands.Where(strand => strand.Credential.StartsWith("ASIA", StringComparison.Ordinal)).GroupBy(strand => strand.Credential, StringComparer.Ordinal);

    private static IEnumerable<JudgedParty> Judge(string kind, IEnumerable<IGrouping<string, Strand>> groups, Scene scene, HashSet<Strand> own) => groups
        .Select(group => One(kind, group.Key, [.. group], scene, own))
        .OrderByDescending(party => party.Verdict)
        .ThenBy(party => party.Id, StringComparer.Ordinal);

    private static JudgedParty One(string kind, string id, List<Strand> hands, Scene scene, HashSet<Strand> own)
    {
        var theirs = hands.Where(own.Contains).ToList();
        var made = scene.Ledger.Find(id)?.By.Strand?.IsTaken == true;
        var lent = theirs.Count > 0 && !made && (theirs.Count < hands.Count || kind is "principal" or "key");
        var verdict = Decide(hands, theirs, lent);
        var seen = theirs.Count > 0 ? theirs : hands;
        var grounds = theirs.SelectMany(strand => strand.Grounds).ToList();
        var used = theirs.Exists(strand => strand.IsTaken);
        return new JudgedParty(id, kind, verdict, verdict == Verdict.Attacker ? 0.95 : 0.75)
        {
            UsedByAttacker = used,
            FirstSeen = seen.Min(strand => strand.First.Time),
            LastSeen = seen.Max(strand => strand.Last.Time),
            Reasons = [.. Because(lent && used), .. grounds.Select(ground => ground.Says).Distinct().Take(4)],
            EventIds = [.. grounds.Select(ground => ground.EventId).Distinct(StringComparer.Ordinal).Take(20)],
        };
    }

    /// <summary>What the intruder did not make, he only borrowed: it stays its owner's.</summary>
    private static Verdict Decide(List<Strand> hands, List<Strand> theirs, bool lent)
    {
        if (theirs.Count == 0)
        {
            return hands.Exists(strand => strand.Standing == Standing.Doubtful) ? Verdict.Unclear : Verdict.Owner;
        }

        if (lent)
        {
            return Verdict.Owner;
        }

        return theirs.TrueForAll(strand => strand.IsTaken) ? Verdict.Attacker : Verdict.Unclear;
    }

    private static IEnumerable<Words> Because(bool split) => split
        ? [new Words("it is yours, and the intruder used it: what he did is told apart by address and time",
            "본인의 것이지만 침입자도 사용했습니다. 침입자의 행동은 주소와 시각으로 구분했습니다")]
        : [];
}
