using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>Turns a form into the JSON that a question's record expects.</summary>
internal static class FormReading
{
    /// <summary>Writes the tree as JSON. With <paramref name="asRecorded"/>, names begin in lower case and unknown members stay.</summary>
    public static void Write(Utf8JsonWriter json, FormTree tree, Shape? shape, bool asRecorded)
    {
        switch (shape?.Kind)
        {
            case ShapeKind.Record:
                Members(json, tree, shape, asRecorded);
                break;
            case ShapeKind.List:
                Items(json, tree, Shapes.Item(shape), asRecorded);
                break;
            case ShapeKind.Map:
                Entries(json, tree, Shapes.Item(shape), asRecorded);
                break;
            case null when tree.LooksLikeList:
                Items(json, tree, null, asRecorded);
                break;
            case null when tree.Children.Count > 0:
                Members(json, tree, null, asRecorded);
                break;
            default:
                Scalars.Write(json, tree.Value ?? "", shape?.Type ?? typeof(string));
                break;
        }
    }

    /// <summary>Writes the tree as an object.</summary>
    public static void Members(Utf8JsonWriter json, FormTree tree, Shape? shape, bool asRecorded)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (var (name, child) in tree.Children)
        {
            var member = shape is null ? null : Shapes.Member(shape, name);
            var inner = member is null ? null : member.Shape;
            var key = asRecorded ? Recorded.Lower(member?.Name ?? name) : member?.Name;
            if (key is null || !written.Add(key) || Absent(child, inner))
            {
                continue;
            }

            json.WritePropertyName(key);
            Write(json, child, inner, asRecorded);
        }

        json.WriteEndObject();
    }

    private static bool Absent(FormTree child, Shape? shape) =>
        shape is { Kind: ShapeKind.Scalar } && string.IsNullOrEmpty(child.Value) && Scalars.EmptyMeansAbsent(shape.Type);

    private static void Items(Utf8JsonWriter json, FormTree tree, Shape? item, bool asRecorded)
    {
        json.WriteStartArray();
        foreach (var child in tree.Items())
        {
            Write(json, child, item, asRecorded);
        }

        json.WriteEndArray();
    }

    private static void Entries(Utf8JsonWriter json, FormTree tree, Shape item, bool asRecorded)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (var entry in tree.Items())
        {
            if ((entry.Child("key") ?? entry.Child("Name"))?.Value is { } key
                && entry.Child("value") is { } value && written.Add(key))
            {
                json.WritePropertyName(key);
                Write(json, value, item, asRecorded);
            }
        }

        json.WriteEndObject();
    }
}
