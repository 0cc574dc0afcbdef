using System.Globalization;
using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>Flattens a question's JSON into the form of the Query and EC2 dialects.</summary>
internal static class FormWriting
{
    /// <summary>The pairs of a question, the operation and version first.</summary>
    public static List<KeyValuePair<string, string>> Pairs(Operation op, JsonElement input, Shape? shape)
    {
        var pairs = new List<KeyValuePair<string, string>> { new("Action", op.Name), new("Version", op.Service.Version) };
        if (shape is not null)
        {
            Value(pairs, "", input, shape, op.Service);
        }

        return pairs;
    }

    private static void Value(List<KeyValuePair<string, string>> pairs, string name, JsonElement value, Shape shape, AwsService service)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Record when value.ValueKind == JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (Shapes.Member(shape, member.Name) is { } property)
                    {
                        var inner = property.Shape;
                        Value(pairs, Join(name, service.Dialect == Dialect.Ec2 ? Upper(member.Name) : member.Name), member.Value, inner, service);
                    }
                }

                break;
            case ShapeKind.List when value.ValueKind == JsonValueKind.Array:
                Items(pairs, name, value, shape, service);
                break;
            case ShapeKind.Map when value.ValueKind == JsonValueKind.Object:
                var entry = 0;
                foreach (var pair in value.EnumerateObject())
                {
                    var at = string.Create(CultureInfo.InvariantCulture, $"{name}.entry.{++entry}");
                    pairs.Add(new(at + ".key", pair.Name));
                    Value(pairs, at + ".value", pair.Value, Shapes.Item(shape), service);
                }

                break;
            default:
                Scalar(pairs, name, value);
                break;
        }
    }

    private static void Items(List<KeyValuePair<string, string>> pairs, string name, JsonElement value, Shape shape, AwsService service)
    {
        var ec2 = service.Dialect == Dialect.Ec2;
        if (value.GetArrayLength() == 0 && !ec2)
        {
            pairs.Add(new(name, ""));
        }

        var step = ec2 ? "" : "." + service.ItemOf(name[(name.LastIndexOf('.') + 1)..]);
        var number = 0;
        foreach (var item in value.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{name}{step}.{++number}");
            Value(pairs, at, item, Shapes.Item(shape), service);
        }
    }

    private static void Scalar(List<KeyValuePair<string, string>> pairs, string name, JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        {
            pairs.Add(new(name, Plain(value)));
        }
    }

    /// <summary>A scalar as text.</summary>
    public static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : prefix + "." + name;

    private static string Upper(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
