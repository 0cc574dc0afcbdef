using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Billing;

/// <summary>What EC2 machines cost an hour, by region, type, system and way of buying.</summary>
internal sealed class MachinePrices
{
    // reference: regional price over us-east-1 has its 95th percentile at 1.40
    internal const decimal ElsewhereFactor = 1.4m;
    private const decimal SpotShare = 0.3m;

    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _families = new(StringComparer.Ordinal);
    private readonly int[] _linux;
    private readonly int[] _windows;
    private readonly int[] _spot;
    private readonly IReadOnlyDictionary<(string Region, string Type, bool Windows), decimal>? _newer;

    public MachinePrices(PackedTable table, IReadOnlyDictionary<(string Region, string Type, bool Windows), decimal>? newer = null)
    {
        _newer = newer;
        foreach (var region in table.Head("regions").Split(' '))
        {
            _regions.Add(region, _regions.Count);
        }

        foreach (var type in table.Head("types").Split(' '))
        {
            _types.Add(type, _types.Count);
            var family = type[..type.IndexOf('.', StringComparison.Ordinal)];
            if (!_families.TryGetValue(family, out var sizes))
            {
                _families.Add(family, sizes = []);
            }

            sizes.Add(type);
        }

        var cells = _regions.Count * _types.Count;
        (_linux, _windows, _spot) = (new int[cells], new int[cells], new int[cells]);
        Fill(_linux, table);
        Fill(_windows, table);
        Fill(_spot, table);
        for (var cell = 0; cell < cells; cell++)
        {
            _windows[cell] = _windows[cell] == 0 ? 0 : _windows[cell] - 1 + _linux[cell];
        }
    }

    /// <summary>How dear a region is against us-east-1, by its m5.large; 1.4 for a region that is not in the list.</summary>
    public decimal Dearness(Region region) =>
        Listed(region.ToString(), "m5.large", Bought.Linux) is { } here && Listed("us-east-1", "m5.large", Bought.Linux) is { } there
            ? decimal.Round(here / there, 4)
            : ElsewhereFactor;

    /// <summary>The on-demand price of a machine under Linux, or a neighbour's.</summary>
    public Rate Linux(Region region, string type) => OnDemand(region == Region.Global ? "us-east-1" : region.ToString(), type, Bought.Linux);

    /// <summary>The price of a machine in its present state.</summary>
    public Rate PerHour(Resource machine)
    {
        if (machine.State is "stopped" or "stopping" or "terminated" or "shutting-down")
        {
            return new Rate.Free();
        }

        var type = machine.Fact("InstanceType");
        if (type.Length == 0)
        {
            return new Rate.Unknown("The machine's type is not known.");
        }

        var windows = Says(machine, "Platform", "windows") || machine.Fact("PlatformDetails").Contains("Windows", StringComparison.OrdinalIgnoreCase);
        var rate = Says(machine, "Lifecycle", "spot") || Says(machine, "InstanceLifecycle", "spot")
            ? Spot(machine.Region.ToString(), type, windows)
            : OnDemand(machine.Region.ToString(), type, windows ? Bought.Windows : Bought.Linux);
        return Surcharged(machine, windows, rate);
    }

    private static bool Says(Resource machine, string fact, string value) =>
        string.Equals(machine.Fact(fact), value, StringComparison.OrdinalIgnoreCase);

    private static Rate Surcharged(Resource machine, bool windows, Rate rate)
    {
        var system = machine.Fact("PlatformDetails");
        var licence = !windows && system.Length > 0 && !system.StartsWith("Linux/UNIX", StringComparison.Ordinal);
        var dedicated = machine.Fact("Tenancy") is "dedicated" or "host";
        return rate is Rate.Listed listed && (licence || dedicated)
            ? new Rate.Guessed(listed.UsdPerHour, licence ? $"the Linux price; the licence of {Short(system)} comes on top" : "shared tenancy; dedicated costs more")
            : rate;
    }

    private static string Short(string foreign) =>
        new([.. foreign.Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '/').Take(40)]);

    private Rate Spot(string region, string type, bool windows)
    {
        if (Listed(region, type, Bought.Spot) is { } spot)
        {
            // the list's average is of Linux; the licence is charged on spot machines in full
            var linux = Listed(region, type, Bought.Linux);
            return !windows
                ? new Rate.Listed(spot)
                : Listed(region, type, Bought.Windows) is { } full && linux is { } plain
                    ? new Rate.Guessed(spot + full - plain, "the average Linux spot price and the Windows licence")
                    : new Rate.Guessed(spot, "the average Linux spot price; no Windows price is listed");
        }

        return OnDemand(region, type, windows ? Bought.Windows : Bought.Linux) switch
        {
            Rate.Listed known => new Rate.Guessed(known.UsdPerHour * SpotShare, "30 % of the on-demand price"),
            Rate.Guessed guess => new Rate.Guessed(guess.UsdPerHour * SpotShare, "30 % of " + guess.From),
            var other => other,
        };
    }

    private Rate OnDemand(string region, string type, Bought how)
    {
        if (Listed(region, type, how) is { } price)
        {
            return new Rate.Listed(price);
        }

        if (how == Bought.Windows && Listed(region, type, Bought.Linux) is { } linux)
        {
            return new Rate.Guessed(WithLicence(type, linux), "the Linux price and 0.046 USD per vCPU for Windows");
        }

        if (Listed("us-east-1", type, how) is { } home)
        {
            return new Rate.Guessed(home * ElsewhereFactor, "us-east-1 × 1.4");
        }

        Rate? guess = ByFamily(region, type, how) ?? ByFamily("us-east-1", type, how, ElsewhereFactor) ?? Anywhere(type, how);
        return guess ?? new Rate.Unknown($"No list price is carried for the machine type {Short(type.Replace('.', '/')).Replace('/', '.')}.");
    }

    /// <summary>Windows adds 0.046 USD an hour and vCPU (so 13,404 of the list's prices); an xlarge has four vCPUs.</summary>
    private static decimal WithLicence(string type, decimal linux) => linux + (0.046m * 4 * (SizeOf(type) ?? 8m) / 8m);

    private Rate.Guessed? Anywhere(string type, Bought how)
    {
        foreach (var region in _regions.Keys.Order(StringComparer.Ordinal))
        {
            if (Listed(region, type, how) is { } price)
            {
                return new Rate.Guessed(price, region);
            }
        }

        return null;
    }

    /// <summary>Another size of the same family, or the family's newest elder: c9g from c8g.</summary>
    private Rate.Guessed? ByFamily(string region, string type, Bought how, decimal factor = 1m)
    {
        var dot = type.IndexOf('.', StringComparison.Ordinal);
        if (dot < 2 || SizeOf(type) is not { } wanted)
        {
            return null;
        }

        foreach (var family in Elders(type[..dot]))
        {
            var best = _families.TryGetValue(family, out var sizes)
                ? sizes.Where(size => SizeOf(size) is not null && Listed(region, size, how) is not null)
                    .MinBy(size => (Math.Abs(SizeOf(size)!.Value - wanted), size))
                : null;
            if (best is not null)
            {
                var price = Listed(region, best, how)!.Value * wanted / SizeOf(best)!.Value * factor;
                return new Rate.Guessed(price, $"{best} in {region} scaled by size" + (factor == 1m ? "" : " × 1.4"));
            }
        }

        return null;
    }

    private static IEnumerable<string> Elders(string family)
    {
        yield return family;
        var digit = family.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 0)
        {
            yield break;
        }

        for (var generation = family[digit] - 1; generation >= '1'; generation--)
        {
            yield return family[..digit] + (char)generation + family[(digit + 1)..];
        }
    }

    /// <summary>Sizes count in units of <c>small</c>: medium is 2, large 4, xlarge 8, 16xlarge 128. Metal has none.</summary>
    internal static decimal? SizeOf(string type) => type[(type.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
    {
        "nano" => 0.25m,
        "micro" => 0.5m,
        "small" => 1m,
        "medium" => 2m,
        "large" => 4m,
        "xlarge" => 8m,
        var name when name.EndsWith("xlarge", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(0, name.Length - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            && times is > 0 and <= 1000 => 8m * times,
        _ => null,
    };

    private decimal? Listed(string region, string type, Bought how)
    {
        if (how != Bought.Spot && _newer is not null && _newer.TryGetValue((region, type, how == Bought.Windows), out var newer))
        {
            return newer;
        }

        if (!_regions.TryGetValue(region, out var row) || !_types.TryGetValue(type, out var column))
        {
            return null;
        }

        var cell = (row * _types.Count) + column;
        var micro = how switch
        {
            Bought.Linux => _linux[cell],
            Bought.Windows => _windows[cell],
            _ => _spot[cell],
        };
        return micro == 0 ? null : micro / 1_000_000m;
    }

    private static void Fill(int[] column, PackedTable table)
    {
        for (var cell = 0; cell < column.Length; cell++)
        {
            column[cell] = table.Number();
        }
    }

    private enum Bought
    {
        Linux,
        Windows,
        Spot,
    }
}
