using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.Case;
using Firebreak.Model;

namespace Firebreak.App.Bills;

/// <summary>A bill as programs read it.</summary>
internal static class BillJson
{
    /// <summary>The lines alone, for <c>-o jsonl</c>.</summary>
    public static IEnumerable<string> Lines(ReadBill read, IPriceBook prices)
    {
        var facts = new LineFacts(read.Incident, prices);
        return read.Bills.SelectMany(Parts).Select(part => JsonSerializer.Serialize(Line(part, facts), BillShapes.Default.BillLineDoc));
    }

    /// <summary>The document.</summary>
    public static string Of(ReadBill read, IPriceBook prices, Language language)
    {
        var facts = new LineFacts(read.Incident, prices);
        var lines = read.Bills.SelectMany(bill => Parts(bill).Select(part => Line(part, facts))).ToArray();
        var main = read.Bills.Count > 0 ? read.Bills[0] : null;
        var document = new BillDoc(
            Shapes.Name,
            read.Bills.Any(bill => bill.Bill.Estimated),
            [.. read.Bills.SelectMany(bill => bill.Bill.Months.Select(month => Month(month)))],
            main is null ? new SplitDoc(0, 0, 0, 0, "USD", false, "", 0, []) : Split(main, read.Incident, language),
            Restated(main),
            [.. read.Bills.SelectMany(Rates)],
            lines,
            [.. read.Bills.Skip(1).Select(bill => new OtherCurrencyDoc(bill.Bill.Currency, Split(bill, read.Incident, language), Restated(bill)))],
            read.Incident?.Id,
            main is null || read.Incident is null ? null : Incidents.Of(Reconciliation.Of(read.Incident.Damage, main.Split)),
            [.. read.Bills.SelectMany(bill => bill.Anomalies).Select(found => new AnomalyDoc(
                Iso(found.Day), found.Account, found.Service, found.Region.ToString(), found.Cost.Amount, Plain(found.Usual.Amount), found.Cost.Currency, found.Kind, found.Says.In(language)))],
            [.. read.Bills.SelectMany(Days)],
            [.. read.Reading.Files.Select(file => new BillFileDoc(
                file.Name, JsonNamingPolicy.KebabCaseLower.ConvertName(file.Format.ToString()), file.Rows, [.. file.Totals.Select(total => new FileTotalDoc(Plain(total.Amount), total.Currency))], file.Counted))],
            [.. read.Bills.SelectMany(bill => bill.Taxes).Concat(read.Reading.Notes).Select(note => note.In(language))],
            BlindDoc.Of(read.BlindSpots));
        return JsonSerializer.Serialize(document, BillShapes.Default.BillDoc);
    }

    /// <summary>The rows of <c>-o csv</c>.</summary>
    public static string Csv(ReadBill read, IPriceBook prices)
    {
        var facts = new LineFacts(read.Incident, prices);
        return Render.Csv.Of(
            ["day", "days", "month", "service", "region", "usageType", "resourceId", "account", "seller", "principal", "kind", "quantity", "net", "tax", "currency", "whose", "why", "things", "events", "listPricePerHour"],
            read.Bills.SelectMany(bill => Parts(bill).Select(part => Line(part, facts))).Select(line => (IReadOnlyList<string>)
            [
                line.Day, Number(line.Days), line.Month, line.Service, line.Region, line.UsageType, line.ResourceId ?? "", line.Account, line.Seller, line.Principal ?? "",
                line.Kind, Number(line.Quantity), Number(line.Net), Number(line.Tax), line.Currency, line.Whose, line.Why, string.Join(' ', line.Things), string.Join(' ', line.Events),
                line.ListPricePerHour is { } price ? Number(price) : "",
            ]));
    }

    /// <summary>Every part of a bill, credits too.</summary>
    public static IEnumerable<BillPart> Parts(ToldBill bill) => bill.Split.Parts.Concat(bill.Split.CreditParts);

    /// <summary>A verdict in the contract's word.</summary>
    public static string Whose(Verdict whose) => whose switch
    {
        Verdict.Attacker => "unauthorised",
        Verdict.Owner => "own",
        _ => "unsure",
    };

    /// <summary>A day as ISO writes it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An amount without idle zeros.</summary>
    internal static decimal Plain(decimal amount) => amount == 0 ? 0m : amount / 1.0000000000000000000000000000m;

    /// <summary>What the days cost, by whose it was: lines of several days are spread evenly.</summary>
    internal static IEnumerable<BillDayDoc> Days(ToldBill bill)
    {
        var days = new SortedDictionary<int, decimal[]>();
        foreach (var part in bill.Split.Parts.Where(part => part.Line.Kind is LineKind.Usage or LineKind.Fee))
        {
            for (var day = 0; day < part.Line.Days; day++)
            {
                var number = part.Line.Day.DayNumber + day;
                if (!days.TryGetValue(number, out var sides))
                {
                    days.Add(number, sides = new decimal[3]);
                }

                sides[(int)part.Whose] += part.Net.Amount / part.Line.Days;
            }
        }

        decimal Coins(decimal amount) => new Money(amount, bill.Bill.Currency).Rounded().Amount;
        return days.Select(day => new BillDayDoc(
            Iso(DateOnly.FromDayNumber(day.Key)), Coins(day.Value[(int)Verdict.Owner]), Coins(day.Value[(int)Verdict.Attacker]), Coins(day.Value[(int)Verdict.Unclear]), bill.Bill.Currency));
    }

    private static string Number(decimal value) => Plain(value).ToString(CultureInfo.InvariantCulture);

    private static BillMonthDoc Month(MonthBill month) => new(
        Bill.Name(month.Month), Plain(month.Net.Amount + month.Credits.Amount), Plain(month.Tax.Amount), Plain(month.Total.Amount), month.Total.Currency,
        Plain(month.Net.Amount), Plain(month.Credits.Amount));

    private static SplitDoc Split(ToldBill bill, Incident? incident, Language language)
    {
        SideDoc Side(Verdict whose) => new(Whose(whose), bill.Split.Of(whose).Net.Amount, bill.Split.Of(whose).Tax.Amount, bill.Credits(whose).Amount, bill.Side(whose).Amount);
        return new SplitDoc(
            bill.Side(Verdict.Owner).Amount, bill.Side(Verdict.Attacker).Amount, bill.Side(Verdict.Unclear).Amount, bill.Due.Amount, bill.Bill.Currency,
            incident is not null, bill.Split.Rule.In(language), bill.Split.NotYetBilled.Rounded().Amount, [Side(Verdict.Owner), Side(Verdict.Attacker), Side(Verdict.Unclear)]);
    }

    private static RestatedDoc? Restated(ToldBill? bill) => bill?.Restating.Best is { } one
        ? new RestatedDoc(one.Amount.Currency, one.Amount.Amount, one.Rate.PerUnit, Iso(one.Rate.Day), one.Rate.Source)
        : null;

    private static IEnumerable<RateDoc> Rates(ToldBill bill) =>
        (bill.Restating.Reference is { } reference ? bill.Restating.Others.Prepend(reference) : bill.Restating.Others)
            .Select(one => new RateDoc(one.Kind, one.Amount.Currency, one.Amount.Amount, one.Rate.PerUnit, Iso(one.Rate.Asked), Iso(one.Rate.Day), one.Rate.Source));

    private static BillLineDoc Line(BillPart part, LineFacts facts) => new(
        Iso(part.Line.Day), part.Line.Days, Bill.Name(part.Line.BilledIn), part.Line.Service, part.Line.Region.ToString(), part.Line.UsageType, part.Line.ResourceId,
        part.Line.Account, part.Line.Seller, part.Line.Principal, JsonNamingPolicy.CamelCase.ConvertName(part.Line.Kind.ToString()), Plain(part.Line.Quantity),
        Plain(part.Net.Amount), Plain(part.Tax.Amount), part.Net.Currency, Whose(part.Whose), part.Why, [.. part.Things], facts.Events(part), facts.Price(part));

    /// <summary>What stands behind a claimed line: the events that made the things, and their list price.</summary>
    private sealed class LineFacts(Incident? incident, IPriceBook prices)
    {
        private readonly ILookup<string, JudgedResource> _things = (incident?.Resources ?? []).ToLookup(resource => resource.Id, StringComparer.Ordinal);

        public string[] Events(BillPart part) => [.. part.Things.SelectMany(id => _things[id]).SelectMany(thing => thing.EventIds.Take(1)).Distinct(StringComparer.Ordinal)];

        public decimal? Price(BillPart part) => part.Things.Count == 1 && _things[part.Things[0]].FirstOrDefault() is { } thing ? ListPrice.Of(thing, prices) : null;
    }
}
