using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>Which independent kinds of sign speak for acting without asking: never one alone.</summary>
public static class BrakeGrounds
{
    /// <summary>How many are needed.</summary>
    public const int Needed = 2;

    /// <summary>
    /// The signs for one incident. The incident must come from AWS's own Event history alone: whoever can write into a bucket cannot make one, and a call that
    /// failed makes nothing. The things must be there in a fresh listing; the money is theirs alone.
    /// </summary>
    /// <param name="incident">The incident, from the Event history.</param>
    /// <param name="burn">What everything costs now, by a fresh listing.</param>
    /// <param name="inventory">The listing.</param>
    /// <param name="quarantined">Users whose key AWS itself has locked, by a fresh look.</param>
    public static IReadOnlyList<string> Of(Incident incident, BurnRate burn, Inventory inventory, IReadOnlySet<string> quarantined)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(burn);
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(quarantined);
        var grounds = new List<string>();
        if (incident.Severity < Severity.High)
        {
            return grounds;
        }

        grounds.Add("api-activity");
        var theirs = incident.Resources.Where(one => one is { Verdict: Verdict.Attacker, Fate: Fate.Launched }).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        if (inventory.Resources.Any(one => theirs.Contains(one.Id) && one.State is not ("terminated" or "shutting-down" or "deleted")))
        {
            grounds.Add("live-inventory");
        }

        if (burn.Items.Where(one => theirs.Contains(one.Id)).Sum(one => one.UsdPerHour) > 0)
        {
            grounds.Add("spend");
        }

        if (incident.Suspects.Principals.Any(quarantined.Contains))
        {
            grounds.Add("aws-notice");
        }

        return grounds;
    }
}
