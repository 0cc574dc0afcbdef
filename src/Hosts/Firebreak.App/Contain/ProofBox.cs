using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App.Contain;

/// <summary>Proofs in the account's folder: what the statement to AWS Support may claim.</summary>
internal static class ProofBox
{
    private const string Name = "proofs";

    /// <summary>Adds proofs; a newer one of the same step and answer takes the older one's place.</summary>
    public static void Add(AccountFolder folder, IEnumerable<Proof> proofs)
    {
        var all = All(folder).Concat(proofs).GroupBy(proof => (proof.Step, proof.Says.En)).Select(group => group.Last()).OrderBy(proof => proof.ProvedAt).ToArray();
        folder.Documents.Write(Name, JsonSerializer.Serialize(all, ProofShapes.Default.ProofArray));
    }

    /// <summary>Puts new proofs in the place of all that carry one of these words: what was looked at again and is not proved is claimed no more.</summary>
    public static void Restate(AccountFolder folder, IReadOnlySet<string> words, IEnumerable<Proof> proofs) => folder.Documents.Write(
        Name,
        JsonSerializer.Serialize(
            All(folder).Where(proof => !words.Contains(proof.Step)).Concat(proofs).OrderBy(proof => proof.ProvedAt).ToArray(), ProofShapes.Default.ProofArray));

    /// <summary>All proofs, oldest first.</summary>
    public static IReadOnlyList<Proof> All(AccountFolder folder) =>
        folder.Documents.Read(Name) is { } text ? JsonSerializer.Deserialize(text, ProofShapes.Default.ProofArray) ?? [] : [];
}

[JsonSerializable(typeof(Proof[]))]
internal sealed partial class ProofShapes : JsonSerializerContext;
