using Firebreak.Billing;
using Firebreak.Case;
using Firebreak.Model;

namespace Firebreak.App.Bills;

/// <summary>Puts what was billed in the place of what was estimated: the incident's damage by the bill's lines, the rest still estimated and labelled.</summary>
internal static class BilledDamage
{
    /// <summary>The investigation with each incident's damage by the bill; what could not be read is a blind spot, and the estimate stays.</summary>
    public static async Task<Investigation> OfAsync(Investigation investigation, IReadOnlyList<string> files, CancellationToken cancel)
    {
        if (files.Count == 0 || investigation.Incidents.Count == 0)
        {
            return investigation;
        }

        var reading = await BillFiles.ReadAsync(files, resources: true, cancel).ConfigureAwait(false);
        var prices = PriceBook.Embedded();
        return investigation with
        {
            Incidents = [.. investigation.Incidents.Select(incident => Billed(incident, reading.Bills, prices))],
            BlindSpots = [.. investigation.BlindSpots, .. reading.BlindSpots],
        };
    }

    private static Incident Billed(Incident incident, IReadOnlyList<Bill> bills, IPriceBook prices)
    {
        // in the currency of the estimate where there is such a bill, so that the two can be held against each other
        var bill = bills.FirstOrDefault(one => one.Currency == incident.Damage.Net.Currency) ?? (bills.Count > 0 ? bills[0] : null);
        if (bill is null || bill.Lines.Count == 0)
        {
            return incident;
        }

        var split = Apportion.Of(bill, incident, prices);
        return Reconciliation.Of(incident.Damage, split) is not { } held ? incident : incident with { Damage = Of(incident.Damage, split, held) };
    }

    private static Damage Of(Damage estimate, BillSplit split, Reconciliation held)
    {
        var later = split.NotYetBilled;
        var rate = estimate.Net.Amount == 0 ? 0m : estimate.Tax.Amount / estimate.Net.Amount;
        var net = split.Unauthorised.Net + later;
        var tax = split.Unauthorised.Tax + (later * rate);
        var days = new SortedDictionary<DateOnly, decimal>();
        foreach (var part in split.Parts.Where(part => part.Whose == Verdict.Attacker))
        {
            for (var day = 0; day < part.Line.Days; day++)
            {
                var at = part.Line.Day.AddDays(day);
                days[at] = days.GetValueOrDefault(at) + (part.Net.Amount / part.Line.Days);
            }
        }

        foreach (var day in Later(estimate, split))
        {
            days[day.Day] = days.GetValueOrDefault(day.Day) + day.Net.Amount;
        }

        return new Damage(
            net, tax, net + tax, split.Estimate || later.Amount > 0,
            [.. days.Where(day => day.Value != 0).Select(day => new DayCost(day.Key, new Money(day.Value, net.Currency)))], estimate.Unpriced)
        {
            OnBill = held,
        };
    }

    // the same days as the split counts as not yet billed
    private static IEnumerable<DayCost> Later(Damage estimate, BillSplit split)
    {
        var used = split.Parts.Select(part => part.Line).Where(line => line.Kind is LineKind.Usage).ToList();
        var first = used.Count == 0 ? DateOnly.MaxValue : used.Min(line => line.BilledIn < line.Day ? line.BilledIn : line.Day);
        var last = used.Count == 0 ? DateOnly.MinValue : used.Max(line => line.Day.AddDays(line.Days - 1));
        return estimate.ByDay.Where(day => day.Day > last || day.Day < first);
    }
}
