using Firebreak.Model.Ports.Telling;

namespace Firebreak.Notify;

/// <summary>An OpenTelemetry collector that takes metrics over HTTP. Only an encrypted one, or one on this machine.</summary>
public sealed class Collector
{
    private readonly Uri _metrics;
    private readonly Post _post;

    /// <summary>Makes one for a collector's base address, for example <c>http://127.0.0.1:4318</c>. Throws <see cref="NotifyException"/> for one that may not be spoken to.</summary>
    public Collector(string address, Post post)
    {
        ArgumentNullException.ThrowIfNull(address);
        _metrics = Post.Allowed(address.TrimEnd('/') + "/v1/metrics") ?? throw new NotifyException($"'{address}' is no https address");
        _post = post;
    }

    /// <summary>Hands one request of metrics over.</summary>
    public Task<Delivery> PushAsync(string json, CancellationToken cancel) => _post.SendAsync(new Ask(_metrics) { Json = json }, cancel);
}
