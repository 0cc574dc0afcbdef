using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Trail;

/// <summary>Building a CloudTrail record out of another shape.</summary>
internal static class Recast
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Sets a text, unless there is none.</summary>
    public static void Set(JsonObject record, string name, string? text)
    {
        if (text is { Length: > 0 })
        {
            record[name] = text;
        }
    }

    /// <summary>Sets a value that may be JSON in quotes, unless there is none.</summary>
    public static void SetJson(JsonObject record, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && TrailEventReader.Text(value) is { } text)
        {
            record[name] = TryNode(text) ?? JsonValue.Create(text);
        }
        else if (value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
        {
            record[name] = Node(value);
        }
    }

    /// <summary>A JSON object or list in quotes; <c>null</c> if the text is none.</summary>
    public static JsonNode? TryNode(string text)
    {
        if (!text.StartsWith('{') && !text.StartsWith('['))
        {
            return null;
        }

        try
        {
            return Node(JsonElement.Parse(text, Options));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A value that can be put into a record.</summary>
    public static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        _ when !CanBeWritten(value) => JsonValue.Create(value.GetRawText()), // half a surrogate pair in it: kept as it stands in the file
        _ => Copied(value),
    };

    /// <summary>A member's name, or nothing if it is no text.</summary>
    public static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return ""; // half a surrogate pair
        }
    }

    /// <summary>The record as if it had been read.</summary>
    public static JsonElement Element(JsonObject record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            record.WriteTo(writer);
        }

        return JsonElement.Parse(buffer.WrittenSpan, Options);
    }

    /// <summary>A copy in which a name stands once, with its last value: .NET's own breaks off when somebody looks into an object with a name twice.</summary>
    private static JsonNode? Copied(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.Array:
                return new JsonArray([.. value.EnumerateArray().Select(Copied)]);
            case JsonValueKind.Object:
                var made = new JsonObject();
                foreach (var member in value.EnumerateObject())
                {
                    made[member.Name] = Copied(member.Value);
                }

                return made;
            default:
                return JsonValue.Create(value);
        }
    }

    private static bool CanBeWritten(JsonElement value)
    {
        try
        {
            using var writer = new Utf8JsonWriter(Stream.Null);
            value.WriteTo(writer);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
