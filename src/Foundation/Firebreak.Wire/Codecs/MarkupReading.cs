using System.Buffers;
using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>Turns the XML of an answer into the JSON that its record expects; the record's shape says what is a list, a map or a text.</summary>
internal static class MarkupReading
{
    /// <summary>The record of an answer.</summary>
    public static TOut Read<TIn, TOut>(Op<TIn, TOut> op, ReadOnlyMemory<byte> body)
    {
        var of = $"The answer of {op}";
        if (body.IsEmpty)
        {
            // an empty answer is no empty list
            throw new WireFormatException($"{of}: the body is empty.");
        }

        var root = Markup.Parse(body, of);
        if (root.Name != op.Name + "Response")
        {
            throw new WireFormatException($"{of}: the document is a '{Limits.Bound(root.Name)}'.");
        }

        if (Shapes.Find(op.Service, typeof(TOut)) is not { } shape)
        {
            return (TOut)(object)new None();
        }

        var inner = op.Service.Dialect == Dialect.Query ? root.Child(op.Name + "Result")
            ?? throw new WireFormatException($"{of}: there is no result in it.") : root;
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            Value(writer, inner, shape);
        }

        return Shapes.Read<TOut>(op.Service, json.WrittenSpan, of);
    }

    /// <summary>An element as the JSON that a shape expects.</summary>
    internal static void Value(Utf8JsonWriter json, Markup element, Shape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Record:
                Members(json, element, shape);
                break;
            case ShapeKind.List:
                Items(json, element.Children, Shapes.Item(shape));
                break;
            case ShapeKind.Map:
                Entries(json, element.Children.Count > 0 && element.Child("key") is not null ? [element] : element.Children, shape);
                break;
            default:
                Scalars.Write(json, element.Text, shape.Type);
                break;
        }
    }

    private static void Members(Utf8JsonWriter json, Markup element, Shape shape)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (var child in element.Children)
        {
            if (Shapes.Member(shape, child.Name) is not { } member || !written.Add(member.Name))
            {
                continue;
            }

            var inner = member.Shape;
            if (inner.Kind == ShapeKind.Scalar && child.Text.Length == 0 && Scalars.EmptyMeansAbsent(inner.Type))
            {
                continue;
            }

            json.WritePropertyName(member.Name);
            if (Flattened(element, child, inner) is { } repeated)
            {
                Repeated(json, repeated, inner);
            }
            else
            {
                Value(json, child, inner);
            }
        }

        json.WriteEndObject();
    }

    // A flattened list or map repeats its own element instead of wrapping its items.
    private static List<Markup>? Flattened(Markup parent, Markup child, Shape shape)
    {
        if (shape.Kind is not (ShapeKind.List or ShapeKind.Map))
        {
            return null;
        }

        var same = parent.Children.FindAll(other => other.Name == child.Name);
        var lonely = shape.Kind == ShapeKind.List && child.Children.Count == 0 && child.Text.AsSpan().Trim().Length > 0;
        return same.Count > 1 || lonely ? same : null;
    }

    private static void Repeated(Utf8JsonWriter json, List<Markup> elements, Shape shape)
    {
        if (shape.Kind == ShapeKind.List)
        {
            Items(json, elements, Shapes.Item(shape));
        }
        else
        {
            Entries(json, elements, shape);
        }
    }

    private static void Items(Utf8JsonWriter json, List<Markup> elements, Shape item)
    {
        json.WriteStartArray();
        foreach (var element in elements)
        {
            Value(json, element, item);
        }

        json.WriteEndArray();
    }

    private static void Entries(Utf8JsonWriter json, List<Markup> entries, Shape shape)
    {
        var item = Shapes.Item(shape);
        json.WriteStartObject();
        foreach (var entry in entries)
        {
            if (entry.Children.Count != 2)
            {
                continue;
            }

            json.WritePropertyName(entry.Children[0].Text);
            Value(json, entry.Children[1], item);
        }

        json.WriteEndObject();
    }
}
