using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Judge;

/// <summary>Judges what exists without any record of its making.</summary>
internal sealed class Leftovers(Scene scene, DateTimeOffset? firstSign)
{
    /// <summary>The verdict, and the hand behind it if one can be traced.</summary>
    public (JudgedResource Judged, Strand? Hand) Of(Resource resource)
    {
        var (verdict, confidence, reason, hand) = Judge(resource);
        return (new JudgedResource
        {
            Id = resource.Id,
            Kind = resource.Kind,
            Region = resource.Region,
            Verdict = verdict,
            Confidence = confidence,
            CreatedBy = hand?.Principal,
            CreatedAt = resource.CreatedAt,
            Fate = resource.State is "terminated" or "shutting-down" ? Fate.Removed : Fate.Launched,
            Reasons = [reason],
            Facts = new SortedDictionary<string, string>(resource.Facts.Append(new("State", resource.State)).ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal), StringComparer.Ordinal),
        }, hand);
    }

    private (Verdict Verdict, double Confidence, Words Reason, Strand? Hand) Judge(Resource resource)
    {
        if (resource.Kind == Kinds.Role && Spread.IsOfAws(resource.Id))
        {
            return (Verdict.Owner, 0.8, Reasons.RoleOfAws, null);
        }

        if (Above(resource) is { } parent && scene.Causes.Root(parent).By.Strand is { } hand)
        {
            return hand.Standing switch
            {
                Standing.Taken => (Verdict.Attacker, 0.94, Reasons.BelongsToIntruder(parent), hand),
                Standing.Doubtful => (Verdict.Unclear, 0.4, Reasons.Unusual, hand),
                _ => (Verdict.Owner, 0.9, Reasons.BelongsToOwner(parent), hand),
            };
        }

        if (firstSign is not { } sign || (Since(resource) is { } made && made < sign))
        {
            return (Verdict.Owner, 0.85, Reasons.OlderThanBreakIn, null);
        }

        if (resource.CreatedAt is not null)
        {
            return (Verdict.Unclear, 0.3, Reasons.NoRecord, null);
        }

        return Covered(resource.Region, sign)
            ? (Verdict.Owner, 0.7, Reasons.OlderThanRecords, null)
            : (Verdict.Unclear, 0.3, Reasons.NoRecord, null);
    }

    // A machine's launch time is that of its last start (EC2 API Reference, Instance.launchTime); its disk is as old as the machine.
    private DateTimeOffset? Since(Resource resource) => resource.Kind != Kinds.Instance || scene.Inventory is not { } inventory
        ? resource.CreatedAt
        : inventory.Resources
            .Where(disk => disk.Kind == Kinds.Volume && disk.CreatedAt is not null && disk.Parents.Contains(resource.Id, StringComparer.Ordinal))
            .Select(disk => disk.CreatedAt)
            .Append(resource.CreatedAt)
            .Min();

    /// <summary>What it belongs to: said by AWS, or by the key pair, group or template that it uses.</summary>
    private Made? Above(Resource resource)
    {
        if (scene.Causes.Parent(resource) is { } parent)
        {
            return parent;
        }

        var above = resource.Parents.Select(id => scene.Inventory?.Resources.FirstOrDefault(other => other.Id == id)).FirstOrDefault(other => other is not null);
        if (above is not null && above.Id != resource.Id && scene.Causes.Parent(above) is { } grand)
        {
            return grand;
        }

        return resource.Kind == Kinds.Instance ? Tools(resource).FirstOrDefault() : null;
    }

    /// <summary>The key pair and the firewall groups that a machine was started with, if a record shows them being made.</summary>
    private IEnumerable<Made> Tools(Resource machine)
    {
        var pair = machine.Fact("KeyName");
        return scene.Ledger.All.Where(thing => thing.Kind == Kinds.KeyPair && thing.Region == machine.Region && pair.Length > 0 && thing.Names.Contains(pair))
            .Concat(machine.Fact("SecurityGroups").Split(',').Select(scene.Ledger.Find).OfType<Made>());
    }

    /// <summary>Whether the records reach back before the break-in, and the region is no blind spot.</summary>
    private bool Covered(Region region, DateTimeOffset sign) => scene.Acts.Count > 0 && scene.Acts[0].Time < sign
        && !scene.Input.BlindSpots.Any(spot => spot.Place.Contains(region.ToString(), StringComparison.Ordinal));
}
