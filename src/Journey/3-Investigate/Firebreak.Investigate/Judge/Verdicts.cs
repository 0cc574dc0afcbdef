using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>Whose everything is: what the records made and what the live account holds.</summary>
internal sealed class Verdicts
{
    private readonly Scene _scene;
    private readonly Dictionary<string, Resource> _live;
    private readonly HashSet<string> _mine;
    private readonly HashSet<string> _notMine;
    private readonly Dictionary<string, Made> _latest;

    public Verdicts(Scene scene)
    {
        _scene = scene;
        _mine = scene.Input.Feedback.Mine.ToHashSet(StringComparer.Ordinal);
        _notMine = scene.Input.Feedback.NotMine.ToHashSet(StringComparer.Ordinal);
        _live = (scene.Inventory?.Resources ?? []).DistinctBy(resource => resource.Id, StringComparer.Ordinal).ToDictionary(resource => resource.Id, StringComparer.Ordinal);
        _latest = scene.Ledger.All.GroupBy(thing => thing.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        FirstSign = scene.Strands.All.Where(strand => strand.IsTaken).Select(strand => (DateTimeOffset?)strand.First.Time).Min();
        foreach (var thing in _latest.Values)
        {
            var (judged, hand) = OfMade(thing);
            All.Add(judged);
            Hands[judged.Id] = hand;
        }

        foreach (var resource in _live.Values.Where(resource => !_latest.ContainsKey(resource.Id) && !IsKnownRootKey(resource)))
        {
            var (judged, hand) = new Leftovers(_scene, FirstSign).Of(resource);
            All.Add(Voiced(judged));
            Hands[judged.Id] = hand;
        }
    }

    /// <summary>When the first intruder was first seen.</summary>
    public DateTimeOffset? FirstSign { get; }

    /// <summary>Everything, judged.</summary>
    public List<JudgedResource> All { get; } = [];

    /// <summary>The hand behind each thing, by id.</summary>
    public Dictionary<string, Strand?> Hands { get; } = new(StringComparer.Ordinal);

    private bool IsKnownRootKey(Resource resource) => resource.Kind == Kinds.RootAccessKey
        && _latest.Values.Any(thing => thing.Kind == Kinds.RootAccessKey && thing.RemovedBy is null);

    private (JudgedResource Judged, Strand? Hand) OfMade(Made thing)
    {
        var root = _scene.Causes.Root(thing);
        var hand = root.By.Strand;
        var (verdict, confidence, reasons) = Judge(thing, root, hand);
        var gone = IsGone(thing);
        var judged = new JudgedResource
        {
            Id = thing.Id,
            Kind = thing.Kind,
            Region = thing.Region,
            Verdict = verdict,
            Confidence = confidence,
            CreatedBy = Author(root.By),
            CreatedAt = thing.By.Time,
            RemovedAt = thing.RemovedBy?.Time,
            Fate = gone ? Fate.Removed : Fate.Launched,
            Reasons = reasons,
            EventIds = [.. new[] { thing.By.EventId, root.By.EventId }.Distinct(StringComparer.Ordinal)],
            Facts = FactsOf(thing),
        };
        return (Voiced(judged), hand);
    }

    private (Verdict Verdict, double Confidence, IReadOnlyList<Words> Reasons) Judge(Made thing, Made root, Strand? hand)
    {
        if (thing.Kind == Kinds.Role && Spread.IsOfAws(thing.Id))
        {
            return (Verdict.Owner, 0.8, [Reasons.RoleOfAws]);
        }

        if (hand is null)
        {
            return FirstSign is { } sign && thing.By.Time >= sign && !OrderedBefore(thing, sign)
                ? (Verdict.Unclear, 0.3, [Reasons.CauseUnknown(thing.By.Caller.InvokedBy ?? "AWS")])
                : (Verdict.Owner, 0.7, [Reasons.BeforeFirstSign]);
        }

        if (!hand.IsTaken && _scene.Causes.ScaledBy(thing) is { Strand.IsTaken: true } scaled)
        {
            return (Verdict.Unclear, 0.5, [Reasons.ScaledUp(scaled)]);
        }

        var traced = root != thing;
        return hand.Standing switch
        {
            Standing.Taken => (Verdict.Attacker, traced ? 0.94 : hand.Grounds.Count > 1 ? 0.98 : 0.95,
                [traced ? Reasons.Caused(root, hand) : Reasons.MadeByIntruder(hand), .. hand.Grounds.Take(4).Select(ground => ground.Says)]),
            Standing.Known => (Verdict.Owner, 0.97, [Reasons.MadeByOwner(hand)]),
            Standing.Doubtful => (Verdict.Unclear, 0.4, [Reasons.Unusual, .. hand.Grounds.Take(3).Select(ground => ground.Says)]),
            _ => Plain(thing, hand),
        };
    }

    private (Verdict Verdict, double Confidence, IReadOnlyList<Words> Reasons) Plain(Made thing, Strand hand)
    {
        var settled = FirstSign is not { } sign || thing.By.Time < sign
            || _scene.Strands.ByPrincipal[hand.Principal].Any(own => own.First.Time < sign - TimeSpan.FromDays(3));
        return settled
            ? (Verdict.Owner, 0.75, [Reasons.Ordinary])
            : (Verdict.Unclear, 0.4, [Reasons.NewHand(hand)]);
    }

    /// <summary>A group that is older than the break-in goes on making machines: they are its owner's.</summary>
    private bool OrderedBefore(Made thing, DateTimeOffset sign) =>
        thing.Order.Length > 0 && _scene.Ledger.All.Exists(other => other.Order == thing.Order && other.By.Time < sign)
        || _live.TryGetValue(thing.Id, out var live)
            && live.Parents.Any(id => _live.TryGetValue(id, out var parent) && !_latest.ContainsKey(id) && parent.CreatedAt < sign);

    private JudgedResource Voiced(JudgedResource judged) =>
        _mine.Contains(judged.Id) ? judged with { Verdict = Verdict.Owner, Confidence = 1, Reasons = [Reasons.YouSaidMine, .. judged.Reasons] }
        : _notMine.Contains(judged.Id) ? judged with { Verdict = Verdict.Attacker, Confidence = 1, Reasons = [Reasons.YouSaidNotMine, .. judged.Reasons] }
        : judged;

    private bool IsGone(Made thing)
    {
        if (thing.RemovedBy is not null)
        {
            return true;
        }

        return _live.TryGetValue(thing.Id, out var live)
            ? live.State is "terminated" or "shutting-down" or "deleted"
            : _scene.Inventory is { } inventory && inventory.Cells.Any(cell => Looked(cell, thing));
    }

    /// <summary>Whether the listing that would show the thing was read whole, and did not show it.</summary>
    private static bool Looked(Cell cell, Made thing) => cell.Region == thing.Region && cell.State is CellState.Seen or CellState.Empty
        && thing.Kind == Kinds.Instance && cell.Listing == "ec2:DescribeInstances";

    private SortedDictionary<string, string> FactsOf(Made thing)
    {
        var facts = new SortedDictionary<string, string>(thing.Facts, StringComparer.Ordinal);
        if (_live.GetValueOrDefault(thing.Id) is not { } live)
        {
            return facts;
        }

        foreach (var (name, value) in live.Facts)
        {
            facts[name] = value;
        }

        if (live.State.Length > 0)
        {
            facts["State"] = live.State;
        }

        return facts;
    }

    private static string Author(Act act) => act.Principal.Length == 0 ? act.Caller.InvokedBy ?? "AWS"
        : act.Credential.Length == 0 ? act.Principal : $"{act.Principal} ({act.Credential})";
}
