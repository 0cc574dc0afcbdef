using System.Collections.Frozen;
using Firebreak.Contain.Countermeasures;

namespace Firebreak.Contain;

/// <summary>A plan while it is being drawn.</summary>
internal sealed class Draft(ContainInput input, KeepList keep)
{
    private static readonly FrozenSet<string> Hangs = FrozenSet.ToFrozenSet(
        [
            Kinds.EksNodegroup, Kinds.EksFargateProfile, Kinds.EksAccessEntry, Kinds.BatchJob, Kinds.EventSource, Kinds.FunctionUrl, Kinds.ProvisionedConcurrency,
            Kinds.ScalableTarget, Kinds.ManagedMachine,
        ],
        StringComparer.Ordinal);

    private readonly Dictionary<string, PlannedStep> _steps = new(StringComparer.Ordinal);
    private readonly List<LeftAlone> _left = [];
    private readonly HashSet<string> _attackerIds = new(StringComparer.Ordinal);
    private readonly List<JudgedResource> _judged = [.. input.Incidents.SelectMany(incident => incident.Resources)];

    public IReadOnlyList<LeftAlone> LeftAlone => _left;

    public IReadOnlyCollection<string> AttackerIds => _attackerIds;

    /// <summary>The intruder's things that exist, or that cannot be looked for.</summary>
    public IEnumerable<(Resource Thing, JudgedResource Verdict)> Attackers()
    {
        var live = input.Inventory.Resources.ToLookup(resource => resource.Id, StringComparer.Ordinal);
        foreach (var verdict in _judged.Where(one => one is { Verdict: Verdict.Attacker, Fate: Fate.Launched }).DistinctBy(one => (one.Id, one.Region)))
        {
            if (verdict.Kind == Kinds.RootAccessKey)
            {
                continue;
            }

            _attackerIds.Add(verdict.Id);
            if (live[verdict.Id].FirstOrDefault(resource => resource.Region == verdict.Region || resource.Kind == verdict.Kind) is { } thing)
            {
                yield return (thing, verdict);
            }
            else if (IsUnread(verdict))
            {
                yield return (new Resource(verdict.Id, verdict.Kind, verdict.Region) { Facts = verdict.Facts, CreatedAt = null }, verdict);
            }
        }
    }

    /// <summary>What the owner named himself.</summary>
    public IEnumerable<(Resource Thing, JudgedResource Verdict)> Named()
    {
        var named = input.Targets.ToHashSet(StringComparer.Ordinal);
        foreach (var thing in input.Inventory.Resources.Where(resource => named.Contains(resource.Id)))
        {
            _attackerIds.Add(thing.Id);
            yield return (thing, Judged(thing, new Words("You named it.", "직접 지정하셨습니다.")));
        }
    }

    /// <summary>What belongs to a thing of the intruder and goes on without it: its machines, its web address, what starts it.</summary>
    public IEnumerable<(Resource Thing, JudgedResource Verdict)> Hanging()
    {
        foreach (var thing in input.Inventory.Resources.Where(resource => Hangs.Contains(resource.Kind) && !_attackerIds.Contains(resource.Id)).ToList())
        {
            if (thing.Parents.FirstOrDefault(_attackerIds.Contains) is { } parent)
            {
                _attackerIds.Add(thing.Id);
                yield return (thing, Judged(thing, new Words($"It belongs to {parent}, which is the intruder's.", $"침입자의 {parent}에 딸려 있습니다.")));
            }
        }
    }

    private static JudgedResource Judged(Resource thing, Words why) => new()
    {
        Id = thing.Id,
        Kind = thing.Kind,
        Region = thing.Region,
        Verdict = Verdict.Attacker,
        Confidence = 1,
        Fate = Fate.Launched,
        Reasons = [why],
    };

    public void Against((Resource Thing, JudgedResource Verdict) attacker)
    {
        var (thing, verdict) = attacker;
        if (keep.Keeps(thing, verdict.CreatedBy) is { } kept)
        {
            Leave(thing.Id, thing.Kind, thing.Region, kept);
            return;
        }

        if (Over(thing))
        {
            return;
        }

        var measures = StepsOf.Thing(thing, OwnersUser(thing));
        if (measures.Count == 0)
        {
            Leave(thing.Id, thing.Kind, thing.Region, new Words(
                "Left to you: Firebreak has no step for this kind of thing. Look at it in the console.",
                "직접 확인해 주십시오. 이 종류의 자원에 대한 단계가 아직 없습니다. 콘솔에서 살펴보십시오."));
        }

        if (input.BrakesOnly && measures.Count > 0 && measures.All(measure => measure.Tier == Tier.Final) && (thing.Running || measures.Any(measure => measure.Phase < Countermeasure.Deadlines)))
        {
            Leave(thing.Id, thing.Kind, thing.Region, new Words(
                "It cannot be braked, only ended for good: this plan leaves it. Plan without --brakes-only to end it.",
                "제동할 방법이 없고 완전히 끝낼 수만 있어 이 계획에서는 남겨 둡니다. 끝내려면 --brakes-only 없이 계획하십시오."));
        }

        foreach (var measure in measures)
        {
            Add(measure, verdict.Reasons.Count > 0 ? verdict.Reasons[0] : Theirs, StepsOf.Expects(thing), thing);
        }
    }

    /// <summary>Keys and sessions of the owner's own identities that the intruder used.</summary>
    public void AgainstUsedIdentities()
    {
        var why = new Words("The intruder used it.", "침입자가 사용했습니다.");
        var keys = input.Incidents.SelectMany(incident => incident.Suspects.AccessKeys).ToHashSet(StringComparer.Ordinal);
        foreach (var key in input.Inventory.Resources.Where(resource => resource.Kind == Kinds.AccessKey && keys.Contains(resource.Id)))
        {
            if (StepsOf.UserName(key) is { Length: > 0 } user && keep.Keeps(key, creator: null) is null)
            {
                _attackerIds.Add(key.Id);
                Add(new DeactivateAccessKey(key.Id, user), why, StepsOf.Expects(key), key);
            }
        }

        var denied = _steps.Values.Select(step => step.Measure).OfType<DenyPrincipal>().Select(step => step.Who.Arn).ToHashSet(StringComparer.Ordinal);
        foreach (var who in input.Incidents.SelectMany(incident => incident.Suspects.Principals).Distinct(StringComparer.Ordinal)
            .Select(Principal.Of).OfType<Principal>().Where(who => !denied.Contains(who.Arn) && Exists(who)))
        {
            if (keep.Keeps(new Resource(who.Arn, who.IsRole ? Kinds.Role : Kinds.User, Region.Global), creator: null) is { } kept)
            {
                Leave(who.Arn, who.IsRole ? Kinds.Role : Kinds.User, Region.Global, kept);
                continue;
            }

            Add(new RevokeSessions(who, input.Now), why, new Dictionary<string, string>(StringComparer.Ordinal), thing: null);
        }
    }

    /// <summary>What the intruder holds of the root user.</summary>
    public void AgainstRoot()
    {
        var made = _judged.FirstOrDefault(one => one is { Kind: Kinds.RootAccessKey, Verdict: Verdict.Attacker, Fate: Fate.Launched });
        var suspectRoot = input.Incidents.Any(incident => incident.Suspects.Principals.Any(arn => arn.EndsWith(":root", StringComparison.Ordinal)));
        var present = input.Inventory.Resources.FirstOrDefault(resource => resource.Kind == Kinds.RootAccessKey);
        if (made is not null || (suspectRoot && present is not null))
        {
            AgainstRootKey(made, present);
        }

        // By the console, or in a way that left no key to be seen: then the password is what he may know.
        var unseen = suspectRoot && made is null && present is null && !input.Incidents.Any(incident => incident.RootCause.Kind.Contains("key", StringComparison.Ordinal));
        if (input.Incidents.FirstOrDefault(incident => unseen || RootSession.IsByRoot(incident.RootCause.Kind)) is { } broken)
        {
            Add(
                new ChangeRootPassword(broken.LastSeen),
                new Words("The intruder signed in with it.", "침입자가 그 비밀번호로 로그인했습니다."),
                new Dictionary<string, string>(StringComparer.Ordinal),
                thing: null);
        }
    }

    private void AgainstRootKey(JudgedResource? made, Resource? present)
    {
        var why = made is { Reasons.Count: > 0 } ? made.Reasons[0] : Theirs;
        var id = made?.Id ?? present!.Id;
        var known = id.StartsWith("AKIA", StringComparison.Ordinal) ? id : null;
        _attackerIds.Add(id);
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        if (known is not null && input.Caller is { IsRoot: true, AccessKeyId: { } mine } && mine != known)
        {
            Add(new DeactivateAccessKey(known, UserName: null), why, none, thing: null);
            Add(new DeleteAccessKey(known, UserName: null), why, none, thing: null);
            return;
        }

        Add(new DeleteRootAccessKey(known), why, none, thing: null);
    }

    /// <summary>The steps in the order of their phases.</summary>
    public IReadOnlyList<PlannedStep> Ordered() =>
    [
        .. _steps.Values
            .OrderBy(step => step.Measure.Phase).ThenBy(step => step.Measure.Rank)
            .ThenByDescending(step => step.UsdPerHourStopped ?? 0m)
            .ThenBy(step => step.Id, StringComparer.Ordinal),
    ];

    private static Words Theirs { get; } = new("It is the intruder's.", "침입자의 것입니다.");

    private void Add(Measure measure, Words why, IReadOnlyDictionary<string, string> expects, Resource? thing)
    {
        if (input.WayIn.Forbids(measure, input.Caller) is { } forbidden)
        {
            Leave(measure.Target.Id, measure.Target.Kind, measure.Target.Region, forbidden);
            return;
        }

        if (input.BrakesOnly && measure.Tier == Tier.Final)
        {
            return;
        }

        var first = thing is not null && !_steps.Values.Any(step => step.Measure.Target.Id == thing.Id);
        _steps.TryAdd(measure.StepId, new PlannedStep(measure, why, first ? PerHour(thing!) : 0m, expects));
    }

    private decimal? PerHour(Resource thing) => input.Prices.PerHour(thing) switch
    {
        Rate.Listed listed => listed.UsdPerHour,
        Rate.Guessed guessed => guessed.UsdPerHour,
        Rate.Free => 0m,
        _ => null,
    };

    private void Leave(string id, string kind, Region region, Words why)
    {
        if (!_left.Any(left => left.Id == id && left.Kind == kind))
        {
            _left.Add(new LeftAlone(id, kind, region, why));
        }
    }

    private static bool Over(Resource thing) => thing.Kind == Kinds.Instance && thing.State is "terminated" or "shutting-down";

    private bool OwnersUser(Resource thing) => thing.Kind == Kinds.LoginProfile
        && !_judged.Any(one => one is { Kind: Kinds.User, Verdict: Verdict.Attacker } && one.Id.EndsWith("/" + StepsOf.UserName(thing), StringComparison.Ordinal));

    private bool Exists(Principal who) => input.Inventory.Resources.Any(resource => resource.Id == who.Arn);

    /// <summary>Whether the listing that would show it was not read: then its absence says nothing.</summary>
    private bool IsUnread(JudgedResource verdict)
    {
        var service = verdict.Kind.Split(':')[0] + ":";
        return input.Inventory.Cells.Any(cell => cell.Why is not null && cell.Listing.StartsWith(service, StringComparison.Ordinal)
            && (cell.Region == verdict.Region || cell.Region == Region.Global || verdict.Region == Region.Global));
    }
}
