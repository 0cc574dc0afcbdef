using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Firebreak.App;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary>The clock of a practice account as a <see cref="TimeProvider"/>: whoever waits with it puts the account's clock ahead over its control plane, and goes on at once.</summary>
internal sealed class PracticeClock : TimeProvider
{
    private static readonly HttpClient Http = new();
    private readonly Uri _clock;
    private DateTimeOffset _now;

    /// <summary>Asks the account what time it is. Anything but a practice account is refused.</summary>
    public PracticeClock(Uri endpoint)
    {
        _clock = new Uri(endpoint, "/_sandbox/clock");
        if (!endpoint.IsLoopback)
        {
            throw new TroubleException(ExitCode.Usage, new Words("--time-lapse is for a practice account on this machine.", "--time-lapse는 이 컴퓨터의 연습 계정에만 씁니다."));
        }

        _now = Advance(TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <inheritdoc/>
    public override long GetTimestamp() => _now.UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            _now = Advance(dueTime);
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Done();
    }

    private DateTimeOffset Advance(TimeSpan by)
    {
        using var content = new StringContent($"{{\"advance\":\"{XmlConvert.ToString(by)}\"}}", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, _clock) { Content = content };
        using var answer = Http.Send(request);
        using var json = JsonDocument.Parse(answer.Content.ReadAsStream());
        return DateTimeOffset.Parse(json.RootElement.GetProperty("now").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    private sealed class Done : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
