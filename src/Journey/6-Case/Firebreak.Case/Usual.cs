using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What a usual day cost the owner before the break-in, by service, place and use. Each day's habit is taken once.</summary>
internal sealed class Usual
{
    private const int FewestDays = 3;

    private readonly Dictionary<(string Service, Region Region, string Use), decimal> _days = [];
    private readonly Dictionary<(string Service, Region Region, string Use, DateOnly Day), decimal> _left = [];

    public Usual(Bill bill, DateOnly firstDay)
    {
        var before = bill.Lines.Where(line => line.Kind is LineKind.Usage && line.Day.AddDays(line.Days - 1) < firstDay).ToList();
        if (before.Count == 0)
        {
            return;
        }

        var days = firstDay.DayNumber - before.Min(line => line.Day).DayNumber;
        Known = days >= FewestDays;

        // what a bill names is judged by its name
        foreach (var place in Known ? before.Where(line => line.ResourceId is null).GroupBy(Place) : [])
        {
            _days[place.Key] = Median(place, days);
        }
    }

    /// <summary>Whether the bill tells of at least three days before the break-in.</summary>
    public bool Known { get; }

    /// <summary>What is usual in the time of a line.</summary>
    public decimal Of(BillLine line) => _days.GetValueOrDefault(Place(line)) * line.Days;

    /// <summary>Takes the habit of a line's time, at most so much; what another line of the same day took is gone.</summary>
    public decimal Take(BillLine line, decimal most)
    {
        var usual = Of(line);
        if (usual <= 0 || most <= 0)
        {
            return 0m;
        }

        var (service, region, use) = Place(line);
        var key = (service, region, use, line.Day);
        var left = _left.GetValueOrDefault(key, usual);
        var taken = Math.Min(left, most);
        _left[key] = left - taken;
        return taken;
    }

    private static (string Service, Region Region, string Use) Place(BillLine line) => (line.Service, line.Region, line.UsageType);

    private static decimal Median(IEnumerable<BillLine> lines, int days)
    {
        var costs = new SortedDictionary<int, decimal>();
        foreach (var line in lines)
        {
            for (var day = 0; day < line.Days; day++)
            {
                costs[line.Day.DayNumber + day] = costs.GetValueOrDefault(line.Day.DayNumber + day) + (line.Net.Amount / line.Days);
            }
        }

        var all = costs.Values.Concat(Enumerable.Repeat(0m, Math.Max(0, days - costs.Count))).Order().ToList();
        return Math.Max(0m, all[all.Count / 2]);
    }
}
