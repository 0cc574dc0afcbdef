using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What a usage type meters.</summary>
/// <remarks>Source: AWS Cost and Usage Report guide; <c>APN2-BoxUsage:p3.16xlarge</c>, <c>SpotUsage:c5.large</c>, <c>EBS:VolumeUsage.gp3</c>.</remarks>
/// <param name="Kinds">The kinds of things that cause it.</param>
/// <param name="MachineType">The machine type it names, or <c>null</c>.</param>
/// <param name="Spot">Whether it is the use of spot machines.</param>
/// <param name="Hours">Whether its quantity is hours of machines, or of processors and gigabytes of containers.</param>
internal sealed record MeteredUse(IReadOnlyList<string> Kinds, string? MachineType, bool Spot, bool Hours)
{
    private static readonly string[] Machines = ["BoxUsage", "SpotUsage", "DedicatedUsage", "HeavyUsage"];

    // by what stands in a usage type, the first that fits
    private static readonly (string Word, string Kind)[] Meters =
    [
        ("EBS:Volume", Model.Kinds.Volume), ("EBS:Snapshot", Model.Kinds.Snapshot), ("ElasticIP", Model.Kinds.Address), ("PublicIPv4", Model.Kinds.Address), ("Fargate", Model.Kinds.Task),
        ("NatGateway", "ec2:nat-gateway"), ("LoadBalancerUsage", "elasticloadbalancing:load-balancer"), ("LCUUsage", "elasticloadbalancing:load-balancer"),
        ("Lambda-GB-Second", Model.Kinds.Function), ("Lambda-Provisioned", Model.Kinds.Function),
    ];

    /// <summary>Reads a line's usage type; <c>null</c> if it says nothing that is known here.</summary>
    public static MeteredUse? Of(BillLine line)
    {
        var type = line.UsageType;
        foreach (var word in Machines)
        {
            var at = type.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || type[at - 1] == '-'))
            {
                var colon = type.IndexOf(':', at);
                return new MeteredUse([Model.Kinds.Instance], colon < 0 ? "m1.small" : type[(colon + 1)..], word == "SpotUsage", Hours: true);
            }
        }

        var met = Meters.FirstOrDefault(meter => type.Contains(meter.Word, StringComparison.Ordinal));
        return met.Word is null ? null : new MeteredUse([met.Kind], null, Spot: false, Hours: met.Kind == Model.Kinds.Task && type.Contains("Hours", StringComparison.Ordinal));
    }

    /// <summary>How much of the meter a thing turns in an hour: one for a machine, a container's processors or gigabytes; <c>null</c> if nobody knows.</summary>
    public decimal? Turns(JudgedResource thing, BillLine line) => !Hours ? null
        : line.UsageType.Contains("vCPU-Hours", StringComparison.Ordinal) ? Units(thing, "Cpu")
        : line.UsageType.Contains("GB-Hours", StringComparison.Ordinal) ? Units(thing, "Memory")
        : 1m;

    private static decimal? Units(JudgedResource task, string fact) =>
        int.TryParse(task.Facts.GetValueOrDefault(fact), System.Globalization.CultureInfo.InvariantCulture, out var units) && units > 0 ? units / 1024m : null;
}
