using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Firebreak.Store;

/// <summary>How long journal and ledger are, and their last hashes.</summary>
/// <param name="Journal">The journal's lines.</param>
/// <param name="JournalHead">Its last hash.</param>
/// <param name="Evidence">The ledger's lines.</param>
/// <param name="EvidenceHead">Its last hash.</param>
internal sealed record Heads(int Journal, string JournalHead, int Evidence, string EvidenceHead)
{
    /// <summary>The document in which they are written down.</summary>
    public const string Name = "heads";

    /// <summary>Reads what <see cref="ToString"/> wrote, for example from a letter.</summary>
    public static Heads? TryParse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 6 && words[0] == "journal" && words[3] == "evidence" && IsHash(words[2]) && IsHash(words[5])
            && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var journal)
            && int.TryParse(words[4], NumberStyles.None, CultureInfo.InvariantCulture, out var evidence)
            ? new Heads(journal, words[2], evidence, words[5])
            : null;
    }

    /// <summary>Reads the document.</summary>
    public static Heads? TryRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, HeadShapes.Default.Heads);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The document.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, HeadShapes.Default.Heads);

    /// <summary>One line, for people.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"journal {Journal} {JournalHead} evidence {Evidence} {EvidenceHead}");

    private static bool IsHash(string word) => word.Length == 64 && word.All(char.IsAsciiHexDigitLower);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Heads))]
internal sealed partial class HeadShapes : JsonSerializerContext;
