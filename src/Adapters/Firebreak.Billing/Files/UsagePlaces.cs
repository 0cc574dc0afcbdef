using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>Where a charge arose: by its region or zone, or by the short name of the region that usage types begin with.</summary>
/// <remarks>Source: AWS Cost and Usage Report guide and the price list's usage types.</remarks>
internal static class UsagePlaces
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["USE1"] = "us-east-1",
        ["USE2"] = "us-east-2",
        ["USW1"] = "us-west-1",
        ["USW2"] = "us-west-2",
        ["UGW1"] = "us-gov-west-1",
        ["UGE1"] = "us-gov-east-1",
        ["CAN1"] = "ca-central-1",
        ["CAN2"] = "ca-west-1",
        ["MXC1"] = "mx-central-1",
        ["SAE1"] = "sa-east-1",
        ["EU"] = "eu-west-1",
        ["EUW1"] = "eu-west-1",
        ["EUW2"] = "eu-west-2",
        ["EUW3"] = "eu-west-3",
        ["EUC1"] = "eu-central-1",
        ["EUC2"] = "eu-central-2",
        ["EUN1"] = "eu-north-1",
        ["EUS1"] = "eu-south-1",
        ["EUS2"] = "eu-south-2",
        ["APN1"] = "ap-northeast-1",
        ["APN2"] = "ap-northeast-2",
        ["APN3"] = "ap-northeast-3",
        ["APE1"] = "ap-east-1",
        ["APE2"] = "ap-east-2",
        ["APS1"] = "ap-southeast-1",
        ["APS2"] = "ap-southeast-2",
        ["APS3"] = "ap-south-1",
        ["APS4"] = "ap-southeast-3",
        ["APS5"] = "ap-south-2",
        ["APS6"] = "ap-southeast-4",
        ["APS7"] = "ap-southeast-5",
        ["APS8"] = "ap-southeast-6",
        ["APS9"] = "ap-southeast-7",
        ["MES1"] = "me-south-1",
        ["MEC1"] = "me-central-1",
        ["ILC1"] = "il-central-1",
        ["AFS1"] = "af-south-1",
        ["CNN1"] = "cn-north-1",
        ["CNW1"] = "cn-northwest-1",
    };

    // uses of us-east-1 stand without a prefix; others without one have no region
    private static readonly string[] UsEastUses =
    [
        "BoxUsage", "SpotUsage", "DedicatedUsage", "HeavyUsage", "HostBoxUsage", "HostUsage", "UnusedBox", "UnusedDed", "EBS:", "EBSOptimized:", "CPUCredits:", "DataTransfer", "NatGateway",
        "LoadBalancerUsage", "LCUUsage", "ElasticIP", "PublicIPv4", "Fargate", "Lambda-", "InstanceUsage:", "Multi-AZUsage:", "RDS:", "NodeUsage:", "Node:", "ESInstance:", "TimedStorage", "Requests-Tier",
    ];

    /// <summary>The region of a charge.</summary>
    public static Region Of(string place, string use)
    {
        if (place.Length > 0)
        {
            // a zone is its region and a letter: us-east-1a
            var bare = place.Length > 2 && char.IsAsciiLetterLower(place[^1]) && char.IsAsciiDigit(place[^2]) ? place[..^1] : place;
            if (Region.TryParse(bare, out var region))
            {
                return region;
            }
        }

        var hyphen = use.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && Prefixes.TryGetValue(use[..hyphen], out var named))
        {
            return Region.Parse(named);
        }

        // the sandbox and some services write the region itself: AP-EAST-1-BoxUsage:…
        return Spelled(use) is { } spelled ? spelled
            : UsEastUses.Any(begin => use.StartsWith(begin, StringComparison.Ordinal)) ? Region.UsEast1
            : Region.Global;
    }

    private static Region? Spelled(string use)
    {
        var parts = use.Split('-', 4);
        return parts.Length == 4 && parts[2] is [>= '1' and <= '9'] && Region.TryParse(string.Join('-', parts[..3]).ToLowerInvariant(), out var region)
            ? region
            : null;
    }
}
