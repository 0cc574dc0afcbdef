using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Wire.Codecs;

/// <summary>The wire's records at rest, as evidence and prior states are kept: members called as in the record, instants in full.</summary>
public static class AtRest
{
    /// <summary>A record as JSON, absent members as <c>null</c>.</summary>
    public static string Write<T>(AwsService service, T record) => Write(service, record, nulls: true);

    /// <summary>A record as JSON, without absent members.</summary>
    public static string WriteSaid<T>(AwsService service, T record) => Write(service, record, nulls: false);

    /// <summary>Records or texts as a list of JSON, or <c>null</c> if they are none of the service's.</summary>
    public static string? WriteList<T>(AwsService service, IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(service);
        var book = Book(service, nulls: false);
        var shape = typeof(T) == typeof(string) ? book.Scalar(typeof(T)) : service.Shapes.Knows(typeof(T)) ? book.Find(typeof(T)) : null;
        return shape is null ? null : $"[{string.Join(',', items.Select(item => Text(shape, item)))}]";
    }

    /// <summary>A record as a tree, without absent members.</summary>
    public static JsonNode? Tree(AwsService service, object record, Type type)
    {
        ArgumentNullException.ThrowIfNull(service);
        return type == typeof(None) ? new JsonObject() : JsonNode.Parse(Shapes.Bytes(Book(service, nulls: false).Find(type), record).Span);
    }

    /// <summary>A record that was kept.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static T Read<T>(AwsService service, string json) => (T)Read(service, json, typeof(T));

    /// <inheritdoc cref="Read{T}"/>
    public static object Read(AwsService service, string json, Type type)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(type);
        if (type == typeof(None))
        {
            return new None();
        }

        var path = new JsonPath();
        try
        {
            return Shapes.Read(Book(service, nulls: true).Find(type), Encoding.UTF8.GetBytes(json), path);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new JsonException($"This is no {type.Name}: out of shape at {Limits.Bound(path.ToString())}.", wrong);
        }
    }

    private static string Write<T>(AwsService service, T record, bool nulls)
    {
        ArgumentNullException.ThrowIfNull(service);
        return typeof(T) == typeof(None) ? "{}" : Text(Book(service, nulls).Find(typeof(T)), record);
    }

    private static string Text(Shape shape, object? value) => value is null ? "null" : Encoding.UTF8.GetString(Shapes.Bytes(shape, value).Span);

    private static ShapeBook Book(AwsService service, bool nulls) => service.Shapes.Book(camel: false, InstantForm.Whole, nulls);
}
