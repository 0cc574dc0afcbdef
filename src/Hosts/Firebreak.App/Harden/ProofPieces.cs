using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Store;

namespace Firebreak.App.Harden;

/// <summary>The answers that a proof rests on, whole, in the account's folder.</summary>
internal static class ProofPieces
{
    /// <summary>Keeps the answers of a guard that stands and gives its proof their hash. The same answers are kept once.</summary>
    public static GuardState Kept(AccountFolder folder, GuardState state, CallingIdentity caller)
    {
        if (state is not GuardState.Green green || state.Pieces.Count == 0)
        {
            return state;
        }

        var answers = new GuardAnswers(state.Guard.Id, state.Subject, caller.Account.ToString(), [.. state.Pieces]);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answers, GuardAnswersShapes.Default.GuardAnswers);
        var receipt = folder.Vault.Keep(
            new Custody($"guard-{state.Guard.Id}.json", green.Proof.ProvedAt, caller.Arn, [.. state.Pieces.Select(piece => piece.Asked).Distinct(StringComparer.Ordinal)]), bytes);
        return green with { Proof = green.Proof with { Evidence = receipt.Durable ? receipt.Sha256 : null } };
    }
}

/// <summary>What AWS answered about one guard.</summary>
internal sealed record GuardAnswers(string Guard, string Subject, string Account, EvidencePiece[] Answers);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(GuardAnswers))]
internal sealed partial class GuardAnswersShapes : JsonSerializerContext;
