using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>Finds days that cost what they never cost before, by service and region, from a bill's first day on.</summary>
/// <remarks>
/// What thieves buy is computing, mostly where the owner never was, and a probe comes days before the flood: so a first use of
/// computing in a region speaks up at cents, and everything else needs an amount of its own. A known place is held against the
/// median of its last 28 days, robustly and with a money floor; a habit of the week is no surprise; what was told once is told
/// again only when it doubles. A day is judged by the days before it alone.
/// </remarks>
public static class Anomalies
{
    /// <summary>Finds them, by day.</summary>
    /// <param name="lines">A bill's lines in one currency; lines of more than a day tell nothing and are left out.</param>
    /// <param name="dollar">What one dollar is in that currency, for the floors.</param>
    public static IReadOnlyList<CostAnomaly> Find(IReadOnlyList<BillLine> lines, decimal dollar = 1m)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dollar);
        return
        [
            .. lines.Where(line => line is { Days: 1, Kind: LineKind.Usage or LineKind.Fee })
                .GroupBy(line => line.Account, StringComparer.Ordinal)
                .SelectMany(account => Account(account.Key, [.. account], dollar))
                .OrderBy(found => found.Day).ThenBy(found => found.Account, StringComparer.Ordinal).ThenByDescending(found => found.Cost.Amount),
        ];
    }

    private static List<CostAnomaly> Account(string account, List<BillLine> lines, decimal dollar)
    {
        var first = lines.Min(line => line.Day).DayNumber;
        var length = lines.Max(line => line.Day).DayNumber - first + 1;
        var cells = lines.GroupBy(line => (line.Service, line.Region))
            .Select(cell => new CostSeries(cell.Key.Service, cell.Key.Region, first, length, cell))
            .OrderBy(cell => cell.Service, StringComparer.Ordinal).ThenBy(cell => cell.Region).ToList();
        var found = new List<CostAnomaly>();
        var used = new UsedPlaces();
        var currency = lines[0].Net.Currency;
        for (var day = 0; day < length; day++)
        {
            foreach (var cell in cells.Where(cell => cell[day] > 0))
            {
                if (CostRules.Judge(cell, day, used, dollar) is { } surprise && cell.Tells(day, surprise.Floor))
                {
                    var (cost, usual) = (new Money(cell[day], currency), new Money(surprise.Usual, currency));
                    found.Add(new CostAnomaly(
                        DateOnly.FromDayNumber(first + day), account, cell.Service, cell.Region, cost, usual, surprise.Kind, Sentences.Of(surprise.Kind, cell, cost, usual)));
                }
            }

            foreach (var cell in cells.Where(cell => cell[day] > 0.01m * dollar))
            {
                used.Add(cell, day);
            }
        }

        return found;
    }

    /// <summary>Where and with what the account has been.</summary>
    internal sealed class UsedPlaces
    {
        private readonly HashSet<Region> _regions = [];
        private readonly HashSet<string> _services = new(StringComparer.Ordinal);

        /// <summary>Whether it was in a region before.</summary>
        public bool Knows(Region region) => _regions.Contains(region);

        /// <summary>Whether it used a service anywhere before.</summary>
        public bool Knows(string service) => _services.Contains(service);

        /// <summary>It was there.</summary>
        public void Add(CostSeries cell, int day)
        {
            cell.Used(day);
            _regions.Add(cell.Region);
            _services.Add(cell.Service);
        }
    }

    /// <summary>What a surprise says.</summary>
    private static class Sentences
    {
        public static Words Of(string kind, CostSeries cell, Money cost, Money usual) => kind switch
        {
            "first-day" => new(
                $"{cell.Service} in {cell.Region} cost {cost} on the first day of the bill, and nothing earlier tells whether that is usual.",
                $"청구 내역의 첫날에 {cell.Region}의 {cell.Service} 비용이 {cost}입니다. 그 전 기록이 없어 평소와 비교할 수 없습니다."),
            "new-region" => new(
                $"{cell.Service} cost {cost} in {cell.Region}, a region this account had not paid for before.",
                $"이 계정이 요금을 낸 적 없던 리전 {cell.Region}에서 {cell.Service} 비용이 {cost} 나왔습니다."),
            "new-service" => new(
                $"{cell.Service} cost {cost} in {cell.Region}, where this account had not used it before.",
                $"이 계정이 {cell.Region}에서 쓴 적 없던 {cell.Service} 비용이 {cost} 나왔습니다."),
            "lasting" => new(
                $"{cell.Service} in {cell.Region} stays higher for days: {cost} a day, where {usual} had been usual.",
                $"{cell.Region}의 {cell.Service} 비용이 며칠째 높습니다. 하루 {cost}이며 평소에는 {usual}이었습니다."),
            _ => new(
                $"{cell.Service} in {cell.Region} cost {cost} in one day, where {usual} is usual.",
                $"{cell.Region}의 {cell.Service} 비용이 하루에 {cost} 나왔습니다. 평소에는 {usual}입니다."),
        };
    }
}
