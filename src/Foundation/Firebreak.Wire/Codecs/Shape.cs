using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>How values of one kind are read from JSON and written to it.</summary>
/// <remarks>The serializer of the framework would do this too; for 2,000 records its generated code was a third of the native program and half of its making.</remarks>
public abstract class Shape
{
    private protected Shape(Type type, ShapeKind kind) => (Type, Kind) = (type, kind);

    /// <summary>The type of the values.</summary>
    public Type Type { get; }

    /// <summary>What they are made of.</summary>
    public ShapeKind Kind { get; }

    /// <summary>The shape of a list's items or a map's values.</summary>
    internal virtual Shape? Item => null;

    /// <summary>Whether <c>null</c> is a value.</summary>
    internal virtual bool MayBeNull => true;

    /// <summary>The value at the reader, which is not <c>null</c>; the path tells where reading ended when it fails.</summary>
    internal abstract object Read(ref Utf8JsonReader json, JsonPath path);

    /// <summary>Writes a value.</summary>
    internal abstract void Write(Utf8JsonWriter json, object value);

    /// <summary>The value at the reader, or <c>null</c>.</summary>
    internal object? ReadOrNull(ref Utf8JsonReader json, JsonPath path) =>
        json.TokenType != JsonTokenType.Null ? Read(ref json, path) : MayBeNull ? null : throw new JsonException("There must be a value.");

    /// <summary>Writes a value, or <c>null</c>.</summary>
    internal void WriteOrNull(Utf8JsonWriter json, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(json, value);
        }
    }

    private protected static void Want(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (json.TokenType != token)
        {
            throw new JsonException($"There is a {json.TokenType} where a {token} should be.");
        }
    }
}
