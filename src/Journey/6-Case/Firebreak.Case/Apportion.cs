using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Tells a bill apart into own, unauthorised and unsure, by the incident's things. Every cent goes to exactly one.</summary>
/// <remarks>
/// The rule, in this order. A line with a resource's id goes where that resource belongs, one with a principal where that one
/// belongs; what was billed before the break-in is the owner's. A meter of machine hours is shared by the hours that each side's
/// machines of that type ran. Any other line is a service in a region: where only one side had things, it goes there, less the
/// owner's usual day in that place; where both had, it is shared by hours × list price. What a language model
/// answered goes to whoever alone called it there that day; where both did, it is unsure, for no record tells how much.
/// What nothing explains is the owner's within his habits, and unsure beyond. Tax follows the net amounts of its month and seller.
/// Credits stay apart.
/// </remarks>
public static class Apportion
{
    private static readonly Words Rule = new(
        "Lines with a resource id follow that resource, and lines with a principal that principal; the others follow the machines that ran in that region at "
        + "that time, less the usual cost before the break-in, and shared by hours × list price where both ran; tax follows the net amounts of its month.",
        "리소스 ID나 호출 주체가 있는 항목은 그에 따라 나누었고, 나머지는 그때 그 리전에서 실행된 리소스에 따라 나누었습니다. 침해 이전의 평소 비용은 "
        + "제외했고, 양쪽이 함께 실행된 경우에는 시간 × 정가로 나누었으며, 세금은 그 달의 공급가액에 비례해 나누었습니다.",
        "リソース ID または呼び出し元のある明細はそれに従い、その他はその時間にそのリージョンで稼働していたリソースに従って区分しました。侵害前の通常の費用は除き、"
        + "双方が稼働していた場合は時間 × 定価で按分し、税は同月の税抜額に比例して配分しています。",
        "有资源 ID 或调用主体的明细按其归属区分，其余按当时在该区域运行的资源区分；已扣除入侵前的日常费用，双方同时运行时按小时数 × 目录价分摊，税额按当月税前金额比例分配。");

    private static readonly Words ByCaller = new(
        " What language models answered follows whoever alone called them in that region on that day; where both did, it is unsure.",
        " 언어 모델 사용료는 그날 그 리전에서 한쪽만 호출했으면 호출한 쪽으로, 양쪽이 함께 호출했으면 불분명으로 두었습니다.",
        "言語モデルの利用料は、その日そのリージョンで一方のみが呼び出した場合はその側に、双方が呼び出した場合は不明としています。",
        "语言模型的费用，若当天在该区域仅一方调用则归该方，双方均调用则视为归属不明。");

    private static readonly Words NoIncident = new(
        "Whose it is cannot be told from a bill alone: everything is unsure until an incident is named.",
        "청구 내역만으로는 누가 쓴 것인지 알 수 없어, 사건을 지정하기 전까지는 모두 불분명으로 둡니다.",
        "請求データのみでは誰の利用か判断できないため、事案が特定されるまではすべて不明としています。",
        "仅凭账单无法判断是谁使用的，在指明事件之前均视为归属不明。");

    private static readonly Words ByListPrice = new(
        "Estimated from list price × hours, because no bill was read.",
        "청구 내역을 읽지 못하여 정가 × 사용 시간으로 추정했습니다.",
        "請求データを読み取れなかったため、定価 × 利用時間で見積もりました。",
        "未能读取账单，按目录价 × 使用小时数估算。");

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
        var parts = TaxSharing.Of(bill, nets);
        return Sum(parts, bill.Currency) with
        {
            Credits = bill.Whole.Credits,
            CreditParts = [.. bill.Lines.Where(line => line.Kind is LineKind.Credit or LineKind.Refund).Select(sharing.Credit)],
            NotYetBilled = new Money(NotBilled(bill, incident), bill.Currency),
            Estimate = bill.Estimated,
            Rule = incident.PaidCalls.Count == 0 ? Rule : new Words(Rule.En + ByCaller.En, Rule.Ko + ByCaller.Ko, Rule.Ja + ByCaller.Ja, Rule.Zh + ByCaller.Zh),
        };
    }

    /// <summary>All of a bill as unsure: nobody has said what happened.</summary>
    public static BillSplit Unknown(Bill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        var zero = new Money(0, bill.Currency);
        BillPart Part(BillLine line) => new(line, Verdict.Unclear, line.Net, zero, "no-incident");
        var nets = bill.Lines.Where(line => line.Kind is LineKind.Usage or LineKind.Fee).Select(Part).ToList();
        return Sum(TaxSharing.Of(bill, nets), bill.Currency) with
        {
            Credits = bill.Whole.Credits,
            CreditParts = [.. bill.Lines.Where(line => line.Kind is LineKind.Credit or LineKind.Refund).Select(Part)],
            Estimate = bill.Estimated,
            Rule = NoIncident,
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

    /// <summary>What the incident cost, by list price, on the days that the bill does not tell of.</summary>
    private static decimal NotBilled(Bill bill, Incident incident)
    {
        var used = bill.Lines.Where(line => line.Kind is LineKind.Usage).ToList();
        var first = used.Count == 0 ? DateOnly.MaxValue : used.Min(line => line.BilledIn < line.Day ? line.BilledIn : line.Day);
        var last = used.Count == 0 ? DateOnly.MinValue : used.Max(line => line.Day.AddDays(line.Days - 1));
        return incident.Damage.ByDay.Where(day => (day.Day > last || day.Day < first) && day.Net.Currency == bill.Currency).Sum(day => day.Net.Amount);
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
