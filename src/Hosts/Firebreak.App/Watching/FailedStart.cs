using Firebreak.Model;
using Firebreak.Notify;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>A watch that cannot even begin says so: credentials that ended while it was down would otherwise make it silent for good.</summary>
internal static class FailedStart
{
    private const string Place = "account";

    /// <summary>How long it may fail before the owner is told: a machine that has just started may have no network yet.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Tells the owner of the account that is watched from here, within the same alert however often it is tried.</summary>
    public static async Task TellAsync(string? root, WatchQuestion question, TroubleException trouble, DateTimeOffset now, CancellationToken cancel)
    {
        if (WatchVerb.Only(root) is not { } account)
        {
            return;
        }

        using var folder = WatchDesk.Open(root, account);
        if (!folder.TryHold())
        {
            return; // another watch is on duty
        }

        var place = WatchDesk.Place(question.Variable);
        var setting = WatchDesk.Setting(place);
        using var post = new Post();
        var channels = WatchDesk.Channels(setting, place, question.Variable, post, TimeProvider.System);
        var (quiet, offset) = WatchDesk.Hours(setting, question.Language);
        var state = Told(WatchDesk.State(folder).State, trouble, channels, quiet, now);
        WatchDesk.Save(folder, state);
        var to = new Addressee(account.ToString(), state.Alias, question.Language, offset);
        _ = await new Postman(channels, to, saved => WatchDesk.Save(folder, saved)).DeliverAsync(state, now, cancel).ConfigureAwait(false);
    }

    private static WatchState Told(WatchState state, TroubleException trouble, IReadOnlyList<Channel> channels, QuietHours? quiet, DateTimeOffset now)
    {
        var why = trouble.What.En.Length > 200 ? trouble.What.En[..200] : trouble.What.En;
        var blind = state.Blind.FirstOrDefault(one => one.Place == Place) is { } known
            ? known with { Reason = why, Looks = known.Looks + 1 }
            : new BlindPlace(Place, BlindCause.Failed, why, now, 1);
        var alarms = BlindWatch.Of(now - blind.Since >= Patience ? [blind with { Looks = Math.Max(blind.Looks, BlindWatch.Looks) }] : []);
        var (alerts, due) = AlertBook.Follow(state.Alerts, alarms, now, Enum.GetValues<AlarmKind>().ToHashSet());
        return state with
        {
            Blind = [blind, .. state.Blind.Where(one => one.Place != Place)],
            Alerts = alerts,
            Outbox = Outbox.Add(state.Outbox, due, channels, quiet, now),
        };
    }
}
