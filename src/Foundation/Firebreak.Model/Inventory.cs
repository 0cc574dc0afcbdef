namespace Firebreak.Model;

/// <summary>One thing that exists in the account.</summary>
/// <param name="Id">The id that <c>investigate</c> uses: <c>i-…</c>, an ARN for what has no short id, <c>AKIA…</c> for keys.</param>
/// <param name="Kind">What it is, as <c>service:noun</c>; the constants are in <see cref="Kinds"/>.</param>
/// <param name="Region">Where it is; <see cref="Region.Global"/> for IAM.</param>
public sealed record Resource(string Id, string Kind, Region Region)
{
    /// <summary>The state in AWS's word, for example <c>running</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>Whether it costs money by the hour right now as machines do (a running instance, a running task).</summary>
    public bool Running { get; init; }

    /// <summary>When AWS says it was made or launched.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Facts by AWS's member names (<c>InstanceType</c>, <c>Platform</c>, <c>Lifecycle</c>, <c>UserName</c>, <c>GroupName</c> …).</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The tags; not seen means that the thing is to be treated as protected.</summary>
    public Reading<IReadOnlyDictionary<string, string>> Tags { get; init; } =
        new Reading<IReadOnlyDictionary<string, string>>.Seen(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Ids of things it belongs to or that made it (<c>autoscaling group</c>, <c>spot request</c>, <c>instance</c> of a volume).</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>A fact, or the empty text.</summary>
    public string Fact(string name) => Facts.TryGetValue(name, out var value) ? value : "";
}

/// <summary>The kinds of resource that Firebreak knows by name.</summary>
public static partial class Kinds
{
    /// <summary>An EC2 machine.</summary>
    public const string Instance = "ec2:instance";

    /// <summary>An EBS volume.</summary>
    public const string Volume = "ec2:volume";

    /// <summary>An EBS snapshot.</summary>
    public const string Snapshot = "ec2:snapshot";

    /// <summary>An Elastic IP address.</summary>
    public const string Address = "ec2:address";

    /// <summary>A spot request, one-time or persistent.</summary>
    public const string SpotRequest = "ec2:spot-request";

    /// <summary>An EC2 Fleet.</summary>
    public const string Fleet = "ec2:fleet";

    /// <summary>A launch template.</summary>
    public const string LaunchTemplate = "ec2:launch-template";

    /// <summary>A key pair.</summary>
    public const string KeyPair = "ec2:key-pair";

    /// <summary>A security group.</summary>
    public const string SecurityGroup = "ec2:security-group";

    /// <summary>An Auto Scaling group.</summary>
    public const string AutoScalingGroup = "autoscaling:group";

    /// <summary>A Lambda function.</summary>
    public const string Function = "lambda:function";

    /// <summary>An ECS cluster.</summary>
    public const string Cluster = "ecs:cluster";

    /// <summary>An ECS service.</summary>
    public const string EcsService = "ecs:service";

    /// <summary>An ECS task.</summary>
    public const string Task = "ecs:task";

    /// <summary>An IAM user.</summary>
    public const string User = "iam:user";

    /// <summary>An IAM access key.</summary>
    public const string AccessKey = "iam:access-key";

    /// <summary>An IAM console password.</summary>
    public const string LoginProfile = "iam:login-profile";

    /// <summary>An IAM role.</summary>
    public const string Role = "iam:role";

    /// <summary>A customer-managed IAM policy.</summary>
    public const string Policy = "iam:policy";

    /// <summary>An IAM group.</summary>
    public const string Group = "iam:group";

    /// <summary>An MFA device.</summary>
    public const string MfaDevice = "iam:mfa-device";

    /// <summary>The root user's access key; its id is <c>root-access-key</c> until CloudTrail names it.</summary>
    public const string RootAccessKey = "iam:root-access-key";

    /// <summary>A spot fleet.</summary>
    public const string SpotFleet = "ec2:spot-fleet";

    /// <summary>An EventBridge rule: it can start the intruder's code again.</summary>
    public const string EventRule = "events:rule";

    /// <summary>An S3 bucket.</summary>
    public const string Bucket = "s3:bucket";
}

/// <summary>What was found in the account, and how much of it could be looked at.</summary>
/// <param name="Account">Whose inventory it is.</param>
/// <param name="TakenAt">When, by AWS's clock.</param>
/// <param name="Resources">Everything seen, ordered by region, kind, id.</param>
/// <param name="Cells">Each service × region that was to be looked at, and how that went.</param>
public sealed record Inventory(
    AccountId Account,
    DateTimeOffset TakenAt,
    IReadOnlyList<Resource> Resources,
    IReadOnlyList<Cell> Cells)
{
    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Blindness> BlindSpots => [.. Cells.Where(cell => cell.Why is not null).Select(cell => cell.Why!)];
}

/// <summary>One listing in one region.</summary>
/// <param name="Listing">The operation, for example <c>ec2:DescribeInstances</c>.</param>
/// <param name="Region">The region.</param>
/// <param name="State">How it went.</param>
/// <param name="Why">Why it was not seen; <c>null</c> exactly if <paramref name="State"/> is seen, empty or not offered.</param>
public sealed record Cell(string Listing, Region Region, CellState State, Blindness? Why);

/// <summary>Unknown is not empty: how a listing went.</summary>
public enum CellState
{
    /// <summary>Read whole, with something in it.</summary>
    Seen,

    /// <summary>Read whole, with nothing in it.</summary>
    Empty,

    /// <summary>AWS refused.</summary>
    Denied,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>Only a part was read.</summary>
    Truncated,

    /// <summary>The region does not have the service, or is not enabled.</summary>
    NotOffered,
}
