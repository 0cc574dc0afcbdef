using Firebreak.Aws.Survey;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>Everything one look asks AWS, within the pace and the plan of the day.</summary>
internal sealed class WatchEyes
{
    private readonly WatchAccount _account;
    private readonly HistoryEye _history;
    private readonly GuardEye _guards;
    private readonly NoticeEye _notices;
    private readonly TrailEye? _files;
    private readonly Cadence _cadence;
    private IReadOnlyList<Region> _regions = [];
    private DateTimeOffset _regionsAt;

    /// <summary>Opens the eyes.</summary>
    public WatchEyes(WatchAccount account, Cadence cadence, Paid paid)
    {
        (_account, _cadence) = (account, cadence);
        Meter = new CallMeter(account.Reader, account.Time);
        _history = new HistoryEye(Meter, account.Caller);
        Inventory = new InventoryEye(Meter, account.Buckets);
        _guards = new GuardEye(Meter, account.Caller.Account);
        _notices = new NoticeEye(Meter, paid.CostExplorer);
        _files = paid.Trail is { } trail ? new TrailEye(account.Buckets ?? account.Reader.Buckets, Meter, account.Caller.Account, trail) : null;
    }

    /// <summary>What was asked.</summary>
    public CallMeter Meter { get; }

    /// <summary>What exists.</summary>
    public InventoryEye Inventory { get; }

    /// <summary>Looks once.</summary>
    public async Task<WatchLook> LookAsync(WatchState state, EventMemory memory, EventMemory files, CancellationToken cancel)
    {
        var blind = new List<Blindness>();
        var caller = await CallingIdentity.AskAsync(Meter, _account.Caller.AccessKeyId, cancel, _account.Named is { Count: > 0 } named ? named : CallingIdentity.Elsewhere).ConfigureAwait(false);
        if (caller.Match<Blindness?>(seen => seen.Account == _account.Caller.Account ? null : new Blindness("account", BlindCause.Unreadable, $"The credentials belong to account {seen.Account} now."), why => why with { Place = "account" }) is { } stranger)
        {
            return new WatchLook { At = _account.Reader.Now, Blind = [stranger], Regions = _regions, Whole = false };
        }

        var now = _account.Reader.Now;
        var regions = await RegionsAsync(now, blind, cancel).ConfigureAwait(false);
        var deep = state.LastDeep is not { } last || now - last >= _cadence.Survey;
        var fresh = new List<TrailEvent>();
        void Take(IReadOnlyList<TrailEvent> read) // page by page: all that a busy account did on a day would not fit into a small machine
        {
            lock (fresh)
            {
                fresh.AddRange(memory.Take(read, now));
            }
        }

        var (history, machines) = (_history.LookAsync(regions, state.Streams, deep, memory.Knows, Take, cancel), Inventory.MachinesAsync(regions, cancel));
        var records = await history.ConfigureAwait(false);
        var (changed, unseen) = await machines.ConfigureAwait(false);
        blind.AddRange([.. records.Blind, .. unseen, .. Late(records.Streams, now)]);
        var filed = await FiledAsync(regions, files, blind, now, cancel).ConfigureAwait(false);
        var surveyed = await SurveyAsync(state, regions, changed, fresh, now, cancel).ConfigureAwait(false);
        blind.AddRange((Inventory.Known?.BlindSpots ?? []).Where(spot => !unseen.Any(one => one.Reason == spot.Reason && spot.Place.Contains("DescribeInstances", StringComparison.Ordinal))));
        var guards = await GuardsAsync(state, fresh, now, cancel).ConfigureAwait(false);
        var notices = IsDue(state, fresh, now) ? await _notices.LookAsync(Inventory.Known, state, now, cancel).ConfigureAwait(false) : null;
        blind.AddRange([.. guards?.Blind ?? [], .. notices?.Blind ?? []]);
        return new WatchLook
        {
            At = _account.Reader.Now,
            Regions = regions,
            Fresh = fresh,
            News = fresh.Count > 0 || filed,
            Streams = records.Streams,
            Surveyed = surveyed,
            Deep = deep,
            Guards = guards,
            Notices = notices,
            Blind = [.. blind.DistinctBy(one => one.Place, StringComparer.Ordinal)],
            Whole = true,
        };
    }

    /// <summary>Whether a trail's files told anything new, if the owner named them.</summary>
    private async Task<bool> FiledAsync(IReadOnlyList<Region> regions, EventMemory files, List<Blindness> blind, DateTimeOffset now, CancellationToken cancel)
    {
        if (_files is null)
        {
            return false;
        }

        var (events, unread) = await _files.LookAsync(regions, now, cancel).ConfigureAwait(false);
        blind.AddRange(unread);
        return files.Take(events.Where(one => !_history.IsEcho(one)), now).Count > 0;
    }

    private static IEnumerable<Blindness> Late(SortedDictionary<string, StreamState> streams, DateTimeOffset now) => streams
        .Where(stream => stream.Value is { Echo: { } echo } && now - echo > TimeSpan.FromMinutes(60) && stream.Value.Read == streams.Values.Max(one => one.Read))
        .Select(stream => new Blindness($"event history of {stream.Key.Split('/')[0]}", BlindCause.NotRecorded, $"The newest record in it is from {stream.Value.Echo:HH:mm} UTC; records are late."));

    private async Task<IReadOnlyList<Region>> RegionsAsync(DateTimeOffset now, List<Blindness> blind, CancellationToken cancel)
    {
        if (_account.Named.Count > 0)
        {
            return _account.Named;
        }

        if (_regions.Count == 0 || now - _regionsAt >= _cadence.Survey)
        {
            var reading = await AccountSurvey.EnabledRegionsAsync(Meter, cancel).ConfigureAwait(false);
            _regions = reading.Match(seen => seen, why =>
            {
                blind.Add(why with { Place = "listing of regions" });
                return _regions.Count > 0 ? _regions : AccountSurvey.Defaults();
            });
            _regionsAt = blind.Count > 0 ? default : now;
        }

        return _regions;
    }

    /// <summary>Everything, every hour; between, the regions in which something happened or could not be seen.</summary>
    private async Task<bool> SurveyAsync(
        WatchState state, IReadOnlyList<Region> regions, IReadOnlyList<Region> changed, IReadOnlyList<TrailEvent> fresh, DateTimeOffset now, CancellationToken cancel)
    {
        var all = Inventory.Known is null || state.LastSurvey is not { } last || now - last >= _cadence.Survey;
        if (all)
        {
            _ = await Inventory.SurveyAsync(regions, all: true, cancel).ConfigureAwait(false);
            return true;
        }

        var touched = fresh.Where(one => one is { ReadOnly: not true, Succeeded: true }).Select(one => one.Region)
            .Concat(changed.Select(region => region.ToString()))
            .Concat(Inventory.Known!.Cells.Where(cell => cell.Why is { Cause: not BlindCause.Denied }).Select(cell => cell.Region.ToString()))
            .ToHashSet(StringComparer.Ordinal);
        var some = regions.Where(region => touched.Contains(region.ToString())).ToList();
        if (some.Count == 0 && !touched.Contains(Region.Global.ToString()))
        {
            return false;
        }

        _ = await Inventory.SurveyAsync(some.Count > 0 ? some : [Region.UsEast1], all: false, cancel).ConfigureAwait(false);
        return true;
    }

    private async Task<GuardLook?> GuardsAsync(WatchState state, IReadOnlyList<TrailEvent> fresh, DateTimeOffset now, CancellationToken cancel)
    {
        var due = state.LastGuards is not { } last || now - last >= _cadence.Guards || state.Blind.Any(one => BlindWatch.AreaOf(one.Place) == "guards");
        return due || fresh.Any(one => one is { ReadOnly: not true, Succeeded: true } && IsGuarding(one))
            ? await _guards.LookAsync(Inventory.Known, cancel).ConfigureAwait(false)
            : null;
    }

    private bool IsDue(WatchState state, IReadOnlyList<TrailEvent> fresh, DateTimeOffset now) => state.LastNotices is not { } last || now - last >= _cadence.Guards
        || state.Blind.Any(one => one.Place.StartsWith("notices ", StringComparison.Ordinal) && one.Cause != BlindCause.Denied)
        || fresh.Any(one => one is { Succeeded: true, Name: "AttachUserPolicy" or "DetachUserPolicy" });

    private static bool IsGuarding(TrailEvent one) => one.Source is "cloudtrail.amazonaws.com" or "budgets.amazonaws.com" or "monitoring.amazonaws.com" or "account.amazonaws.com"
        || one.Name.Contains("MFA", StringComparison.Ordinal) || one.Name is "CreateAccessKey" or "DeleteAccessKey" or "DeleteUser";
}

/// <summary>What one look saw.</summary>
internal sealed record WatchLook
{
    /// <summary>The account's time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The regions.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>Records that were not known.</summary>
    public IReadOnlyList<TrailEvent> Fresh { get; init; } = [];

    /// <summary>Whether there is anything new to be thought about, a trail's files included.</summary>
    public bool News { get; init; }

    /// <summary>How far the records were read; <c>null</c> if none could be.</summary>
    public SortedDictionary<string, StreamState>? Streams { get; init; }

    /// <summary>Whether anything was listed anew.</summary>
    public bool Surveyed { get; init; }

    /// <summary>Whether a whole day of records was read again.</summary>
    public bool Deep { get; init; }

    /// <summary>The safeguards, if they were looked at.</summary>
    public GuardLook? Guards { get; init; }

    /// <summary>What AWS says, if it was asked.</summary>
    public NoticeLook? Notices { get; init; }

    /// <summary>What could not be seen.</summary>
    public required IReadOnlyList<Blindness> Blind { get; init; }

    /// <summary>Whether the account answered at all.</summary>
    public required bool Whole { get; init; }
}

/// <summary>What is looked at only because the owner said so, for asking it costs.</summary>
/// <param name="CostExplorer">Cost Explorer's anomalies, once a day.</param>
/// <param name="Trail">A trail's files in S3.</param>
internal sealed record Paid(bool CostExplorer = false, TrailPlace? Trail = null);
