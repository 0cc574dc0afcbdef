using System.Collections.Frozen;
using Firebreak.Contain.Countermeasures;

namespace Firebreak.Contain;

/// <summary>Reads a sweep after the work: what of the intruder's is still there, and what came back or came new.</summary>
/// <remarks>
/// What it takes up follows from the plan alone: a thing of the plan; a thing that a thing of the plan made (its parent); a key or password made since
/// the plan; a machine started since the plan that nothing of the owner's started. Such a machine is stopped, which can be taken back; it is ended only
/// if it is like the intruder's machines, or stands in a region in which the owner had none. Anything else that is new is said, and left to the owner.
/// </remarks>
public sealed class Aftermath
{
    private static readonly FrozenSet<string> Leaving = FrozenSet.ToFrozenSet(
        ["deleting", "deleted", "delete-in-progress", "delete_in_progress", "terminating", "terminated", "stopping", "shutting-down", "cancelling", "deregistered"],
        StringComparer.OrdinalIgnoreCase);

    private readonly Plan _plan;
    private readonly IPriceBook _prices;
    private readonly HashSet<string> _attackers;
    private readonly HashSet<(Region Region, string Name)> _groups;
    private readonly HashSet<string> _leftAlone;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _like;
    private readonly HashSet<string> _ownRegions;
    private readonly RollCall _roll;
    private readonly KeepList _keep;
    private readonly bool _finals;

    /// <summary>The aftermath of a plan.</summary>
    public Aftermath(Plan plan, IPriceBook prices)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (_plan, _prices, _roll) = (plan, prices, new RollCall(plan));
        _finals = plan.Options.TryGetValue(ContainPlanner.FinalsOption, out var finals) && finals == "yes";
        _known = [.. LinesOf(ContainPlanner.RunningOption)];
        _like = [.. LinesOf(ContainPlanner.LikeOption)];
        _ownRegions = [.. LinesOf(ContainPlanner.OwnRegionsOption)];
        _attackers = [.. LinesOf(ContainPlanner.AttackerOption)];
        _groups = plan.Steps.Select(step => step.Measure).OfType<SuspendAutoScalingGroup>().Select(step => (step.Region, step.GroupName)).ToHashSet();
        _leftAlone = plan.LeftAlone.Select(left => left.Id).ToHashSet(StringComparer.Ordinal);
        _keep = KeepList.Parse(LinesOf(ContainPlanner.KeepOption)).List ?? KeepList.Empty;
    }

    /// <summary>The steps that a sweep still calls for.</summary>
    public IReadOnlyList<PlannedStep> StillToDo(Inventory sweep) =>
    [
        .. Theirs(sweep).Where(found => !Rests(found.Thing))
            .SelectMany(found => StepsOf.Thing(found.Thing, ownersUser: found.Tie == Tie.Credential).Where(measure => Wanted(measure, found.Thing, found.Tie))
                .Select(measure => new PlannedStep(measure, found.Why, PerHour(found.Thing), StepsOf.Expects(found.Thing)) { By = found.Thing.Parents is [var by, ..] ? by : null })),
    ];

    /// <summary>What is left, in words: the intruder's things that still do something, and new things that nobody can place.</summary>
    public IReadOnlyList<LeftOver> Remaining(Inventory sweep) =>
    [
        .. Theirs(sweep).Where(found => !Rests(found.Thing) || _leftAlone.Contains(found.Thing.Id))
            .Select(found => new LeftOver(found.Thing.Id, found.Thing.Kind, found.Thing.Region, found.Thing.Running, found.Why)),
        .. sweep.Resources.Where(IsKeptByHisWord).Select(thing => new LeftOver(thing.Id, thing.Kind, thing.Region, thing.Running, new Words(
            "It is the intruder's by the evidence, and kept only because of a tag or a maker on your keep list, which he may have written. If it is yours, keep it by its id.",
            "증거로는 침입자의 것인데, 지키기 목록의 태그나 만든 사람 때문에 남겨 두었습니다. 그 태그는 침입자가 붙였을 수 있습니다. 본인 것이면 ID로 지정해 주십시오."))),
        .. Strangers(sweep).Select(thing => new LeftOver(thing.Id, thing.Kind, thing.Region, thing.Running, new Words(
            "It is new since the plan was made, and it cannot be told whose it is. Investigate again.",
            "계획을 만든 뒤에 새로 생겼고 누구의 것인지 알 수 없습니다. 다시 조사해 주십시오."))),
    ];

    /// <summary>The intruder's things in a sweep, and how each is known.</summary>
    private IEnumerable<(Resource Thing, Words Why, Tie Tie)> Theirs(Inventory sweep)
    {
        var made = new HashSet<string>(_attackers, StringComparer.Ordinal);
        foreach (var thing in sweep.Resources)
        {
            if (_keep.Keeps(thing, creator: null) is not null || IsOurCopy(thing))
            {
                continue;
            }

            if (_attackers.Contains(thing.Id))
            {
                yield return (thing, new Words("It is the intruder's and still there.", "침입자의 것이고 아직 남아 있습니다."), Tie.Known);
            }
            else if (thing.Parents.FirstOrDefault(parent => made.Contains(parent) || _groups.Contains((thing.Region, parent))) is { } parent)
            {
                made.Add(thing.Id);
                yield return (thing, new Words($"It came back: {parent}, which is the intruder's, made it.", $"다시 생겼습니다. 침입자의 {parent}(이)가 만들었습니다."), Tie.Made);
            }
            else if (IsNewCredential(thing))
            {
                yield return (thing, NewCredential(thing), Tie.Credential);
            }
            else if (thing.Kind == Kinds.Instance && IsNewcomer(thing, sweep))
            {
                yield return IsAlike(thing)
                    ? (thing, new Words(
                        "It came back: started while the intruder was being cut off, like his machines or where none of yours stood.",
                        "다시 생겼습니다. 침입자를 차단하는 동안 켜졌고, 침입자의 서버와 같거나 소유자의 서버가 없던 리전에 있습니다."), Tie.Made)
                    : (thing, new Words(
                        "Started while the intruder was being cut off; whose it is cannot be told. It is stopped, and you decide.",
                        "침입자를 차단하는 동안 켜졌고 누구의 것인지 알 수 없습니다. 중지해 두었으니 직접 결정해 주십시오."), Tie.Unlike);
            }
        }
    }

    /// <summary>A copy of a disk that this plan made as evidence, and that was not there before it.</summary>
    private bool IsOurCopy(Resource thing) => thing.Kind == Kinds.Snapshot && _roll.IsNew(thing)
        && _plan.Steps.Any(step => step.Measure is SnapshotVolume copy && copy.Region == thing.Region && thing.Parents.Contains(copy.VolumeId, StringComparer.Ordinal));

    private bool IsKeptByHisWord(Resource thing) => _attackers.Contains(thing.Id) && _keep.Keeps(thing, creator: null) is not null && !_keep.Names(thing);

    private static Words NewCredential(Resource thing) => thing.Kind is Kinds.User or Kinds.Role
        ? new Words(
            "Made while the intruder was being cut off. It is denied everything; delete it if it is not yours, or take the deny away.",
            "침입자를 차단하는 동안 만들어졌습니다. 모든 권한을 막아 두었으니, 본인 것이 아니면 삭제하고 본인 것이면 차단 정책을 지워 주십시오.")
        : new Words("A new credential, made while the intruder was being cut off.", "침입자를 차단하는 동안 새로 만들어진 자격 증명입니다.");

    /// <summary>New things that run and that nobody can place.</summary>
    private IEnumerable<Resource> Strangers(Inventory sweep)
    {
        var theirs = Theirs(sweep).Select(found => found.Thing.Id).ToHashSet(StringComparer.Ordinal);
        return sweep.Resources.Where(thing => thing.Running && !theirs.Contains(thing.Id) && IsNewcomer(thing, sweep));
    }

    /// <summary>Whether it runs, or was started, since the plan, and nothing that stood before started it.</summary>
    private bool IsNewcomer(Resource thing, Inventory sweep) => _roll.IsNew(thing) && !_known.Contains(thing.Id) && !_leftAlone.Contains(thing.Id)
        && !thing.Parents.Any(parent => sweep.Resources.Any(one => _roll.Stood(one) && IsParent(one, parent, thing.Region)));

    private static bool IsParent(Resource one, string parent, Region region) =>
        one.Id == parent || (one.Kind == Kinds.AutoScalingGroup && one.Region == region && one.Fact("GroupName") == parent);

    private bool IsAlike(Resource machine) => !_ownRegions.Contains(machine.Region.ToString())
        || _like.Contains(machine.Fact("ImageId")) || _like.Contains(machine.Fact("InstanceType"));

    /// <summary>Whatever lets somebody in and was not there before; roles that AWS makes for its own services let nobody else in.</summary>
    private bool IsNewCredential(Resource thing) => thing.Kind.StartsWith("iam:", StringComparison.Ordinal)
        && thing.Kind is not (Kinds.Policy or Kinds.Group or Kinds.MfaDevice or Kinds.RootAccessKey)
        && (thing.Kind is not (Kinds.User or Kinds.Role) || Principal.Of(thing.Id) is not null)
        && _roll.IsNew(thing) && !_leftAlone.Contains(thing.Id);

    /// <summary>Whether nothing more is to be done about it.</summary>
    private bool Rests(Resource thing) => _leftAlone.Contains(thing.Id) || thing.Kind switch
    {
        Kinds.Instance => thing.State is "terminated" or "shutting-down" || (!_finals && thing.State is "stopped" or "stopping"),
        Kinds.SpotRequest => thing.State is "cancelled" or "closed" or "failed",
        Kinds.Fleet or Kinds.SpotFleet => thing.State.StartsWith("deleted", StringComparison.Ordinal) || thing.State.StartsWith("cancelled", StringComparison.Ordinal) || !_finals,
        Kinds.Task => thing.State is "STOPPED" or "STOPPING" or "DEPROVISIONING" or "DEACTIVATING",
        Kinds.EcsService => thing.State is "INACTIVE" or "DRAINING" || !_finals,
        Kinds.Cluster => thing.State == "INACTIVE" || !_finals,
        Kinds.AutoScalingGroup => thing.State == "Delete in progress" || !_finals,
        Kinds.AccessKey => (thing.State == "Inactive" || thing.Fact("Status") == "Inactive") && !IsToBeDeleted(thing),
        Kinds.Volume => thing.State is "deleting" or "deleted" or "in-use" || !_finals,
        _ => !_finals || IsLeaving(thing.State) || IsHeldForGood(thing),
    };

    /// <summary>Whether AWS is taking it away already, in the words of its many services.</summary>
    private static bool IsLeaving(string state) => Leaving.Contains(state);

    /// <summary>Whether the plan has nothing but a brake for it: then it stays, and its step says whether the brake holds.</summary>
    private bool IsHeldForGood(Resource thing) => _plan.Steps.Any(step => step.Measure.Target.Id == thing.Id)
        && !_plan.Steps.Any(step => step.Measure.Target.Id == thing.Id && step.Measure.Tier == Tier.Final);

    /// <summary>A leaked key of the owner's own user is only switched off; the intruder's own keys go.</summary>
    private bool IsToBeDeleted(Resource key) => _finals
        && (!_attackers.Contains(key.Id) || _plan.Steps.Any(step => step.Measure is DeleteAccessKey deletion && deletion.AccessKeyId == key.Id))
        && _roll.Stood(key);

    /// <summary>Which of a thing's steps its visible state still calls for.</summary>
    private bool Wanted(Measure measure, Resource thing, Tie tie)
    {
        if (measure.Tier == Tier.Final)
        {
            // What the plan only braked (a leaked key of the owner's own user) is not destroyed afterwards.
            return _finals && tie switch
            {
                Tie.Known => _plan.Steps.Any(step => step.Id == measure.StepId),
                Tie.Made => true,
                Tie.Credential => thing.Kind == Kinds.LoginProfile,
                _ => false,
            };
        }

        return thing.Kind switch
        {
            Kinds.Instance => thing.State is "running" or "pending",
            Kinds.AccessKey => (thing.State is "Active" || thing.Fact("Status") == "Active"),
            Kinds.User or Kinds.Role => tie == Tie.Credential,
            _ => !_plan.Steps.Any(step => step.Id == measure.StepId),
        };
    }

    /// <summary>How a thing in a sweep is tied to the intruder.</summary>
    private enum Tie
    {
        /// <summary>The plan names it.</summary>
        Known,

        /// <summary>A thing of the plan made it, or it is his by place and likeness.</summary>
        Made,

        /// <summary>A credential made since the plan.</summary>
        Credential,

        /// <summary>New, and not like his.</summary>
        Unlike,
    }

    private decimal? PerHour(Resource thing) => _prices.PerHour(thing) switch
    {
        Rate.Listed listed => listed.UsdPerHour,
        Rate.Guessed guessed => guessed.UsdPerHour,
        Rate.Free => 0m,
        _ => null,
    };

    private string[] LinesOf(string option) => _plan.Options.TryGetValue(option, out var text)
        ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        : [];
}

/// <summary>Something of the intruder's that is left.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Region">Where.</param>
/// <param name="Running">Whether it costs money by the hour now.</param>
/// <param name="Why">Why it counts.</param>
public sealed record LeftOver(string Id, string Kind, Region Region, bool Running, Words Why)
{
    /// <summary>Whether it lets the intruder in.</summary>
    public bool IsDoor { get; init; }
}
