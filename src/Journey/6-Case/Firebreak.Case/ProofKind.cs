using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What each kind of proof is called in a letter: as a thing done, not as a step still to do.</summary>
/// <param name="Says">What was done.</param>
/// <param name="Topic">Proofs of one topic and one subject say the same; the telling one stays.</param>
/// <param name="Step">Under which of AWS's steps it belongs.</param>
/// <param name="Weak">Whether it is only a first hold, which a later proof of the same topic makes needless to tell.</param>
/// <param name="Single">Whether there is only one such thing in an account.</param>
internal sealed record ProofKind(Words Says, string Topic, AwsStep Step, bool Weak = false, bool Single = false)
{
    /// <summary>The words that have a name, of all tables.</summary>
    public static IReadOnlyDictionary<string, ProofKind> Known { get; } = new[] { AccessProofs.All, ResourceProofs.All, SafeguardProofs.All }
        .SelectMany(table => table).ToDictionary(kind => kind.Key, kind => kind.Value, StringComparer.Ordinal);

    /// <summary>The kind of a proof; <c>null</c> for one that has no name of its own.</summary>
    public static ProofKind? Of(Proof proof) => Known.GetValueOrDefault(proof.Step);

    /// <summary>One that an account has once.</summary>
    public static ProofKind Once(Words says, string topic, AwsStep step, bool weak = false) => new(says, topic, step, weak, Single: true);

    /// <summary>One for each subject.</summary>
    public static ProofKind Each(Words says, string topic, AwsStep step) => new(says, topic, step);

    /// <summary>A first hold on each subject.</summary>
    public static ProofKind Hold(Words says, string topic, AwsStep step) => new(says, topic, step, Weak: true);
}
