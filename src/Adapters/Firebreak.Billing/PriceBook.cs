using System.Globalization;
using Firebreak.Billing.Lists;
using Firebreak.Billing.Standing;
using Firebreak.Model;

namespace Firebreak.Billing;

/// <summary>AWS's public list prices as the program carries them: dated, and never silently zero.</summary>
/// <remarks>
/// Machines: on-demand Linux and Windows and the average spot price of every Region, packed by <c>eng/pack-prices</c>.
/// Disks, addresses and containers: <see cref="StoragePrices"/>, <see cref="FargatePrices"/>.
/// </remarks>
public sealed class PriceBook : IPriceBook
{
    private static readonly Lazy<PriceBook> Carried = new(() => new PriceBook(PackedTable.Open("prices.bin")));

    private readonly MachinePrices _machines;
    private readonly FargatePrices _fargate;
    private readonly StoragePrices _storage;
    private readonly StandingPrices _standing;

    private PriceBook(PackedTable table, PriceListReading? newer = null, string? from = null)
    {
        TakenOn = DateOnly.ParseExact(table.Head("taken"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Provenance = $"AWS public list prices of {TakenOn:yyyy-MM-dd} ({table.Head("source")})"
            + (newer is null ? "" : $"; {newer.Offers.Count} machine prices{(newer.Published is { } day ? $" of {day:yyyy-MM-dd}" : "")} from {from}");
        _machines = new MachinePrices(table, newer?.Offers);
        _fargate = new FargatePrices(table.Head("fargate"), _machines);
        _storage = new StoragePrices(_machines);
        _standing = new StandingPrices(_machines);
    }

    /// <inheritdoc/>
    public string Provenance { get; }

    /// <inheritdoc/>
    public DateOnly? TakenOn { get; }

    /// <summary>The list that the program carries. Read on first use, then shared.</summary>
    public static IPriceBook Embedded() => Carried.Value;

    /// <summary>The carried list with newer prices of machines over it, as <c>aws pricing get-products</c> or an offer file tells them.</summary>
    public static Reading<IPriceBook> With(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return PriceListFile.Read(path).Match<Reading<IPriceBook>>(
            newer => new Reading<IPriceBook>.Seen(new PriceBook(PackedTable.Open("prices.bin"), newer, Path.GetFileName(path))),
            why => new Reading<IPriceBook>.NotSeen(why));
    }

    /// <inheritdoc/>
    public Rate PerHour(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Kind switch
        {
            Kinds.Instance => _machines.PerHour(resource),
            Kinds.Volume => _storage.Volume(resource),
            Kinds.Snapshot => _storage.Snapshot(resource),
            Kinds.Address => StoragePrices.Address(),
            Kinds.Task => _fargate.PerHour(resource),
            Kinds.Function => FunctionPrices.PerHour(resource),
            _ => _standing.PerHour(resource),
        };
    }
}
