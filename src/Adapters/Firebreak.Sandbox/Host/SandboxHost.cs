using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Firebreak.Sandbox.Host;

/// <summary>The account behind one port on loopback: any AWS client works against it.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private const long LargestBody = 64 * 1024 * 1024;
    private readonly WebApplication _app;
    private readonly World _world;
    private readonly AwsDoor _aws;
    private readonly ControlPlane _control;
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SandboxHost(WebApplication app, World world)
    {
        (_app, _world) = (app, world);
        _aws = new AwsDoor(world);
        _control = new ControlPlane(world, () => _closed.TrySetResult());
    }

    /// <summary>Where it listens, for <c>--endpoint-url</c>.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Waits until somebody closes the sandbox over its control plane.</summary>
    public Task UntilClosedAsync(CancellationToken cancel) => _closed.Task.WaitAsync(cancel);

    /// <summary>Opens the port; 0 takes a free one.</summary>
    public static async Task<SandboxHost> StartAsync(World world, int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, port);
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBody;
        });
        var app = builder.Build();
        var host = new SandboxHost(app, world);
        app.Run(host.AnswerAsync);
        await app.StartAsync(cancel).ConfigureAwait(false);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        host.Endpoint = new Uri(address);
        return host;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _ = _closed.TrySetResult();
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static bool IsLoopback(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var named = host is "localhost" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        return named && context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!IsLoopback(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        _world.Settle();
        var now = _world.Clock.Now + TimeSpan.FromSeconds(_world.Faults.ClockSkewSeconds ?? 0);
        context.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var isReferee = context.Request.Path.StartsWithSegments("/_sandbox", StringComparison.Ordinal);
        if (!isReferee && _world.Faults.LatencyMilliseconds is > 0 and var late)
        {
            await Task.Delay(late, context.RequestAborted).ConfigureAwait(false);
        }

        var reply = isReferee
            ? _control.Answer(context.Request.Method, context.Request.Path.Value![1..], body.ToArray())
            : _aws.Answer(context, body.ToArray());
        if (reply is null)
        {
            // The call was carried out; its answer is lost on the way.
            context.Abort();
            return;
        }

        await WriteAsync(context, reply).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpContext context, Reply reply)
    {
        context.Response.StatusCode = reply.Status;
        if (reply.Body.Length > 0)
        {
            context.Response.ContentType = reply.ContentType;
        }

        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (context.Request.Method != "HEAD" && reply.Status != StatusCodes.Status204NoContent)
        {
            context.Response.ContentLength = reply.Body.Length;
            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}

/// <summary>What goes back over HTTP.</summary>
internal sealed record Reply(int Status, string ContentType, byte[] Body)
{
    internal IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
