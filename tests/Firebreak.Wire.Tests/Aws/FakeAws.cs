using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Firebreak.Aws;

namespace Firebreak.Wire.Tests.Aws;

/// <summary>What the fake got.</summary>
public sealed record Asked(string Method, string Path, string Service, string Region, string Operation, string Body, string UserAgent);

/// <summary>What the fake says; no status means that it breaks the connection off, a negative one that it never answers.</summary>
public sealed record Says(int? Status, string Body = "", string? Date = null, string ContentType = "text/xml");

/// <summary>An HTTP server on loopback that says what a test wants, or breaks off, or hangs.</summary>
public sealed class FakeAws : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<Asked, Says> _answer;
    private readonly CancellationTokenSource _end = new();

    public FakeAws(Func<Asked, Says> answer)
    {
        _answer = answer;
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = ServeAsync();
    }

    public Uri Endpoint { get; }

    public ConcurrentQueue<Asked> All { get; } = new();

    public AccountAccess Access => new()
    {
        Endpoint = Endpoint,
        Keys = ("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null),
        Retries = 2,
        LongestPause = TimeSpan.FromMilliseconds(20),
        AttemptLimit = TimeSpan.FromSeconds(5),
    };

    public static Says Fault(string code, string message = "said the fake", int status = 400) => new(
        status, $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r</RequestId></ErrorResponse>");

    public static Says Result(string operation, string inside) =>
        new(200, $"<{operation}Response><{operation}Result>{inside}</{operation}Result></{operation}Response>");

    public AwsAccount Open(Func<AccountAccess, AccountAccess>? with = null) =>
        AwsAccount.Open(with is null ? Access : with(Access), TimeProvider.System);

    public ValueTask DisposeAsync()
    {
        _end.Cancel();
        _listener.Stop();
        return ValueTask.CompletedTask;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!_end.IsCancellationRequested)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // closed by the test's end
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        if (await ReadAsync(stream) is not { } asked)
        {
            return;
        }

        All.Enqueue(asked);
        var says = _answer(asked);
        if (says.Status is null)
        {
            client.LingerState = new LingerOption(true, 0); // a reset, not an end
            return;
        }

        if (says.Status < 0)
        {
            await Task.Delay(Timeout.Infinite, _end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        var body = Encoding.UTF8.GetBytes(says.Body);
        var head = $"HTTP/1.1 {says.Status} X\r\nContent-Type: {says.ContentType}\r\nContent-Length: {body.Length}\r\n"
            + $"Date: {says.Date ?? DateTimeOffset.UtcNow.ToString("R")}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body]);
    }

    private static async Task<Asked?> ReadAsync(NetworkStream stream)
    {
        var all = new List<byte>();
        var buffer = new byte[8192];
        for (var (end, length) = (-1, 0); end < 0 || all.Count < end + length;)
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                return null;
            }

            all.AddRange(buffer.AsSpan(0, read));
            if (end < 0 && Encoding.ASCII.GetString([.. all]).IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var found)
            {
                end = found + 4;
                var said = Headers(Encoding.ASCII.GetString([.. all[..end]])).GetValueOrDefault("content-length");
                length = said is null ? 0 : int.Parse(said);
            }
        }

        var text = Encoding.UTF8.GetString([.. all]);
        var split = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = Headers(text[..split]);
        var body = text[(split + 4)..];
        var line = text.Split(' ', 3);
        var scope = headers.GetValueOrDefault("authorization", "").Split("Credential=").Last().Split(',')[0].Split('/');
        var operation = headers.GetValueOrDefault("x-amz-target")?.Split('.').Last()
            ?? body.Split('&').FirstOrDefault(pair => pair.StartsWith("Action=", StringComparison.Ordinal))?["Action=".Length..]
            ?? line[0] + " " + line[1];
        return new Asked(
            line[0], line[1], scope.Length > 3 ? scope[3] : "", scope.Length > 2 ? scope[2] : "",
            operation, body, headers.GetValueOrDefault("user-agent", ""));
    }

    private static Dictionary<string, string> Headers(string head) => head.Split("\r\n").Skip(1)
        .Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
        .GroupBy(pair => pair[0].Trim().ToLowerInvariant()).ToDictionary(same => same.Key, same => same.First()[1].Trim());
}
