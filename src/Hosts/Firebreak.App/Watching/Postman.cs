using System.Security.Cryptography;
using System.Text;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;
using Firebreak.Notify;
using Firebreak.Render;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>Sends what is due. What was sent is written down only afterwards: after a crash a message goes out again under the same key, and none is lost.</summary>
internal sealed class Postman(IReadOnlyList<Channel> channels, Addressee to, Action<WatchState> save)
{
    private const int MostCodes = 24;
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>Sends everything that may go now, side by side. Hands back the state after it; it is written.</summary>
    public async Task<WatchState> DeliverAsync(WatchState state, DateTimeOffset now, CancellationToken cancel)
    {
        state = state with { Outbox = Outbox.Tidy(state, channels) };
        var ready = Outbox.Ready(state, channels, now);
        if (ready.Count == 0)
        {
            return state;
        }

        var notices = ready.Select(one => (one.Message, one.Channel, one.Alert, Code: Code())).ToList();
        state = state with { Alerts = [.. state.Alerts.Select(alert => WithCodes(alert, notices.Where(one => one.Alert.Id == alert.Id).Select(one => one.Code)))] };
        save(state);
        var ends = await Task.WhenAll(notices.Select(async one =>
        {
            var notice = Safe(Messages.Of(one.Alert, to, now, one.Alert.AcknowledgedAt is null ? one.Code : null));
            return (one.Message, one.Channel, End: await one.Channel.Way.SendAsync(notice, cancel).ConfigureAwait(false));
        })).ConfigureAwait(false);
        foreach (var (message, channel, end) in ends)
        {
            state = Ended(state, message, channel, end, now);
        }

        save(state);
        return state;
    }

    /// <summary>The hash under which a code is kept.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("firebreak ack " + code.Trim().ToUpperInvariant())))[..32];

    /// <summary>A message whose every text is safe to show.</summary>
    public static Notice Safe(Notice notice) => notice with { Subject = Plain.Line(notice.Subject, 200), Lines = [.. notice.Lines.Select(line => Plain.Line(line, 500))] };

    private static Alert WithCodes(Alert alert, IEnumerable<string> codes)
    {
        var fresh = codes.Select(HashOf).ToList();
        return fresh.Count == 0 ? alert : alert with { Codes = [.. alert.Codes.Concat(fresh).TakeLast(MostCodes)] };
    }

    // Ten letters that are not mistaken for each other: 49 bits, and a wrong answer costs the answerer time.
    private static string Code() => RandomNumberGenerator.GetString(Letters, 10);

    private static WatchState Ended(WatchState state, Pending message, Channel channel, Delivery end, DateTimeOffset now)
    {
        var fares = state.Channels.GetValueOrDefault(message.Channel) ?? new ChannelState();
        var renew = (channel.Way as IRenewedToken)?.RenewBy ?? fares.RenewBy;
        var box = state.Outbox.Where(one => !(one.Channel == message.Channel && one.Alert == message.Alert)).ToList();
        switch (end)
        {
            case Delivery.Sent:
                fares = fares with { Sent = now, Count = fares.Count + 1, FailingSince = null, Why = "", Recent = [.. fares.Recent.Where(at => now - at < TimeSpan.FromHours(1)), now] };
                break;
            case Delivery.Later later:
                var urgent = state.Alerts.FirstOrDefault(alert => alert.Id == message.Alert) is { Alarm: { Severity: Severity.Critical } or { UsdPerHour: > 0 } or { Kind: AlarmKind.Blind } };
                var wait = later.After ?? Outbox.Backoff(message.Tries, urgent, RandomNumberGenerator.GetInt32(1_000) / 1_000.0);
                box.Add(message with { Tries = message.Tries + 1, NotBefore = now + wait, Why = later.Why });
                fares = fares with { FailingSince = fares.FailingSince ?? now, Why = later.Why };
                break;
            case Delivery.Refused refused:
                box.Add(message with { Tries = message.Tries + 1, NotBefore = now + TimeSpan.FromMinutes(Math.Min(360, 30 << Math.Min(message.Tries, 4))), Why = refused.Why });
                fares = fares with { FailingSince = fares.FailingSince ?? now, Why = refused.Why };
                break;
        }

        return state with
        {
            Outbox = box,
            Channels = new SortedDictionary<string, ChannelState>(state.Channels.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { [message.Channel] = fares with { RenewBy = renew } },
        };
    }
}
