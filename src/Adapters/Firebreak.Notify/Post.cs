using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Firebreak.Model.Ports.Telling;

namespace Firebreak.Notify;

/// <summary>One request to a provider, and how it ended. Addresses may be secret: they are in no message.</summary>
public sealed class Post : IDisposable
{
    private const int Longest = 64 * 1024;
    private readonly SocketsHttpHandler _sockets = new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };

    private readonly HttpClient _http;

    /// <summary>Makes the client that all channels share.</summary>
    public Post() => _http = new HttpClient(_sockets, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = Longest };

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _sockets.Dispose();
    }

    /// <summary>Whether an address may be spoken to: encrypted, or on this machine.</summary>
    public static Uri? Allowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback)) ? uri : null;

    /// <summary>Sends, and says how it ended by the status alone.</summary>
    internal async Task<Delivery> SendAsync(Ask ask, CancellationToken cancel)
    {
        var (answer, ended) = await AskAsync(ask, cancel).ConfigureAwait(false);
        return ended ?? Of(answer!.Value.Status, answer.Value.RetryAfter, answer.Value.Body);
    }

    /// <summary>Sends, and hands over the answer, or why there is none.</summary>
    internal async Task<(ProviderAnswer? Answer, Delivery? Ended)> AskAsync(Ask ask, CancellationToken cancel)
    {
        using var request = Request(ask);
        try
        {
            using var response = await _http.SendAsync(request, cancel).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(cancel).ConfigureAwait(false);
            return (new ProviderAnswer(response.StatusCode, Asked(response), body), null);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException || (wrong is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            var why = wrong is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } ? error.ToString() : wrong.GetType().Name;
            return (null, new Delivery.Later($"It could not be reached ({why})."));
        }
    }

    /// <summary>What a status means: busy and broken pass, a plain no does not.</summary>
    internal static Delivery Of(HttpStatusCode status, TimeSpan? after, string body) => (int)status switch
    {
        >= 200 and < 300 => new Delivery.Sent(),
        408 or 425 or 429 or >= 500 => new Delivery.Later(Said(status, ""), after),
        _ => new Delivery.Refused(Said(status, body)),
    };

    private static HttpRequestMessage Request(Ask ask)
    {
        var request = new HttpRequestMessage(ask.Json is null && ask.Form is null ? HttpMethod.Get : HttpMethod.Post, ask.Where)
        {
            Content = ask.Json is { } json ? new StringContent(json, Encoding.UTF8, "application/json") : ask.Form is { } form ? new FormUrlEncodedContent(form) : null,
        };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("firebreak", "1"));
        foreach (var (name, value) in ask.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (ask.Bearer is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        }

        return request;
    }

    private static string Said(HttpStatusCode status, string body)
    {
        var text = new string([.. body.Take(120).Where(c => c is >= ' ' and < '\u007f')]);
        return $"It answered {((int)status).ToString(CultureInfo.InvariantCulture)}{(text.Length > 0 ? ": " + text : "")}.";
    }

    private static TimeSpan? Asked(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta is { } delta
        ? delta < TimeSpan.FromHours(1) ? delta : TimeSpan.FromHours(1)
        : null;
}

/// <summary>What a provider answered.</summary>
internal readonly record struct ProviderAnswer(HttpStatusCode Status, TimeSpan? RetryAfter, string Body);

/// <summary>What is asked of a provider: a GET, or a POST with JSON or a form.</summary>
internal sealed record Ask(Uri Where)
{
    public string? Json { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public Secret? Bearer { get; init; }
}
