using System.Text.Json;
using Firebreak.Wire.Codecs;

namespace Firebreak.Change;

/// <summary>A target as it was seen at one moment.</summary>
public sealed record Observation
{
    /// <summary>Whether it exists.</summary>
    public required bool Exists { get; init; }

    /// <summary>Whether the measure's aim holds already.</summary>
    public required bool Reached { get; init; }

    /// <summary>What was asked, for example <c>iam:ListAccessKeys</c>.</summary>
    public required string Asked { get; init; }

    /// <summary>The telling part of the answer, for example <c>Status = Inactive</c>.</summary>
    public required string Answer { get; init; }

    /// <summary>AWS's id of the request that was answered, if it is known.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>
    /// The state before, by AWS's member names: enough to tell that it is the same thing, and to restore it exactly. Never a secret.
    /// </summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What has to come first, if it cannot be done yet (a disk that is still attached); it is waited for, and nothing is called.</summary>
    public Words? NotYet { get; init; }

    /// <summary>Whether AWS is at it already, and not done: it is waited for, and not called again.</summary>
    public bool Begun { get; init; }

    /// <summary>The answers whole, for the evidence.</summary>
    public IReadOnlyList<EvidencePiece> Pieces { get; init; } = [];
}

/// <summary>One answer of AWS as evidence.</summary>
/// <param name="Asked">The operation.</param>
/// <param name="Json">The answer as JSON, or why it could not be read.</param>
public sealed record EvidencePiece(string Asked, string Json)
{
    /// <summary>The answer of an operation.</summary>
    public static EvidencePiece Of<TIn, TOut>(Op<TIn, TOut> op, TOut answer) => new(op.ToString(), AtRest.Write(op.Service, answer));

    /// <summary>An answer, or in its place the reason why there is none: evidence says what it lacks.</summary>
    public static EvidencePiece Of<TIn, TOut>(Op<TIn, TOut> op, Reading<TOut> reading) => reading.Match(
        answer => Of(op, answer),
        why => new EvidencePiece(op.ToString(), JsonSerializer.Serialize(why, ChangeJson.Default.Blindness)));
}

/// <summary>Evidence that has been stored. Only the executor makes one, so that nothing is changed before it is kept.</summary>
public sealed record Evidence
{
    internal Evidence(Observation before, Receipt receipt) => (Before, Receipt) = (before, receipt);

    /// <summary>The target before the change.</summary>
    public Observation Before { get; }

    /// <summary>Where it is kept.</summary>
    public Receipt Receipt { get; }

    /// <summary>A fact of the prior state, or the empty text.</summary>
    public string Fact(string name) => Before.Facts.TryGetValue(name, out var value) ? value : "";
}
