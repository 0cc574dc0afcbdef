using System.Text.Json;

namespace Firebreak.Sandbox;

/// <summary>Cost Explorer's filter expressions: and, or, not, and dimensions.</summary>
internal static class CostFilter
{
    /// <summary>Whether a line passes; throws <see cref="Fault"/> for what is not understood.</summary>
    internal static bool Passes(JsonElement? filter, CostLine line, int depth = 0)
    {
        if (filter is not { ValueKind: JsonValueKind.Object } expression)
        {
            return filter is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } ? true : throw Unknown("the filter is no object");
        }

        if (depth > 8)
        {
            throw Unknown("the filter is nested too deep");
        }

        foreach (var member in expression.EnumerateObject())
        {
            switch (member.Name)
            {
                case "And":
                    return member.Value.EnumerateArray().All(part => Passes(part, line, depth + 1));
                case "Or":
                    return member.Value.EnumerateArray().Any(part => Passes(part, line, depth + 1));
                case "Not":
                    return !Passes(member.Value, line, depth + 1);
                case "Dimensions":
                    return Dimension(member.Value, line);
                default:
                    throw Unknown($"{member.Name} is not known here");
            }
        }

        throw Unknown("the filter is empty");
    }

    /// <summary>A line's value in a dimension.</summary>
    internal static string Value(string dimension, CostLine line) => dimension switch
    {
        "SERVICE" => line.Service,
        "REGION" => line.Region,
        "USAGE_TYPE" => line.UsageType,
        "RECORD_TYPE" => line.RecordType,
        "LINKED_ACCOUNT" => "",
        "OPERATION" => line.RecordType == "Usage" ? "RunInstances" : "NoOperation",
        _ => throw Unknown($"the dimension {dimension} is not known here"),
    };

    private static bool Dimension(JsonElement dimension, CostLine line)
    {
        var key = dimension.TryGetProperty("Key", out var name) ? name.GetString() ?? "" : "";
        var value = Value(key, line);
        return dimension.TryGetProperty("Values", out var values)
            && values.EnumerateArray().Any(wanted => string.Equals(wanted.GetString(), value, StringComparison.OrdinalIgnoreCase));
    }

    private static Fault Unknown(string why) => new("ValidationException", $"Invalid filter: {why}.");
}
