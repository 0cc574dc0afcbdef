using System.Text.Json;

namespace Firebreak.Investigate.Record;

/// <summary>Reads single members out of foreign records: any shape is allowed, nothing throws, everything is bounded.</summary>
internal static class Field
{
    private const int MostNodes = 4_000;
    private const int MostDepth = 12;
    private const int LongestText = 2_048;

    /// <summary>The text at a path, or the empty text.</summary>
    public static string Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!Has(element, name, out element))
            {
                return "";
            }
        }

        return Plain(element);
    }

    /// <summary>Every text under a member of that name, wherever it stands.</summary>
    public static List<string> All(JsonElement element, string name)
    {
        var found = new List<string>();
        Walk(element, (member, value) =>
        {
            if (string.Equals(member, name, StringComparison.OrdinalIgnoreCase) && Plain(value) is { Length: > 0 } text)
            {
                found.Add(text);
            }
        });
        return found;
    }

    /// <summary>The first text under a member of that name, or the empty text.</summary>
    public static string First(JsonElement element, string name) => All(element, name) is [var first, ..] ? first : "";

    /// <summary>Every text in the element.</summary>
    public static HashSet<string> Texts(JsonElement element)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Walk(element, (_, value) =>
        {
            if (Plain(value) is { Length: > 2 } text)
            {
                found.Add(text);
            }
        });
        return found;
    }

    /// <summary>The objects that hold a text under a member of that name: one for each instance of a launch.</summary>
    public static List<JsonElement> Holding(JsonElement element, string name)
    {
        var found = new List<JsonElement>();
        Visit(element, node =>
        {
            if (Has(node, name, out var value) && Plain(value).Length > 0)
            {
                found.Add(node);
            }
        });
        return found;
    }

    /// <summary>A whole number under a member of that name; zero if there is none that makes sense.</summary>
    public static int Count(JsonElement element, string name) =>
        int.TryParse(First(element, name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)
            ? Math.Clamp(count, 0, 100_000)
            : 0;

    private static void Walk(JsonElement element, Action<string, JsonElement> leaf) => Visit(element, node =>
    {
        if (node.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in node.EnumerateObject())
            {
                if (member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                {
                    leaf(Name(member), member.Value);
                }
            }
        }
        else if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray().Take(MostNodes))
            {
                if (item.ValueKind == JsonValueKind.String)
                {
                    leaf("", item);
                }
            }
        }
    });

    private static void Visit(JsonElement root, Action<JsonElement> see)
    {
        var left = MostNodes;
        var open = new Queue<(JsonElement Node, int Depth)>();
        open.Enqueue((root, 0));
        while (open.Count > 0 && left-- > 0)
        {
            var (node, depth) = open.Dequeue();
            see(node);
            if (depth >= MostDepth)
            {
                continue;
            }

            foreach (var child in Children(node))
            {
                open.Enqueue((child, depth + 1));
            }
        }
    }

    private static IEnumerable<JsonElement> Children(JsonElement node) => (node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().Select(member => member.Value),
        JsonValueKind.Array => node.EnumerateArray(),
        _ => Enumerable.Empty<JsonElement>(),
    }).Where(child => child.ValueKind is JsonValueKind.Object or JsonValueKind.Array).Take(MostNodes);

    /// <summary>A member of an object, if it has one of that name.</summary>
    public static bool Has(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            return false; // a name is half a surrogate pair: no such record comes from AWS
        }
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static string Said(JsonElement value)
    {
        try
        {
            return value.GetString() is { Length: <= LongestText } text ? text : "";
        }
        catch (InvalidOperationException)
        {
            return ""; // half a surrogate pair
        }
    }

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Said(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "",
    };
}
