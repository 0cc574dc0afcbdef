namespace Firebreak.Change;

/// <summary>What is written down before and after every change. Durable when <see cref="Write"/> returns.</summary>
public interface IJournal
{
    /// <summary>Everything written so far, this run's and earlier ones', in order.</summary>
    IReadOnlyList<JournalEntry> Entries { get; }

    /// <summary>What is wrong with the keeping of it (disk full, read-only, a torn tail), or <c>null</c>. Never a reason to stop a brake.</summary>
    Blindness? Trouble { get; }

    /// <summary>Writes entries and flushes them to the disk. Never throws for what the disk does: see <see cref="Trouble"/>.</summary>
    void Write(params IReadOnlyList<JournalEntry> entries);
}

/// <summary>Where evidence is kept, by its hash.</summary>
public interface IEvidenceVault
{
    /// <summary>Keeps bytes. Never throws for what the disk does: the receipt says where they are.</summary>
    /// <param name="custody">What it is, and who took it when from where.</param>
    /// <param name="content">The bytes.</param>
    Receipt Keep(Custody custody, ReadOnlySpan<byte> content);
}

/// <summary>Where a piece of evidence comes from.</summary>
/// <param name="Name">What it is; never used as a path.</param>
/// <param name="TakenAt">When AWS was asked, by AWS's clock.</param>
/// <param name="Caller">Who asked, by ARN; never a secret.</param>
/// <param name="Asked">The operations that were asked.</param>
public sealed record Custody(string Name, DateTimeOffset TakenAt, string Caller, IReadOnlyList<string> Asked);

/// <summary>That evidence was kept.</summary>
/// <param name="Sha256">The hash of the bytes, in lower-case hex.</param>
/// <param name="Durable">Whether it is on a disk; what cannot be taken back demands it.</param>
/// <param name="Trouble">Why not, or <c>null</c>.</param>
public sealed record Receipt(string Sha256, bool Durable, Blindness? Trouble);

/// <summary>The owner's hands: what only he can do, in the console.</summary>
public interface IOwnerHands
{
    /// <summary>Tells him early what will be asked; does not wait.</summary>
    Task TellAsync(PlannedStep step, CancellationToken cancel);

    /// <summary>Asks him, and waits until he says that it is done (true) or that it has to wait (false). It is proved by looking either way.</summary>
    Task<bool> AskAsync(PlannedStep step, CancellationToken cancel);
}

/// <summary>Nobody is there to do anything by hand: guided steps wait.</summary>
public sealed class NoHands : IOwnerHands
{
    /// <inheritdoc/>
    public Task TellAsync(PlannedStep step, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<bool> AskAsync(PlannedStep step, CancellationToken cancel) => Task.FromResult(false);
}
