using System.Runtime.InteropServices;
using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>Adds the charges of one file up by day, service, place, use and resource, so that memory follows the bill's variety and not its rows.</summary>
/// <param name="resources">Whether resources are told apart.</param>
internal sealed class BillLedger(bool resources)
{
    /// <summary>How many resources one file tells apart; what comes after is counted without its name, and that is said.</summary>
    internal const int MostResources = 200_000;

    private readonly Dictionary<Key, Sum> _cells = [];
    private readonly Names _services = new();
    private readonly Names _uses = new();
    private readonly Names _places = new();
    private readonly Names _things = new();
    private readonly Names _accounts = new();
    private readonly Names _payers = new();
    private readonly Names _sellers = new();
    private readonly Names _principals = new();
    private readonly Names _currencies = new();
    private readonly HashSet<(int Payer, DateOnly Month)> _covers = [];

    /// <summary>How many charges were added.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether a charge may still change.</summary>
    public bool Estimated { get; private set; }

    /// <summary>Whether some resources were counted without their names.</summary>
    public bool Crowded { get; private set; }

    /// <summary>What was odd and is counted all the same.</summary>
    public ISet<string> Remarks { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>A sample of its rows.</summary>
    public RowSketch Sketch { get; } = new();

    /// <summary>Notes something odd; at most twenty things.</summary>
    public void Remark(string odd)
    {
        if (Remarks.Count < 20)
        {
            Remarks.Add(odd);
        }
    }

    /// <summary>Which account's which months it tells of.</summary>
    public IEnumerable<(string Payer, DateOnly Month)> Covers => _covers.Select(one => (_payers[one.Payer], one.Month));

    /// <summary>Adds a charge.</summary>
    public void Add(scoped Entry entry)
    {
        var thing = resources ? Thing(entry.Resource) : 0;
        var currency = _currencies.Of(entry.Currency);
        if (currency > 0 && entry.Currency is not [>= (byte)'A' and <= (byte)'Z', >= (byte)'A' and <= (byte)'Z', >= (byte)'A' and <= (byte)'Z'])
        {
            throw new BillFormatException($"the currency is '{Parse.Shown(entry.Currency)}', which is no ISO 4217 code");
        }

        var key = new Key(
            entry.Day.DayNumber, entry.Month.DayNumber, Math.Max(1, entry.Days), entry.Kind, _services.Of(entry.Service), _uses.Of(entry.UsageType),
            _places.Of(entry.Place), thing, _accounts.Of(entry.Account), _sellers.Of(entry.Seller), _principals.Of(entry.Principal), currency);
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out var known);
        if (!known)
        {
            _covers.Add((_payers.Of(entry.Payer), entry.Month));
        }

        if (entry.Moment.Length > 0)
        {
            Sketch.Add(Hash(entry));
        }

        sum = new Sum(sum.Net + entry.Amount, sum.Quantity + entry.Quantity);
        Rows++;
        Estimated |= entry.Estimated;
    }

    /// <summary>The lines, each currency's for itself.</summary>
    public IEnumerable<BillLine> Lines() => _cells.Select(cell => new BillLine
    {
        Day = DateOnly.FromDayNumber(cell.Key.Day),
        BilledIn = DateOnly.FromDayNumber(cell.Key.Month),
        Days = cell.Key.Days,
        Service = _services[cell.Key.Service],
        Region = UsagePlaces.Of(_places[cell.Key.Place], _uses[cell.Key.Use]),
        UsageType = _uses[cell.Key.Use],
        ResourceId = cell.Key.Thing == 0 ? null : _things[cell.Key.Thing],
        Account = _accounts[cell.Key.Account],
        Seller = _sellers[cell.Key.Seller],
        Principal = cell.Key.Principal == 0 ? null : _principals[cell.Key.Principal],
        Quantity = cell.Value.Quantity,
        Net = new Money(cell.Value.Net, cell.Key.Currency == 0 ? "USD" : _currencies[cell.Key.Currency]),
        Kind = cell.Key.Kind,
    });

    // what stays the same from one delivery of a month to the next: not the line's id, not the invoice
    private static uint Hash(scoped Entry entry)
    {
        var hash = default(HashCode);
        hash.AddBytes(entry.Moment);
        hash.Add(entry.Service.Length);
        hash.AddBytes(entry.UsageType);
        hash.Add(entry.Resource.Length);
        hash.AddBytes(entry.Resource);
        hash.AddBytes(entry.Account);
        hash.Add(entry.Amount);
        hash.Add(entry.Quantity);
        hash.Add((int)entry.Kind);
        return unchecked((uint)hash.ToHashCode());
    }

    private int Thing(ReadOnlySpan<byte> resource)
    {
        if (_things.Count >= MostResources)
        {
            Crowded |= resource.Length > 0;
            return 0;
        }

        return _things.Of(resource);
    }

    private readonly record struct Key(
        int Day, int Month, int Days, LineKind Kind, int Service, int Use, int Place, int Thing, int Account, int Seller, int Principal, int Currency)
    {
        public override int GetHashCode() => HashCode.Combine(
            HashCode.Combine(Day, Month, Days, (int)Kind), HashCode.Combine(Service, Use, Place, Thing), Account, Seller, Principal, Currency);
    }

    private readonly record struct Sum(decimal Net, decimal Quantity);
}
