using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
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
        var book = input.Events as TrailBook ?? TrailBook.Of(input.Events);
        var (possible, blind) = Possible(input, book);
        var home = input.Inventory?.Account.ToString() ?? Home(book, possible);
        var faces = new Faces(book);
        var scenes = Accounts(book, possible, home).ConvertAll(account => new Scene(input, new Acts(book, faces, account.Account, account.Rows), account.Account == home ? input.Inventory : null));
        Sisters.Judge(scenes);
        var incidents = Incidents.Of(scenes)
            .OrderByDescending(incident => incident.Severity)
            .ThenByDescending(incident => incident.Damage.Net.Amount)
            .ThenBy(incident => incident.FirstSeen)
            .ThenBy(incident => incident.Id, StringComparer.Ordinal)
            .ToList();
        return new Investigation(incidents, [.. input.BlindSpots.Concat(input.Inventory?.BlindSpots ?? []).Concat(blind).Concat(Silences.Of(book, possible, input.Now)).Distinct()])
        {
            Summary = Summaries.Of(book),
        };
    }

    /// <summary>A record that is dated before AWS kept any, or tomorrow, cannot be put in order: it is left out and counted.</summary>
    private static (Range Possible, List<Blindness> Blind) Possible(InvestigationInput input, TrailBook book)
    {
        var possible = book.From(input.Now - Oldest)..book.From(input.Now + TimeSpan.FromDays(1) + TimeSpan.FromTicks(1));
        var lost = book.Count - (possible.End.Value - possible.Start.Value);
        return (possible, lost == 0 ? [] :
            [new Blindness("CloudTrail records", BlindCause.Unreadable, $"{lost} record(s) bear a time that cannot be true and were left out.")]);
    }

    /// <summary>The account that most records are of.</summary>
    private static string Home(TrailBook book, Range possible) => Rows(possible)
        .CountBy(at => book.Row(at).Call)
        .Where(call => book.Calls[call.Key].Account is { Length: 12 })
        .GroupBy(call => book.Calls[call.Key].Account!, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum(call => call.Value)).ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key ?? "";

    private static List<(string Account, int[] Rows)> Accounts(TrailBook book, Range possible, string home)
    {
        var accounts = book.Calls.Select(call => call.Account is { Length: 12 } account ? account : home).ToList();
        return [.. Rows(possible).CountBy(at => accounts[book.Row(at).Call], StringComparer.Ordinal)
            .OrderBy(account => account.Key, StringComparer.Ordinal)
            .Select(account =>
            {
                var rows = new int[account.Value];
                var count = 0;
                foreach (var at in Rows(possible).Where(at => accounts[book.Row(at).Call] == account.Key))
                {
                    rows[count++] = at;
                }

                return (account.Key, rows);
            })];
    }

    private static IEnumerable<int> Rows(Range possible) => Enumerable.Range(possible.Start.Value, possible.End.Value - possible.Start.Value);
}
