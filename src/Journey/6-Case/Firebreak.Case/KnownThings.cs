using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What the incident knows of, looked up as bills name it.</summary>
internal sealed class KnownThings
{
    // by the words in a service's name; a kind that ends with a colon is all kinds of a service
    private static readonly (string Word, string Kind)[] Others =
    [
        ("SageMaker", "sagemaker:"), ("Lightsail", "lightsail:"), ("Relational Database", "rds:"), ("AmazonRDS", "rds:"), ("Redshift", "redshift:"), ("ElastiCache", "elasticache:"),
        ("MemoryDB", "memorydb:"), ("OpenSearch", "es:"), ("AmazonES", "es:"), ("Managed Streaming for Apache Kafka", "kafka:"), ("AmazonMSK", "kafka:"), ("Kubernetes", "eks:"),
        ("AmazonEKS", "eks:"), ("Simple Email", "ses:"), ("AmazonSES", "ses:"), ("Glue", "glue:"), ("Bedrock", "bedrock:"), ("MapReduce", "elasticmapreduce:"), ("WorkSpaces", "workspaces:"), ("AppStream", "appstream:"),
        ("GameLift", "gamelift:"), ("App Runner", "apprunner:"), ("Load Balancing", "elasticloadbalancing:"), ("AWSELB", "elasticloadbalancing:"), ("Kendra", "kendra:"),
        ("MediaLive", "medialive:"), ("Managed Workflows", "airflow:"), ("Global Accelerator", "globalaccelerator:"), ("CloudHSM", "cloudhsm:"), ("Transfer Family", "transfer:"),
    ];

    private readonly Dictionary<string, JudgedResource> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, JudgedResource> _byName;
    private readonly ILookup<Region, JudgedResource> _byRegion;
    private readonly HashSet<string> _before;

    public KnownThings(Bill bill, Incident incident, DateOnly firstDay)
    {
        foreach (var resource in incident.Resources)
        {
            _byId.TryAdd(resource.Id, resource);
        }

        _byName = incident.Resources.Where(resource => Short(resource.Id) != resource.Id).ToLookup(resource => Short(resource.Id), StringComparer.Ordinal);
        // whether a region may send mail or texts is a switch, and nobody's thing
        _byRegion = incident.Resources.Where(resource => resource.Fate != Fate.Attempted && resource.Kind is not (Kinds.MailSending or Kinds.SmsSending))
            .ToLookup(resource => resource.Region);
        _before = bill.Lines.Where(line => line.ResourceId is not null && line.Kind is LineKind.Usage && line.Day.AddDays(line.Days - 1) < firstDay)
            .Select(line => line.ResourceId!).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A thing by the incident's id of it.</summary>
    public JudgedResource Of(string id) => _byId[id];

    /// <summary>The thing that a line names.</summary>
    public JudgedResource? Named(BillLine line)
    {
        if (line.ResourceId is not { Length: > 0 } id)
        {
            return null;
        }

        if (_byId.TryGetValue(id, out var named) || _byId.TryGetValue(Short(id), out named))
        {
            return named;
        }

        // a task that a service started by itself is in no record; its ARN says in whose cluster it ran
        if (ClusterOf(id) is { } cluster && _byId.TryGetValue(cluster, out named))
        {
            return named;
        }

        // a bill may say the name where the record says the ARN; the same name elsewhere is another thing
        var alike = _byName[Short(id)].Where(resource => line.Region == Region.Global || resource.Region == line.Region || resource.Region == Region.Global).ToList();
        return alike.Count > 0 && alike.All(resource => resource.Verdict == alike[0].Verdict) ? alike[0] : null;
    }

    /// <summary>Whether a line names something that was billed before the break-in already.</summary>
    public bool BilledBefore(BillLine line) => line.ResourceId is { } id && _before.Contains(id);

    /// <summary>What ran in the place and time of a line and may have caused it.</summary>
    public List<JudgedResource> There(BillLine line)
    {
        var use = MeteredUse.Of(line);
        var kinds = use?.Kinds ?? KindsOf(line.Service);
        List<JudgedResource> Of(Func<JudgedResource, bool> fits) =>
            [.. _byRegion[line.Region].Where(resource => fits(resource) && Hours(resource, line) > 0)];
        var there = Of(resource => kinds.Any(kind => kind[^1] == ':' ? resource.Kind.StartsWith(kind, StringComparison.Ordinal) : resource.Kind == kind) && Fits(resource, use));

        // disks, addresses and traffic that nobody listed are those of the machines that ran there
        return there.Count == 0 && use is not { Hours: true } && OnEc2(line) ? Of(resource => resource.Kind == Kinds.Instance) : there;
    }

    /// <summary>Whether a line bills things for standing there, and not traffic or requests.</summary>
    public static bool BillsThings(BillLine line) => MeteredUse.Of(line) is not null
        || !OnEc2(line) && !line.UsageType.Contains("Bytes", StringComparison.Ordinal) && !line.UsageType.Contains("Request", StringComparison.Ordinal);

    /// <summary>How many hours a thing existed within a line's time.</summary>
    public static decimal Hours(JudgedResource resource, BillLine line) => Hours(resource, line, line.Days * 24m);

    /// <summary>The same within the first hours of it.</summary>
    public static decimal Hours(JudgedResource resource, BillLine line, decimal told)
    {
        var start = new DateTimeOffset(line.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

        // A machine of the owner's that no event made is older than the record: AWS shows when it was last started, not when it was made.
        var older = resource is { Verdict: Verdict.Owner, CreatedBy: null };
        var from = !older && resource.CreatedAt is { } made && made > start ? made : start;
        var end = start.AddTicks((long)(told * TimeSpan.TicksPerHour));
        var to = resource.RemovedAt is { } gone && gone < end ? gone : end;
        return to > from ? (decimal)(to - from).Ticks / TimeSpan.TicksPerHour : 0m;
    }

    // arn:aws:ecs:eu-west-1:123456789012:task/cluster/0123…
    private static string? ClusterOf(string id) =>
        id.IndexOf(":task/", StringComparison.Ordinal) is > 0 and var at && id.IndexOf('/', at + 6) is > 0 and var end ? id[..at] + ":cluster/" + id[(at + 6)..end] : null;

    private static bool Fits(JudgedResource resource, MeteredUse? use) =>
        use?.MachineType is not { } type
        || (resource.Facts.GetValueOrDefault("InstanceType", type) == type && (IsSpot(resource) ?? use.Spot) == use.Spot);

    private static bool? IsSpot(JudgedResource resource) =>
        resource.Facts.TryGetValue("Lifecycle", out var way) || resource.Facts.TryGetValue("InstanceLifecycle", out way)
            ? string.Equals(way, "spot", StringComparison.OrdinalIgnoreCase)
            : null;

    private static string Short(string id) => !id.StartsWith("arn:", StringComparison.Ordinal) ? id
        : id.LastIndexOf('/') is > 0 and var slash ? id[(slash + 1)..]
        : id[(id.LastIndexOf(':') + 1)..];

    private static string[] KindsOf(string service)
    {
        bool Names(string word) => service.Contains(word, StringComparison.OrdinalIgnoreCase);
        return service switch
        {
            "EC2 - Other" or "EC2-Other" => [Kinds.Volume, Kinds.Snapshot, Kinds.Address],
            _ when Names("Virtual Private Cloud") || Names("AmazonVPC") => [Kinds.Address],
            _ when Names("Elastic Compute Cloud") || Names("AmazonEC2") => [Kinds.Instance],
            _ when Names("Elastic Container Service") || Names("AmazonECS") || Names("Fargate") => [Kinds.Task],
            _ when Names("Lambda") => [Kinds.Function],
            _ => [.. Others.Where(other => Names(other.Word)).Select(other => other.Kind)],
        };
    }

    private static bool OnEc2(BillLine line) => line.Service.StartsWith("EC2", StringComparison.Ordinal)
        || line.Service.Contains("Virtual Private Cloud", StringComparison.OrdinalIgnoreCase)
        || line.Service.Contains("Elastic Compute Cloud", StringComparison.OrdinalIgnoreCase)
        || line.Service.Contains("Data Transfer", StringComparison.OrdinalIgnoreCase)
        || line.Service is "AmazonVPC" or "AmazonEC2" or "AWSDataTransfer";
}
