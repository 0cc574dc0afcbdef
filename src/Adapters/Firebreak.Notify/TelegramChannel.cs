using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;

namespace Firebreak.Notify;

/// <summary>A Telegram bot: messages as plain text, and what the owner answers in the same chat.</summary>
/// <remarks>Source: Telegram Bot API, "sendMessage", "getUpdates", "ResponseParameters".</remarks>
internal sealed class TelegramChannel(string name, Uri api, Secret token, string chat, Post post) : INoticeChannel, IReplySource
{
    private const int Longest = 4_096;
    private const int MostReplies = 50;
    private long _after;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Notice notice, CancellationToken cancel)
    {
        var body = new JsonObject
        {
            ["chat_id"] = chat,
            ["text"] = Cut.To($"{notice.Subject}\n\n{notice.Body}", Longest),
            ["link_preview_options"] = new JsonObject { ["is_disabled"] = true },
        }.ToJsonString();
        var (answer, ended) = await post.AskAsync(new Ask(At("sendMessage")) { Json = body }, cancel).ConfigureAwait(false);
        if (ended is not null)
        {
            return ended;
        }

        var said = answer!.Value;
        return said.Status == HttpStatusCode.TooManyRequests
            ? new Delivery.Later("It answered 429.", RetryAfter(said.Body) ?? said.RetryAfter)
            : Post.Of(said.Status, said.RetryAfter, said.Body);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> RepliesAsync(CancellationToken cancel)
    {
        var body = new JsonObject { ["offset"] = _after + 1, ["limit"] = MostReplies, ["timeout"] = 0, ["allowed_updates"] = new JsonArray("message") }.ToJsonString();
        var (answer, _) = await post.AskAsync(new Ask(At("getUpdates")) { Json = body }, cancel).ConfigureAwait(false);
        return answer is { Status: HttpStatusCode.OK } said ? Read(said.Body) : [];
    }

    private static TimeSpan? RetryAfter(string body)
    {
        try
        {
            return JsonNode.Parse(body)?["parameters"]?["retry_after"]?.GetValue<int>() is { } seconds and > 0 and < 3_600 ? TimeSpan.FromSeconds(seconds) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private Uri At(string method) => new(api, $"/bot{token.Reveal()}/{method}");

    // Only the owner's own chat is heard.
    private IEnumerable<string> Text(JsonObject message) =>
        message["chat"]?["id"]?.ToString() == chat && message["text"]?.GetValue<string>() is { } text ? [Cut.To(text, 200)] : [];

    private List<string> Read(string body)
    {
        var texts = new List<string>();
        try
        {
            foreach (var update in (JsonNode.Parse(body)?["result"]?.AsArray() ?? []).OfType<JsonObject>())
            {
                _after = Math.Max(_after, update["update_id"]?.GetValue<long>() ?? 0);
                texts.AddRange(update["message"] is JsonObject message ? Text(message) : []);
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            return texts; // an answer out of shape says nothing
        }

        return texts;
    }
}

/// <summary>A channel in which the owner can answer.</summary>
public interface IReplySource
{
    /// <summary>What was written since the last time, bounded; foreign text.</summary>
    Task<IReadOnlyList<string>> RepliesAsync(CancellationToken cancel);
}
