using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>A table of texts.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The cells.</param>
public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Every line of the bill with whose it is, and for what is claimed the thing, the event and the price behind it.</summary>
/// <remarks>What raised a known case from 40 to 100 % was the itemised list: own use apart from the intruder's, line by line.</remarks>
public static class ItemisedList
{
    private static readonly string[] Columns =
    [
        "whose", "billing_month", "day_utc", "account", "service", "region", "usage_type", "quantity", "net", "tax", "total", "currency", "rule",
        "resource_ids", "made_by", "made_at_utc", "removed_at_utc", "cloudtrail_event_ids", "list_price_usd_per_hour",
    ];

    /// <summary>Line by line, the intruder's first. Amounts are exact, not rounded.</summary>
    /// <param name="split">The bill told apart.</param>
    /// <param name="incident">The break-in.</param>
    /// <param name="bill">The bill, or <c>null</c> where the split rests on list prices.</param>
    /// <param name="prices">The list prices.</param>
    public static Table Of(BillSplit split, Incident incident, Bill? bill, IPriceBook prices)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(incident);
        var sharing = bill is null ? null : new Sharing(bill, incident, prices);
        var pen = new RowPen(prices);
        return new Table(Columns, [.. Ordered(split).Select(part => pen.Row(part, Behind(part, sharing, incident)))]);
    }

    /// <summary>The same, summed over resources: for bills whose list by line is too long to attach.</summary>
    public static Table Summed(BillSplit split)
    {
        ArgumentNullException.ThrowIfNull(split);
        var said = new CleanCells();
        var rows = Ordered(split)
            .GroupBy(part => (part.Whose, part.Line.BilledIn, part.Line.Day, part.Line.Service, part.Line.Region, part.Line.UsageType))
            .Select(same => (IReadOnlyList<string>)
            [
                Word(same.Key.Whose), Bill.Name(same.Key.BilledIn), Day(same.Key.Day), said.Of(same.Key.Service, 80), same.Key.Region.ToString(),
                said.Of(same.Key.UsageType, 80), Number(same.Sum(part => part.Net.Amount)), Number(same.Sum(part => part.Tax.Amount)),
                Number(same.Sum(part => part.Net.Amount + part.Tax.Amount)), same.First().Net.Currency, same.Count().ToString(CultureInfo.InvariantCulture),
            ]);
        return new Table(["whose", "billing_month", "day_utc", "service", "region", "usage_type", "net", "tax", "total", "currency", "lines"], [.. rows]);
    }

    /// <summary>The word for a side: <c>unauthorised</c>, <c>own</c> or <c>unsure</c>.</summary>
    public static string Word(Verdict whose) => whose switch
    {
        Verdict.Attacker => "unauthorised",
        Verdict.Owner => "own",
        _ => "unsure",
    };

    private static IOrderedEnumerable<BillPart> Ordered(BillSplit split) => split.Parts
        .OrderBy(part => part.Whose switch { Verdict.Attacker => 0, Verdict.Owner => 1, _ => 2 })
        .ThenBy(part => part.Line.Day).ThenBy(part => part.Line.Service, StringComparer.Ordinal).ThenBy(part => part.Line.Region)
        .ThenBy(part => part.Line.UsageType, StringComparer.Ordinal).ThenBy(part => part.Line.ResourceId, StringComparer.Ordinal);

    private static IReadOnlyList<JudgedResource> Behind(BillPart part, Sharing? sharing, Incident incident) => sharing is not null
        ? sharing.Behind(part)
        : [.. incident.Resources.Where(one => one is { Verdict: Verdict.Attacker, Fate: not Fate.Attempted } && Lived(one, part.Line.Day))];

    private static bool Lived(JudgedResource one, DateOnly day) =>
        (one.CreatedAt is not { } made || DateOnly.FromDateTime(made.UtcDateTime) <= day)
        && (one.RemovedAt is not { } gone || DateOnly.FromDateTime(gone.UtcDateTime) >= day);

    /// <summary>A moment as files write it.</summary>
    internal static string? Moment(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Writes rows, and remembers what it cleaned and priced: a bill says the same thing a hundred thousand times.</summary>
    private sealed class RowPen(IPriceBook prices)
    {
        private const int MostIds = 12;

        private readonly CleanCells _clean = new();
        private readonly Dictionary<JudgedResource, string?> _prices = new(ReferenceEqualityComparer.Instance);

        public IReadOnlyList<string> Row(BillPart part, IReadOnlyList<JudgedResource> things)
        {
            var line = part.Line;
            string Each(Func<JudgedResource, string?> what) => Some([.. things.Select(what).OfType<string>().Distinct(StringComparer.Ordinal)]);
            var ids = things.Count > 0 ? Each(one => one.Id) : _clean.Of(line.ResourceId ?? "", 200);
            return
            [
                Word(part.Whose), Bill.Name(line.BilledIn), Day(line.Day), _clean.Of(line.Account, 40), _clean.Of(line.Service, 80), line.Region.ToString(),
                _clean.Of(line.UsageType, 80), Number(line.Quantity), Number(part.Net.Amount), Number(part.Tax.Amount),
                Number(part.Net.Amount + part.Tax.Amount), part.Net.Currency, part.Why,
                ids, Each(one => one.CreatedBy), Each(one => Moment(one.CreatedAt)), Each(one => Moment(one.RemovedAt)),
                Each(one => one.EventIds.Count > 0 ? one.EventIds[0] : null), Each(Price),
            ];
        }

        private string Some(IReadOnlyList<string> all) => all.Count <= MostIds
            ? _clean.Of(string.Join(' ', all), 1_000)
            : _clean.Of(string.Join(' ', all.Take(MostIds)), 1_000) + string.Create(CultureInfo.InvariantCulture, $" (+{all.Count - MostIds} in resources.csv)");

        private string? Price(JudgedResource one)
        {
            if (!_prices.TryGetValue(one, out var price))
            {
                price = prices.PerHour(new Resource(one.Id, one.Kind, one.Region) { State = "running", Running = true, Facts = one.Facts }) switch
                {
                    Rate.Listed listed => Number(listed.UsdPerHour),
                    Rate.Guessed guessed => Number(guessed.UsdPerHour) + "~",
                    _ => null,
                };
                _prices.Add(one, price);
            }

            return price;
        }
    }
}
