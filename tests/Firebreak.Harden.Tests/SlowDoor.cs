using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Firebreak.Harden.Tests;

/// <summary>A door before the practice account that is as far away and as patient as AWS: each call takes its time, and each operation has its rate.</summary>
/// <remarks>
/// Rates a second, for each operation and region. Documented: EC2 API Reference, "Request throttling" (100 at once, then 20); CloudTrail User Guide, quotas (10);
/// CloudWatch quotas (DescribeAlarms 9, GetMetricStatistics 400); SNS quotas (30); Service Quotas (10). Where AWS documents none: 10 a second, 20 at once.
/// </remarks>
internal sealed class SlowDoor : IAsyncDisposable
{
    private static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(150);
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly HttpClient _inside = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly WebApplication _host;
    private readonly Uri _account;
    private int _calls;
    private int _throttled;

    private SlowDoor(WebApplication host, Uri account) => (_host, _account) = (host, account);

    public Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    /// <summary>How many calls came, and how many of them too fast.</summary>
    public (int Calls, int Throttled) Counted => (_calls, _throttled);

    public static async Task<SlowDoor> OpenAsync(Uri account, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var door = new SlowDoor(host, account);
        host.Run(door.PassAsync);
        await host.StartAsync(cancel);
        door.Endpoint = new Uri(host.Urls.Single());
        return door;
    }

    public async ValueTask DisposeAsync()
    {
        _inside.Dispose();
        await _host.DisposeAsync();
    }

    private async Task PassAsync(HttpContext context)
    {
        _ = Interlocked.Increment(ref _calls);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        await Task.Delay(Distance, context.RequestAborted);
        var (service, region, operation) = Named(context.Request, Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
        if (!_buckets.GetOrAdd($"{service} {region} {operation}", _ => new Bucket(Rate(service, operation))).Take())
        {
            _ = Interlocked.Increment(ref _throttled);
            await RefuseAsync(context, service);
            return;
        }

        using var asked = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_account, context.Request.Path + context.Request.QueryString.Value)) { Content = new ByteArrayContent(body.ToArray()) };
        foreach (var header in context.Request.Headers.Where(header => header.Key is not "Content-Length"))
        {
            if (!asked.Headers.TryAddWithoutValidation(header.Key, (IEnumerable<string?>)header.Value))
            {
                _ = asked.Content.Headers.TryAddWithoutValidation(header.Key, (IEnumerable<string?>)header.Value);
            }
        }

        using var answer = await _inside.SendAsync(asked, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not "Transfer-Encoding"))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static (string Service, string Region, string Operation) Named(HttpRequest request, string body)
    {
        var scope = request.Headers.Authorization.ToString().Split("Credential=", 2)[^1].Split('/');
        var (region, service) = scope.Length > 4 ? (scope[2], scope[3]) : ("", "");
        var target = request.Headers["X-Amz-Target"].ToString();
        var action = body.Split('&').FirstOrDefault(pair => pair.StartsWith("Action=", StringComparison.Ordinal))?["Action=".Length..];
        return (service, region, target.Length > 0 ? target : action ?? $"{request.Method} {string.Join('/', request.Path.ToString().Split('/').Take(3))}{string.Join('&', request.Query.Keys)}");
    }

    private static (double Rate, double Burst) Rate(string service, string operation) => (service, operation) switch
    {
        ("ec2", _) => (20, 100),
        ("s3", _) => (1000, 1000),
        ("cloudtrail", _) => (10, 10),
        ("monitoring", "GetMetricStatistics") => (400, 400),
        ("monitoring", _) => (9, 9),
        ("sns", _) => (30, 30),
        ("servicequotas", _) => (10, 10),
        _ => (10, 20),
    };

    private static Task RefuseAsync(HttpContext context, string service)
    {
        context.Response.StatusCode = service == "ec2" ? 503 : 400;
        if (service is "ec2")
        {
            return context.Response.WriteAsync("<Response><Errors><Error><Code>RequestLimitExceeded</Code><Message>Request limit exceeded.</Message></Error></Errors><RequestID>r</RequestID></Response>");
        }

        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true)
        {
            return context.Response.WriteAsync("<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error><RequestId>r</RequestId></ErrorResponse>");
        }

        context.Response.Headers["x-amzn-ErrorType"] = "ThrottlingException";
        context.Response.ContentType = "application/x-amz-json-1.1";
        return context.Response.WriteAsync("""{"__type":"ThrottlingException","message":"Rate exceeded"}""");
    }

    /// <summary>So many at once, and so many a second after that.</summary>
    private sealed class Bucket((double Rate, double Burst) limit)
    {
        private readonly Lock _lock = new();
        private double _tokens = limit.Burst;
        private long _last = Stopwatch.GetTimestamp();

        public bool Take()
        {
            lock (_lock)
            {
                _tokens = Math.Min(limit.Burst, _tokens + (Stopwatch.GetElapsedTime(_last).TotalSeconds * limit.Rate));
                _last = Stopwatch.GetTimestamp();
                if (_tokens < 1)
                {
                    return false;
                }

                _tokens--;
                return true;
            }
        }
    }
}
