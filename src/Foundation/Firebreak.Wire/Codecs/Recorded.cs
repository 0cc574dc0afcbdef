using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>A question as CloudTrail's <c>requestParameters</c> show it: the same tree, member names beginning in lower case.</summary>
internal static class Recorded
{
    /// <summary>The name with its first letter in lower case.</summary>
    public static string Lower(string name) =>
        name.Length == 0 || !char.IsAsciiLetterUpper(name[0]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Copies a tree; keys of maps stay as they are.</summary>
    public static void Write(Utf8JsonWriter json, JsonElement value, Shape? shape)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Members(json, value, shape);
                break;
            case JsonValueKind.Array:
                var item = shape?.Kind == ShapeKind.List ? Shapes.Item(shape) : null;
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

    private static void Members(Utf8JsonWriter json, JsonElement value, Shape? shape)
    {
        var map = shape?.Kind == ShapeKind.Map;
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

    private static Shape? Inner(Shape? shape, string name) => shape?.Kind switch
    {
        ShapeKind.Map => Shapes.Item(shape),
        ShapeKind.Record when Shapes.Member(shape, name) is { } member => member.Shape,
        _ => null,
    };
}
