using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>The states of a machine, with the codes that AWS gives them (Amazon EC2 API Reference, InstanceState).</summary>
internal enum MachinePhase
{
    /// <summary>Starting.</summary>
    Pending = 0,

    /// <summary>Running, and costing money.</summary>
    Running = 16,

    /// <summary>On its way to the end.</summary>
    ShuttingDown = 32,

    /// <summary>Gone; visible for an hour more.</summary>
    Terminated = 48,

    /// <summary>On its way to stopped.</summary>
    Stopping = 64,

    /// <summary>Stopped: its volumes go on costing money.</summary>
    Stopped = 80,
}

/// <summary>One machine.</summary>
internal sealed class Machine
{
    /// <summary>The id, <c>i-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The availability zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The instance type.</summary>
    public required string Type { get; set; }

    /// <summary>The image it was made from.</summary>
    public required string ImageId { get; init; }

    /// <summary><c>windows</c>, or empty for Linux.</summary>
    public string Platform { get; init; } = "";

    /// <summary>The reservation it was launched in.</summary>
    public required string ReservationId { get; init; }

    /// <summary>When it was launched or last started.</summary>
    public required DateTimeOffset LaunchedAt { get; set; }

    /// <summary>When it reached its last phase.</summary>
    public DateTimeOffset PhaseAt { get; set; }

    /// <summary>The phase.</summary>
    public MachinePhase Phase { get; set; }

    /// <summary>How often its phase was set about to change: an older plan to change it is void.</summary>
    public int Turn { get; set; }

    /// <summary>Why it changed state last, in AWS's words.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The key pair, if any.</summary>
    public string? KeyName { get; init; }

    /// <summary>Its address inside.</summary>
    public required string PrivateIp { get; init; }

    /// <summary>Its public address while it runs.</summary>
    public string? PublicIp { get; set; }

    /// <summary>Whether the API may not terminate it.</summary>
    public bool DisableApiTermination { get; set; }

    /// <summary>Whether the API may not stop it, nor terminate it.</summary>
    public bool DisableApiStop { get; set; }

    /// <summary>Whether Auto Scaling keeps it when it scales in.</summary>
    public bool ProtectedFromScaleIn { get; set; }

    /// <summary><c>stop</c> or <c>terminate</c>: what shutting down from inside means.</summary>
    public string ShutdownBehavior { get; set; } = "stop";

    /// <summary>The spot request that holds it.</summary>
    public string? SpotRequestId { get; init; }

    /// <summary>The fleet that holds it.</summary>
    public string? FleetId { get; init; }

    /// <summary>The Auto Scaling group that holds it.</summary>
    public string? GroupName { get; set; }

    /// <summary>The instance profile, by ARN.</summary>
    public string? ProfileArn { get; set; }

    /// <summary>What it runs at its first start, base64.</summary>
    public string? UserData { get; set; }

    /// <summary>The client token of the launch.</summary>
    public string ClientToken { get; init; } = "";

    /// <summary>The place in the launch.</summary>
    public int LaunchIndex { get; init; }

    /// <summary>The security groups.</summary>
    public IReadOnlyList<string> SecurityGroupIds { get; set; } = [];

    /// <summary>Its volumes by device.</summary>
    public SortedDictionary<string, Attachment> Volumes { get; } = new(StringComparer.Ordinal);

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is a spot machine.</summary>
    public bool Spot => SpotRequestId is not null;

    /// <summary>Whether it costs money by the hour.</summary>
    public bool Costs => Phase is MachinePhase.Pending or MachinePhase.Running;

    /// <summary>Whether it is there at all, running or stopped.</summary>
    public bool Alive => Phase is not (MachinePhase.ShuttingDown or MachinePhase.Terminated);

    /// <summary>AWS's name of the phase.</summary>
    public string PhaseName => NameOf(Phase);

    /// <summary>AWS's name of a phase.</summary>
    public static string NameOf(MachinePhase phase) => phase switch
    {
        MachinePhase.Pending => "pending",
        MachinePhase.Running => "running",
        MachinePhase.ShuttingDown => "shutting-down",
        MachinePhase.Terminated => "terminated",
        MachinePhase.Stopping => "stopping",
        MachinePhase.Stopped => "stopped",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    /// <summary>The machine as price books know it.</summary>
    public Resource Priced() => new(Id, Kinds.Instance, Model.Region.Parse(Region))
    {
        State = "running",
        Running = true,
        CreatedAt = LaunchedAt,
        Facts = Facts.Of(
            ("InstanceType", Type), ("Platform", Platform), ("Lifecycle", Spot ? "spot" : ""), ("InstanceLifecycle", Spot ? "spot" : "")),
    };
}

/// <summary>How a volume hangs on a machine.</summary>
internal sealed class Attachment
{
    /// <summary>The volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it goes with the machine.</summary>
    public bool DeleteOnTermination { get; set; }
}

/// <summary>One volume.</summary>
internal sealed class Volume
{
    /// <summary>The id, <c>vol-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The availability zone.</summary>
    public required string Zone { get; init; }

    /// <summary>GiB.</summary>
    public required int Size { get; init; }

    /// <summary>For example <c>gp3</c>.</summary>
    public required string Type { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The snapshot it came from.</summary>
    public string SnapshotId { get; init; } = "";

    /// <summary>The machine it hangs on.</summary>
    public string? MachineId { get; set; }

    /// <summary>The device it hangs on.</summary>
    public string? Device { get; set; }

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>AWS's name of its state.</summary>
    public string State => MachineId is null ? "available" : "in-use";

    /// <summary>The volume as price books know it.</summary>
    public Resource Priced(string region) => new(Id, Kinds.Volume, Model.Region.Parse(region))
    {
        State = State,
        CreatedAt = CreatedAt,
        Facts = Facts.Of(("VolumeType", Type), ("Size", Facts.Number(Size))),
    };
}

/// <summary>One snapshot.</summary>
internal sealed class Snapshot
{
    /// <summary>The id, <c>snap-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The volume it shows.</summary>
    public required string VolumeId { get; init; }

    /// <summary>GiB of that volume.</summary>
    public required int Size { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What its maker wrote.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether it is complete.</summary>
    public bool Complete { get; set; }

    /// <summary>The snapshot as price books know it.</summary>
    public Resource Priced(string region) => new(Id, Kinds.Snapshot, Model.Region.Parse(region))
    {
        State = "completed",
        CreatedAt = StartedAt,
        Facts = Facts.Of(("VolumeSize", Facts.Number(Size))),
    };

    /// <summary>The tags.</summary>
    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>Facts in the form of an inventory.</summary>
internal static class Facts
{
    internal static Dictionary<string, string> Of(params ReadOnlySpan<(string Name, string Value)> facts)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            all[name] = value;
        }

        return all;
    }

    internal static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
