using System.Collections.Concurrent;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire;

namespace Firebreak.Aws.Survey;

/// <summary>Collects what the listings of one survey saw, and what they did not.</summary>
internal sealed class Probe(IAccountReader account, IBucketReader? buckets)
{
    private readonly ConcurrentBag<Resource> _resources = [];
    private readonly ConcurrentBag<Cell> _cells = [];

    /// <summary>The door to the account.</summary>
    public IAccountReader Account { get; } = new SecondLook(account);

    /// <summary>The door to the buckets, if there is one.</summary>
    public IBucketReader? Buckets { get; } = buckets;

    /// <summary>Whose account it is.</summary>
    public AccountId Owner { get; set; }

    /// <summary>Everything that was seen.</summary>
    public IEnumerable<Resource> Resources => _resources;

    /// <summary>How each listing went.</summary>
    public IEnumerable<Cell> Cells => _cells;

    /// <summary>
    /// How each listing went, when all are done. A service whose address does not exist in a region is not offered there, if the region
    /// answered otherwise: then the names of the network are known, and this one is not among them.
    /// </summary>
    public IEnumerable<Cell> Settled()
    {
        var answered = _cells.Where(cell => cell.State is CellState.Seen or CellState.Empty).Select(cell => cell.Region).ToHashSet();
        return _cells.Select(cell => cell.Why?.Cause == BlindCause.NoSuchPlace && answered.Contains(cell.Region)
            ? cell with { State = CellState.NotOffered, Why = null }
            : cell);
    }

    /// <summary>Lists whole, or writes down why not; an unseen list comes back as <c>null</c>.</summary>
    public async Task<IReadOnlyList<TItem>?> ListAsync<TIn, TOut, TItem>(
        Region region, Op<TIn, TOut> op, TIn input, Paging<TIn, TOut, TItem> paging, CancellationToken cancel)
    {
        var reading = await Account.ReadAllAsync(region, op, input, paging, cancel).ConfigureAwait(false);
        return Note(op.ToString(), region, reading);
    }

    /// <summary>Asks about one thing; an unseen answer becomes a cell of its own.</summary>
    public async Task<TOut?> AskAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, string about, CancellationToken cancel)
        where TOut : class
    {
        var reading = await Account.ReadAsync(region, op, input, cancel).ConfigureAwait(false);
        return reading.Match<TOut?>(seen => seen, why =>
        {
            Blind($"{op} of {about}", region, why);
            return null;
        });
    }

    /// <summary>Writes down how a listing went, and hands over what it saw.</summary>
    public IReadOnlyList<T>? Note<T>(string listing, Region region, Reading<IReadOnlyList<T>> reading) =>
        reading.Match<IReadOnlyList<T>?>(
            seen =>
            {
                _cells.Add(new Cell(listing, region, seen.Count == 0 ? CellState.Empty : CellState.Seen, null));
                return seen;
            },
            why =>
            {
                Blind(listing, region, why);
                return null;
            });

    /// <summary>Writes down that something was not seen.</summary>
    public void Blind(string listing, Region region, Blindness why)
    {
        var place = region == Region.Global ? listing : $"{listing} in {region}";
        _cells.Add(new Cell(listing, region, StateOf(why.Cause), why with { Place = place }));
    }

    /// <summary>Writes down a cell that needs no look.</summary>
    public void Note(string listing, Region region, CellState state) => _cells.Add(new Cell(listing, region, state, null));

    /// <summary>Adds a thing.</summary>
    public void Add(Resource resource) => _resources.Add(resource);

    private static CellState StateOf(BlindCause cause) => cause switch
    {
        BlindCause.Denied => CellState.Denied,
        BlindCause.Truncated => CellState.Truncated,
        _ => CellState.Failed,
    };
}

/// <summary>Facts by AWS's member names; what is missing is left out.</summary>
internal sealed class FactBag : Dictionary<string, string>
{
    /// <summary>An empty bag.</summary>
    public FactBag()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Adds a fact unless it is missing.</summary>
    public FactBag With(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            this[name] = value;
        }

        return this;
    }

    /// <summary>Adds a number unless it is missing.</summary>
    public FactBag With(string name, long? value) => With(name, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Adds a switch that is on.</summary>
    public FactBag When(string name, bool? on) => on == true ? With(name, "true") : this;

    /// <summary>Adds an instant.</summary>
    public FactBag With(string name, DateTimeOffset? moment) =>
        With(name, moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
}
