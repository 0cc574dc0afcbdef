using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;

namespace Firebreak.Notify;

/// <summary>A Slack incoming webhook. Foreign text goes as plain text: no mention, no link of an intruder's works.</summary>
/// <remarks>Source: Slack API, "Sending messages using incoming webhooks", "Block Kit: section, header".</remarks>
internal sealed class SlackChannel(string name, Uri address, Post post) : INoticeChannel
{
    private const int LongestHeader = 150;
    private const int LongestSection = 3_000;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Task<Delivery> SendAsync(Notice notice, CancellationToken cancel) =>
        post.SendAsync(new Ask(address) { Json = Payload(notice) }, cancel);

    private static string Payload(Notice notice) => new JsonObject
    {
        ["text"] = Escaped(notice.Subject),
        ["blocks"] = new JsonArray(
            new JsonObject { ["type"] = "header", ["text"] = Text(Cut.To(notice.Subject, LongestHeader)) },
            new JsonObject { ["type"] = "section", ["text"] = Text(Cut.To(notice.Body, LongestSection)) }),
    }.ToJsonString();

    private static JsonObject Text(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };

    // Source: Slack API, "Formatting text for app surfaces": the three characters that are escaped.
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
