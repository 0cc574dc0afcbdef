using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>Adds the charges of one file up by day, service, place, use and resource, so that memory follows the bill's variety and not its rows.</summary>
/// <param name="resources">Whether resources are told apart.</param>
internal sealed class BillLedger(bool resources)
{
    /// <summary>How many resources one file tells apart; what comes after is counted without its name, and that is said.</summary>
    internal const int MostResources = 200_000;

    private readonly Vocabulary _words = new();
    private readonly List<Charges> _charges = [];
    private readonly Dictionary<Common, Charges> _known = [];
    private (ulong Hash, Charges? Charges)[] _quick = new (ulong, Charges?)[1024];

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
    public IEnumerable<(string Payer, DateOnly Month)> Covers =>
        _charges.Select(some => (some.What.Payer, some.What.Month)).Distinct().Select(one => (_words.Accounts[one.Payer], DateOnly.FromDayNumber(one.Month)));

    /// <summary>The last day that a charge begins on.</summary>
    public DateOnly LastDay => _charges.Count == 0 ? DateOnly.MinValue : DateOnly.FromDayNumber(_charges.Max(some => some.Days().Max(day => day.Day)));

    /// <summary>The days that charges begin on.</summary>
    public IEnumerable<DateOnly> DaysTold => _charges.SelectMany(some => some.Days().Select(day => day.Day)).Distinct().Select(DateOnly.FromDayNumber);

    /// <summary>The sum by currency of the months that are wanted.</summary>
    public IReadOnlyList<Money> Totals(Func<DateOnly, bool> month) =>
    [
        .. _charges.Where(some => month(DateOnly.FromDayNumber(some.What.Month))).GroupBy(some => Currency(some.What), StringComparer.Ordinal).OrderBy(some => some.Key, StringComparer.Ordinal)
            .Select(some => new Money(some.SelectMany(one => one.Days()).Aggregate(default(Units), (sum, day) => sum + day.Net).ToDecimal(), some.Key)),
    ];

    /// <summary>Adds a charge.</summary>
    public void Add(scoped in Entry entry)
    {
        var thing = resources ? entry.Resource : [];
        var texts = Quick.Join(Quick.Of(entry.UsageType), Quick.Of(entry.Account));
        var hash = Hash(entry, texts, thing);
        var at = (int)(hash & (uint)(_quick.Length - 1));
        if ((_quick[at].Hash == hash ? _quick[at].Charges : _quick[at ^ 1].Hash == hash ? _quick[at ^ 1].Charges : null) is not { } charges || !_words.Is(charges.What, entry, thing))
        {
            charges = Find(entry, thing);

            // the table may have grown; of two places the first is for the newest
            at = (int)(hash & (uint)(_quick.Length - 1));
            _quick[at ^ 1] = _quick[at];
            _quick[at] = (hash, charges);
        }

        charges.Add(entry.Day.DayNumber, entry.Amount, entry.Quantity);
        if (entry.Moment.Length > 0)
        {
            // what stays the same from one delivery of a month to the next: not the line's id, not the invoice
            var row = Quick.Join(Quick.Join(texts, Quick.Of(entry.Moment)), Quick.Join(Quick.All(entry.Resource), unchecked((ulong)entry.Amount.Value ^ ((ulong)entry.Quantity.Value << 1) ^ (ulong)entry.Kind)));
            Sketch.Add(unchecked((uint)row));
        }

        Rows++;
        Estimated |= entry.Estimated;
    }

    /// <summary>Adds all charges of another ledger.</summary>
    public void Add(BillLedger other)
    {
        var translate = _words.Translate(other._words);
        foreach (var some in other._charges)
        {
            var here = Of(translate(some.What));
            foreach (var (day, net, quantity) in some.Days())
            {
                here.Add(day, net, quantity);
            }
        }

        Rows += other.Rows;
        Estimated |= other.Estimated;
    }

    /// <summary>The lines, each currency's for itself.</summary>
    public IEnumerable<BillLine> Lines()
    {
        foreach (var some in _charges)
        {
            var (what, days) = (some.What, some.Days());
            var region = UsagePlaces.Of(_words.Places[what.Place], _words.Uses[what.Use]);
            foreach (var (day, net, quantity) in days)
            {
                yield return new BillLine
                {
                    Day = DateOnly.FromDayNumber(day),
                    BilledIn = DateOnly.FromDayNumber(what.Month),
                    Days = what.Days,
                    Service = _words.Services[what.Service],
                    Region = region,
                    UsageType = _words.Uses[what.Use],
                    ResourceId = what.Thing == 0 ? null : _words.Things[what.Thing],
                    Account = _words.Accounts[what.Account],
                    Seller = _words.Sellers[what.Seller],
                    Principal = what.Principal == 0 ? null : _words.Principals[what.Principal],
                    Quantity = quantity.ToDecimal(),
                    Net = new Money(net.ToDecimal(), Currency(what)),
                    Kind = what.Kind,
                };
            }
        }
    }

    private static ulong Hash(scoped in Entry entry, ulong texts, scoped ReadOnlySpan<byte> thing)
    {
        var one = Quick.Join(Quick.Of(entry.Service), Quick.Of(entry.Place));
        var two = Quick.Join(Quick.Of(entry.Seller), Quick.Of(entry.Payer));
        var three = Quick.Join(Quick.Of(entry.Principal), Quick.Of(entry.Currency));
        var numbers = unchecked(((ulong)(uint)entry.Month.DayNumber << 36) ^ ((ulong)(uint)(entry.Day.DayNumber >> 6) << 16) ^ ((ulong)(uint)entry.Days << 4) ^ (ulong)entry.Kind);
        var all = Quick.Join(Quick.Join(one, two), Quick.Join(three, texts));
        return Quick.Join(thing.Length > 0 ? Quick.Join(all, Quick.Of(thing)) : all, numbers);
    }

    private Charges Find(scoped in Entry entry, scoped ReadOnlySpan<byte> thing)
    {
        if (entry.Currency.Length > 0 && entry.Currency is not [>= (byte)'A' and <= (byte)'Z', >= (byte)'A' and <= (byte)'Z', >= (byte)'A' and <= (byte)'Z'])
        {
            throw new BillFormatException($"the currency is '{Parse.Shown(entry.Currency)}', which is no ISO 4217 code");
        }

        return Of(new Common(
            entry.Day.DayNumber >> 6, entry.Month.DayNumber, entry.Days, entry.Kind, _words.Services.Of(entry.Service), _words.Uses.Of(entry.UsageType), _words.Places.Of(entry.Place),
            Thing(thing), _words.Accounts.Of(entry.Account), _words.Accounts.Of(entry.Payer), _words.Sellers.Of(entry.Seller), _words.Principals.Of(entry.Principal), _words.Currencies.Of(entry.Currency)));
    }

    private Charges Of(Common what)
    {
        if (_known.TryGetValue(what, out var known))
        {
            return known;
        }

        var added = new Charges(what);
        _known.Add(what, added);
        _charges.Add(added);
        if (_charges.Count * 4 > _quick.Length && _quick.Length < 1 << 20)
        {
            _quick = new (ulong, Charges?)[_quick.Length * 4];
        }

        return added;
    }

    private int Thing(ReadOnlySpan<byte> resource)
    {
        if (resource.Length == 0 || _words.Things.Count <= MostResources)
        {
            return _words.Things.Of(resource);
        }

        var known = _words.Things.Find(resource);
        Crowded |= known < 0;
        return Math.Max(0, known);
    }

    private string Currency(in Common what) => what.Currency == 0 ? "USD" : _words.Currencies[what.Currency];
}
