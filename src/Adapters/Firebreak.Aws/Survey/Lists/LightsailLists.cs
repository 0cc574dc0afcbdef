using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>Lightsail: machines, databases, containers, disks and addresses that EC2 does not show.</summary>
/// <remarks>The ids are region and name: Lightsail's own ARNs carry a number that no record of CloudTrail tells.</remarks>
internal static class LightsailLists
{
    /// <summary>The lists of a region.</summary>
    public static Listing[] All =>
    [
        Listing.Of(
            Lightsail.GetInstances, new(), page => page.Instances, page => page.NextPageToken, (ask, token) => ask with { PageToken = token },
            (one, at) => at.Thing(Kinds.LightsailInstance, Id(at, one.Name), one.Name, one.State?.Name, one.CreatedAt, running: true, facts: new FactBag()
                .With("Arn", one.Arn).With("BundleId", one.BundleId).With("PublicIp", one.PublicIpAddress)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Lightsail.GetRelationalDatabases, new(), page => page.RelationalDatabases, page => page.NextPageToken, (ask, token) => ask with { PageToken = token },
            (one, at) => at.Thing(Kinds.LightsailDatabase, Id(at, one.Name), one.Name, one.State, one.CreatedAt, running: one.State is not "stopped", facts: new FactBag()
                .With("Arn", one.Arn).With("BundleId", one.RelationalDatabaseBundleId)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Lightsail.GetContainerServices, new(), page => page.ContainerServices,
            (one, at) => at.Thing(
                Kinds.LightsailContainers, Id(at, one.ContainerServiceName), one.ContainerServiceName, one.State, one.CreatedAt, running: one.IsDisabled != true, facts: new FactBag()
                    .With("Arn", one.Arn).With("Power", one.Power).With("Scale", one.Scale).When("IsDisabled", one.IsDisabled)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Lightsail.GetDisks, new(), page => page.Disks, page => page.NextPageToken, (ask, token) => ask with { PageToken = token },
            (one, at) => at.Thing(Kinds.LightsailDisk, Id(at, one.Name), one.Name, one.State, one.CreatedAt, facts: new FactBag()
                .With("Arn", one.Arn).With("Size", one.SizeInGb).With("AttachedTo", one.AttachedTo)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Lightsail.GetStaticIps, new(), page => page.StaticIps, page => page.NextPageToken, (ask, token) => ask with { PageToken = token },
            (one, at) => at.Thing(Kinds.LightsailAddress, Id(at, one.Name), one.Name, one.IsAttached == true ? "associated" : "idle", one.CreatedAt, facts: new FactBag()
                .With("Arn", one.Arn).With("PublicIp", one.IpAddress).With("AttachedTo", one.AttachedTo))),
    ];

    private static string Id(Place at, string? name) => $"{at.Region}/{name}";
}
