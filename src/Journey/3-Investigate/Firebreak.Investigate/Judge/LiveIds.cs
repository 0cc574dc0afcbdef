using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>Some answers do not name the id of what they made; the live account does.</summary>
internal static class LiveIds
{
    /// <summary>Gives each thing that only has a name the id that the inventory knows.</summary>
    public static void Resolve(Ledger ledger, Inventory? inventory)
    {
        if (inventory is null)
        {
            return;
        }

        var live = inventory.Resources.Select(resource => resource.Id).ToHashSet(StringComparer.Ordinal);
        var byKind = inventory.Resources.ToLookup(resource => resource.Kind, StringComparer.Ordinal);
        foreach (var thing in ledger.All.Where(thing => thing.RemovedBy is null && !live.Contains(thing.Id)).ToList())
        {
            if (byKind[thing.Kind].FirstOrDefault(resource => IsSame(thing, resource)) is { } found)
            {
                ledger.Rename(thing, found.Id);
            }
        }
    }

    private static bool IsSame(Made thing, Resource resource) => thing.Kind switch
    {
        Kinds.AutoScalingGroup => thing.Region == resource.Region
            && thing.Names.Any(name => resource.Id.EndsWith(":autoScalingGroupName/" + name, StringComparison.Ordinal) || resource.Id == name),
        Kinds.KeyPair => thing.Region == resource.Region
            && thing.Names.Any(name => resource.Fact("KeyName") == name || resource.Id == name),
        Kinds.User or Kinds.Role or Kinds.Group or Kinds.Policy => thing.Names.Any(name => resource.Id.EndsWith("/" + name, StringComparison.Ordinal)),
        Kinds.LoginProfile => thing.Names.Any(name => resource.Id.EndsWith("/" + name + "#login-profile", StringComparison.Ordinal)),
        Kinds.Address => thing.Region == resource.Region && thing.Names.Any(name => resource.Fact("PublicIp") == name || resource.Id == name),
        Kinds.Bucket => resource.Id == thing.Id || resource.Id.EndsWith(":::" + thing.Id, StringComparison.Ordinal),
        _ => false,
    };
}
