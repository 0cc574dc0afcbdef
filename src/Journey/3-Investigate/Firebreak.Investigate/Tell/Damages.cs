using Firebreak.Investigate.Judge;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>What the intruder's things cost: hours they ran × list price, by UTC day.</summary>
internal static class Damages
{
    /// <summary>Things that cost nothing by the hour, whatever the price list says of them.</summary>
    private static readonly HashSet<string> NeverBilled = new(StringComparer.Ordinal)
    {
        Kinds.KeyPair, Kinds.SecurityGroup, Kinds.LaunchTemplate, Kinds.AutoScalingGroup, Kinds.SpotRequest, Kinds.Fleet, Kinds.Cluster, Kinds.EcsService,
        "ec2:vpc", "ec2:subnet", "ec2:route-table", "ec2:internet-gateway", "ec2:network-interface", "events:rule", "ecs:task-definition", "scheduler:schedule",
        "autoscaling:launch-configuration", "cloudformation:stack",
    };

    /// <summary>Whether things of the kind cost nothing by the hour.</summary>
    public static bool IsFree(string kind) => NeverBilled.Contains(kind) || kind.StartsWith("iam:", StringComparison.Ordinal) || kind == Kinds.MailIdentity
        || kind.StartsWith("organizations:", StringComparison.Ordinal) || kind.StartsWith("rolesanywhere:", StringComparison.Ordinal);

    /// <summary>The damage of one break-in.</summary>
    public static Damage Of(Scene scene, IEnumerable<JudgedResource> theirs)
    {
        var days = new SortedDictionary<DateOnly, decimal>();
        var regions = new Dictionary<Region, decimal>();
        var unpriced = new List<string>();
        foreach (var thing in theirs.Where(thing => thing.Fate != Fate.Attempted && !IsFree(thing.Kind)))
        {
            if (PerHour(scene, thing) is not { } price)
            {
                unpriced.Add(thing.Id);
                continue;
            }

            foreach (var window in price > 0 ? Running(scene, thing) : [])
            {
                Spread(window, price, days);
                regions[thing.Region] = regions.GetValueOrDefault(thing.Region) + (price * (window.End - window.Start).Ticks / TimeSpan.TicksPerHour);
            }
        }

        var net = Money.Usd(days.Values.Sum());
        var tax = net * scene.Input.TaxRate;
        return new Damage(net, tax, net + tax, Estimate: true,
            [.. days.Select(day => new DayCost(day.Key, Money.Usd(day.Value)))], unpriced)
        {
            ByRegion = [.. regions.OrderByDescending(region => region.Value).ThenBy(region => region.Key).Select(region => new RegionCost(region.Key, Money.Usd(region.Value)))],
        };
    }

    /// <summary>When the thing cost money; empty if it never ran.</summary>
    internal static List<Window> Running(Scene scene, JudgedResource thing)
    {
        var windows = new List<Window>();
        if (thing.CreatedAt is not { } made)
        {
            return windows;
        }

        var end = thing.RemovedAt ?? scene.End;
        var from = (DateTimeOffset?)made;
        foreach (var (at, runs) in scene.Ledger.Find(thing.Id)?.Switches.Where(change => change.At > made && change.At < end) ?? [])
        {
            if (from is { } start && !runs)
            {
                windows.Add(new Window(start, at));
                from = null;
            }
            else if (runs)
            {
                from ??= at;
            }
        }

        if (from is { } last && last < end)
        {
            windows.Add(new Window(last, end));
        }

        return windows;
    }

    private static decimal? PerHour(Scene scene, JudgedResource thing)
    {
        var live = scene.Inventory?.Resources.FirstOrDefault(resource => resource.Id == thing.Id);
        var resource = live ?? new Resource(thing.Id, thing.Kind, thing.Region) { CreatedAt = thing.CreatedAt, Facts = thing.Facts };
        if (thing.Kind is Kinds.Instance or Kinds.Task)
        {
            resource = resource with { State = "running", Running = true };
        }

        return scene.Input.Prices?.PerHour(resource) switch
        {
            Rate.Listed listed => listed.UsdPerHour,
            Rate.Guessed guessed => guessed.UsdPerHour,
            Rate.Free => 0,
            _ => null,
        };
    }

    private static void Spread(Window window, decimal price, SortedDictionary<DateOnly, decimal> days)
    {
        var from = window.Start;
        while (from < window.End)
        {
            var midnight = new DateTimeOffset(from.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
            var to = midnight < window.End ? midnight : window.End;
            var day = DateOnly.FromDateTime(from.UtcDateTime);
            days[day] = days.GetValueOrDefault(day) + (price * (to - from).Ticks / TimeSpan.TicksPerHour);
            from = to;
        }
    }
}
