using System.Globalization;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>A person says that he has read it: by the command, by a link, by a word in reply.</summary>
internal static class Acknowledging
{
    private static readonly string[] Said = ["ack", "ok", "확인"];

    /// <summary>By the alert's id, or all that are open.</summary>
    public static (WatchState State, int Count) ById(WatchState state, string id, DateTimeOffset now, string by) =>
        Mark(state, alert => alert.IsOpen && (id == "all" || alert.Id == id), now, by);

    /// <summary>By a code out of a message.</summary>
    public static (WatchState State, int Count) ByCode(WatchState state, string code, DateTimeOffset now, string by)
    {
        var hash = Postman.HashOf(code);
        return Mark(state, alert => alert.Codes.Contains(hash, StringComparer.Ordinal), now, by);
    }

    /// <summary>By a reply: the word, and the code. Whatever else is written does nothing.</summary>
    public static (WatchState State, int Count) ByReply(WatchState state, string text, DateTimeOffset now, string by)
    {
        var words = text.Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length >= 2 && Said.Contains(words[0].ToLowerInvariant(), StringComparer.Ordinal) && words[1].Length == 10 ? ByCode(state, words[1], now, by) : (state, 0);
    }

    private static (WatchState State, int Count) Mark(WatchState state, Func<Alert, bool> which, DateTimeOffset now, string by)
    {
        var count = state.Alerts.Count(alert => which(alert) && alert.AcknowledgedAt is null);
        return count == 0 ? (state, 0) : (state with
        {
            Alerts = [.. state.Alerts.Select(alert => which(alert) ? AlertBook.Acknowledge(alert, now, by) : alert)],
        }, count);
    }

    /// <summary>A letter to the running watcher: what is acknowledged.</summary>
    public static string Letter(string id, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"ack {id} {at.UtcTicks}");
}
