using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What a usage type meters.</summary>
/// <remarks>Source: AWS Cost and Usage Report guide; <c>APN2-BoxUsage:p3.16xlarge</c>, <c>SpotUsage:c5.large</c>, <c>EBS:VolumeUsage.gp3</c>.</remarks>
/// <param name="Kinds">The kinds of things that cause it.</param>
/// <param name="MachineType">The machine type it names, or <c>null</c>.</param>
/// <param name="Spot">Whether it is the use of spot machines.</param>
/// <param name="Hours">Whether its quantity is hours of machines.</param>
internal sealed record MeteredUse(IReadOnlyList<string> Kinds, string? MachineType, bool Spot, bool Hours)
{
    private static readonly string[] Machines = ["BoxUsage", "SpotUsage", "DedicatedUsage", "HeavyUsage"];

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

        bool Says(string word) => type.Contains(word, StringComparison.Ordinal);
        return Says("EBS:Volume") ? Causes(Model.Kinds.Volume)
            : Says("EBS:Snapshot") ? Causes(Model.Kinds.Snapshot)
            : Says("ElasticIP") || Says("PublicIPv4") ? Causes(Model.Kinds.Address)
            : Says("Fargate") ? Causes(Model.Kinds.Task)
            : Says("Lambda-GB-Second") || Says("Lambda-Provisioned") ? Causes(Model.Kinds.Function)
            : null;
    }

    private static MeteredUse Causes(string kind) => new([kind], null, Spot: false, Hours: false);
}
