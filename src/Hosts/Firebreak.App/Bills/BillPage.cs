using System.Globalization;
using Firebreak.App.Pages;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Bills;

/// <summary>A bill on one page: what is to be paid, whose it is, day by day, and what stands out.</summary>
internal static class BillPage
{
    private const int DaysShown = 62;
    private const int AnomaliesShown = 12;

    /// <summary>The page.</summary>
    public static Page Of(ReadBill read, BillQuestion question, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(read.BlindSpots, language));
        if (read.Bills.Count == 0)
        {
            blocks.Add(new Say(new Words("No charge was read.", "읽은 요금이 없습니다.").In(language)));
        }

        foreach (var bill in read.Bills)
        {
            blocks.AddRange(Money(bill, language));
            blocks.AddRange(Sides(bill, read.Incident, language));
            blocks.AddRange(Days(bill, read.Incident, language));
            blocks.AddRange(StandsOut(bill, language));
        }

        blocks.AddRange(Files(read, language));
        if (read.Incident is null && read.Bills.Count > 0)
        {
            blocks.Add(new Next(
                $"firebreak bill {(question.Live is not null ? "--live" : question.Files.Count == 1 && question.Files[0] != "-" ? question.Files[0] : "FILE…")} --trail PATH",
                new Words("Next: tell whose it is, by the CloudTrail files, or by an incident (--incident ID).", "다음: CloudTrail 파일이나 사건(--incident ID)으로 누가 쓴 것인지 나눕니다.").In(language)));
        }

        return new Page(blocks);
    }

    private static IEnumerable<Block> Money(ToldBill bill, Language language)
    {
        var restated = bill.Restating.Reference;
        yield return new Figure(
            restated is null || restated.Amount.Currency == bill.Due.Currency ? bill.Due.ToString() : $"{bill.Due} = {restated.Amount}",
            (bill.Bill.Estimated
                ? new Words("billed so far, tax and credits included; AWS may still change it", "현재까지 청구된 금액, 세금과 크레딧 포함. AWS가 바꿀 수 있습니다")
                : new Words("billed, tax and credits included", "청구 금액, 세금과 크레딧 포함")).In(language),
            bill.Split.Unauthorised.Total.Amount > 0 ? Tone.Bad : Tone.Plain);
        yield return new Grid(
            language == Language.Korean ? ["월", "공급가액", "세금", "크레딧", "합계"] : ["month", "net", "tax", "credits", "total"],
            [.. bill.Bill.Months.Select(month => (IReadOnlyList<string>)[Bill.Name(month.Month), month.Net.ToString(), month.Tax.ToString(), month.Credits.ToString(), month.Total.ToString()])],
            [1, 2, 3, 4]);
        foreach (var rate in restated is { Amount: var amount } && amount.Currency != bill.Due.Currency ? bill.Restating.Others.Prepend(restated) : bill.Restating.Others)
        {
            yield return new Point("=", $"{rate.Amount}: {rate.Says.In(language)}", Tone.Faint);
        }

        if (bill.Restating.Why is { } why)
        {
            yield return new Point("?", new Words($"No reference rate: {why.Reason}", $"기준환율이 없습니다: {why.Why().Ko}").In(language), Tone.Warn);
        }

        foreach (var tax in bill.Taxes)
        {
            yield return new Point("-", tax.In(language), Tone.Faint);
        }
    }

    private static IEnumerable<Block> Sides(ToldBill bill, Incident? incident, Language language)
    {
        yield return new Heading(new Words("Whose it is", "누가 쓴 것인가").In(language));
        if (incident is null)
        {
            yield return new Say(bill.Split.Rule.In(language), Tone.Warn);
            yield break;
        }

        yield return new Grid(
            language == Language.Korean ? ["", "공급가액", "세금", "크레딧", "합계"] : ["", "net", "tax", "credits", "total"],
            [
                Row(new Words("unauthorised", "무단 사용").In(language), Verdict.Attacker),
                Row(new Words("your own", "본인 사용").In(language), Verdict.Owner),
                Row(new Words("unsure, not claimed", "불분명(요청 제외)").In(language), Verdict.Unclear),
                [new Words("together", "합계").In(language), bill.Split.Whole.Net.ToString(), bill.Split.Whole.Tax.ToString(), bill.Split.Credits.ToString(), bill.Due.ToString()],
            ],
            [1, 2, 3, 4]);
        yield return new Say(bill.Split.Rule.In(language), Tone.Faint);
        if (Reconciliation.Of(incident.Damage, bill.Split) is { } held)
        {
            yield return new Say(held.Says.In(language), Tone.Faint);
        }

        IReadOnlyList<string> Row(string name, Verdict whose)
        {
            var share = bill.Split.Of(whose);
            return [name, share.Net.ToString(), share.Tax.ToString(), bill.Credits(whose).ToString(), bill.Side(whose).ToString()];
        }
    }

    private static IEnumerable<Block> Days(ToldBill bill, Incident? incident, Language language)
    {
        var days = BillJson.Days(bill).Select(day => (day.Day, Cost: incident is null ? day.Own + day.Unauthorised + day.Unsure : day.Unauthorised))
            .SkipWhile(day => day.Cost == 0).ToList();
        days = [.. days.Take(days.FindLastIndex(day => day.Cost != 0) + 1)];
        if (days.Count == 0)
        {
            yield break;
        }

        yield return new Heading((incident is null
            ? new Words("Cost by day, before tax", "날짜별 비용 (세금 제외)")
            : new Words("Unauthorised cost by day, before tax", "날짜별 무단 사용 비용 (세금 제외)")).In(language));
        if (!bill.Daily)
        {
            yield return new Say(new Words("The bill tells of months, not of days: the month is spread evenly.", "이 청구 내역은 월 단위라, 날짜별 금액은 고르게 나눈 것입니다.").In(language), Tone.Warn);
        }

        yield return new Bars([.. days.TakeLast(DaysShown).Select(day => new Bar(day.Day, day.Cost, new Money(day.Cost, bill.Bill.Currency).ToString()))]);
        if (days.Count > DaysShown)
        {
            yield return new Say(new Words($"The last {DaysShown} of {days.Count} days; --json has all.", $"{days.Count}일 중 마지막 {DaysShown}일입니다. --json으로 모두 볼 수 있습니다.").In(language), Tone.Faint);
        }
    }

    private static IEnumerable<Block> StandsOut(ToldBill bill, Language language)
    {
        if (bill.Anomalies.Count == 0)
        {
            yield break;
        }

        yield return new Heading(new Words("Days that stand out", "눈에 띄는 날").In(language));
        foreach (var found in bill.Anomalies.Take(AnomaliesShown))
        {
            yield return new Point(BillJson.Iso(found.Day), found.Says.In(language) + (found.Account.Length > 0 && bill.Anomalies.Any(other => other.Account != found.Account) ? $" ({found.Account})" : ""), Tone.Warn);
        }

        if (bill.Anomalies.Count > AnomaliesShown)
        {
            yield return new Say(new Words($"{bill.Anomalies.Count - AnomaliesShown} more: --json lists all.", $"{bill.Anomalies.Count - AnomaliesShown}건 더 있습니다. --json으로 모두 볼 수 있습니다.").In(language), Tone.Faint);
        }
    }

    private static IEnumerable<Block> Files(ReadBill read, Language language)
    {
        yield return new Say(new Words(
            $"Read: {Number.Of(read.Reading.Files.Count, "file")}, {read.Reading.Rows.ToString("N0", CultureInfo.InvariantCulture)} {(read.Reading.Rows == 1 ? "charge" : "charges")}.",
            $"읽은 것: 파일 {read.Reading.Files.Count}개, 요금 항목 {read.Reading.Rows.ToString("N0", CultureInfo.InvariantCulture)}건.").In(language), Tone.Faint);
        foreach (var note in read.Reading.Notes.Take(12))
        {
            yield return new Point("-", note.In(language), Tone.Faint);
        }
    }
}
