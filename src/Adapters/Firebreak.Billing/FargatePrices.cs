using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Billing;

/// <summary>What a container on Fargate costs: by the vCPU and by the gigabyte of memory.</summary>
/// <remarks>Linux on x86, 22 regions, from theuves/fgcalc (January 2021); us-east-1 is still the same in AWS's example of September 2026.</remarks>
internal sealed class FargatePrices
{
    private readonly Dictionary<string, decimal[]> _byRegion = new(StringComparer.Ordinal);
    private readonly MachinePrices _machines;

    public FargatePrices(string packed, MachinePrices machines)
    {
        _machines = machines;
        foreach (var entry in packed.Split(' '))
        {
            var equal = entry.IndexOf('=', StringComparison.Ordinal);
            _byRegion.Add(
                entry[..equal],
                [.. entry[(equal + 1)..].Split('/').Select(price => decimal.Parse(price, CultureInfo.InvariantCulture))]);
        }
    }

    /// <summary>A task that runs; one on the account's own machines costs nothing beside them.</summary>
    public Rate PerHour(Resource task)
    {
        var state = Fact(task, "LastStatus") is { Length: > 0 } last ? last : task.State;
        if (state is "STOPPED" or "DEPROVISIONING" || Fact(task, "LaunchType") is "EC2" or "EXTERNAL")
        {
            return new Rate.Free();
        }

        if (Units(Fact(task, "Cpu")) is not { } cpu || Units(Fact(task, "Memory")) is not { } memory)
        {
            return new Rate.Unknown("The task's size is not known.");
        }

        var spot = Fact(task, "CapacityProviderName") == "FARGATE_SPOT" ? 2 : 0;
        var listed = _byRegion.TryGetValue(task.Region.ToString(), out var here);
        here ??= _byRegion["us-east-1"];
        var price = (here[spot] * cpu / 1024m) + (here[spot + 1] * memory / 1024m);
        return Fact(task, "PlatformFamily").StartsWith("WINDOWS", StringComparison.OrdinalIgnoreCase)
            ? new Rate.Guessed(price, "the Linux price; Windows costs more")
            : listed
                ? new Rate.Listed(price)
                : new Rate.Guessed(price * _machines.Dearness(task.Region), "us-east-1, scaled as the region's m5.large is");
    }

    // ECS's own member names begin with a small letter; other services' with a capital
    private static string Fact(Resource task, string name) =>
        task.Fact(name) is { Length: > 0 } value ? value : task.Fact(char.ToLowerInvariant(name[0]) + name[1..]);

    private static decimal? Units(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;
}
