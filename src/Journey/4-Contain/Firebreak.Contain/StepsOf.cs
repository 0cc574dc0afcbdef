using System.Globalization;
using Firebreak.Contain.Countermeasures;
using Firebreak.Contain.Families;

namespace Firebreak.Contain;

/// <summary>Which measures a thing of the intruder calls for.</summary>
internal static class StepsOf
{
    /// <summary>The measures against one thing, brakes first. Empty if Firebreak has none for its kind.</summary>
    public static IReadOnlyList<Measure> Thing(Resource thing, bool ownersUser) => thing.Kind switch
    {
        Kinds.AccessKey => Key(thing),
        Kinds.User or Kinds.Role => Who(thing),
        Kinds.LoginProfile => [new DeleteLoginProfile(UserName(thing), thing.Id, ownersUser)],
        Kinds.Policy => [new DeletePolicy(thing.Id)],
        Kinds.Group => [new DeleteGroup(Name(thing, "GroupName", '/'), thing.Id)],
        Kinds.Instance => Machine(thing),
        Kinds.Volume => [new DeleteVolume(thing.Id, thing.Region)],
        Kinds.Snapshot => [new DeleteSnapshot(thing.Id, thing.Region)],
        Kinds.Address => [new ReleaseAddress(thing.Id, thing.Region)],
        Kinds.SpotRequest => [new CancelSpotRequest(thing.Id, thing.Region)],
        Kinds.Fleet or Kinds.SpotFleet => thing.Id.StartsWith("sfr-", StringComparison.Ordinal)
            ? [new CancelSpotFleet(thing.Id, thing.Region)]
            : [new EmptyFleet(thing.Id, thing.Region), new DeleteFleet(thing.Id, thing.Region)],
        Kinds.LaunchTemplate => [new DeleteLaunchTemplate(thing.Id, thing.Region)],
        Kinds.KeyPair => [new DeleteKeyPair(thing.Fact("KeyName") is { Length: > 0 } name ? name : thing.Id, thing.Id, thing.Region)],
        Kinds.SecurityGroup => [new DeleteSecurityGroup(thing.Id, thing.Region)],
        Kinds.AutoScalingGroup => Group(thing),
        Kinds.Function => Function(thing),
        Kinds.EventRule => Rule(thing),
        Kinds.EcsService => Service(thing),
        Kinds.Task => [new StopTask(ClusterOf(thing), thing.Id, thing.Region)],
        Kinds.Cluster => [new DeleteCluster(thing.Id, thing.Region)],
        _ => Family.Of(thing),
    };

    /// <summary>Facts that tell that it is the same thing when it is touched.</summary>
    /// <remarks>Machines have ids that never come back, and their launch time changes when they are started again.</remarks>
    public static IReadOnlyDictionary<string, string> Expects(Resource thing) =>
        thing.CreatedAt is { } made && thing.Kind is Kinds.User or Kinds.Role or Kinds.AccessKey or Kinds.AutoScalingGroup or Kinds.Policy or Kinds.Group or Kinds.LoginProfile
            ? new Dictionary<string, string>(StringComparer.Ordinal) { ["CreatedAt"] = made.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) }
            : new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The user a key or password belongs to.</summary>
    public static string UserName(Resource thing)
    {
        if (thing.Fact("UserName") is { Length: > 0 } name)
        {
            return name;
        }

        var id = thing.Id.Split('#')[0];
        return id.Contains(":user/", StringComparison.Ordinal) ? id[(id.LastIndexOf('/') + 1)..] : "";
    }

    private static IReadOnlyList<Measure> Key(Resource thing) => UserName(thing) is { Length: > 0 } user
        ? [new DeactivateAccessKey(thing.Id, user), new DeleteAccessKey(thing.Id, user)]
        : [];

    private static IReadOnlyList<Measure> Who(Resource thing) => Principal.Of(thing.Id) is { } who
        ? [new DenyPrincipal(who), who.IsRole ? new DeleteRole(who) : new DeleteUser(who)]
        : [];

    private static IReadOnlyList<Measure> Machine(Resource thing)
    {
        var what = thing.Fact("InstanceType") is { Length: > 0 } type ? type : "EC2";
        return thing.Fact("Lifecycle") == "spot" || thing.Fact("InstanceLifecycle") == "spot"
            ? [new TerminateInstance(thing.Id, thing.Region, what, Early: true)]
            : [new StopInstance(thing.Id, thing.Region, what), new TerminateInstance(thing.Id, thing.Region, what, Early: false)];
    }

    private static IReadOnlyList<Measure> Group(Resource thing)
    {
        var name = Name(thing, "GroupName", '/');
        return [new SuspendAutoScalingGroup(name, thing.Id, thing.Region), new DeleteAutoScalingGroup(name, thing.Id, thing.Region)];
    }

    private static IReadOnlyList<Measure> Function(Resource thing)
    {
        var name = Name(thing, "FunctionName", ':');
        return [new HoldFunction(name, thing.Id, thing.Region), new DeleteFunction(name, thing.Id, thing.Region)];
    }

    private static IReadOnlyList<Measure> Rule(Resource thing)
    {
        var name = Name(thing, "RuleName", '/');
        var bus = thing.Fact("EventBusName") is { Length: > 0 } given and not "default" ? given : null;
        return [new DisableRule(name, thing.Id, bus, thing.Region), new DeleteRule(name, thing.Id, bus, thing.Region)];
    }

    private static IReadOnlyList<Measure> Service(Resource thing)
    {
        var (cluster, name) = (ClusterOf(thing), Name(thing, "ServiceName", '/'));
        return [new EmptyEcsService(cluster, name, thing.Id, thing.Region), new DeleteEcsService(cluster, name, thing.Id, thing.Region)];
    }

    /// <summary>A name from the facts, or the last part of the id.</summary>
    private static string Name(Resource thing, string fact, char mark) =>
        thing.Fact(fact) is { Length: > 0 } name ? name : thing.Id[(thing.Id.LastIndexOf(mark) + 1)..];

    /// <summary>The cluster of a service or task: a fact, a parent, or the middle of its ARN.</summary>
    private static string ClusterOf(Resource thing)
    {
        foreach (var fact in (ReadOnlySpan<string>)["ClusterArn", "Cluster", "ClusterName"])
        {
            if (thing.Fact(fact) is { Length: > 0 } cluster)
            {
                return cluster;
            }
        }

        var parts = thing.Id.Split('/');
        return parts.Length >= 3 ? parts[^2] : thing.Parents.FirstOrDefault(parent => parent.Contains(":cluster/", StringComparison.Ordinal)) ?? "default";
    }
}
