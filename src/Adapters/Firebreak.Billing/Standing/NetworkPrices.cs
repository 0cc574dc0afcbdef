using Firebreak.Model;

namespace Firebreak.Billing.Standing;

/// <summary>Gateways, balancers, lines, keys and what else costs while it stands.</summary>
/// <remarks>us-east-1, by the hour or the month, from the pricing pages; what is charged by traffic comes on top and is not guessed.</remarks>
internal static class NetworkPrices
{
    /// <summary>The rules by kind.</summary>
    public static IEnumerable<(string Kind, Func<Resource, Desk, Rate> Price)> Rules =>
    [
        ("ec2:nat-gateway", (thing, desk) => desk.Hourly(thing, 0.045m)),
        ("elasticloadbalancing:load-balancer", (thing, desk) => desk.Hourly(thing, thing.Fact("Type") switch
        {
            "classic" => 0.025m,
            "gateway" => 0.0125m,
            _ => 0.0225m,
        })),
        ("ec2:vpn-connection", (thing, desk) => desk.Hourly(thing, 0.05m)),
        ("ec2:transit-gateway", (_, _) => new Rate.Unknown("A transit gateway costs 0.05 USD an hour for each attachment, and these were not listed.")),
        ("ec2:traffic-mirror-session", (thing, desk) => desk.Hourly(thing, 0.015m)),
        ("ec2:vpc-endpoint", (thing, desk) => desk.Hourly(thing, 0.01m)),
        ("globalaccelerator:accelerator", (thing, desk) => desk.Hourly(thing, 0.025m)),
        ("directconnect:connection", (thing, desk) => thing.Fact("Bandwidth") switch
        {
            "1Gbps" => desk.Hourly(thing, 0.30m),
            "10Gbps" => desk.Hourly(thing, 2.25m),
            "100Gbps" => desk.Hourly(thing, 22.50m),
            _ => desk.Hourly(thing, 0.30m, "the line of 1 Gbps"),
        }),
        ("cloudhsm:hsm", (thing, desk) => desk.Hourly(thing, 1.60m)),
        ("acm-pca:certificate-authority", (thing, desk) => thing.State is "DELETED" ? new Rate.Free() : desk.Monthly(thing, 400m)),
        ("transfer:server", (thing, desk) => desk.Hourly(thing, 0.30m, "one protocol; a stopped server costs too")),
        ("kms:key", (thing, desk) => thing.State is "PendingDeletion" ? new Rate.Free() : desk.Monthly(thing, 1m)),
        ("secretsmanager:secret", (thing, desk) => desk.Monthly(thing, 0.40m)),
        ("shield:subscription", (thing, desk) => desk.Monthly(thing, 3000m)),
        ("savingsplans:savings-plan", (thing, desk) => thing.State is not "active" ? new Rate.Free()
            : Desk.Number(thing, "Commitment") is { } commitment ? new Rate.Listed(commitment) : new Rate.Unknown("The plan's commitment is not known.")),
        ("ec2:reserved-instances", (_, _) => new Rate.Unknown("What reserved machines cost by the hour was agreed when they were bought.")),
        ("ec2:dedicated-host", (thing, desk) => Host(thing, desk)),
        ("ec2:capacity-reservation", (thing, desk) => Desk.Number(thing, "AvailableInstanceCount") is { } idle
            ? idle == 0 ? new Rate.Free() : desk.Like(thing, thing.Fact("InstanceType"), 1m, idle)
            : new Rate.Unknown("How many machines the reservation keeps is not known.")),
        ("ec2:capacity-block", (_, _) => new Rate.Free()), // paid beforehand, whole
        ("sms-voice:phone-number", (thing, desk) => Desk.Number(thing, "MonthlyLeasingPrice") is { } month
            ? new Rate.Listed(month / Desk.Month) : desk.Monthly(thing, 1m, "one dollar a month")),
        ("ses:dedicated-ip-pool", (thing, desk) => desk.Monthly(thing, 24.95m, "one address")),
        ("outposts:outpost", (_, _) => new Rate.Unknown("What an Outpost costs was agreed when it was ordered.")),
        ("snowball:job", (_, _) => new Rate.Unknown("A Snow machine costs by the job and the day.")),
        ("quicksight:subscription", (_, _) => new Rate.Unknown("QuickSight costs by user.")),
        ("workmail:organization", (_, _) => new Rate.Unknown("WorkMail costs by mailbox.")),
    ];

    private static Rate Host(Resource thing, Desk desk)
    {
        var family = thing.Fact("InstanceFamily") is { Length: > 0 } named ? named : thing.Fact("InstanceType").Split('.')[0];
        return family.Length == 0
            ? new Rate.Unknown("The host's family is not known.")
            : desk.Like(thing, family + ".metal", 1.1m);
    }
}
