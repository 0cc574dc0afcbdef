using Firebreak.Model;
using Firebreak.Model.Ports.Telling;
using Firebreak.Notify;
using Firebreak.Store;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>How a watch is kept.</summary>
internal sealed record WatchmanOptions
{
    /// <summary>The ways to reach the owner.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>What is asked after a look that worked.</summary>
    public Heartbeat? Heartbeat { get; init; }

    /// <summary>What takes metrics after each look.</summary>
    public Collector? Collector { get; init; }

    /// <summary>His quiet hours.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>His clock.</summary>
    public TimeSpan Offset { get; init; }

    /// <summary>His language.</summary>
    public Language Language { get; init; }

    /// <summary>His currency.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Where links that acknowledge lead.</summary>
    public Func<Uri?> AcknowledgeAt { get; init; } = () => null;

    /// <summary>How often to look.</summary>
    public Cadence Cadence { get; init; } = new();

    /// <summary>What is looked at though asking it costs.</summary>
    public Paid Paid { get; init; } = new();

    /// <summary>In which pieces a wait is cut, to hear letters and replies.</summary>
    public TimeSpan Piece { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Who hears of each look.</summary>
    public Action<Words> Progress { get; init; } = _ => { };

    /// <summary>Told after each look and each piece of a wait: the watch is alive.</summary>
    public Action<WatchState> Alive { get; init; } = _ => { };
}

/// <summary>Keeps watch: look, judge, act if it may, tell, wait.</summary>
internal sealed class Watchman
{
    private readonly WatchAccount _account;
    private readonly WatchFolder _folder;
    private readonly WatchmanOptions _options;
    private readonly Watcher _watcher;
    private readonly Brake _brake;
    private readonly Frugality _frugality = new();
    private Fuse _fuse;
    private Blindness? _disk;
    private DateTimeOffset _heard;

    /// <summary>Comes on duty where the last watch ended.</summary>
    public Watchman(WatchAccount account, WatchFolder folder, WatchmanOptions options)
    {
        (_account, _folder, _options) = (account, folder, options);
        _fuse = WatchDesk.FuseOf(folder);
        (State, _disk) = WatchDesk.State(folder);
        _watcher = new Watcher(account, folder, options.Cadence, options.Paid, () => _fuse);
        _brake = new Brake(account, _watcher, () => _fuse, options.Progress);
    }

    /// <summary>Where the watch stands.</summary>
    public WatchState State { get; private set; }

    /// <summary>What was seen and judged last.</summary>
    public Watcher Watcher => _watcher;

    /// <summary>One look with everything that follows from it.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        Refuse();
        await HearAsync(cancel).ConfigureAwait(false);
        _watcher.Disk = _disk;
        var (state, due) = await _watcher.LookAsync(State, cancel).ConfigureAwait(false);
        state = await _brake.AfterAsync(state, cancel).ConfigureAwait(false);
        Keep(state with { Outbox = Outbox.Add(state.Outbox, due, _options.Channels, _options.Quiet, _account.Reader.Now) });
        await DeliverAsync(cancel).ConfigureAwait(false);
        if (_options.Heartbeat is { } heartbeat && State.Blind.Count == 0)
        {
            _ = await heartbeat.BeatAsync(cancel).ConfigureAwait(false);
        }

        await CountAsync(cancel).ConfigureAwait(false);
        _frugality.After();
        _options.Alive(State);
    }

    /// <summary>Keeps watch until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await LookAsync(cancel).ConfigureAwait(false);
            await WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the next look, and meanwhile hears letters and sends what comes due.</summary>
    private async Task WaitAsync(CancellationToken cancel)
    {
        var due = State.NextLook ?? _account.Reader.Now;
        for (var now = _account.Reader.Now; now < due; now = _account.Reader.Now)
        {
            await Task.Delay(Pause(now, due), _account.Time, cancel).ConfigureAwait(false);
            await HearAsync(cancel).ConfigureAwait(false);
            await DeliverAsync(cancel).ConfigureAwait(false);
            _options.Alive(State);
        }
    }

    /// <summary>Until the next look, the next piece, or when a message may be tried again, whichever comes first.</summary>
    private TimeSpan Pause(DateTimeOffset now, DateTimeOffset due)
    {
        var left = due - now < _options.Piece ? due - now : _options.Piece;
        var again = State.Outbox.Select(one => one.NotBefore - now).Where(wait => wait > TimeSpan.Zero).DefaultIfEmpty(left).Min();
        return again < left ? again : left;
    }

    private Task DeliverAsync(CancellationToken cancel) => State.Outbox.Count == 0 ? Task.CompletedTask : SendAsync(cancel);

    private async Task SendAsync(CancellationToken cancel)
    {
        var now = _account.Reader.Now;
        var rate = _options.Currency == "USD" ? null : _account.Rates.On(DateOnly.FromDateTime(now.UtcDateTime), "USD", _options.Currency).Match<ExchangeRate?>(found => found, _ => null);
        var to = new Addressee(_account.Caller.Account.ToString(), State.Alias, _options.Language, _options.Offset) { Rate = rate, AcknowledgeAt = _options.AcknowledgeAt() };
        State = await new Postman(_options.Channels, to, Keep).DeliverAsync(State, now, cancel).ConfigureAwait(false);
    }

    private async Task CountAsync(CancellationToken cancel)
    {
        if (_options.Collector is { } collector
            && await collector.PushAsync(Metrics.Otlp(_account.Caller.Account, State, _account.Reader.Now), cancel).ConfigureAwait(false) is var end and not Delivery.Sent)
        {
            var why = end switch { Delivery.Later later => later.Why, Delivery.Refused refused => refused.Why, _ => "" };
            _options.Progress(new Words($"the collector took no metrics. {why}", $"수집기가 지표를 받지 않았습니다. {why}"));
        }
    }

    /// <summary>Acknowledges by a code out of a message.</summary>
    public bool Acknowledge(string code, string by)
    {
        var (state, count) = Acknowledging.ByCode(State, code, _account.Reader.Now, by);
        if (count > 0)
        {
            Keep(state);
        }

        return count > 0;
    }

    /// <summary>Letters of the command line, and what the owner answered in his channels.</summary>
    private async Task HearAsync(CancellationToken cancel)
    {
        foreach (var (name, text) in _folder.Letters())
        {
            var words = text.Split(' ');
            if (words is ["ack", var id, ..])
            {
                Keep(Acknowledging.ById(State, id, _account.Reader.Now, "command").State);
            }
            else if (words is ["arm", ..])
            {
                Keep(State with { Latch = State.Latch.Rearmed(_account.Reader.Now) });
            }

            _folder.Discard(name);
        }

        var now = _account.Reader.Now;
        if (now - _heard < TimeSpan.FromSeconds(30) || !State.Alerts.Any(alert => alert is { IsOpen: true, AcknowledgedAt: null, Codes.Count: > 0 }))
        {
            return;
        }

        _heard = now;
        foreach (var channel in _options.Channels.Where(one => one.Way is IReplySource))
        {
            foreach (var reply in await ((IReplySource)channel.Way).RepliesAsync(cancel).ConfigureAwait(false))
            {
                Keep(Acknowledging.ByReply(State, reply, now, channel.Way.Name).State);
            }
        }
    }

    /// <summary>The fuse may have been set anew; a damaged one leaves the old one in force.</summary>
    private void Refuse()
    {
        try
        {
            _fuse = WatchDesk.FuseOf(_folder);
        }
        catch (TroubleException damaged)
        {
            _options.Progress(damaged.What);
        }
    }

    // A full disk does not end the watch: it goes on in memory, and says so.
    private void Keep(WatchState state)
    {
        if (ReferenceEquals(state, State))
        {
            return;
        }

        State = state;
        try
        {
            WatchDesk.Save(_folder, state);
            _disk = null;
        }
        catch (StoreException wrong)
        {
            _disk = new Blindness("disk", BlindCause.Failed, wrong.Message);
        }
    }
}
