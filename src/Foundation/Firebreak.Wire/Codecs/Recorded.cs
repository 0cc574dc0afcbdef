using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Firebreak.Wire.Codecs;

/// <summary>A question as CloudTrail's <c>requestParameters</c> show it: the same tree, member names beginning in lower case.</summary>
internal static class Recorded
{
    /// <summary>The name with its first letter in lower case.</summary>
    public static string Lower(string name) =>
        name.Length == 0 || !char.IsAsciiLetterUpper(name[0]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Copies a tree; keys of maps stay as they are.</summary>
    public static void Write(Utf8JsonWriter json, JsonElement value, JsonTypeInfo? shape)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Members(json, value, shape);
                break;
            case JsonValueKind.Array:
                var item = shape?.Kind == JsonTypeInfoKind.Enumerable ? Shapes.Item(shape) : null;
                json.WriteStartArray();
                foreach (var one in value.EnumerateArray())
                {
                    Write(json, one, item);
                }

                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    private static void Members(Utf8JsonWriter json, JsonElement value, JsonTypeInfo? shape)
    {
        var map = shape?.Kind == JsonTypeInfoKind.Dictionary;
        var written = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            var name = map ? member.Name : Lower(member.Name);
            if (!written.Add(name))
            {
                continue;
            }

            json.WritePropertyName(name);
            Write(json, member.Value, Inner(shape, member.Name));
        }

        json.WriteEndObject();
    }

    private static JsonTypeInfo? Inner(JsonTypeInfo? shape, string name) => shape?.Kind switch
    {
        JsonTypeInfoKind.Dictionary => Shapes.Item(shape),
        JsonTypeInfoKind.Object when Shapes.Member(shape, name) is { } member => shape.Options.GetTypeInfo(member.PropertyType),
        _ => null,
    };
}
