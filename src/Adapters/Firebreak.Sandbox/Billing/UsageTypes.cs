namespace Firebreak.Sandbox;

/// <summary>The names that bills use for places and uses.</summary>
/// <remarks>Source: AWS Cost and Usage Report guide, region prefixes of usage types.</remarks>
internal static class UsageTypes
{
    /// <summary>Machines by the hour.</summary>
    public const string Compute = "Amazon Elastic Compute Cloud - Compute";

    /// <summary>Volumes, snapshots, idle addresses.</summary>
    public const string Ec2Other = "EC2 - Other";

    /// <summary>Storage in buckets.</summary>
    public const string S3 = "Amazon Simple Storage Service";

    /// <summary>Tasks by the hour.</summary>
    public const string Ecs = "Amazon Elastic Container Service";

    /// <summary>The service name of tax lines.</summary>
    public const string Tax = "Tax";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = "",
        ["us-east-2"] = "USE2-",
        ["us-west-1"] = "USW1-",
        ["us-west-2"] = "USW2-",
        ["ca-central-1"] = "CAN1-",
        ["eu-west-1"] = "EU-",
        ["eu-west-2"] = "EUW2-",
        ["eu-west-3"] = "EUW3-",
        ["eu-central-1"] = "EUC1-",
        ["eu-north-1"] = "EUN1-",
        ["ap-northeast-1"] = "APN1-",
        ["ap-northeast-2"] = "APN2-",
        ["ap-northeast-3"] = "APN3-",
        ["ap-southeast-1"] = "APS1-",
        ["ap-southeast-2"] = "APS2-",
        ["ap-south-1"] = "APS3-",
        ["sa-east-1"] = "SAE1-",
    };

    /// <summary>The usage type of something in a region.</summary>
    public static string In(string region, string use) =>
        (Prefixes.TryGetValue(region, out var prefix) ? prefix : region.ToUpperInvariant() + "-") + use;

    /// <summary>The same of a service that came later: those name the first region, too.</summary>
    public static string Later(string region, string use) => region == "us-east-1" ? "USE1-" + use : In(region, use);

    /// <summary>The usage type of a machine.</summary>
    public static string Machine(string region, string type, bool spot) => In(region, (spot ? "SpotUsage:" : "BoxUsage:") + type);

    /// <summary>The usage type of a volume.</summary>
    public static string Volume(string region, string type) => In(region, "EBS:VolumeUsage." + type);

    /// <summary>The usage type of a snapshot.</summary>
    public static string Snapshot(string region) => In(region, "EBS:SnapshotUsage");

    /// <summary>The usage type of an address that nothing uses.</summary>
    public static string IdleAddress(string region) => In(region, "ElasticIP:IdleAddress");
}
