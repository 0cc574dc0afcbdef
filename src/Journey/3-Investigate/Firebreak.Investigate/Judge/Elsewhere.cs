namespace Firebreak.Investigate.Judge;

/// <summary>What the owner's other accounts, which are in the same record, say of an account's callers.</summary>
/// <param name="Known">Addresses with a long quiet past there.</param>
/// <param name="Taken">Addresses, keys and sessions of an intruder there.</param>
internal sealed record Elsewhere(IReadOnlySet<string> Known, IReadOnlySet<string> Taken)
{
    /// <summary>There are no others.</summary>
    public static Elsewhere Nothing { get; } = new(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
}
