using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Tell;
using Firebreak.Model;

namespace Firebreak.Investigate;

/// <summary>Says from the records who came in, what is his, what is the owner's, and what it cost.</summary>
/// <remarks>
/// Compromise spreads from hands whose way in is strange and whose deeds do harm, along what they made, handed out and used;
/// the owner's long ordinary past holds against it. A hand is a credential at one address: what thief and owner both use is split, not condemned.
/// </remarks>
public static class Investigator
{
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(365 * 15);

    /// <summary>Investigates. The same input gives the same answer.</summary>
    public static Investigation Run(InvestigationInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var unique = input.Events.DistinctBy(recorded => recorded.EventId, StringComparer.Ordinal).ToList();
        var (possible, blind) = Possible(input, unique);
        var home = input.Inventory?.Account.ToString() ?? possible
            .Where(recorded => recorded.RecipientAccount is { Length: 12 })
            .GroupBy(recorded => recorded.RecipientAccount!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? "";
        var accounts = possible
            .GroupBy(recorded => recorded.RecipientAccount is { Length: 12 } account ? account : home, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var incidents = Incidents.Of(Sisters.Of(accounts.ConvertAll<Func<Elsewhere, Scene>>(group => elsewhere => new Scene(input, group.Key, [.. group], group.Key == home ? input.Inventory : null, elsewhere))))
            .OrderByDescending(incident => incident.Severity)
            .ThenByDescending(incident => incident.Damage.Net.Amount)
            .ThenBy(incident => incident.FirstSeen)
            .ThenBy(incident => incident.Id, StringComparer.Ordinal)
            .ToList();
        return new Investigation(incidents, [.. input.BlindSpots.Concat(input.Inventory?.BlindSpots ?? []).Concat(blind).Concat(Silences.Of(possible, input.Now)).Distinct()])
        {
            Summary = Summaries.Of(unique),
        };
    }

    /// <summary>A record that is dated before AWS kept any, or tomorrow, cannot be put in order: it is left out and counted.</summary>
    private static (List<TrailEvent> Possible, List<Blindness> Blind) Possible(InvestigationInput input, List<TrailEvent> unique)
    {
        var (from, to) = (input.Now - Oldest, input.Now + TimeSpan.FromDays(1));
        var possible = unique.Where(recorded => recorded.Time >= from && recorded.Time <= to)
            .OrderBy(recorded => recorded.Time).ThenBy(recorded => recorded.EventId, StringComparer.Ordinal).ToList();
        var lost = unique.Count - possible.Count;
        return (possible, lost == 0 ? [] :
            [new Blindness("CloudTrail records", BlindCause.Unreadable, $"{lost} record(s) bear a time that cannot be true and were left out.")]);
    }
}
