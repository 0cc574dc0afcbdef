using System.Text.Json;
using System.Text.Json.Serialization;

namespace Firebreak.Change;

/// <summary>A region as its code, in the files of plans.</summary>
public sealed class RegionAsText : JsonConverter<Region>
{
    /// <inheritdoc/>
    public override Region Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Region.TryParse(reader.GetString(), out var region) ? region : throw new JsonException("No region code.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Region value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
