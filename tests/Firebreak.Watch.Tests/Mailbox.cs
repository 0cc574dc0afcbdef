using Firebreak.Model;
using Firebreak.Model.Ports.Telling;
using Firebreak.Notify;

namespace Firebreak.Watch.Tests;

/// <summary>A channel that keeps what it was given, and when.</summary>
internal sealed class Mailbox(string name, Func<DateTimeOffset> now) : INoticeChannel
{
    public string Name => name;

    public List<(DateTimeOffset At, Notice Notice)> Got { get; } = [];

    /// <summary>How it ends instead of taking a message.</summary>
    public Func<Delivery?> Ends { get; set; } = () => null;

    public Channel Channel => new(this, Severity.Informational, TimeSpan.Zero);

    public Task<Delivery> SendAsync(Notice notice, CancellationToken cancel)
    {
        if (Ends() is { } end)
        {
            return Task.FromResult(end);
        }

        Got.Add((now(), notice));
        return Task.FromResult<Delivery>(new Delivery.Sent());
    }
}
