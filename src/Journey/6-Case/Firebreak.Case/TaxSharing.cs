using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Spreads each month's tax over what was taxed: each seller's own where the bill tells sellers apart.</summary>
internal static class TaxSharing
{
    /// <summary>The parts with their tax; taxes that nothing explains are parts of their own, and unsure.</summary>
    public static List<BillPart> Of(Bill bill, List<BillPart> nets)
    {
        var owed = new decimal[nets.Count];
        var orphans = new List<BillPart>();
        var months = Enumerable.Range(0, nets.Count).ToLookup(at => nets[at].Line.BilledIn);
        foreach (var month in bill.Lines.Where(line => line.Kind is LineKind.Tax).GroupBy(line => line.BilledIn))
        {
            var members = months[month.Key].ToList();
            foreach (var seller in month.GroupBy(line => line.Seller, StringComparer.Ordinal))
            {
                var own = members.Where(at => nets[at].Line.Seller == seller.Key).ToList();
                var taxed = own.Sum(at => nets[at].Net.Amount) != 0 ? own : members;
                if (taxed.Count == 0)
                {
                    // the tax of a month that has nothing else belongs to nobody we know
                    orphans.AddRange(seller.Select(line => new BillPart(line, Verdict.Unclear, new Money(0, bill.Currency), line.Net, "tax-without-usage")));
                    continue;
                }

                Spread(seller.Sum(line => line.Net.Amount), taxed, nets, owed);
            }
        }

        return [.. nets.Select((part, at) => part with { Tax = new Money(owed[at], bill.Currency) }), .. orphans];
    }

    private static void Spread(decimal tax, List<int> taxed, List<BillPart> nets, decimal[] owed)
    {
        var net = taxed.Sum(at => nets[at].Net.Amount);
        var left = tax;
        for (var turn = 0; turn < taxed.Count; turn++)
        {
            var share = turn == taxed.Count - 1 || net == 0 ? left : decimal.Round(tax * (nets[taxed[turn]].Net.Amount / net), 12);
            left -= share;
            owed[taxed[turn]] += share;
        }
    }
}
