using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;

namespace Firebreak.Notify;

/// <summary>KakaoTalk's "send to me": an access token lives six hours, a refresh token sixty days and is renewed in its last month.</summary>
/// <remarks>Source: Kakao Developers, "Kakao Talk message: send to me, default template", "Kakao Login: refresh tokens".</remarks>
internal sealed class KakaoChannel(KakaoKeys keys, Uri api, Uri authority, Post post, TimeProvider time) : INoticeChannel, IRenewedToken
{
    private const int Longest = 200;
    private static readonly Uri Console = new("https://console.aws.amazon.com/");
    private Secret? _access;
    private DateTimeOffset _until;

    /// <inheritdoc/>
    public string Name => keys.Name;

    /// <inheritdoc/>
    public DateTimeOffset? RenewBy { get; private set; }

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Notice notice, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (_access is null || time.GetUtcNow() >= _until)
            {
                if (await RefreshAsync(cancel).ConfigureAwait(false) is { } failed)
                {
                    return failed;
                }
            }

            var (answer, ended) = await post.AskAsync(Request(notice), cancel).ConfigureAwait(false);
            if (ended is not null)
            {
                return ended;
            }

            if (answer!.Value.Status != HttpStatusCode.Unauthorized || attempt > 0)
            {
                return Post.Of(answer.Value.Status, answer.Value.RetryAfter, answer.Value.Body);
            }

            _access = null; // it was withdrawn before its time
        }
    }

    private Ask Request(Notice notice)
    {
        var link = (notice.Acknowledge ?? Console).ToString();
        var template = new JsonObject
        {
            ["object_type"] = "text",
            ["text"] = Cut.To($"{notice.Subject}\n{(notice.Lines.Count > 0 ? notice.Lines[0] : "")}\n> {notice.Next}\n{notice.HowToAcknowledge}".TrimEnd(), Longest),
            ["link"] = new JsonObject { ["web_url"] = link, ["mobile_web_url"] = link },
        };
        return new Ask(new Uri(api, "/v2/api/talk/memo/default/send")) { Form = [new("template_object", template.ToJsonString())], Bearer = _access };
    }

    private async Task<Delivery?> RefreshAsync(CancellationToken cancel)
    {
        var form = new List<KeyValuePair<string, string>>
        {
            new("grant_type", "refresh_token"), new("client_id", keys.Client.Reveal()), new("refresh_token", keys.Refresh.Read().Reveal()),
        };
        if (keys.ClientSecret is { } secret)
        {
            form.Add(new("client_secret", secret.Reveal()));
        }

        var (answer, ended) = await post.AskAsync(
            new Ask(new Uri(authority, "/oauth/token")) { Form = form }, cancel).ConfigureAwait(false);
        if (ended is not null)
        {
            return ended;
        }

        if (answer!.Value.Status != HttpStatusCode.OK)
        {
            return Post.Of(answer.Value.Status, answer.Value.RetryAfter, "KakaoTalk does not renew the login; log in once more");
        }

        return Take(answer.Value.Body) ? null : new Delivery.Later("KakaoTalk's answer names no token.");
    }

    private bool Take(string body)
    {
        try
        {
            var said = JsonNode.Parse(body);
            if (said?["access_token"]?.GetValue<string>() is not { Length: > 0 } access)
            {
                return false;
            }

            var now = time.GetUtcNow();
            (_access, _until) = (new Secret(access), now.AddSeconds((said["expires_in"]?.GetValue<long>() ?? 3_600) - 300));
            if (said["refresh_token"]?.GetValue<string>() is { Length: > 0 } refresh)
            {
                keys.Refresh.Write(new Secret(refresh));
                RenewBy = now.AddSeconds(said["refresh_token_expires_in"]?.GetValue<long>() ?? 5_183_999);
            }
            else if (RenewBy is null || RenewBy < now.AddDays(30))
            {
                RenewBy = now.AddDays(30); // none is given while more than a month is left
            }

            return true;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }
}

/// <summary>A channel whose login ends one day.</summary>
public interface IRenewedToken
{
    /// <summary>By when it has to have been used again, at least; <c>null</c> until it was used once.</summary>
    DateTimeOffset? RenewBy { get; }
}

/// <summary>What KakaoTalk wants to know.</summary>
internal sealed record KakaoKeys(string Name, Secret Client, Secret? ClientSecret, SecretPlace Refresh);
