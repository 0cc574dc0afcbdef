using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;

namespace Firebreak.Watch.Tests;

/// <summary>Providers' receivers on loopback, each as strict as its documentation: what they would refuse is refused here.</summary>
internal sealed class Providers : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Task _serving;

    public Providers()
    {
        // below the ports that clients are given; a listener whose port was taken cannot be used again
        for (var port = RandomNumberGenerator.GetInt32(20_000, 32_000); ; port++)
        {
            _listener = new HttpListener();
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                _listener.Start();
                Address = $"http://127.0.0.1:{port}";
                break;
            }
            catch (HttpListenerException)
            {
                continue;
            }
        }

        _serving = ServeAsync();
    }

    public string Address { get; }

    public List<(string Path, string Body, Dictionary<string, string> Headers, bool Taken)> Got { get; } = [];

    /// <summary>How many heartbeats came.</summary>
    public long Beats { get; private set; }

    /// <summary>How many requests were refused on purpose.</summary>
    public long Refused { get; private set; }

    /// <summary>The next messages meet a provider in trouble: busy, broken, or one that loses the connection.</summary>
    public void FailNext(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Next.Enqueue((i % 3 == 2 ? 0 : i % 3 == 1 ? 503 : 429, null, ""));
        }
    }

    /// <summary>The next answers: status, a header, a body.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<(int Status, (string Name, string Value)? Header, string Body)> Next { get; } = new();

    public const string WebhookKey = "webhook-key-canary-71d0";

    public void Dispose()
    {
        _listener.Stop();
        try
        {
            _listener.Close();
        }
        catch (HttpListenerException)
        {
            // closing opens the port once more to leave it, and meanwhile it may be somebody else's
        }

        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            try
            {
                await AnswerAsync(context);
            }
            catch (Exception gone) when (gone is IOException or HttpListenerException or ObjectDisposedException or ProtocolViolationException)
            {
                // who asked was killed meanwhile; the next one is answered
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var headers = context.Request.Headers.AllKeys.ToDictionary(name => name!, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase);
        (int Status, (string Name, string Value)? Header, string Body) planned = default;
        var isPlanned = context.Request.Url!.AbsolutePath != "/beat" && Next.TryDequeue(out planned);
        var (status, answer) = isPlanned ? (planned.Status, planned.Body) : Judge(context.Request.Url!.AbsolutePath, context.Request, body, headers);
        Refused += isPlanned ? 1 : 0;
        Beats += context.Request.Url.AbsolutePath == "/beat" ? 1 : 0;
        lock (Got)
        {
            Got.Add((context.Request.RawUrl!, body, headers, status is >= 200 and < 300));
        }

        if (status == 0)
        {
            context.Response.ContentLength64 = 1_000;
            await context.Response.OutputStream.WriteAsync(new byte[10]);
            context.Response.Abort();
            return;
        }

        if (planned.Header is { } header)
        {
            context.Response.Headers[header.Name] = header.Value;
        }

        context.Response.StatusCode = status;
        // of known length: the end of a chunked answer is a packet of its own, which waits 40 ms for the first one's receipt
        var bytes = Encoding.UTF8.GetBytes(answer ?? "");
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }

    // opentelemetry-proto, ExportMetricsServiceRequest in JSON: 64-bit integers are text, a metric has exactly one kind of data, points have a time.
    private static (int Status, string Body) Otlp(string body)
    {
        using var read = JsonDocument.Parse(body);
        var resource = read.RootElement.GetProperty("resourceMetrics").EnumerateArray().Single();
        var named = resource.GetProperty("resource").GetProperty("attributes").EnumerateArray().Any(one => one.GetProperty("key").GetString() == "service.name" && one.GetProperty("value").GetProperty("stringValue").GetString() == "firebreak");
        var good = resource.GetProperty("scopeMetrics").EnumerateArray().Single().GetProperty("metrics").EnumerateArray().All(metric =>
        {
            var data = metric.TryGetProperty("gauge", out var gauge) ? gauge : metric.GetProperty("sum");
            return metric.GetProperty("name").GetString()!.StartsWith("firebreak_", StringComparison.Ordinal) && data.GetProperty("dataPoints").EnumerateArray().All(point =>
                point.GetProperty("timeUnixNano").GetString()!.Length == 19 && point.GetProperty("asDouble").ValueKind == JsonValueKind.Number);
        });
        return named && good ? (200, "{}") : (400, "no metrics");
    }

    private static (int Status, string Body) Judge(string path, HttpListenerRequest request, string body, Dictionary<string, string> headers)
    {
        try
        {
            return path switch
            {
                _ when path.StartsWith("/services/", StringComparison.Ordinal) => Slack(request, body),
                _ when path.StartsWith("/api/webhooks/", StringComparison.Ordinal) => Discord(request, body),
                "/bot77:telegram-token-canary/sendMessage" => Telegram(request, body),
                "/bot77:telegram-token-canary/getUpdates" => (200, """{"ok":true,"result":[{"update_id":5,"message":{"message_id":1,"chat":{"id":999},"text":"확인 ABCDEFGH23"}},{"update_id":6,"message":{"message_id":2,"chat":{"id":42},"text":"확인 ABCDEFGH23"}}]}"""),
                "/oauth/token" => KakaoToken(body),
                "/v2/api/talk/memo/default/send" => Kakao(body, headers),
                "/hook" => Webhook(body, headers),
                "/beat" => (200, "OK"),
                "/v1/metrics" => Otlp(body),
                "/" => Ntfy(request, body, headers),
                _ when path.EndsWith("/json", StringComparison.Ordinal) => (200, """{"id":"r1","time":1783000000,"event":"message","topic":"answers","message":"ack ABCDEFGH23"}""" + "\n"),
                _ => (404, "not found"),
            };
        }
        catch (Exception wrong)
        {
            return (400, "invalid_payload " + wrong.Message);
        }
    }

    private static (int Status, string Body) Slack(HttpListenerRequest request, string body)
    {
        Want(request.ContentType!.StartsWith("application/json", StringComparison.Ordinal), "content type");
        var root = JsonDocument.Parse(body).RootElement;
        Only(root, "text", "blocks");
        Want(!root.GetProperty("text").GetString()!.Contains("<!", StringComparison.Ordinal), "a mention");
        foreach (var block in root.GetProperty("blocks").EnumerateArray())
        {
            var text = block.GetProperty("text");
            Only(text, "type", "text", "emoji");
            Want(text.GetProperty("type").GetString() == "plain_text", "plain text");
            Want(text.GetProperty("text").GetString()!.Length <= (block.GetProperty("type").GetString() == "header" ? 150 : 3000), "length");
        }

        return (200, "ok");
    }

    private static (int Status, string Body) Discord(HttpListenerRequest request, string body)
    {
        Want(request.ContentType!.StartsWith("application/json", StringComparison.Ordinal), "content type");
        var root = JsonDocument.Parse(body).RootElement;
        Only(root, "content", "allowed_mentions", "flags");
        Want(root.GetProperty("content").GetString()!.Length is > 0 and <= 2000, "length");
        Want(root.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength() == 0, "mentions");
        Want(root.GetProperty("flags").GetInt32() == 4, "flags");
        return (204, "");
    }

    private static (int Status, string Body) Telegram(HttpListenerRequest request, string body)
    {
        Want(request.ContentType!.StartsWith("application/json", StringComparison.Ordinal), "content type");
        var root = JsonDocument.Parse(body).RootElement;
        Only(root, "chat_id", "text", "link_preview_options");
        Want(root.GetProperty("text").GetString()!.Length is > 0 and <= 4096, "length");
        return (200, """{"ok":true,"result":{}}""");
    }

    private static (int Status, string Body) Ntfy(HttpListenerRequest request, string body, Dictionary<string, string> headers)
    {
        Want(request.HttpMethod == "POST", "POST");
        var root = JsonDocument.Parse(body).RootElement;
        Only(root, "topic", "title", "message", "priority", "tags", "click");
        Want(root.GetProperty("topic").GetString()!.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'), "topic");
        Want(Encoding.UTF8.GetByteCount(root.GetProperty("message").GetString()!) <= 4096, "length");
        Want(root.GetProperty("priority").GetInt32() is >= 1 and <= 5, "priority");
        return headers.GetValueOrDefault("Authorization") == "Bearer ntfy-token-canary" ? (200, "{}") : (403, "forbidden");
    }

    private static (int Status, string Body) KakaoToken(string body)
    {
        var form = HttpUtility.ParseQueryString(body);
        Want(form["grant_type"] == "refresh_token" && form["client_id"] == "kakao-client-canary", "form");
        return form["refresh_token"] switch
        {
            "kakao-refresh-canary" => (200, """{"access_token":"kakao-access-canary","token_type":"bearer","expires_in":21599,"refresh_token":"kakao-renewed-canary","refresh_token_expires_in":5183999}"""),
            "kakao-renewed-canary" => (200, """{"access_token":"kakao-access-canary","token_type":"bearer","expires_in":21599}"""),
            _ => (400, """{"error":"invalid_grant","error_code":"KOE322"}"""),
        };
    }

    private static (int Status, string Body) Kakao(string body, Dictionary<string, string> headers)
    {
        if (headers.GetValueOrDefault("Authorization") != "Bearer kakao-access-canary")
        {
            return (401, """{"msg":"this access token does not exist","code":-401}""");
        }

        var template = JsonDocument.Parse(HttpUtility.ParseQueryString(body)["template_object"]!).RootElement;
        Only(template, "object_type", "text", "link");
        Want(template.GetProperty("object_type").GetString() == "text" && template.GetProperty("text").GetString()!.Length <= 200, "text");
        Want(template.GetProperty("link").GetProperty("web_url").GetString()!.StartsWith("http", StringComparison.Ordinal), "link");
        return (200, """{"result_code":0}""");
    }

    private static (int Status, string Body) Webhook(string body, Dictionary<string, string> headers)
    {
        var parts = headers["X-Firebreak-Signature"].Split(',').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var moment = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts["t"], CultureInfo.InvariantCulture));
        var wanted = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(WebhookKey), Encoding.UTF8.GetBytes(parts["t"] + "." + body)));
        Want((DateTimeOffset.UtcNow - moment).Duration() < TimeSpan.FromMinutes(5), "time");
        Want(JsonDocument.Parse(body).RootElement.GetProperty("key").GetString() == headers["Idempotency-Key"], "key");
        return parts["v1"] == wanted ? (200, "") : (401, "signature");
    }

    private static void Only(JsonElement element, params string[] names)
    {
        foreach (var member in element.EnumerateObject())
        {
            Want(names.Contains(member.Name), member.Name);
        }
    }

    private static void Want(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
