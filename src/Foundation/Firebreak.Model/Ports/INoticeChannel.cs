namespace Firebreak.Model.Ports.Telling;

/// <summary>One way to reach a person.</summary>
public interface INoticeChannel
{
    /// <summary>What the owner calls it.</summary>
    string Name { get; }

    /// <summary>Sends one message, once. Never throws for what the network or the provider does.</summary>
    Task<Delivery> SendAsync(Notice notice, CancellationToken cancel);
}

/// <summary>How sending ended.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The provider took it.</summary>
    public sealed record Sent : Delivery;

    /// <summary>It may work later: the network, a busy provider.</summary>
    /// <param name="Why">What happened; no secret is in it.</param>
    /// <param name="After">How long the provider asks to wait, if it says.</param>
    public sealed record Later(string Why, TimeSpan? After = null) : Delivery;

    /// <summary>It will not work until the owner changes something.</summary>
    /// <param name="Why">What the provider said; no secret is in it.</param>
    public sealed record Refused(string Why) : Delivery;
}
