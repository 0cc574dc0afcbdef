using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Decides whose one line of a bill is.</summary>
internal sealed class Sharing
{
    private const decimal Habit = 3m;

    private readonly Bill _bill;
    private readonly IPriceBook _prices;
    private readonly DateOnly _firstDay;
    private readonly Dictionary<string, JudgedResource> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<Region, JudgedResource> _byRegion;
    private readonly Dictionary<(string Service, Region Region), decimal> _usual;

    public Sharing(Bill bill, Incident incident, IPriceBook prices)
    {
        (_bill, _prices) = (bill, prices);
        _firstDay = DateOnly.FromDateTime(incident.FirstSeen.UtcDateTime);
        foreach (var resource in incident.Resources)
        {
            _byId.TryAdd(resource.Id, resource);
        }

        _byRegion = incident.Resources.Where(resource => resource.Fate != Fate.Attempted).ToLookup(resource => resource.Region);
        _usual = Usual();
    }

    /// <summary>The parts of a line; they add up to it exactly.</summary>
    public IEnumerable<BillPart> Parts(BillLine line)
    {
        if (line.ResourceId is { } id && _byId.TryGetValue(Short(id), out var named))
        {
            return [Part(line, named.Verdict, line.Net.Amount, "resource-id")];
        }

        var there = There(line);
        var sides = there.Select(resource => resource.Verdict).Distinct().ToList();
        return sides.Count switch
        {
            0 => Unexplained(line),
            1 when sides[0] == Verdict.Attacker => LessUsual(line, Verdict.Attacker, "only-intruder-there"),
            1 when sides[0] == Verdict.Owner => [Part(line, Verdict.Owner, line.Net.Amount, "only-owner-there")],
            1 => LessUsual(line, Verdict.Unclear, "only-unclear-there"),
            _ => Shared(line, there),
        };
    }

    /// <summary>The things of its side that a part of a line was billed for.</summary>
    public IReadOnlyList<JudgedResource> Behind(BillPart part) => part.Line.ResourceId is { } id && _byId.TryGetValue(Short(id), out var named)
        ? [named]
        : part.Why == "as-usual" ? [] : [.. There(part.Line).Where(one => one.Verdict == part.Whose)];

    private static string Short(string id) => id.StartsWith("arn:", StringComparison.Ordinal) && id.LastIndexOf('/') is > 0 and var slash
        ? id[(slash + 1)..]
        : id;

    private static BillPart Part(BillLine line, Verdict whose, decimal net, string why) =>
        new(line, whose, new Money(net, line.Net.Currency), new Money(0, line.Net.Currency), why);

    private static IReadOnlyList<string> KindsOf(string service)
    {
        bool Names(string word) => service.Contains(word, StringComparison.OrdinalIgnoreCase);
        return service switch
        {
            "EC2 - Other" or "EC2-Other" => [Kinds.Volume, Kinds.Snapshot, Kinds.Address],
            _ when Names("Virtual Private Cloud") || Names("AmazonVPC") => [Kinds.Address],
            _ when Names("Elastic Compute Cloud") || Names("AmazonEC2") => [Kinds.Instance],
            _ when Names("Elastic Container Service") || Names("AmazonECS") || Names("Fargate") => [Kinds.Task],
            _ when Names("Lambda") => [Kinds.Function],
            _ => [],
        };
    }

    private static bool OnEc2(string service) => service.StartsWith("EC2", StringComparison.Ordinal)
        || service.Contains("Virtual Private Cloud", StringComparison.OrdinalIgnoreCase)
        || service.Contains("AmazonVPC", StringComparison.OrdinalIgnoreCase);

    private static decimal Hours(JudgedResource resource, DateOnly day)
    {
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

        // A machine of the owner's that no event made is older than the record: AWS shows when it was last started, not when it was made.
        var older = resource is { Verdict: Verdict.Owner, CreatedBy: null };
        var from = !older && resource.CreatedAt is { } made && made > start ? made : start;
        var end = start.AddDays(1);
        var to = resource.RemovedAt is { } gone && gone < end ? gone : end;
        return to > from ? (decimal)(to - from).Ticks / TimeSpan.TicksPerHour : 0m;
    }

    private List<JudgedResource> There(BillLine line)
    {
        var kinds = KindsOf(line.Service);
        List<JudgedResource> Of(Func<JudgedResource, bool> fits) =>
            [.. _byRegion[line.Region].Where(resource => fits(resource) && Hours(resource, line.Day) > 0)];
        var there = Of(resource => kinds.Contains(resource.Kind, StringComparer.Ordinal));

        // disks and addresses that nobody listed are those of the machines that ran there
        return there.Count == 0 && OnEc2(line.Service) ? Of(resource => resource.Kind == Kinds.Instance) : there;
    }

    private List<BillPart> Unexplained(BillLine line)
    {
        var usual = _usual.GetValueOrDefault((line.Service, line.Region));
        if (line.Day < _firstDay || (usual > 0 && line.Net.Amount <= usual * Habit))
        {
            return [Part(line, Verdict.Owner, line.Net.Amount, line.Day < _firstDay ? "before-the-break-in" : "as-usual")];
        }

        return LessUsual(line, Verdict.Unclear, "unexplained");
    }

    private List<BillPart> LessUsual(BillLine line, Verdict whose, string why)
    {
        var usual = line.Net.Amount <= 0 ? 0m : Math.Min(line.Net.Amount, _usual.GetValueOrDefault((line.Service, line.Region)));
        return usual == 0
            ? [Part(line, whose, line.Net.Amount, why)]
            : [Part(line, Verdict.Owner, usual, "as-usual"), Part(line, whose, line.Net.Amount - usual, why)];
    }

    private List<BillPart> Shared(BillLine line, List<JudgedResource> there)
    {
        var weights = new Dictionary<Verdict, decimal>();
        foreach (var resource in there)
        {
            var rate = _prices.PerHour(new Resource(resource.Id, resource.Kind, resource.Region) { State = "running", Running = true, Facts = resource.Facts });
            decimal? price = rate switch
            {
                Rate.Listed listed => listed.UsdPerHour,
                Rate.Guessed guessed => guessed.UsdPerHour,
                Rate.Free => 0m,
                _ => null,
            };
            if (price is not { } known)
            {
                return [Part(line, Verdict.Unclear, line.Net.Amount, "shared-and-unpriced")];
            }

            weights[resource.Verdict] = weights.GetValueOrDefault(resource.Verdict) + (known * Hours(resource, line.Day));
        }

        var whole = weights.Values.Sum();
        if (whole == 0)
        {
            return [Part(line, Verdict.Unclear, line.Net.Amount, "shared-and-unpriced")];
        }

        // the owner has at least what a usual day cost him, so that his habits are never claimed
        var parts = new List<BillPart>();
        var left = line.Net.Amount;
        var usual = Math.Min(left, _usual.GetValueOrDefault((line.Service, line.Region)));
        if (usual > 0 && usual >= left * weights.GetValueOrDefault(Verdict.Owner) / whole)
        {
            parts.Add(Part(line, Verdict.Owner, usual, "as-usual"));
            left -= usual;
            weights.Remove(Verdict.Owner);
            whole = weights.Values.Sum();
        }

        if (whole == 0)
        {
            parts.Add(Part(line, Verdict.Unclear, left, "shared-and-unpriced"));
            return parts;
        }

        var shared = left;
        var sides = weights.Where(side => side.Value > 0).OrderBy(side => side.Key).ToList();
        for (var at = 0; at < sides.Count; at++)
        {
            var net = at == sides.Count - 1 ? left : decimal.Round(shared * (sides[at].Value / whole), 12);
            left -= net;
            parts.Add(Part(line, sides[at].Key, net, "by-hours-and-price"));
        }

        return parts;
    }

    /// <summary>The owner's usual day in a place: the median of the bill's days before the break-in, at least three of them.</summary>
    private Dictionary<(string Service, Region Region), decimal> Usual()
    {
        var before = _bill.Lines.Where(line => line.Kind is LineKind.Usage && line.Day < _firstDay).ToList();
        if (before.Count == 0)
        {
            return [];
        }

        var days = _firstDay.DayNumber - before.Min(line => line.Day).DayNumber;
        return days < 3
            ? []
            : before.GroupBy(line => (line.Service, line.Region)).ToDictionary(
                place => place.Key,
                place => Median([.. place.GroupBy(line => line.Day).Select(day => day.Sum(line => line.Net.Amount))], days));
    }

    private static decimal Median(List<decimal> costs, int days)
    {
        costs.AddRange(Enumerable.Repeat(0m, Math.Max(0, days - costs.Count)));
        costs.Sort();
        return Math.Max(0m, costs[costs.Count / 2]);
    }
}
