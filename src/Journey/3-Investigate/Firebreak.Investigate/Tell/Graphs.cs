using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Draws one break-in as a graph: from the addresses over the credentials to what was made, handed out and changed.</summary>
internal sealed class Graphs
{
    private const int Most = 4_000;

    private readonly Scene _scene;
    private readonly Dictionary<string, ProvenanceNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To, string Relation), ProvenanceEdge> _edges = [];
    private readonly Dictionary<string, Verdict> _verdicts = new(StringComparer.Ordinal);
    private bool _cut;

    private Graphs(Scene scene, IEnumerable<JudgedParty> parties, IEnumerable<JudgedResource> things)
    {
        _scene = scene;
        foreach (var thing in things)
        {
            _verdicts[thing.Id] = thing.Verdict;
        }

        foreach (var party in parties)
        {
            _verdicts[party.Id] = party.Verdict;
        }
    }

    /// <summary>The graph of the hands of one break-in.</summary>
    public static Provenance Of(Scene scene, IReadOnlyList<Strand> hands, IEnumerable<JudgedParty> parties, IReadOnlyList<JudgedResource> things)
    {
        var graph = new Graphs(scene, parties, things);
        var own = hands.ToHashSet();
        foreach (var hand in hands)
        {
            graph.Hand(hand);
        }

        graph.Made(own, things.Where(thing => thing.Verdict == Verdict.Attacker).Select(thing => thing.Id).ToHashSet(StringComparer.Ordinal));
        foreach (var (by, thing) in scene.Ledger.Changes.Where(change => change.By.Strand is { } hand && own.Contains(hand)))
        {
            graph.Edge(Hand(by), "", thing.Id, thing.Kind, thing.RemovedBy?.At == by.At ? "removed" : "changed", by);
        }

        return new Provenance(
            [.. graph._nodes.Values.OrderBy(node => node.Kind, StringComparer.Ordinal).ThenBy(node => node.Id, StringComparer.Ordinal)],
            [.. graph._edges.Values.OrderBy(edge => edge.First).ThenBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.To, StringComparer.Ordinal).ThenBy(edge => edge.Relation, StringComparer.Ordinal)],
            graph._cut);
    }

    /// <summary>What a call was signed with; a call without a key is its principal's own.</summary>
    private static string Hand(Act act) => act.Credential.Length > 0 ? act.Credential : act.Principal;

    private static string KindOf(string credential) => credential.StartsWith("AKIA", StringComparison.Ordinal) ? "key"
        : credential.StartsWith("ASIA", StringComparison.Ordinal) || credential.Contains(":assumed-role/", StringComparison.Ordinal) ? "session" : "principal";

    private void Hand(Strand hand)
    {
        foreach (var act in hand.Acts)
        {
            var credential = Hand(act);
            if (act.Address.Length > 0)
            {
                Edge(credential, "", act.Address, "address", "used-from", act);
            }

            if (credential != act.Principal)
            {
                Edge(credential, "", act.Principal, "principal", "acts-as", act);
            }

            if (!act.Succeeded || act.ReadOnly)
            {
                continue;
            }

            foreach (var key in act.Issues ? Field.All(act.Response, "accessKeyId") : [])
            {
                Edge(credential, "", key, "session", "assumed", act);
            }

            if (Granted(act) is { } whom)
            {
                Edge(credential, "", whom, "principal", "granted", act);
            }
        }
    }

    /// <summary>Whose powers, password or trust the call changed.</summary>
    private string? Granted(Act act)
    {
        if (act.Source != "iam.amazonaws.com" || act.Name is not ("AttachUserPolicy" or "PutUserPolicy" or "AddUserToGroup" or "CreateLoginProfile" or "UpdateLoginProfile"
            or "AttachRolePolicy" or "PutRolePolicy" or "UpdateAssumeRolePolicy" or "AttachGroupPolicy" or "PutGroupPolicy"))
        {
            return null;
        }

        foreach (var (member, noun) in (ReadOnlySpan<(string, string)>)[("userName", "user"), ("roleName", "role"), ("groupName", "group")])
        {
            if (Field.Text(act.Request, member) is { Length: > 0 } name)
            {
                return $"arn:aws:iam::{_scene.Account}:{noun}/{name}";
            }
        }

        return act.Principal;
    }

    private void Made(HashSet<Strand> own, HashSet<string> theirs)
    {
        foreach (var thing in _scene.Ledger.All)
        {
            if (thing.By.Strand is { } hand && own.Contains(hand))
            {
                Edge(Hand(thing.By), "", thing.Id, thing.Kind, "created", thing.By);
            }
            else if (thing.By.Strand is null && theirs.Contains(thing.Id) && thing.Cause is { } cause)
            {
                Edge(cause.Id, cause.Kind, thing.Id, thing.Kind, "caused", thing.By);
            }
            else
            {
                continue;
            }

            if (thing.Facts.TryGetValue("OwnerArn", out var owner) && owner.Length > 0)
            {
                Edge(thing.Id, thing.Kind, owner, "principal", "belongs-to", thing.By);
            }
        }
    }

    private void Edge(string from, string fromKind, string to, string toKind, string relation, Act act)
    {
        if (from.Length == 0 || to.Length == 0)
        {
            return;
        }

        if (_edges.TryGetValue((from, to, relation), out var known))
        {
            _edges[(from, to, relation)] = known with
            {
                Count = known.Count + 1,
                Last = act.Time > known.Last ? act.Time : known.Last,
                First = act.Time < known.First ? act.Time : known.First,
                EventId = act.Time < known.First ? act.EventId : known.EventId,
            };
            return;
        }

        if (_edges.Count >= Most)
        {
            _cut = true;
            return;
        }

        Node(from, fromKind.Length > 0 ? fromKind : KindOf(from));
        Node(to, toKind);
        _edges.Add((from, to, relation), new ProvenanceEdge(from, to, relation, 1, act.Time, act.Time, act.EventId));
    }

    private void Node(string id, string kind) => _ = _nodes.TryAdd(id, new ProvenanceNode(id, kind, _verdicts.GetValueOrDefault(id, Verdict.Unclear)));
}
