using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;
using Firebreak.Notify;
using Firebreak.Render;
using Firebreak.Store;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>What <c>watch</c> is asked.</summary>
/// <param name="Language">The owner's language.</param>
/// <param name="Currency">His currency.</param>
/// <param name="Variable">The environment, in which secrets may lie.</param>
public sealed record WatchQuestion(Language Language, string Currency, Func<string, string?> Variable)
{
    /// <summary>Between two looks while all is calm.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>In which pieces a wait is cut.</summary>
    public TimeSpan Piece { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary><c>firebreak watch</c>: keeps an eye on an account, and reaches its owner when money leaves.</summary>
public static class WatchVerb
{
    /// <summary>One look, for cron: what is due is sent, and where things stand is the answer.</summary>
    public static async Task<Answer> OnceAsync(AccountVisit visit, WatchQuestion question, Action<Words> progress, CancellationToken cancel)
    {
        using var duty = Duty.Begin(visit, question, progress);
        await duty.Man.LookAsync(cancel).ConfigureAwait(false);
        return WatchPage.Of(visit.Caller.Account, duty.Man.State, duty.Fuse, visit.Now, question.Language);
    }

    /// <summary>Keeps watch until it is told to stop.</summary>
    public static async Task RunAsync(AccountVisit visit, WatchQuestion question, Action<Words> progress, CancellationToken cancel)
    {
        using var duty = Duty.Begin(visit, question, progress);
        await duty.ServeAsync(cancel).ConfigureAwait(false);
        await duty.Man.RunAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The account could not be opened: whoever is watched from here is told, once it lasts.</summary>
    public static Task CannotBeginAsync(string? root, WatchQuestion question, TroubleException trouble, DateTimeOffset now, CancellationToken cancel) =>
        FailedStart.TellAsync(root, question, trouble, now, cancel);

    /// <summary>Where the watch stands; asks AWS nothing.</summary>
    public static Answer Status(string? root, AccountId account, DateTimeOffset now, Language language)
    {
        using var folder = WatchDesk.Open(root, account);
        var (state, _) = WatchDesk.State(folder);
        return state.LastLook is null
            ? Saying.Of("watch status", ExitCode.Calm, [
                new Say(new Words("Nobody watches this account yet.", "아직 이 계정을 감시하지 않습니다.").In(language)), new Next("firebreak watch", new Words("Next:", "다음:").In(language))], ["Nobody watches this account yet."])
            : WatchPage.Of(account, state, WatchDesk.FuseOf(folder), now, language);
    }

    /// <summary>Says that a message was read: of one alert, or of all that are open.</summary>
    public static Answer Acknowledge(string? root, AccountId account, string? id, DateTimeOffset now, Language language)
    {
        using var folder = WatchDesk.Open(root, account);
        var (state, _) = WatchDesk.State(folder);
        var open = state.Alerts.Where(alert => alert.IsOpen && alert.AcknowledgedAt is null && (id is null or "all" || alert.Id == id)).ToList();
        if (open.Count == 0 && id is not null and not "all" && state.Alerts.All(alert => alert.Id != id))
        {
            throw new TroubleException(ExitCode.Usage, new Words($"There is no alert {id}.", $"{id} 알림이 없습니다."), "firebreak watch status");
        }

        if (folder.TryHold())
        {
            WatchDesk.Save(folder, Acknowledging.ById(state, id ?? "all", now, "command").State);
        }
        else
        {
            folder.Drop("ack-" + now.UtcTicks.ToString(CultureInfo.InvariantCulture), Acknowledging.Letter(id ?? "all", now));
        }

        var says = new Words(
            $"{open.Count} alert(s) acknowledged. They are not repeated, unless it gets worse.", $"알림 {open.Count}건을 확인했습니다. 더 나빠지지 않으면 다시 알리지 않습니다.").In(language);
        return Saying.Of("watch ack", ExitCode.Calm, [new Say(says, Tone.Good)], [says]);
    }

    /// <summary>Sends a message as it would be to every channel, and says what became of it.</summary>
    public static async Task<Answer> TestAsync(string? root, AccountId account, WatchQuestion question, TimeProvider time, CancellationToken cancel)
    {
        var place = WatchDesk.Place(question.Variable);
        var setting = WatchDesk.Setting(place);
        using var post = new Post();
        var channels = WatchDesk.Channels(setting, place, question.Variable, post, time);
        if (channels.Count == 0)
        {
            throw new TroubleException(ExitCode.Usage, Duty.NoChannel(place), "firebreak watch test");
        }

        var (_, offset) = WatchDesk.Hours(setting, question.Language);
        var notice = Sample(account, question.Language, offset, time.GetUtcNow());
        var ends = await Task.WhenAll(channels.Select(async one => (one.Way.Name, End: await one.Way.SendAsync(notice, cancel).ConfigureAwait(false)))).ConfigureAwait(false);
        var tested = ends.Select(one => one.End switch
        {
            Delivery.Sent => new TestedDoc(one.Name, "sent", ""),
            Delivery.Later later => new TestedDoc(one.Name, "later", later.Why),
            Delivery.Refused refused => new TestedDoc(one.Name, "refused", refused.Why),
            _ => throw new InvalidOperationException("No such ending."),
        }).ToArray();
        var blocks = new List<Block> { new Heading(notice.Subject), new Quote(notice.Body) };
        blocks.AddRange(tested.Select(one => new Point(one.Result == "sent" ? "o" : "x", $"{one.Name}: {one.Result} {one.Why}".TrimEnd(), one.Result == "sent" ? Tone.Good : Tone.Bad)));
        var failed = tested.Count(one => one.Result != "sent");
        var doc = new WatchTestDoc(Shapes.Name, account.ToString(), notice.Subject, notice.Body, tested, []);
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, WatchDocShapes.Default.WatchTestDoc), failed == 0 ? ExitCode.Calm : failed == tested.Length ? ExitCode.Failed : ExitCode.PartlyDone);
    }

    /// <summary>The one account that is watched from this machine, if it is one.</summary>
    public static AccountId? Only(string? root)
    {
        var place = root ?? AccountFolder.DefaultRoot();
        var found = Directory.Exists(place)
            ? Directory.EnumerateDirectories(place).Where(folder => File.Exists(Path.Combine(folder, "watch", "state.json"))).Select(Path.GetFileName).Take(2).ToList()
            : [];
        return found.Count == 1 && AccountId.TryParse(found[0], out var account) ? account : null;
    }

    private static Notice Sample(AccountId account, Language language, TimeSpan offset, DateTimeOffset now)
    {
        var alert = new Alert
        {
            Id = "a-test00",
            RaisedAt = now,
            LastSeen = now,
            ToldAt = now,
            Messages = 1,
            Stage = NoticeStage.Test,
            Alarm = new Alarm
            {
                Kind = AlarmKind.Incident,
                Subject = "test",
                Severity = Severity.Informational,
                Says = new Words("This is a test. A warning would name the account, the money an hour, since when, and one next command.", "시험 알림입니다. 실제 경고에는 계정, 시간당 비용, 시작 시각, 다음에 실행할 명령이 들어갑니다."),
                Since = now,
                Next = "firebreak watch status",
            },
        };
        return Postman.Safe(Messages.Of(alert, new Addressee(account.ToString(), "", language, offset), now, code: null)) with { Key = $"{account}/test/{now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}" };
    }
}
