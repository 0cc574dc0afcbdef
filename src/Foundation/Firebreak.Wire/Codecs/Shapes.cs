using System.Buffers;
using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>How one service's records become JSON: its records with the dialect's names and instants.</summary>
internal static class Shapes
{
    /// <summary>The type's shape, or <c>null</c> for <see cref="None"/>.</summary>
    public static Shape? Find(AwsService service, Type type) => type == typeof(None) ? null : OnTheWire(service).Find(type);

    /// <summary>A record as JSON.</summary>
    public static JsonElement Write<T>(AwsService service, T record)
    {
        if (typeof(T) == typeof(None) || record is null)
        {
            return Nothing();
        }

        using var document = JsonDocument.Parse(Bytes(OnTheWire(service).Find(typeof(T)), record), new JsonDocumentOptions { MaxDepth = Limits.Depth });
        return document.RootElement.Clone();
    }

    /// <summary>A record from JSON; <paramref name="of"/> names the operation if it is out of shape.</summary>
    public static T Read<T>(AwsService service, ReadOnlySpan<byte> json, string of)
    {
        if (typeof(T) == typeof(None))
        {
            return (T)(object)new None();
        }

        var path = new JsonPath();
        try
        {
            return (T)Read(OnTheWire(service).Find(typeof(T)), json, path);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // half of a surrogate pair is told as an invalid operation
            throw new WireFormatException($"{of}: out of shape at {Limits.Bound(path.ToString())}.", wrong);
        }
    }

    /// <summary>The shape of a member of an object.</summary>
    public static Member? Member(Shape type, string name) => (type as RecordShape)?.Find(name);

    /// <summary>The shape of a list's items or a map's values.</summary>
    public static Shape Item(Shape type) => type.Item!;

    /// <summary>A value's JSON.</summary>
    internal static ReadOnlyMemory<byte> Bytes(Shape shape, object value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            shape.Write(json, value);
        }

        return bytes.WrittenMemory;
    }

    /// <summary>The value of a whole text of JSON.</summary>
    internal static object Read(Shape shape, ReadOnlySpan<byte> text, JsonPath path)
    {
        var json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Limits.Depth });
        json.Read();
        var value = shape.ReadOrNull(ref json, path) ?? throw new JsonException("There is nothing in it.");
        return json.Read() ? throw new JsonException("There is more after its end.") : value;
    }

    private static ShapeBook OnTheWire(AwsService service) =>
        service.Shapes.Book(service.CamelCase, service.Dialect is Dialect.Query or Dialect.Ec2 ? InstantForm.Iso : InstantForm.Epoch, nulls: false);

    private static JsonElement Nothing()
    {
        using var empty = JsonDocument.Parse("{}");
        return empty.RootElement.Clone();
    }
}
