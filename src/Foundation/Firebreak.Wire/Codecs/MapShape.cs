using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>A map from texts; of two entries with one key the later counts.</summary>
internal sealed class MapShape<T>(Shape item) : Shape(typeof(IReadOnlyDictionary<string, T>), ShapeKind.Map)
{
    internal override Shape Item => item;

    internal override object Read(ref Utf8JsonReader json, JsonPath path)
    {
        Want(ref json, JsonTokenType.StartObject);
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var key = json.GetString()!;
            path.Enter(key);
            json.Read();
            map[key] = (T)item.ReadOrNull(ref json, path)!;
            path.Leave();
        }

        return map;
    }

    internal override void Write(Utf8JsonWriter json, object value)
    {
        json.WriteStartObject();
        foreach (var (key, one) in (IReadOnlyDictionary<string, T>)value)
        {
            json.WritePropertyName(key);
            item.WriteOrNull(json, one);
        }

        json.WriteEndObject();
    }
}
