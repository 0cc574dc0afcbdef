using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>One stretch of use at one price: a machine while it runs, a volume while it exists.</summary>
/// <param name="ResourceId">What was used.</param>
/// <param name="Region">Where.</param>
/// <param name="Service">The service as the bill names it, for example <c>Amazon Elastic Compute Cloud - Compute</c>.</param>
/// <param name="UsageType">The usage type as the bill names it, for example <c>APN2-BoxUsage:t3.micro</c>.</param>
/// <param name="UsdPerHour">The list price.</param>
/// <param name="From">When it began.</param>
internal sealed record MeteredUse(
    string ResourceId, string Region, string Service, string UsageType, decimal UsdPerHour, DateTimeOffset From)
{
    /// <summary>When it ended; <c>null</c> while it goes on.</summary>
    public DateTimeOffset? To { get; set; }

    /// <summary>The shortest time that is charged.</summary>
    public TimeSpan AtLeast { get; init; }

    /// <summary>The end as the bill counts it, looked at from a moment.</summary>
    public DateTimeOffset BilledTo(DateTimeOffset now)
    {
        var end = To is { } to && to < now ? to : now;
        var shortest = From + AtLeast;
        return end < From ? From : end < shortest && shortest <= now ? shortest : end;
    }
}

/// <summary>What was billed at once, by what was done: a mail sent, words of a model. It names no resource.</summary>
/// <param name="Side">Who did it.</param>
/// <param name="Region">Where.</param>
/// <param name="Service">The service as the bill names it.</param>
/// <param name="UsageType">The usage type as the bill names it.</param>
/// <param name="Quantity">How much of it.</param>
/// <param name="Usd">What it cost.</param>
/// <param name="At">When.</param>
internal sealed record PaidDeed(Side Side, string Region, string Service, string UsageType, decimal Quantity, decimal Usd, DateTimeOffset At);

/// <summary>What one resource cost on one day; of what was billed by what was done, the quantity stands for the hours.</summary>
internal sealed record Charge(
    DateOnly Day, string Service, string Region, string UsageType, string ResourceId, decimal Hours, decimal Usd)
{
    /// <summary>Who caused what names no resource.</summary>
    public Side? Side { get; init; }
}

/// <summary>Measures what is used: nothing is ever added to a bill but time × list price, and deeds × list price.</summary>
internal sealed class Meter
{
    private readonly List<MeteredUse> _uses = [];
    private readonly List<PaidDeed> _deeds = [];
    private readonly Dictionary<(string Resource, string UsageType), MeteredUse> _open = [];

    /// <summary>Everything ever measured, in the order it began.</summary>
    public IReadOnlyList<MeteredUse> Uses => _uses;

    /// <summary>Everything ever billed at once, in order.</summary>
    public IReadOnlyList<PaidDeed> Deeds => _deeds;

    /// <summary>When the first of all these was; <c>null</c> while there was none.</summary>
    public DateTimeOffset? Since => _uses.Select(use => use.From).Concat(_deeds.Select(deed => deed.At)).Cast<DateTimeOffset?>().Min();

    /// <summary>Something is done that costs at once.</summary>
    public void Do(PaidDeed deed) => _deeds.Add(deed);

    /// <summary>A use begins. A use of the same resource and type that still runs is ended first.</summary>
    public void Start(MeteredUse use)
    {
        Stop(use.ResourceId, use.UsageType, use.From);
        _uses.Add(use);
        _open[(use.ResourceId, use.UsageType)] = use;
    }

    /// <summary>A use ends; without effect if it does not run.</summary>
    public void Stop(string resource, string usageType, DateTimeOffset at)
    {
        if (_open.Remove((resource, usageType), out var use))
        {
            use.To = at;
        }
    }

    /// <summary>The charges that fall into a window, as known at its end: a day, a resource and a usage type a line.</summary>
    public IEnumerable<Charge> Charges(Window window)
    {
        foreach (var use in _uses)
        {
            var from = use.From > window.Start ? use.From : window.Start;
            var to = use.BilledTo(window.End);
            while (from < to)
            {
                var day = DateOnly.FromDateTime(from.UtcDateTime);
                var midnight = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                var end = to < midnight ? to : midnight;
                decimal ticks = (end - from).Ticks;
                yield return new Charge(
                    day, use.Service, use.Region, use.UsageType, use.ResourceId, ticks / TimeSpan.TicksPerHour,
                    ticks * use.UsdPerHour / TimeSpan.TicksPerHour);
                from = end;
            }
        }

        foreach (var day in _deeds.Where(deed => deed.At >= window.Start && deed.At < window.End)
            .GroupBy(deed => (Day: DateOnly.FromDateTime(deed.At.UtcDateTime), deed.Side, deed.Region, deed.Service, deed.UsageType)))
        {
            yield return new Charge(day.Key.Day, day.Key.Service, day.Key.Region, day.Key.UsageType, "", day.Sum(deed => deed.Quantity), day.Sum(deed => deed.Usd)) { Side = day.Key.Side };
        }
    }
}
