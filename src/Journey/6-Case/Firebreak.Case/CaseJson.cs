using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The case as a file: plain JSON, readable by people.</summary>
public static class CaseJson
{
    /// <summary>Writes it.</summary>
    public static string Write(CaseFile file) => JsonSerializer.Serialize(file, CaseShapes.Default.CaseFile);

    /// <summary>Reads it; a file that is no case is not seen, with the reason.</summary>
    public static Reading<CaseFile> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CaseShapes.Default.CaseFile) is { } file
                ? new Reading<CaseFile>.Seen(file)
                : NotSeen("The file is empty.");
        }
        catch (JsonException odd)
        {
            return NotSeen(odd.Message.Length > 300 ? odd.Message[..300] : odd.Message);
        }
    }

    private static Reading<CaseFile>.NotSeen NotSeen(string why) => new(new Blindness("case file", BlindCause.Unreadable, why));

    internal sealed class AccountDigits : JsonConverter<AccountId>
    {
        public override AccountId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            AccountId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("An account id has twelve digits.");

        public override void Write(Utf8JsonWriter writer, AccountId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CaseJson.AccountDigits)])]
[JsonSerializable(typeof(CaseFile))]
internal sealed partial class CaseShapes : JsonSerializerContext;
