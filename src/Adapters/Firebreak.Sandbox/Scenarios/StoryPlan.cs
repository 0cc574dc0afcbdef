using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>One launch that the buyer plans.</summary>
/// <param name="Region">Where.</param>
/// <param name="Type">Which machines.</param>
/// <param name="Count">How many.</param>
/// <param name="From">When.</param>
/// <param name="To">When he ends them himself, or when the story expects them to be stopped.</param>
/// <param name="Kind">How they are launched.</param>
internal sealed record Wave(string Region, string Type, int Count, DateTimeOffset From, DateTimeOffset To, WaveKind Kind)
{
    /// <summary>Whether the buyer ends them himself.</summary>
    internal bool Ends => Kind == WaveKind.Rented;
}

/// <summary>How machines of a wave come about.</summary>
internal enum WaveKind
{
    /// <summary>Launched, and left running.</summary>
    Kept,

    /// <summary>Launched, and ended by the buyer when the coin stopped paying.</summary>
    Rented,

    /// <summary>Kept by an Auto Scaling group.</summary>
    Group,

    /// <summary>Kept by persistent spot requests.</summary>
    Spot,

    /// <summary>Kept by a function that launches them again.</summary>
    Function,
}

/// <summary>How the buyer fills the account: as many machines as bring the month to what it cost in the story.</summary>
/// <remarks>
/// The sum is never written anywhere: counts of machines are chosen, and the bill follows from machines × list price × hours.
/// </remarks>
internal sealed class StoryPlan
{
    /// <summary>What the month came to, tax included (the story, S2).</summary>
    private const decimal Total = 15_000m;

    /// <summary>When a prompt owner has stopped everything: within half an hour of reading the warning.</summary>
    internal static readonly DateTimeOffset Stopped = new(2023, 8, 28, 7, 10, 0, TimeSpan.Zero);

    private static readonly string[] Always = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-northeast-1"];
    private static readonly string[] Sometimes = ["us-east-2", "ca-central-1", "eu-west-2", "eu-north-1", "ap-southeast-1", "ap-southeast-2"];
    private readonly BillingWorld _billing;
    private readonly Ec2World _ec2;
    private readonly SeededRandom _random;
    private readonly Dictionary<(string Region, string Quota), int> _used = [];
    private readonly Dictionary<(string Region, string Type, WaveKind Kind), Wave> _waves = [];
    private readonly Dictionary<string, DateTimeOffset> _starts = new(StringComparer.Ordinal);
    private decimal _left;

    internal StoryPlan(BillingWorld billing, Ec2World ec2, SeededRandom random, DateTimeOffset start)
    {
        (_billing, _ec2, _random) = (billing, ec2, random);
        var others = Sometimes.ToList();
        Regions = [.. Always, .. Enumerable.Range(0, 3).Select(_ => Take(others)), StoryOwner.Home.ToString()];
        var at = start;
        foreach (var region in Regions)
        {
            at += TimeSpan.FromSeconds(random.Next(420, 900));
            _starts[region] = at;
        }

        Fill();
    }

    /// <summary>The regions, in the order in which he comes to them; the owner's own is the last.</summary>
    internal IReadOnlyList<string> Regions { get; }

    /// <summary>The launches.</summary>
    internal IReadOnlyList<Wave> Waves => [.. _waves.Values.OrderBy(wave => wave.From)];

    private void Fill()
    {
        var month = Invoices.MonthOf(Stopped);
        _left = (Total / (1 + Invoices.TaxRate)) - _billing.NetOf(Side.Owner, month) - _billing.NetOf(Side.Attacker, month) - 0.6m;
        Add(Regions[1], "c5.4xlarge", 3, WaveKind.Group);
        Add(Regions[3], "c5.9xlarge", 2, WaveKind.Spot);
        Add(Regions[4], "c5.2xlarge", 2, WaveKind.Function);
        var rented = _left * 0.38m;
        Spread("g4dn.12xlarge", 4, WaveKind.Rented, Regions.Count - 1, floor: _left - rented);
        Spread("c5.24xlarge", 2, WaveKind.Kept, Regions.Count - 1, floor: 0);
        Spread("c5.12xlarge", 1, WaveKind.Kept, Regions.Count, floor: 0);
        Spread("c5.9xlarge", 1, WaveKind.Kept, Regions.Count, floor: 0);
        Spread("c5.4xlarge", 2, WaveKind.Kept, Regions.Count, floor: 0);
        Spread("c5.xlarge", 2, WaveKind.Kept, Regions.Count, floor: 0);
        Spread("c5.large", 2, WaveKind.Kept, Regions.Count, floor: 0);
        if (_left > Total / 200)
        {
            throw new InvalidOperationException($"The story's quotas leave {_left} USD of its bill unspent.");
        }
    }

    /// <summary>One machine a region and round, as long as money and quotas are left.</summary>
    private void Spread(string type, int rounds, WaveKind kind, int regions, decimal floor)
    {
        for (var i = 0; i < rounds * regions; i++)
        {
            var region = Regions[i % regions];
            if (_left - Cost(One(region, type, kind)) >= floor && Room(region, type, kind) > 0)
            {
                Add(region, type, 1, kind);
            }
        }
    }

    private void Add(string region, string type, int count, WaveKind kind)
    {
        var wave = One(region, type, kind);
        _left -= Cost(wave) * count;
        var quota = (region, InstanceTypes.Quota(type, kind == WaveKind.Spot));
        _used[quota] = _used.GetValueOrDefault(quota) + (InstanceTypes.Vcpus(type) * count);
        var key = (region, type, kind);
        _waves[key] = _waves.TryGetValue(key, out var known) ? known with { Count = known.Count + count } : wave with { Count = count };
    }

    private int Room(string region, string type, WaveKind kind)
    {
        var quota = InstanceTypes.Quota(type, kind == WaveKind.Spot);
        var used = _used.GetValueOrDefault((region, quota));

        // what the owner's own machine takes, and a little for what he will launch again
        return (_ec2.Quotas.Of(region, quota) - used - 18) / InstanceTypes.Vcpus(type);
    }

    private Wave One(string region, string type, WaveKind kind)
    {
        if (_waves.TryGetValue((region, type, kind), out var known))
        {
            return known with { Count = 1 };
        }

        var from = _starts[region] + TimeSpan.FromSeconds(40 + (20 * _waves.Count(wave => wave.Key.Region == region)));
        from += kind == WaveKind.Rented ? TimeSpan.FromMinutes(95) : TimeSpan.Zero;
        var to = kind == WaveKind.Rented ? new DateTimeOffset(2023, 8, 26, 20, 0, 0, TimeSpan.Zero) + (_starts[region] - _starts[Regions[0]]) / 4 : Stopped;
        return new Wave(region, type, 1, from, to, kind);
    }

    private decimal Cost(Wave wave)
    {
        var region = Region.Parse(wave.Region);
        var machine = _billing.PriceOf(new Resource("i-plan", Kinds.Instance, region)
        {
            State = "running",
            Running = true,
            Facts = Facts.Of(("InstanceType", wave.Type), ("Lifecycle", wave.Kind == WaveKind.Spot ? "spot" : "")),
        });
        var disk = _billing.PriceOf(new Resource("vol-plan", Kinds.Volume, region)
        {
            State = "in-use",
            Facts = Facts.Of(("VolumeType", "gp3"), ("Size", "8")),
        });
        return machine == 0
            ? throw new InvalidOperationException($"The story needs a list price of {wave.Type} in {wave.Region}.")
            : (machine + disk) * (decimal)(wave.To - wave.From).TotalHours;
    }

    private string Take(List<string> others)
    {
        var one = _random.Pick(others);
        _ = others.Remove(one);
        return one;
    }
}
