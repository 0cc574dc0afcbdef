namespace Firebreak.Model;

/// <summary>Somebody, or something that acts, with its verdict: a principal, a key, a session or an address.</summary>
/// <param name="Id">The ARN, key id or address.</param>
/// <param name="Kind"><c>principal</c>, <c>key</c>, <c>session</c> or <c>address</c>.</param>
/// <param name="Verdict">Whose it is. What the owner has and the intruder used stays the owner's; see <see cref="UsedByAttacker"/>.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
public sealed record JudgedParty(string Id, string Kind, Verdict Verdict, double Confidence)
{
    /// <summary>Whether the intruder used it, whosever it is.</summary>
    public bool UsedByAttacker { get; init; }

    /// <summary>The first event of the intruder's use, or of any use if he never used it.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The last event of that use.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Why the verdict.</summary>
    public IReadOnlyList<Words> Reasons { get; init; } = [];

    /// <summary>The events that say so.</summary>
    public IReadOnlyList<string> EventIds { get; init; } = [];
}
