using System.Text.Json.Nodes;

namespace Firebreak.Sandbox;

/// <summary>Something that reached the owner, or was to: a mail, a call.</summary>
/// <param name="At">When.</param>
/// <param name="Channel"><c>mail</c> or <c>phone</c>.</param>
/// <param name="From">Who sent it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Missed">A call that nobody took.</param>
public sealed record Notice(DateTimeOffset At, string Channel, string From, string Subject, string Text, bool Missed = false);

/// <summary>The owner's mailbox and telephone.</summary>
public sealed class Inbox : IServiceModule
{
    private readonly World _world;
    private readonly List<Notice> _notices = [];

    internal Inbox(World world)
    {
        _world = world;
        world.Console.On("inbox", (_, arguments) => new JsonObject { ["notices"] = Shown(arguments["after"]?.ToString()) });
        world.Shows("inbox", () => Shown(null));
    }

    /// <summary>Everything so far, the oldest first.</summary>
    public IReadOnlyList<Notice> Notices => _notices;

    /// <inheritdoc/>
    public void Register(Router router)
    {
        // Nobody asks AWS for the owner's mail.
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Mail comes when somebody sends it.
    }

    internal void Mail(string from, string subject, string text) =>
        _notices.Add(new Notice(_world.Clock.Now, "mail", from, subject, text));

    internal void MissedCall(string from, string text) =>
        _notices.Add(new Notice(_world.Clock.Now, "phone", from, "missed call", text, Missed: true));

    private JsonArray Shown(string? after)
    {
        var from = after is not null && DateTimeOffset.TryParse(after, System.Globalization.CultureInfo.InvariantCulture, out var moment) ? moment : DateTimeOffset.MinValue;
        return [.. _notices.Where(notice => notice.At > from).Select(notice => (JsonNode)new JsonObject
        {
            ["at"] = TrailJson.Instant(notice.At),
            ["channel"] = notice.Channel,
            ["from"] = notice.From,
            ["subject"] = notice.Subject,
            ["text"] = notice.Text,
            ["missed"] = notice.Missed,
        })];
    }
}
