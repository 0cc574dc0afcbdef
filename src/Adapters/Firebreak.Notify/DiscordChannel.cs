using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;

namespace Firebreak.Notify;

/// <summary>A Discord webhook: nobody is mentioned, nothing is embedded, foreign text stands in a code block.</summary>
/// <remarks>Source: Discord developer documentation, "Execute Webhook", "Allowed Mentions Object", "Message Flags".</remarks>
internal sealed class DiscordChannel(string name, Uri address, Post post) : INoticeChannel
{
    private const int Longest = 2_000;
    private const int SuppressEmbeds = 4;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Task<Delivery> SendAsync(Notice notice, CancellationToken cancel) =>
        post.SendAsync(new Ask(address) { Json = Payload(notice) }, cancel);

    private static string Payload(Notice notice)
    {
        var link = notice.Acknowledge is { } uri ? $"\n<{uri}>" : "";
        var text = Cut.To($"{notice.Subject}\n\n{notice.Body}".Replace('`', '\''), Longest - link.Length - 10);
        return new JsonObject
        {
            ["content"] = $"```\n{text}\n```{link}",
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
            ["flags"] = SuppressEmbeds,
        }.ToJsonString();
    }
}
