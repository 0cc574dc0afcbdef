using Firebreak.Model.Ports.Telling;

namespace Firebreak.Notify;

/// <summary>Asks an address after every look that worked. When the asking stops, whoever keeps the address tells the owner.</summary>
public sealed class Heartbeat(Secret address, Post post)
{
    /// <summary>Whether the address may be spoken to.</summary>
    public bool IsAllowed => Post.Allowed(address.Reveal()) is not null;

    /// <summary>Asks once.</summary>
    public Task<Delivery> BeatAsync(CancellationToken cancel) => Post.Allowed(address.Reveal()) is { } uri
        ? post.SendAsync(new Ask(uri), cancel)
        : Task.FromResult<Delivery>(new Delivery.Refused("The heartbeat is no https address."));
}
