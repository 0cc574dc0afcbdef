using Firebreak.Families.Tests.Unfamiliar;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Families.Tests;

/// <summary>What the intruder made and used, as the world knows it and nobody else.</summary>
internal sealed class Truth
{
    private const string Session = "sts:session";

    /// <summary>What CloudTrail never names when it is made: a machine's disk, a task that a service starts by itself.</summary>
    private static readonly HashSet<string> SometimesUnnamed = new(StringComparer.Ordinal) { Kinds.Volume, Kinds.Task };

    private static readonly HashSet<string> Billed = new(StringComparer.Ordinal)
    {
        Kinds.Instance, Kinds.Task, Kinds.EcsService, "sagemaker:notebook-instance", "lightsail:instance",
    };

    public HashSet<string> Resources { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Principals { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Sessions { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>When the intruder first called.</summary>
    public DateTimeOffset? FirstSeen { get; private set; }

    /// <summary>When things that cost money were started, a time each.</summary>
    public List<DateTimeOffset> Launches { get; } = [];

    /// <summary>How many launches were refused.</summary>
    public int Refused { get; set; }

    /// <summary>The truth of the sandbox's account, as far as its records name things.</summary>
    public static Truth Of(World world)
    {
        var all = string.Join('\n', world.Trail.Records.Select(record => record.Json));
        var truth = new Truth();
        var theirs = world.Ledger.Everything.Where(made => made.Side == Side.Attacker).ToList();
        truth.Resources.UnionWith(theirs.Where(made => made.Kind is not (Session or "iam:root"))
            .Where(made => !SometimesUnnamed.Contains(made.Kind) || all.Contains(made.Id, StringComparison.Ordinal)).Select(made => Name(made.Id)));
        truth.Principals.UnionWith(theirs.Where(made => made.Kind is Kinds.User or Kinds.Role).Select(made => made.Id));
        truth.Keys.UnionWith(theirs.Where(made => made.Kind is Kinds.AccessKey or Kinds.RootAccessKey).Select(made => made.Id));
        truth.Sessions.UnionWith(theirs.Where(made => made.Kind == Session && all.Contains(made.Id, StringComparison.Ordinal)).Select(made => made.Id));
        foreach (var (_, principal, key) in world.Ledger.Used.Where(use => use.Side == Side.Attacker))
        {
            truth.Use(principal, key);
        }

        truth.FirstSeen = world.Trail.Records.Where(record => record.Side == Side.Attacker).Select(record => (DateTimeOffset?)record.Time).Min();
        truth.Addresses.UnionWith(world.Ledger.Addresses.Where(one => one.Value == Side.Attacker).Select(one => one.Key));
        truth.Launches.AddRange(theirs.Where(made => Billed.Contains(made.Kind)).Select(made => made.At).Order());
        if (truth.Launches.Count == 0)
        {
            truth.Launches.AddRange(world.Trail.Records.Where(one => one.Side == Side.Attacker && IsUse(one) && !one.Json.Contains("\"errorCode\"", StringComparison.Ordinal)).Select(one => one.Time));
        }

        truth.Refused = world.Trail.Records.Count(one => one.Side == Side.Attacker && IsLaunch(one.Name) && one.Json.Contains("\"errorCode\"", StringComparison.Ordinal));
        return truth;
    }

    /// <summary>Whether the call starts something that costs money.</summary>
    public static bool IsLaunch(string call) => call is "RunInstances" or "CreateNotebookInstance" or "CreateInstances" or "RequestSpotInstances" or "CreateService" or "RunTask"
        or "CreateFleet" or "CreateAutoScalingGroup" or "CreateNodegroup" or "RunJobFlow" or "CreateTrainingJob" or "CreateChannel" or "CreateContainerService" or "StartBuild" or "SubmitJob";

    /// <summary>Where nothing is launched: a model that answers, or a step towards sending mail.</summary>
    private static bool IsUse(TrailRecord one) => one.Source == "bedrock.amazonaws.com" && one.Name.StartsWith("InvokeModel", StringComparison.Ordinal)
        || one.Source == "ses.amazonaws.com" && !one.ReadOnly;

    /// <summary>One name of a group, whatever the id in its ARN.</summary>
    public static string Name(string id)
    {
        var at = id.IndexOf(":autoScalingGroup:", StringComparison.Ordinal);
        var end = id.IndexOf(":autoScalingGroupName/", StringComparison.Ordinal);
        return at > 0 && end > at ? id[..(at + 18)] + "*" + id[end..] : id;
    }

    /// <summary>A hand of the intruder used what is in it.</summary>
    public void Use(Hand hand, string account, DateTimeOffset at)
    {
        FirstSeen = FirstSeen is { } first && first < at ? first : at;
        Use(hand.Principal(account), hand.Credential);
        Addresses.Add(hand.Address);
    }

    private void Use(string principal, string key)
    {
        if (principal.Length > 0)
        {
            Principals.Add(principal);
        }

        if (key.StartsWith("AKIA", StringComparison.Ordinal))
        {
            Keys.Add(key);
        }
        else if (key.StartsWith("ASIA", StringComparison.Ordinal))
        {
            Sessions.Add(key);
        }
    }
}
