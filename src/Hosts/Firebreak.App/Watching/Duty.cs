using Firebreak.Model;
using Firebreak.Notify;
using Firebreak.Store;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>A watch on duty: its folder held against other watchers, its channels open.</summary>
internal sealed class Duty : IDisposable
{
    private readonly WatchFolder _folder;
    private readonly Post _post;
    private readonly WatchSetting _setting;
    private readonly Action<Words> _progress;
    private readonly Signal _signal;
    private AckDesk? _desk;

    private Duty(AccountVisit visit, WatchQuestion question, Action<Words> progress, WatchFolder folder, Post post)
    {
        (_folder, _post, _progress) = (folder, post, progress);
        var place = WatchDesk.Place(question.Variable);
        _setting = WatchDesk.Setting(place);
        var channels = WatchDesk.Channels(_setting, place, question.Variable, post, TimeProvider.System);
        var (quiet, offset) = WatchDesk.Hours(_setting, question.Language);
        Fuse = WatchDesk.FuseOf(folder);
        _signal = new Signal(question.Variable);
        Man = new Watchman(WatchAccount.Of(visit), folder, new WatchmanOptions
        {
            Channels = channels,
            Heartbeat = _setting.Heartbeat is { } heartbeat ? Beat(heartbeat, place, question, post) : null,
            Collector = _setting.Otlp is { } otlp ? Collects(otlp, place, post) : null,
            Quiet = quiet,
            Offset = offset,
            Language = question.Language,
            Currency = question.Currency,
            AcknowledgeAt = () => _setting.AcknowledgeUrl is { } url && Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var outside) ? outside : _desk?.Address,
            Cadence = question.Every is { } every ? new Cadence { Calm = every } : new Cadence(),
            Paid = new Paid(_setting.CostExplorer, _setting.Trail is { } trail ? TrailPlace.IsOne(trail) ? TrailPlace.Parse(trail) : throw Wrong(place, trail) : null),
            Piece = question.Piece,
            Progress = progress,
            Alive = state => _signal.Alive(state),
        });
        if (channels.Count == 0)
        {
            progress(new Words($"nobody will be told. {NoChannel(place).En}", $"아무에게도 알리지 않습니다. {NoChannel(place).Ko}"));
        }
    }

    /// <summary>That nobody would be told, and the shortest way to change it.</summary>
    public static Words NoChannel(string place)
    {
        const string Shortest = """{"channels":[{"kind":"ntfy","topic":"env:NTFY_TOPIC"}]}""";
        return new Words(
            $"There is no channel yet: {place} names none. The shortest way to your phone: write {Shortest} into that file, set NTFY_TOPIC to a long word that nobody can guess, and subscribe to that word in the ntfy app. Mail, Telegram, KakaoTalk and others: docs/watch.md.",
            $"아직 알림 수단이 없습니다: {place}에 하나도 없습니다. 휴대폰으로 받는 가장 짧은 방법: 이 파일에 {Shortest} 라고 쓰고, 아무도 짐작하지 못할 긴 단어를 NTFY_TOPIC에 넣은 뒤, 휴대폰의 ntfy 앱에서 그 단어를 구독하십시오. 메일, 텔레그램, 카카오톡 등은 docs/watch.md에 있습니다.");
    }

    /// <summary>The watchman.</summary>
    public Watchman Man { get; }

    /// <summary>The fuse when he came on duty.</summary>
    public Fuse Fuse { get; }

    /// <summary>Comes on duty. A second watcher of the same account is refused.</summary>
    public static Duty Begin(AccountVisit visit, WatchQuestion question, Action<Words> progress)
    {
#pragma warning disable CA2000 // the duty takes both over and disposes them
        var folder = WatchDesk.Open(visit.StateRoot, visit.Caller.Account);
        var post = new Post();
#pragma warning restore CA2000
        try
        {
            return folder.TryHold() ? new Duty(visit, question, progress, folder, post) : throw new TroubleException(
                ExitCode.Refused, new Words($"Another watcher is on duty for account {visit.Caller.Account}.", $"계정 {visit.Caller.Account}을(를) 이미 감시하고 있습니다."), "firebreak watch status");
        }
        catch
        {
            folder.Dispose();
            post.Dispose();
            throw;
        }
    }

    /// <summary>Opens the desk for links and metrics, and says that the watch is up.</summary>
    public async Task ServeAsync(CancellationToken cancel)
    {
        _desk = await AckDesk.OpenAsync(_setting, Man, cancel).ConfigureAwait(false);
        if (_desk is not null)
        {
            _progress(new Words($"links and metrics are answered at {_desk.Address}", $"확인 링크와 지표 주소: {_desk.Address}"));
        }

        _signal.Ready();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _signal.Stopping();
        _desk?.Dispose();
        _folder.Dispose();
        _post.Dispose();
    }

    private static TroubleException Wrong(string place, string trail) => new(ExitCode.Usage, new Words(
        $"{place}: trail is '{trail}'; it looks like s3://my-trail/AWSLogs/.", $"{place}: trail 값이 '{trail}'입니다. s3://my-trail/AWSLogs/처럼 써 주십시오."));

    private static Collector Collects(string address, string place, Post post)
    {
        try
        {
            return new Collector(address, post);
        }
        catch (NotifyException wrong)
        {
            throw new TroubleException(ExitCode.Usage, new Words($"{place}: otlp: {wrong.Message}", $"{place}: otlp: {wrong.Message}"));
        }
    }

    private static Heartbeat Beat(string heartbeat, string place, WatchQuestion question, Post post)
    {
        try
        {
            return new Heartbeat(SecretPlace.Parse(heartbeat, question.Variable)?.Read() ?? new Secret(heartbeat), post);
        }
        catch (NotifyException wrong)
        {
            throw new TroubleException(ExitCode.Usage, new Words($"{place}: heartbeat: {wrong.Message}", $"{place}: heartbeat: {wrong.Message}"));
        }
    }
}
