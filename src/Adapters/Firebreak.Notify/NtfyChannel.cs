using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;

namespace Firebreak.Notify;

/// <summary>A topic of ntfy, and a topic on which the owner answers.</summary>
/// <remarks>Source: ntfy documentation, "Publish as JSON", "Subscribe via API: poll for messages".</remarks>
internal sealed class NtfyChannel(string name, Uri server, Secret topic, Secret? token, Secret? replies, Post post) : INoticeChannel, IReplySource
{
    private const int LongestMessage = 4_000;
    private const int LongestTitle = 250;
    private string _since = "10m";

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Task<Delivery> SendAsync(Notice notice, CancellationToken cancel)
    {
        var body = new JsonObject
        {
            ["topic"] = topic.Reveal(),
            ["title"] = Cut.ToBytes(notice.Subject, LongestTitle),
            ["message"] = Cut.ToBytes(notice.Body, LongestMessage),
            ["priority"] = Priority(notice),
            ["tags"] = new JsonArray(notice.Stage == NoticeStage.Resolved ? "white_check_mark" : "warning"),
        };
        if (notice.Acknowledge is { } link)
        {
            body["click"] = link.ToString();
        }

        return post.SendAsync(new Ask(server) { Json = body.ToJsonString(), Bearer = token }, cancel);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> RepliesAsync(CancellationToken cancel)
    {
        if (replies is not { } place)
        {
            return [];
        }

        var where = new Uri(server, $"/{Uri.EscapeDataString(place.Reveal())}/json?poll=1&since={Uri.EscapeDataString(_since)}");
        var (answer, _) = await post.AskAsync(new Ask(where) { Bearer = token }, cancel).ConfigureAwait(false);
        return answer is { Status: HttpStatusCode.OK } said ? [.. said.Body.Split('\n').Take(100).Select(Read).OfType<string>()] : [];
    }

    private static int Priority(Notice notice) => notice switch
    {
        { Stage: NoticeStage.Resolved or NoticeStage.Test } => 3,
        { Severity: >= Severity.Critical } or { UsdPerHour: >= 1 } => 5,
        { Severity: >= Severity.High } or { UsdPerHour: > 0 } => 4,
        _ => 3,
    };

    private string? Read(string line)
    {
        try
        {
            var message = line.Length > 1 ? JsonNode.Parse(line) : null;
            if (message?["event"]?.GetValue<string>() != "message")
            {
                return null;
            }

            _since = message["id"]?.GetValue<string>() is { Length: > 0 and < 40 } id ? id : message["time"]?.GetValue<long>().ToString(CultureInfo.InvariantCulture) ?? _since;
            return Cut.To(message["message"]?.GetValue<string>() ?? "", 200);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            return null; // a line out of shape says nothing
        }
    }
}
