using System.Net;
using System.Text;
using Firebreak.Model;
using Firebreak.Notify;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Firebreak.App.Watching;

/// <summary>Answers links that acknowledge, and metrics; on this machine alone unless the owner says otherwise.</summary>
/// <remarks>Opening a link changes nothing, for mail scanners and chat previews open links; the button on the page does. A wrong code costs the asker time.</remarks>
internal sealed class AckDesk : IDisposable
{
    private const int FreeTries = 10;
    private readonly WebApplication _app;
    private readonly Watchman _man;
    private readonly bool _metrics;
    private readonly Lock _turn = new();
    private int _wrong;
    private DateTimeOffset _until;

    private AckDesk(WebApplication app, Watchman man, bool metrics) => (_app, _man, _metrics) = (app, man, metrics);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Opens it; <c>null</c> if the address is taken.</summary>
    public static async Task<AckDesk?> OpenAsync(WatchSetting setting, Watchman man, CancellationToken cancel)
    {
        var listen = setting.Listen ?? "127.0.0.1:0";
        if (!IPEndPoint.TryParse(listen, out var place))
        {
            throw new TroubleException(ExitCode.Usage, new Words($"\"listen\" is '{listen}'; it looks like 127.0.0.1:8377.", $"\"listen\" 값이 '{listen}'입니다. 127.0.0.1:8377처럼 써 주십시오."));
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(place);
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 4_096;
            options.Limits.MaxConcurrentConnections = 50;
        });
        var app = builder.Build();
#pragma warning disable CA2000 // the desk owns the application, and whoever opened the desk disposes it
        var desk = new AckDesk(app, man, setting.Metrics);
#pragma warning restore CA2000
        app.Run(desk.AnswerAsync);
        try
        {
            await app.StartAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            return null;
        }

        desk.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/') + "/");
        return desk;
    }

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)_app).Dispose();

    private async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["Content-Security-Policy"] = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Content-Type-Options"] = "nosniff";
        var (status, type, body) = Answer(context.Request);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted).ConfigureAwait(false);
    }

    private (int Status, string Type, string Body) Answer(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        if (_metrics && path == "/metrics" && request.Method == "GET")
        {
            return (200, "text/plain; version=0.0.4; charset=utf-8", Metrics.Prometheus(_man.State));
        }

        if (!path.StartsWith("/ack/", StringComparison.Ordinal) || path.Length is < 6 or > 40)
        {
            return (404, "text/plain; charset=utf-8", "Nothing is here.\n");
        }

        return request.Method switch
        {
            "GET" => (200, "text/html; charset=utf-8", Page("<form method=\"post\"><button>I have read it · 확인했습니다</button></form>")),
            "POST" when IsTired() => (429, "text/plain; charset=utf-8", "Too many wrong codes. Wait a minute.\n"),
            "POST" => Take(path[5..]),
            _ => (405, "text/plain; charset=utf-8", "GET or POST.\n"),
        };
    }

    private (int Status, string Type, string Body) Take(string code)
    {
        if (_man.Acknowledge(code, "link"))
        {
            return (200, "text/html; charset=utf-8", Page("<p>Noted. It is not repeated unless it gets worse. · 확인했습니다. 더 나빠지지 않으면 다시 알리지 않습니다.</p>"));
        }

        lock (_turn)
        {
            _wrong++;
            _until = TimeProvider.System.GetUtcNow().AddMinutes(1);
        }

        return (404, "text/html; charset=utf-8", Page("<p>This code is not known, or was used already. · 알 수 없거나 이미 쓴 코드입니다.</p>"));
    }

    private bool IsTired()
    {
        lock (_turn)
        {
            if (_wrong >= FreeTries && TimeProvider.System.GetUtcNow() >= _until)
            {
                _wrong = 0;
            }

            return _wrong >= FreeTries;
        }
    }

    private static string Page(string inner) =>
        $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Firebreak</title></head><body>{inner}</body></html>\n";
}
