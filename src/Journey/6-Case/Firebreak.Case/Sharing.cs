using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Decides whose one line of a bill is.</summary>
internal sealed class Sharing
{
    private const decimal Habit = 3m;
    private const decimal Day = 24m;

    // list prices are a little off, and the meter runs a little longer than the record
    private const decimal OnTop = 1.03m;

    private readonly IPriceBook _prices;
    private readonly DateOnly _firstDay;
    private readonly DateOnly? _unfinished;
    private readonly KnownThings _things;
    private readonly Usual _usual;
    private readonly PaidPlaces _paid;
    private readonly Dictionary<string, Verdict> _principals = new(StringComparer.Ordinal);

    public Sharing(Bill bill, Incident incident, IPriceBook prices)
    {
        _prices = prices;
        _firstDay = DateOnly.FromDateTime(incident.FirstSeen.UtcDateTime);
        _unfinished = bill is { Estimated: true, Lines.Count: > 0 } ? bill.Lines.Max(line => line.Day) : null;
        _things = new KnownThings(bill, incident, _firstDay);
        _usual = new Usual(bill, _firstDay);
        _paid = new PaidPlaces(incident);

        // whom the owner and the intruder share (root, a stolen key's user) decides nothing
        foreach (var party in incident.Parties.Where(party => party.Kind is "principal" or "session"
            && (party.Verdict == Verdict.Attacker || party is { Verdict: Verdict.Owner, UsedByAttacker: false })))
        {
            _principals[party.Id] = party.Verdict;
        }
    }

    /// <summary>The parts of a line; they add up to it exactly.</summary>
    public IEnumerable<BillPart> Parts(BillLine line)
    {
        if (_things.Named(line) is { } named)
        {
            return [Part(line, named.Verdict, line.Net.Amount, "resource-id", [named])];
        }

        if (line.Principal is { } principal && Whose(principal) is { } side)
        {
            return [Part(line, side, line.Net.Amount, "principal")];
        }

        if (_things.BilledBefore(line) || line.Day.AddDays(line.Days - 1) < _firstDay)
        {
            return [Part(line, Verdict.Owner, line.Net.Amount, "before-the-break-in")];
        }

        var there = _things.There(line);
        return there.Count > 0 && MeteredUse.Of(line) is { Hours: true } use && line.Quantity > 0 && there.All(thing => use.Turns(thing, line) is not null)
            ? ByMeter(line, use, there)
            : ByPlace(line, there);
    }

    /// <summary>Whose a credit or refund is: that of the thing it names; the owner's from before the break-in; else nobody knows.</summary>
    public BillPart Credit(BillLine line) => _things.Named(line) is { } named
        ? Part(line, named.Verdict, line.Net.Amount, "resource-id", [named])
        : line.Day.AddDays(line.Days - 1) < _firstDay
            ? Part(line, Verdict.Owner, line.Net.Amount, "before-the-break-in")
            : Part(line, Verdict.Unclear, line.Net.Amount, "credit-without-resource");

    /// <summary>The things of its side that a part of a line was billed for.</summary>
    public IReadOnlyList<JudgedResource> Behind(BillPart part) => [.. part.Things.Select(_things.Of)];

    private static BillPart Part(BillLine line, Verdict whose, decimal net, string why, IReadOnlyList<JudgedResource>? things = null) =>
        new(line, whose, new Money(net, line.Net.Currency), new Money(0, line.Net.Currency), why)
        {
            Things = [.. (things ?? []).Where(thing => thing.Verdict == whose).Select(thing => thing.Id)],
        };

    private Verdict? Whose(string principal) => _principals.TryGetValue(principal, out var side) ? side : null;

    private IReadOnlyList<BillPart> ByPlace(BillLine line, List<JudgedResource> there)
    {
        var calls = _paid.Of(line);

        // what is billed by the word is caused by who calls, whoever keeps a model ready beside it
        var things = calls is not (0, 0) && line.UsageType.Length > 0 ? [] : there;
        var sides = things.Select(resource => resource.Verdict).Concat(calls.Theirs > 0 ? [Verdict.Attacker] : []).Concat(calls.Others > 0 ? [Verdict.Owner] : []).Distinct().ToList();
        if (sides.Count == 0)
        {
            return Unexplained(line);
        }

        if (sides is [Verdict.Owner])
        {
            return [Part(line, Verdict.Owner, line.Net.Amount, Why("only-owner-there", calls), there)];
        }

        if (line.Day < _firstDay && !_usual.Known)
        {
            // a line of a whole month that began before the break-in, and nothing tells what was usual
            return sides is [Verdict.Attacker] && KnownThings.BillsThings(line) ? AsFarAsPriced(line, things) : [Part(line, Verdict.Unclear, line.Net.Amount, "too-coarse")];
        }

        return sides switch
        {
            [Verdict.Attacker] => LessUsual(line, Verdict.Attacker, Why("only-intruder-there", calls), there),
            [Verdict.Unclear] => LessUsual(line, Verdict.Unclear, "only-unclear-there", there),
            _ when calls is not (0, 0) => LessUsual(line, Verdict.Unclear, "both-called", there),
            _ => Shared(line, there),
        };
    }

    private static string Why(string things, (int, int) calls) => calls is (0, 0) ? things : things.Replace("there", "called", StringComparison.Ordinal);

    /// <summary>Of a line that nothing tells the usual of, the intruder has what his things cost at list price; the rest may be from before him.</summary>
    private IReadOnlyList<BillPart> AsFarAsPriced(BillLine line, List<JudgedResource> theirs)
    {
        decimal Cost(decimal until) => theirs.Sum(thing => (ListPrice.Of(thing, _prices) ?? 0m) * KnownThings.Hours(thing, line, until));
        var cost = Cost(Told(line, line.Net.Amount, Cost));
        return cost * OnTop >= line.Net.Amount ? [Part(line, Verdict.Attacker, line.Net.Amount, "only-intruder-there", theirs)]
            : cost <= 0 ? [Part(line, Verdict.Unclear, line.Net.Amount, "too-coarse")]
            : [Part(line, Verdict.Attacker, decimal.Round(cost, 12), "by-hours-and-price", theirs), Part(line, Verdict.Unclear, line.Net.Amount - decimal.Round(cost, 12), "too-coarse")];
    }

    private IReadOnlyList<BillPart> Unexplained(BillLine line)
    {
        var usual = _usual.Of(line);
        return usual > 0 && line.Net.Amount <= usual * Habit
            ? [Part(line, Verdict.Owner, line.Net.Amount, "as-usual")]
            : LessUsual(line, Verdict.Unclear, "unexplained", []);
    }

    private IReadOnlyList<BillPart> LessUsual(BillLine line, Verdict whose, string why, IReadOnlyList<JudgedResource> things)
    {
        var usual = _usual.Take(line, line.Net.Amount);
        return usual == 0
            ? [Part(line, whose, line.Net.Amount, why, things)]
            : [Part(line, Verdict.Owner, usual, "as-usual"), Part(line, whose, line.Net.Amount - usual, why, things)];
    }

    /// <summary>The bill says for how many hours machines of a type ran: each side has the hours its machines of that type ran.</summary>
    private List<BillPart> ByMeter(BillLine line, MeteredUse use, List<JudgedResource> there)
    {
        decimal Turned(IEnumerable<JudgedResource> things, decimal until) => things.Sum(thing => KnownThings.Hours(thing, line, until) * use.Turns(thing, line)!.Value);
        var told = Told(line, line.Quantity, until => Turned(there, until));
        var hours = there.GroupBy(resource => resource.Verdict).ToDictionary(side => side.Key, side => Turned(side, told));
        var known = hours.Values.Sum();
        var parts = new List<BillPart>();
        var left = line.Net.Amount;

        // the meter starts a little after the call and stops a little before: that is no unknown machine
        var meter = known >= line.Quantity * 0.97m || line.Quantity - known <= 0.25m ? known : line.Quantity;
        var sides = hours.Where(side => side.Value > 0).OrderBy(side => side.Key).ToList();
        for (var at = 0; at < sides.Count; at++)
        {
            var last = meter == known && at == sides.Count - 1;
            var net = last ? left : decimal.Round(line.Net.Amount * (sides[at].Value / meter), 12);
            left -= net;
            parts.Add(Part(line, sides[at].Key, net, "by-metered-hours", there));
        }

        if (meter == known)
        {
            return parts;
        }

        // hours of machines that nobody knows: the owner's as far as they are usual
        var usual = _usual.Take(line, left);
        if (usual != 0)
        {
            parts.Add(Part(line, Verdict.Owner, usual, "as-usual"));
        }

        if (left != usual)
        {
            parts.Add(Part(line, Verdict.Unclear, left - usual, "unknown-machine"));
        }

        return parts;
    }

    private List<BillPart> Shared(BillLine line, List<JudgedResource> there)
    {
        var told = Told(line, line.Net.Amount, until => Weights(line, there, until)?.Values.Sum() ?? 0m);
        if (Weights(line, there, told) is not { } weights || weights.Values.Sum() == 0)
        {
            return [Part(line, Verdict.Unclear, line.Net.Amount, "shared-and-unpriced")];
        }

        // the owner has at least what a usual day cost him, so that his habits are never claimed; of a day that the bill has only in part, that part
        var parts = new List<BillPart>();
        var left = line.Net.Amount;
        var whole = weights.Values.Sum();
        var most = Math.Min(left, _usual.Of(line) * told / (Day * line.Days));
        var usual = most;
        if (usual > 0 && usual >= left * weights.GetValueOrDefault(Verdict.Owner) / whole && (usual = _usual.Take(line, most)) > 0)
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
            parts.Add(Part(line, sides[at].Key, net, "by-hours-and-price", there));
        }

        return parts;
    }

    /// <summary>Up to which of its hours a line tells. Of a day or month that goes on: until what was there adds up to what it says.</summary>
    private decimal Told(BillLine line, decimal said, Func<decimal, decimal> upTo)
    {
        var (low, high) = (0m, Day * line.Days);
        for (var step = 0; step < 24 && line.Day == _unfinished; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = upTo(middle) < said ? (middle, high) : (low, middle);
        }

        return high;
    }

    private Dictionary<Verdict, decimal>? Weights(BillLine line, List<JudgedResource> there, decimal told)
    {
        var weights = new Dictionary<Verdict, decimal>();
        foreach (var resource in there)
        {
            if (ListPrice.Of(resource, _prices) is not { } price)
            {
                return null;
            }

            weights[resource.Verdict] = weights.GetValueOrDefault(resource.Verdict) + (price * KnownThings.Hours(resource, line, told));
        }

        return weights;
    }
}
