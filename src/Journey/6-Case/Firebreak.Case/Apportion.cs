using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Tells a bill apart into own, unauthorised and unsure, by the incident's things. Every cent goes to exactly one.</summary>
/// <remarks>
/// The rule, in this order. A line with a resource's id goes where that resource belongs. A line without one is a day of a
/// service in a region: where only one side had things, it goes there, less the owner's usual day in that place; where both
/// had, it is shared by hours × list price. What nothing explains is the owner's before the break-in and within his habits
/// after it, and unsure beyond. Tax follows the net amounts of its month. Credits stay apart.
/// </remarks>
public static class Apportion
{
    private static readonly Words Rule = new(
        "Lines with a resource id follow that resource; the others follow the machines that ran in that region on that day, less "
        + "the usual cost before the break-in, and shared by hours × list price where both ran; tax follows the net amounts.",
        "리소스 ID가 있는 항목은 해당 리소스에 따라 나누었고, 나머지는 그날 그 리전에서 실행된 리소스에 따라 나누었습니다. 침해 이전의 평소 비용은 "
        + "제외했고, 양쪽이 함께 실행된 경우에는 시간 × 정가로 나누었으며, 세금은 공급가액에 비례해 나누었습니다.");

    private static readonly Words ByListPrice = new(
        "Estimated from list price × hours, because no bill was read.",
        "청구 내역을 읽지 못하여 정가 × 사용 시간으로 추정했습니다.");

    /// <summary>Tells a bill apart.</summary>
    public static BillSplit Of(Bill bill, Incident incident, IPriceBook prices)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(prices);
        var sharing = new Sharing(bill, incident, prices);
        var nets = bill.Lines
            .Where(line => line.Kind is LineKind.Usage or LineKind.Fee)
            .SelectMany(sharing.Parts)
            .ToList();
        var parts = Taxed(bill, nets);
        var lastDay = bill.Lines.Count == 0 ? DateOnly.MinValue : bill.Lines.Where(line => line.Kind is LineKind.Usage)
            .Select(line => line.Day).DefaultIfEmpty(DateOnly.MinValue).Max();
        var later = incident.Damage.ByDay.Where(day => day.Day > lastDay && day.Net.Currency == bill.Currency).Sum(day => day.Net.Amount);
        return Sum(parts, bill.Currency) with
        {
            Credits = bill.Whole.Credits,
            NotYetBilled = new Money(later, bill.Currency),
            Estimate = bill.Estimated,
            Rule = Rule,
        };
    }

    /// <summary>The estimate that stands in while there is no bill: the incident's damage, all of it unauthorised.</summary>
    public static BillSplit OfDamage(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var damage = incident.Damage;
        var parts = damage.ByDay.Select(day => new BillPart(
            new BillLine { Day = day.Day, Service = "list price × hours", Region = Region.Global, Net = day.Net, Kind = LineKind.Usage },
            Verdict.Attacker,
            day.Net,
            damage.Net.Amount == 0 ? new Money(0, day.Net.Currency) : damage.Tax * (day.Net.Amount / damage.Net.Amount),
            "list-price")).ToList();
        var dated = damage.ByDay.Sum(day => day.Net.Amount);
        if (dated != damage.Net.Amount)
        {
            var rest = new Money(damage.Net.Amount - dated, damage.Net.Currency);
            var restTax = damage.Tax - new Money(parts.Sum(part => part.Tax.Amount), damage.Net.Currency);
            parts.Add(new BillPart(
                new BillLine
                {
                    Day = DateOnly.FromDateTime(incident.LastSeen.UtcDateTime),
                    Service = "list price × hours, undated",
                    Region = Region.Global,
                    Net = rest,
                    Kind = LineKind.Usage,
                },
                Verdict.Attacker, rest, restTax, "list-price"));
        }

        var zero = new Money(0, damage.Net.Currency);
        return Sum(parts, damage.Net.Currency) with
        {
            Credits = zero,
            NotYetBilled = zero,
            Estimate = true,
            Rule = ByListPrice,
        };
    }

    private static List<BillPart> Taxed(Bill bill, List<BillPart> nets)
    {
        var parts = new List<BillPart>();
        var taxes = bill.Lines.Where(line => line.Kind is LineKind.Tax).ToLookup(line => (line.Day.Year, line.Day.Month));
        foreach (var month in nets.GroupBy(part => (part.Line.Day.Year, part.Line.Day.Month)))
        {
            var tax = taxes[month.Key].Sum(line => line.Net.Amount);
            var net = month.Sum(part => part.Net.Amount);
            var left = tax;
            var members = month.ToList();
            for (var at = 0; at < members.Count; at++)
            {
                var own = at == members.Count - 1 || net == 0 ? left : decimal.Round(tax * (members[at].Net.Amount / net), 12);
                left -= own;
                parts.Add(members[at] with { Tax = new Money(own, bill.Currency) });
            }
        }

        // the tax of a month that has nothing else belongs to nobody we know
        var seen = parts.Select(part => (part.Line.Day.Year, part.Line.Day.Month)).ToHashSet();
        parts.AddRange(taxes.Where(month => !seen.Contains(month.Key)).SelectMany(month => month)
            .Select(line => new BillPart(line, Verdict.Unclear, new Money(0, bill.Currency), line.Net, "tax-without-usage")));
        return parts;
    }

    private static BillSplit Sum(IReadOnlyList<BillPart> parts, string currency)
    {
        Verdict[] order = [Verdict.Owner, Verdict.Attacker, Verdict.Unclear];
        var nets = Cents.Spread([.. order.Select(whose => parts.Where(part => part.Whose == whose).Sum(part => part.Net.Amount))], currency);
        var taxes = Cents.Spread([.. order.Select(whose => parts.Where(part => part.Whose == whose).Sum(part => part.Tax.Amount))], currency);
        Share At(int at) => new(new Money(nets[at], currency), new Money(taxes[at], currency));
        var zero = new Money(0, currency);
        return new BillSplit
        {
            Parts = parts,
            Own = At(0),
            Unauthorised = At(1),
            Unsure = At(2),
            Credits = zero,
            NotYetBilled = zero,
            Estimate = true,
            Rule = Rule,
        };
    }
}
