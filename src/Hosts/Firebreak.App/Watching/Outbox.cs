using Firebreak.Model;
using Firebreak.Notify;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>What is to be sent, to which channel, and not before when. A message leaves it only when its channel took it.</summary>
internal static class Outbox
{
    private const int MostAnHour = 40;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Adds messages that are due. Of several about the same alert one stays: it says how things stand when it is sent.</summary>
    public static IReadOnlyList<Pending> Add(IReadOnlyList<Pending> outbox, IReadOnlyList<Alert> due, IReadOnlyList<Channel> channels, QuietHours? quiet, DateTimeOffset now)
    {
        var box = outbox.ToDictionary(one => (one.Channel, one.Alert));
        foreach (var alert in due)
        {
            foreach (var channel in channels.Where(channel => alert.Alarm.Severity >= channel.Level || alert.Alarm.Kind is AlarmKind.Blind or AlarmKind.Brake))
            {
                var key = (channel.Way.Name, alert.Id);
                if (box.ContainsKey(key) || IsItself(alert, channel) || (alert.Stage == NoticeStage.Resolved && IsUntold(alert, channel)))
                {
                    continue;
                }

                var held = quiet?.Hold(alert, now) ?? now;
                var joins = alert.RaisedAt + channel.After;
                box[key] = new Pending { Channel = channel.Way.Name, Alert = alert.Id, Since = now, NotBefore = held > joins ? held : joins };
            }
        }

        return [.. box.Values.OrderBy(one => one.Since).ThenBy(one => one.Channel, StringComparer.Ordinal).ThenBy(one => one.Alert, StringComparer.Ordinal)];
    }

    /// <summary>The messages that may go now: so many an hour, but money that leaves never waits behind others.</summary>
    public static IReadOnlyList<(Pending Message, Alert Alert, Channel Channel)> Ready(WatchState state, IReadOnlyList<Channel> channels, DateTimeOffset now)
    {
        var ready = new List<(Pending, Alert, Channel)>();
        foreach (var pending in state.Outbox.Where(one => one.NotBefore <= now))
        {
            if (channels.FirstOrDefault(one => one.Way.Name == pending.Channel) is { } channel && state.Alerts.FirstOrDefault(one => one.Id == pending.Alert) is { } alert
                && (alert.Alarm.UsdPerHour > 0 || (state.Channels.GetValueOrDefault(pending.Channel)?.Recent.Count(at => now - at < Hour) ?? 0) + ready.Count(one => one.Item3 == channel) < MostAnHour))
            {
                ready.Add((pending, alert, channel));
            }
        }

        return ready;
    }

    /// <summary>Lets go of messages whose channel or alert is no more, and of those for a channel that joins late when somebody has answered by then.</summary>
    public static IReadOnlyList<Pending> Tidy(WatchState state, IReadOnlyList<Channel> channels) =>
    [
        .. state.Outbox.Where(pending => channels.FirstOrDefault(one => one.Way.Name == pending.Channel) is { } channel
            && state.Alerts.FirstOrDefault(one => one.Id == pending.Alert) is { } alert
            && !(channel.After > TimeSpan.Zero && alert.AcknowledgedAt is not null)),
    ];

    /// <summary>How long to wait after so many tries: from half a minute to half an hour; where it is urgent from ten seconds to two minutes; never two alike.</summary>
    public static TimeSpan Backoff(int tries, bool urgent, double chance) =>
        TimeSpan.FromSeconds(Math.Min(urgent ? 120 : 1_800, (urgent ? 10 : 30) * Math.Pow(2, Math.Min(tries, 7))) * (0.75 + (chance / 2)));

    // That a way is failing is told by the others.
    private static bool IsItself(Alert alert, Channel channel) => alert.Alarm.Kind == AlarmKind.Channel && alert.Alarm.Subject == channel.Way.Name + "/failing";

    private static bool IsUntold(Alert alert, Channel channel) => channel.After > TimeSpan.Zero && alert.ResolvedAt - alert.RaisedAt < channel.After;
}
