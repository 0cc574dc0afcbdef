using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>What the digests say of a stretch of time, the worst last.</summary>
public enum ProofVerdict
{
    /// <summary>Every hour is covered by a digest that AWS signed, and every file is what the digest says.</summary>
    Valid,

    /// <summary>There is no proof for it: no digest, and nothing that says that there was one.</summary>
    Incomplete,

    /// <summary>There is something to be proved, and what proves it (digest, signature, public key) is not there.</summary>
    Unverifiable,

    /// <summary>Something contradicts what AWS signed.</summary>
    Tampered,
}

/// <summary>A stretch of time with one verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment after it.</param>
/// <param name="Why">The reasons, each a sentence; empty where it is valid.</param>
public sealed record ProofRange(ProofVerdict Verdict, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<Words> Why)
{
    /// <summary>Recorded calls that may have caused it, in order of time.</summary>
    public IReadOnlyList<GapCause> Causes { get; init; } = [];
}

/// <summary>A recorded call that explains why there is no proof from then on.</summary>
/// <param name="Time">When it was made.</param>
/// <param name="EventId">The event.</param>
/// <param name="Name">The call, for example <c>StopLogging</c>.</param>
/// <param name="Principal">Who made it.</param>
/// <param name="SourceIp">From where.</param>
public sealed record GapCause(DateTimeOffset Time, string EventId, string Name, string Principal, string SourceIp);

/// <summary>A file that is not what AWS signed, or that nobody signed.</summary>
/// <param name="Place">The file or object.</param>
/// <param name="Verdict">What it makes of its time.</param>
/// <param name="Why">What is wrong.</param>
public sealed record FileTrouble(string Place, ProofVerdict Verdict, Words Why);

/// <summary>The digests that belong together: one trail, one account, one region.</summary>
/// <param name="Account">The account whose events they cover; in an organisation's trail a member.</param>
/// <param name="Trail">The trail's name; empty where there are log files and no digest.</param>
/// <param name="Home">The trail's home region; empty where there is no digest.</param>
/// <param name="Region">The region of the events.</param>
public sealed record ChainName(string Account, string Trail, string Home, string Region)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Trail.Length == 0 ? "-" : Trail)} {Account} {Region}";
}

/// <summary>What was found out about one chain of digests.</summary>
/// <param name="Name">Which one.</param>
/// <param name="Verdict">The worst of its ranges.</param>
/// <param name="Ranges">Its time, in order and without holes.</param>
public sealed record ChainProof(ChainName Name, ProofVerdict Verdict, IReadOnlyList<ProofRange> Ranges)
{
    /// <summary>How many digests were looked at.</summary>
    public int Digests { get; init; }

    /// <summary>How many of them are what AWS signed.</summary>
    public int DigestsProved { get; init; }

    /// <summary>How many log files they list.</summary>
    public int Logs { get; init; }

    /// <summary>How many of these are there and are what was signed.</summary>
    public int LogsProved { get; init; }

    /// <summary>How many log files lie there that no digest lists.</summary>
    public int Unlisted { get; init; }

    /// <summary>The files that something is wrong with.</summary>
    public IReadOnlyList<FileTrouble> Troubles { get; init; } = [];

    /// <summary>What is odd and no trouble.</summary>
    public IReadOnlyList<Words> Remarks { get; init; } = [];
}

/// <summary>What was found out about everything that was looked at.</summary>
/// <param name="Verdict">The verdict on the whole.</param>
/// <param name="Chains">Each chain.</param>
/// <param name="Unread">Files that could not be read; those that are something else carry that mark.</param>
/// <param name="BlindSpots">What could not be seen.</param>
public sealed record ProofReading(
    ProofVerdict Verdict, IReadOnlyList<ChainProof> Chains, IReadOnlyList<Unread> Unread, IReadOnlyList<Blindness> BlindSpots);
