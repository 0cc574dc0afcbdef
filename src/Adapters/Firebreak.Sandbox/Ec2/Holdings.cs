using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>One Elastic IP address.</summary>
internal sealed class ElasticAddress
{
    /// <summary>The id, <c>eipalloc-…</c>.</summary>
    public required string AllocationId { get; init; }

    /// <summary>The address itself.</summary>
    public required string PublicIp { get; init; }

    /// <summary>The machine that uses it.</summary>
    public string? MachineId { get; set; }

    /// <summary>The id of that use, <c>eipassoc-…</c>.</summary>
    public string? AssociationId { get; set; }

    /// <summary>The address as price books know it while nothing uses it.</summary>
    public Resource Priced(string region) => new(AllocationId, Kinds.Address, Region.Parse(region))
    {
        State = "idle",
        Facts = Facts.Of(("AssociationId", "")),
    };

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>One key pair.</summary>
internal sealed class MachineKey
{
    /// <summary>The id, <c>key-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its fingerprint.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>One security group.</summary>
internal sealed class FirewallGroup
{
    /// <summary>The id, <c>sg-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What its maker wrote.</summary>
    public string Description { get; init; } = "";

    /// <summary>What may come in.</summary>
    public List<Opening> Ingress { get; } = [];

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>One opening of a security group.</summary>
internal sealed record Opening(string Protocol, int? FromPort, int? ToPort, string Cidr);

/// <summary>One launch template, in its latest version.</summary>
internal sealed class LaunchPlan
{
    /// <summary>The id, <c>lt-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it, by ARN.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>What it launches.</summary>
    public required LaunchShape Shape { get; init; }

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>What a launch is made of, whoever orders it.</summary>
internal sealed record LaunchShape
{
    /// <summary>The instance type.</summary>
    public required string Type { get; init; }

    /// <summary>The image.</summary>
    public required string ImageId { get; init; }

    /// <summary>The key pair.</summary>
    public string? KeyName { get; init; }

    /// <summary>The zone, or any.</summary>
    public string? Zone { get; init; }

    /// <summary>The security groups.</summary>
    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    /// <summary>Protection from being terminated.</summary>
    public bool DisableApiTermination { get; init; }

    /// <summary>Protection from being stopped.</summary>
    public bool DisableApiStop { get; init; }

    /// <summary>What is run at the first start, base64.</summary>
    public string? UserData { get; init; }

    /// <summary>The instance profile, by ARN.</summary>
    public string? ProfileArn { get; init; }

    /// <summary>The volumes besides what the image brings.</summary>
    public IReadOnlyList<Disk> Disks { get; init; } = [];

    /// <summary>Tags for the machines.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Tags for their volumes.</summary>
    public IReadOnlyDictionary<string, string> VolumeTags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One volume of a launch.</summary>
internal sealed record Disk(string Device, int Size, string Type, bool DeleteOnTermination);

/// <summary>A launch: what, how many, and for whom.</summary>
internal sealed record LaunchOrder(string Region, LaunchShape Shape, int Count)
{
    /// <summary>The spot request that orders it.</summary>
    public string? SpotRequestId { get; init; }

    /// <summary>The fleet that orders it.</summary>
    public string? FleetId { get; init; }

    /// <summary>The Auto Scaling group that orders it.</summary>
    public string? GroupName { get; init; }

    /// <summary>The client token.</summary>
    public string ClientToken { get; init; } = "";

    /// <summary>A resource whose owner also owns what is launched: the group, the request, the fleet.</summary>
    public string? Heir { get; init; }
}

/// <summary>One spot request.</summary>
internal sealed class SpotRequest
{
    /// <summary>The id, <c>sir-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it asks again when its machine is gone.</summary>
    public required bool Persistent { get; init; }

    /// <summary>What it launches.</summary>
    public required LaunchShape Shape { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What it offers to pay an hour.</summary>
    public string? MaxPrice { get; init; }

    /// <summary><c>open</c>, <c>active</c>, <c>closed</c>, <c>cancelled</c>.</summary>
    public string State { get; set; } = "open";

    /// <summary>AWS's status code, for example <c>fulfilled</c>.</summary>
    public string Status { get; set; } = "pending-evaluation";

    /// <summary>When the status changed.</summary>
    public DateTimeOffset StatusAt { get; set; }

    /// <summary>Its machine.</summary>
    public string? MachineId { get; set; }

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>One fleet.</summary>
internal sealed class MachineFleet
{
    /// <summary>The id, <c>fleet-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is of the older kind, a spot fleet.</summary>
    public bool IsSpot => Id.StartsWith("sfr-", StringComparison.Ordinal);

    /// <summary><c>maintain</c>, <c>request</c> or <c>instant</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it launches.</summary>
    public required LaunchShape Shape { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many machines it keeps.</summary>
    public int Target { get; set; }

    /// <summary><c>active</c>, <c>deleted_running</c>, <c>deleted_terminating</c>, <c>deleted</c>.</summary>
    public string State { get; set; } = "active";

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>Everything of EC2 that one region holds.</summary>
internal sealed class Ec2Region(string code)
{
    /// <summary>The region.</summary>
    public string Code { get; } = code;

    /// <summary>Its zones.</summary>
    public IReadOnlyList<string> Zones { get; } = [code + "a", code + "b", code + "c"];

    /// <summary>The machines, by id.</summary>
    public SortedDictionary<string, Machine> Machines { get; } = new(StringComparer.Ordinal);

    /// <summary>The volumes, by id.</summary>
    public SortedDictionary<string, Volume> Volumes { get; } = new(StringComparer.Ordinal);

    /// <summary>The snapshots, by id.</summary>
    public SortedDictionary<string, Snapshot> Snapshots { get; } = new(StringComparer.Ordinal);

    /// <summary>The Elastic IP addresses, by id.</summary>
    public SortedDictionary<string, ElasticAddress> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>The key pairs, by name.</summary>
    public SortedDictionary<string, MachineKey> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The security groups, by id.</summary>
    public SortedDictionary<string, FirewallGroup> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The launch templates, by id.</summary>
    public SortedDictionary<string, LaunchPlan> Templates { get; } = new(StringComparer.Ordinal);

    /// <summary>The spot requests, by id.</summary>
    public SortedDictionary<string, SpotRequest> SpotRequests { get; } = new(StringComparer.Ordinal);

    /// <summary>The fleets, by id.</summary>
    public SortedDictionary<string, MachineFleet> Fleets { get; } = new(StringComparer.Ordinal);
}
