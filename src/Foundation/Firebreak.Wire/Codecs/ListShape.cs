using System.Collections;
using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>A list.</summary>
internal sealed class ListShape(Shape item, Func<int, Array> make) : Shape(typeof(Array), ShapeKind.List)
{
    internal override Shape Item => item;

    internal override object Read(ref Utf8JsonReader json, JsonPath path)
    {
        Want(ref json, JsonTokenType.StartArray);
        var items = new List<object?>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            path.Enter(items.Count);
            items.Add(item.ReadOrNull(ref json, path));
            path.Leave();
        }

        var array = make(items.Count);
        if (array is object?[] plain)
        {
            items.CopyTo(plain);
            return plain;
        }

        for (var at = 0; at < items.Count; at++)
        {
            array.SetValue(items[at], at);
        }

        return array;
    }

    internal override void Write(Utf8JsonWriter json, object value)
    {
        json.WriteStartArray();
        foreach (var one in (IEnumerable)value)
        {
            item.WriteOrNull(json, one);
        }

        json.WriteEndArray();
    }
}
