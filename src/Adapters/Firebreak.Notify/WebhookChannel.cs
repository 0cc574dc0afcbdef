using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;

namespace Firebreak.Notify;

/// <summary>Any receiver of ours: JSON, signed with HMAC-SHA256 over time and body, with a key by which a repeat is known.</summary>
internal sealed class WebhookChannel(string name, Uri address, Secret key, Post post, TimeProvider time) : INoticeChannel
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Task<Delivery> SendAsync(Notice notice, CancellationToken cancel)
    {
        var body = Document(notice);
        var moment = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return post.SendAsync(
            new Ask(address) { Json = body, Headers = [("Idempotency-Key", notice.Key), ("X-Firebreak-Signature", $"t={moment},v1={Sign(key, moment, body)}")] }, cancel);
    }

    /// <summary>The signature: HMAC-SHA256 over <c>time.body</c>, in lower-case hex.</summary>
    internal static string Sign(Secret key, string moment, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Reveal()), Encoding.UTF8.GetBytes(moment + "." + body)));

    private static string Document(Notice notice) => new JsonObject
    {
        ["schema"] = "firebreak/1",
        ["type"] = "notice",
        ["key"] = notice.Key,
        ["alert"] = notice.Alert,
        ["stage"] = Word(notice.Stage),
        ["severity"] = notice.Severity.ToString().ToLowerInvariant(),
        ["account"] = notice.Account,
        ["usdPerHour"] = decimal.Round(notice.UsdPerHour, 4),
        ["since"] = Moment(notice.Since),
        ["at"] = Moment(notice.At),
        ["subject"] = notice.Subject,
        ["text"] = notice.Body,
        ["next"] = notice.Next,
        ["acknowledge"] = notice.Acknowledge?.ToString(),
    }.ToJsonString();

    private static string Word(NoticeStage stage) => stage.ToString().ToLowerInvariant();

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
