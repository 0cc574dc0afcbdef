using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The statement's first part: the account, the amounts, the two tables.</summary>
internal static class StatementMoney
{
    public static void Write(Draft draft)
    {
        Greeting(draft);
        AccountAndAmount(draft);
        Tables(draft);
    }

    private static void Greeting(Draft draft)
    {
        draft.Say("Dear AWS Support team,", "안녕하십니까, AWS Support 담당자님.");
        draft.Head(
            draft.Company
                ? "Our AWS account was used by someone else without our permission, and charges arose from it. Below we set out what happened and what we have done, and we ask for your review."
                : "My AWS account was used by someone else without my permission, and charges arose from it. Below I set out what happened and what I have done, and I ask for your review.",
            draft.Company
                ? "당사의 AWS 계정이 제3자에게 무단으로 사용되어 요금이 발생하였습니다. 경위와 조치한 내용을 아래에 정리하였으니 검토를 부탁드립니다."
                : "제 AWS 계정이 제3자에게 무단으로 사용되어 요금이 발생하였습니다. 경위와 조치한 내용을 아래에 정리하였으니 검토를 부탁드립니다.");
    }

    private static void AccountAndAmount(Draft draft)
    {
        var (owner, split) = (draft.Facts.File.Owner, draft.Facts.Split);
        var number = owner.SupportCase is { Length: > 0 } given ? Redaction.Line(given, 40) : draft.Ask(new("the case number", "케이스 번호"));
        var months = Months(split, draft.Korean);
        draft.Head("A. ACCOUNT AND AMOUNT", "A. 계정과 금액");
        draft.Say($"- Account {draft.Facts.File.Account}, case {number}, billing month {months}",
            $"- 계정 {draft.Facts.File.Account}, 케이스 {number}, 청구 월 {months}");
        draft.Say(
            $"- {(split.Estimate ? "Billed so far (not final)" : "Billed")}: net {Net(split.Whole)} + tax {Tax(split.Whole)} = {draft.Both(split.Whole.Total)}",
            $"- {(split.Estimate ? "현재까지의 청구 금액(확정 전)" : "청구 금액")}: 공급가액 {Net(split.Whole)} + 세금 {Tax(split.Whole)} = {draft.Both(split.Whole.Total)}");
        draft.Say($"- Unauthorised use: net {Net(split.Unauthorised)} + tax {Tax(split.Unauthorised)} = {draft.Both(split.Unauthorised.Total)}",
            $"- 무단 사용분: 공급가액 {Net(split.Unauthorised)} + 세금 {Tax(split.Unauthorised)} = {draft.Both(split.Unauthorised.Total)}");
        draft.Say($"- {(draft.Company ? "Our" : "My")} own use: net {Net(split.Own)} + tax {Tax(split.Own)} = {draft.Both(split.Own.Total)}",
            $"- 본인 사용분: 공급가액 {Net(split.Own)} + 세금 {Tax(split.Own)} = {draft.Both(split.Own.Total)}");
        if (split.Unsure.Total.Amount != 0)
        {
            draft.Say($"- Not clear whose it is, not claimed: {draft.Both(split.Unsure.Total)}",
                $"- 귀속이 불분명하여 요청에서 제외한 금액: {draft.Both(split.Unsure.Total)}");
        }

        if (split.Credits.Amount != 0)
        {
            draft.Say($"- Credits already on the bill: {split.Credits}", $"- 이미 반영된 크레딧: {split.Credits}");
        }

        if (split.NotYetBilled.Amount > 0)
        {
            draft.Say($"- Not yet on the bill, estimated at list price before tax: {draft.Both(split.NotYetBilled)}",
                $"- 아직 청구에 반영되지 않은 예상 금액(정가 기준, 세금 별도): {draft.Both(split.NotYetBilled)}");
        }

        if (draft.Facts.Rate is { } rate)
        {
            draft.Say($"- Exchange rate: {Amounts.Rate(rate).En}", $"- 환율: {Amounts.Rate(rate).Ko}");
        }

        var usual = owner.UsualMonth is { } month ? month.ToString() : draft.Ask(new("what you normally pay a month", "평소의 월 사용 요금"));
        draft.Say($"- A normal month before the event: {usual}", $"- 사고 이전의 평소 월 요금: {usual}");
        draft.Say($"- How it was told apart: {split.Rule.En}", $"- 구분 기준: {split.Rule.Ko}");
    }

    private static void Tables(Draft draft)
    {
        var split = draft.Facts.Split;
        var currency = split.Whole.Net.Currency;
        draft.Head(
            $"B. UNAUTHORISED USE by service, region and day (net, {currency}, UTC days)",
            $"B. 무단 사용 내역: 서비스, 리전, 날짜별 (공급가액, {currency}, UTC 기준)");
        var table = CostTable.Write(split, Verdict.Attacker, draft.Room.Places, draft.Room.Days, draft.Language);
        draft.Say(table, table);
        Ids(draft);
        draft.Head(
            draft.Company ? $"C. OUR OWN USE, which we pay (net, {currency})" : $"C. MY OWN USE, which I pay (net, {currency})",
            $"C. 본인 사용 내역: 정상적으로 납부하겠습니다 (공급가액, {currency})");
        var own = CostTable.Write(split, Verdict.Owner, Math.Min(4, draft.Room.Places), draft.Room.Days > 6 ? 3 : 1, draft.Language);
        draft.Say(own, own);
    }

    private static void Ids(Draft draft)
    {
        var attackers = draft.Facts.Incident.Resources
            .Where(resource => resource is { Verdict: Verdict.Attacker, Kind: Kinds.Instance, Fate: not Fate.Attempted })
            .GroupBy(resource => resource.Region).OrderBy(region => region.Key).ToList();
        if (attackers.Count == 0)
        {
            return;
        }

        draft.Say("Unauthorised instances:", "무단으로 실행된 인스턴스:");
        foreach (var region in attackers)
        {
            var ids = region.Select(resource => Redaction.Line(resource.Id, 30)).Order(StringComparer.Ordinal).ToList();
            var shown = string.Join(", ", ids.Take(draft.Room.Ids));
            var more = ids.Count - draft.Room.Ids;
            draft.Say(
                $"  {region.Key} ({ids.Count}): {shown}{(more > 0 ? $" and {more} more" : "")}",
                $"  {region.Key} ({ids.Count}대): {shown}{(more > 0 ? $" 외 {more}대" : "")}");
        }
    }

    /// <summary>The months of the unauthorised part.</summary>
    public static string Months(BillSplit split, bool korean)
    {
        var months = split.Parts.Where(part => part.Whose == Verdict.Attacker)
            .Select(part => new DateOnly(part.Line.Day.Year, part.Line.Day.Month, 1)).Distinct().Order()
            .Select(month => korean ? month.ToString("yyyy'년' M'월'", CultureInfo.InvariantCulture) : Bill.Name(month)).ToList();
        return months.Count == 0 ? "-" : string.Join(", ", months);
    }

    public static string Net(Share share) => CostTable.Number(share.Net.Amount);

    public static string Tax(Share share) => CostTable.Number(share.Tax.Amount);
}
