using System.Runtime.InteropServices;
using Firebreak.Model;
using Firebreak.Store;
using Firebreak.Watch;
using Firebreak.Wire.Services;

namespace Firebreak.App.Watching;

/// <summary>Looks, judges, and remembers: one look at a time, each of which ends in one durable state.</summary>
internal sealed class Watcher
{
    private const int MostExplained = 6_000;
    private readonly WatchAccount _account;
    private readonly WatchFolder _folder;
    private readonly Cadence _cadence;
    private readonly WatchEyes _eyes;
    private readonly EventMemory _memory;
    private readonly EventMemory _files;
    private readonly Judgement _judgement;
    private readonly Judgement _proof;
    private readonly Func<Fuse> _fuse;

    /// <summary>Makes a watcher of an account.</summary>
    public Watcher(WatchAccount account, WatchFolder folder, Cadence cadence, Paid paid, Func<Fuse> fuse)
    {
        (_account, _folder, _cadence, _fuse) = (account, folder, cadence, fuse);
        _eyes = new WatchEyes(account, cadence, paid);
        _memory = EventMemory.Load(folder.Events, account.Reader.Now);
        _files = EventMemory.Load(folder.FileEvents, account.Reader.Now);
        (_judgement, _proof) = (new Judgement(account.Prices), new Judgement(account.Prices));
    }

    /// <summary>What exists, as last seen.</summary>
    public Inventory? Inventory => _eyes.Inventory.Known;

    /// <summary>What it costs, as last seen.</summary>
    public BurnRate? Burn { get; private set; }

    /// <summary>What happened, as last judged.</summary>
    public Investigation? Investigation { get; private set; }

    /// <summary>What the disk refuses, if it does.</summary>
    public Blindness? Disk { get; set; }

    /// <summary>The regions of the last look.</summary>
    public IReadOnlyList<Region> Regions { get; private set; } = [];

    /// <summary>The records that judgements are made from: AWS's own history, and what a trail's files tell besides.</summary>
    public IReadOnlyList<TrailEvent> Events => _files.Events.Count == 0 ? _memory.Events
        : [.. _memory.Events.Concat(_files.Events).DistinctBy(one => one.EventId, StringComparer.Ordinal).OrderBy(one => one.Time).ThenBy(one => one.EventId, StringComparer.Ordinal)];

    /// <summary>Lists everything in all regions now.</summary>
    public async Task<Inventory> SurveyAsync(CancellationToken cancel)
    {
        _ = await _eyes.Inventory.SurveyAsync(Regions, all: true, cancel).ConfigureAwait(false);
        return _eyes.Inventory.Known!;
    }

    /// <summary>Judges what AWS's own history tells together with an inventory: files in a bucket may be forged, and prove nothing.</summary>
    public Investigation Proved(Inventory inventory) =>
        _proof.Of(_memory.Events, inventory, OwnersWord.Of(_account.StateRoot, _account.Caller.Account, null, null), _account.Reader.Now, news: true);

    /// <summary>One look. The state that comes back is not written yet; the alerts are those that a message is due about.</summary>
    public async Task<(WatchState State, IReadOnlyList<Alert> Due)> LookAsync(WatchState before, CancellationToken cancel)
    {
        var look = await _eyes.LookAsync(before, _memory, _files, cancel).ConfigureAwait(false);
        look = (Disk ?? _memory.Trouble) is { } refused ? look with { Blind = [.. look.Blind, refused] } : look;
        var state = Counted(before with { StartedAt = before.StartedAt ?? look.At }, look);
        var (alarms, unseen) = (new List<Alarm>(), new HashSet<AlarmKind>());
        if (look.Whole && _eyes.Inventory.Known is { } inventory && look.Streams is { } streams)
        {
            Regions = look.Regions;
            state = Judge(state with { Streams = streams }, look, inventory, alarms);
            state = before.LastLook is null ? state with { Alias = await AliasAsync(cancel).ConfigureAwait(false) } : state;
        }
        else
        {
            unseen.UnionWith([AlarmKind.Incident, AlarmKind.Stranger, AlarmKind.Fuse, AlarmKind.Guard, AlarmKind.AwsNotice]);
        }

        state = Guarded(state, look, alarms, unseen);
        state = look.Notices is { } told
            ? state with { Notices = told.Notices, LastNotices = look.At, LastAnomalies = told.AskedAnomalies ? look.At : state.LastAnomalies } : state;
        alarms.AddRange(look.Whole ? state.Notices.Select(one => one.Alarm) : []);
        alarms.AddRange(BlindWatch.Of(state.Blind));
        alarms.AddRange(ChannelAlarms.Of(state, look.At));
        alarms.AddRange(BrakeAlarms.Of(state.Latch, look.At));
        var (alerts, due) = AlertBook.Follow(state.Alerts, alarms, look.At, unseen);
        var alarmed = IsAlarmed(state, alerts, look.At);
        return (state with
        {
            Alerts = alerts,
            LastLook = look.At,
            LastWhole = look.Blind.Count == 0 ? look.At : state.LastWhole,
            NextLook = _cadence.Next(look.At, alarmed),
        }, due);
    }

    /// <summary>Whether to look every minute: something costs money, came lately, or has just become blind.</summary>
    private static bool IsAlarmed(WatchState state, IReadOnlyList<Alert> alerts, DateTimeOffset now) =>
        state.Blind.Any(place => place.Cause != BlindCause.Denied || place.Looks < BlindWatch.Looks)
        || alerts.Any(alert => alert.IsOpen && alert.Alarm is { Kind: AlarmKind.Incident or AlarmKind.Stranger or AlarmKind.Fuse } alarm
            && (alarm.UsdPerHour > 0.05m || now - alert.RaisedAt < TimeSpan.FromHours(2) || now - alert.ToldAt < TimeSpan.FromMinutes(30)));

    private WatchState Judge(WatchState state, WatchLook look, Inventory inventory, List<Alarm> alarms)
    {
        var fuse = _fuse();
        var word = OwnersWord.Of(_account.StateRoot, _account.Caller.Account, null, null);
        Investigation = _judgement.Of(Events, inventory, word, look.At, look.News);
        Roll(look.At, Investigation);
        Burn = Watch.Burn.Of(inventory with { TakenAt = look.At }, _account.Prices, Watch.Burn.Verdicts(Investigation));
        var spend = state.LastLook is { } last ? state.Spend.Add(last, look.At, state.UsdPerHour) : state.Spend;
        var (unexplained, explained) = Explain(state, inventory, look.At);
        var seasoned = _memory.Events.Count > 0 && look.At - _memory.Events[0].Time >= TimeSpan.FromDays(3);
        alarms.AddRange(Alarms.Of(new Sight
        {
            Now = look.At,
            Inventory = inventory,
            Burn = Burn,
            Incidents = Investigation.Incidents,
            Fuse = fuse,
            Spend = spend,
            Unexplained = unexplained,
            Seasoned = seasoned,
        }));
        var calm = alarms.Count == 0 && Investigation.Incidents.Count == 0;
        return state with
        {
            Spend = spend,
            UsdPerHour = Burn.UsdPerHour,
            Explained = explained,
            Learned = calm ? Uses.Learn(state.Learned, Burn, inventory) : state.Learned,
            LastSurvey = look.Surveyed && (state.LastSurvey is not { } at || look.At - at >= _cadence.Survey) ? look.At : state.LastSurvey,
            LastDeep = look.Deep ? look.At : state.LastDeep,
        };
    }

    private void Roll(DateTimeOffset now, Investigation judged)
    {
        var intruders = judged.Incidents.SelectMany(incident => incident.Suspects.SourceIps).ToHashSet(StringComparer.Ordinal);
        _memory.Roll(now, intruders);
        _files.Roll(now, intruders);
    }

    /// <summary>Machines that came while watched: each has a record of who started it, or is strange once the record should be there.</summary>
    private (HashSet<string> Unexplained, IReadOnlyList<string> Explained) Explain(WatchState state, Inventory inventory, DateTimeOffset now)
    {
        var machines = inventory.Resources.Where(one => one.Kind == Kinds.Instance && one.Running).ToList();
        if (state.Explained.Count == 0 && state.LastLook is null)
        {
            return ([], [.. inventory.Resources.Where(one => one.Kind == Kinds.Instance).Select(one => one.Id)]);
        }

        var known = state.Explained.ToHashSet(StringComparer.Ordinal);
        var unknown = machines.Where(one => !known.Contains(one.Id)).ToList();
        var told = unknown.Where(one => _memory.Events.Any(recorded => recorded.ReadOnly != true && recorded.Time >= now - TimeSpan.FromDays(7)
            && Names(recorded, one.Id))).Select(one => one.Id).ToList();
        var late = unknown.Where(one => !told.Contains(one.Id, StringComparer.Ordinal) && now - (one.CreatedAt ?? now) >= _cadence.RecordsLate).Select(one => one.Id);
        return (late.ToHashSet(StringComparer.Ordinal), told.Count == 0 ? state.Explained : [.. state.Explained.Concat(told).TakeLast(MostExplained)]);
    }

    // As it stands in the record, without a copy of it.
    private static bool Names(TrailEvent recorded, string id) =>
        JsonMarshal.GetRawUtf8Value(recorded.Raw).IndexOf(System.Text.Encoding.UTF8.GetBytes(id)) >= 0;

    private static WatchState Guarded(WatchState state, WatchLook look, List<Alarm> alarms, HashSet<AlarmKind> unseen)
    {
        if (look.Guards is not { } guards)
        {
            unseen.Add(AlarmKind.Guard);
            return state;
        }

        var accepted = state.Alerts.Where(alert => alert is { IsOpen: true, Alarm.Kind: AlarmKind.Guard, AcknowledgedAt: not null }).Select(alert => alert.Alarm.Subject).ToHashSet(StringComparer.Ordinal);
        var (found, kept) = Guards.Compare(state.Guards, guards.States, guards.Unread, accepted, look.At);
        alarms.AddRange(found);
        return state with { Guards = kept, LastGuards = look.At };
    }

    private WatchState Counted(WatchState state, WatchLook look)
    {
        var day = DateOnly.FromDateTime(look.At.UtcDateTime);
        var (calls, before) = state.CallsDay == day ? (state.Calls, state.CallsBefore) : (new SortedDictionary<string, long>(StringComparer.Ordinal), state.Calls);
        var sum = new SortedDictionary<string, long>(calls, StringComparer.Ordinal);
        foreach (var (name, count) in _eyes.Meter.Take())
        {
            sum[name] = sum.GetValueOrDefault(name) + count;
        }

        var blind = look.Blind.Select(spot => state.Blind.FirstOrDefault(one => one.Place == spot.Place) is { } known
            ? known with { Looks = known.Looks + 1, Cause = spot.Cause, Reason = Bounded(spot.Reason) }
            : new BlindPlace(spot.Place, spot.Cause, Bounded(spot.Reason), look.At, 1));
        return state with { CallsDay = day, Calls = sum, CallsBefore = before, Blind = [.. blind.Take(600)] };
    }

    private async Task<string> AliasAsync(CancellationToken cancel)
    {
        var reading = await _eyes.Meter.ReadAsync(Region.Global, Iam.ListAccountAliases, new Iam.ListAccountAliasesIn(), cancel).ConfigureAwait(false);
        return reading.Match(seen => seen.AccountAliases is { Count: > 0 } names ? names[0] : "", _ => "");
    }

    private static string Bounded(string text) => text.Length > 200 ? text[..200] : text;
}

/// <summary>When a way to the owner is itself in trouble, the other ways say so.</summary>
internal static class ChannelAlarms
{
    private static readonly TimeSpan Failing = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    /// <summary>The alarms.</summary>
    public static IEnumerable<Alarm> Of(WatchState state, DateTimeOffset now)
    {
        foreach (var (name, channel) in state.Channels)
        {
            if (channel.FailingSince is { } since && now - since >= Failing)
            {
                yield return Made(name + "/failing", since, new Words($"Messages do not get through by {name}. {channel.Why}", $"{name}(으)로 알림이 가지 않습니다. {channel.Why}"));
            }

            if (channel.RenewBy is { } until && until - now <= Soon)
            {
                yield return Made(name + "/login", now, new Words(
                    $"The login of {name} ends on {until:yyyy-MM-dd}. Log in once more before that.", $"{name}의 로그인이 {until:yyyy-MM-dd}에 끝납니다. 그 전에 다시 로그인해 주십시오."));
            }
        }
    }

    private static Alarm Made(string subject, DateTimeOffset since, Words says) => new()
    {
        Kind = AlarmKind.Channel,
        Subject = subject,
        Severity = Severity.Medium,
        Says = says,
        Since = since,
        Next = "firebreak watch test",
    };
}

/// <summary>What the brake has done, and what it asks.</summary>
internal static class BrakeAlarms
{
    /// <summary>The alarms.</summary>
    public static IEnumerable<Alarm> Of(Latch latch, DateTimeOffset now)
    {
        if (latch is { State: LatchState.Tripped, Done: > 0 })
        {
            yield return Made("done", latch.Since ?? now, new Words(
                $"The brake has stopped what is the intruder's: {latch.Done} step(s). All of it can be taken back with: firebreak contain undo",
                $"자동 차단이 침입자의 것을 멈췄습니다: {latch.Done}단계. 모두 되돌릴 수 있습니다: firebreak contain undo"), "firebreak contain plan");
        }

        if (latch is { State: LatchState.Tripped, Asked: > 0 })
        {
            yield return Made("ask", latch.Since ?? now, new Words(
                $"A plan of {latch.Asked} more step(s) lies ready and waits for your word.", $"{latch.Asked}단계의 계획이 준비되어 있습니다. 실행하려면 확인해 주셔야 합니다."), "firebreak contain apply");
        }

        if (latch.State == LatchState.Cooling)
        {
            yield return Made("cooling", latch.Since ?? now, new Words(
                "You took back what the brake did, so it does nothing more until you arm it.", "자동 차단을 되돌리셨으므로, 다시 켜기 전에는 아무것도 하지 않습니다."), "firebreak watch fuse --arm");
        }
    }

    private static Alarm Made(string subject, DateTimeOffset since, Words says, string next) => new()
    {
        Kind = AlarmKind.Brake,
        Subject = subject,
        Severity = Severity.High,
        Says = says,
        Since = since,
        Next = next,
    };
}
