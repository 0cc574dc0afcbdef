namespace Firebreak.Harden;

/// <summary>What a guard is to the owner: its name, why it matters, what it costs and how it is set up.</summary>
/// <param name="Id">A stable word for programs, for example <c>trail</c>.</param>
/// <param name="Title">Its name in a few words.</param>
/// <param name="Severity">How grave it is when it is not there.</param>
/// <param name="Price">What it costs, in words.</param>
/// <param name="Fix">How it is set up, in one sentence.</param>
/// <param name="Ask">Which of AWS's four demands it answers, or <see cref="Demand.None"/>.</param>
public sealed record GuardFace(string Id, Words Title, Severity Severity, Words Price, Words Fix, Demand Ask)
{
    /// <summary>The benchmark that <see cref="Cis"/> counts by.</summary>
    public const string Benchmark = "CIS AWS Foundations Benchmark 3.0.0";

    /// <summary>The recommendations of the benchmark that it answers, by number; empty if the benchmark has none.</summary>
    public IReadOnlyList<string> Cis { get; init; } = [];

    /// <summary>The word of the proof that it stands; empty if nothing can prove it.</summary>
    public string Proves { get; init; } = "";

    /// <summary>Whether AWS refuses to set it up while the card on file is not valid (S6).</summary>
    public bool NeedsCard { get; init; }
}

/// <summary>What AWS asked of the story's owner before it would speak of relief (S5), and the rest.</summary>
public enum Demand
{
    /// <summary>Not asked by AWS; it keeps the next thief out.</summary>
    None,

    /// <summary>CloudTrail.</summary>
    Trail,

    /// <summary>CloudWatch.</summary>
    Alarm,

    /// <summary>Budgets.</summary>
    Budget,

    /// <summary>MFA.</summary>
    Mfa,
}
