using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Trail;

/// <summary>One row of a table of events: from Athena, CloudTrail Lake, the console's Event history, or a listing without its records.</summary>
internal static class Row
{
    /// <summary>Reads a row that is a JSON object; <c>false</c> if it is no event.</summary>
    public static bool TryRead(JsonElement value, out TrailRecord record)
    {
        var made = new JsonObject();
        var isWhole = false;
        foreach (var member in value.EnumerateObject())
        {
            if (Columns.Target(Recast.Name(member)) is not { } target)
            {
                continue;
            }

            // what is null is left out of some tables' rows: whoever has the caller in full has the request too
            isWhole |= target is "userIdentity" || target.StartsWith(Columns.Asked, StringComparison.Ordinal);
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                Put(made, target, Spelled(Recast.Node(member.Value), target));
            }
            else
            {
                _ = Fill(made, target, TrailEventReader.Word(value, Recast.Name(member)) ?? "");
            }
        }

        return TryMake(made, isWhole, out record);
    }

    /// <summary>Fills one member with a column's text; <c>false</c> if it has members that nobody can tell apart.</summary>
    public static bool Fill(JsonObject made, string target, string text)
    {
        text = text.Trim();
        if (text.Length == 0 || text is "null" or "-")
        {
            return true;
        }

        var node = target switch
        {
            "readOnly" or "managementEvent" when bool.TryParse(text, out var truth) => (JsonNode?)JsonValue.Create(truth),
            _ when text[0] is '{' or '[' => Recast.TryNode(text) ?? (Columns.IsMap(target) ? MapText.Read(text) : RowText.Read(text, Spelling(target))) ?? JsonValue.Create(text),
            _ => JsonValue.Create(text),
        };
        Put(made, target, node);
        return text[0] != '{' || node is JsonObject;
    }

    /// <summary>Makes the event of what was filled in.</summary>
    /// <param name="made">What was filled in.</param>
    /// <param name="isWhole">Whether the table has what was asked, so that an event without it had none.</param>
    /// <param name="record">The event.</param>
    public static bool TryMake(JsonObject made, bool isWhole, out TrailRecord record)
    {
        record = default;
        if (made["resources"] is JsonObject single)
        {
            made["resources"] = new JsonArray(single.DeepClone());
        }

        if (!TrailEventReader.TryRead(Recast.Element(made), out var read))
        {
            return false;
        }

        record = new TrailRecord(read, isWhole ? Fidelity.Recast : Fidelity.Brief);
        return true;
    }

    private static void Put(JsonObject made, string target, JsonNode? node)
    {
        var names = target.Split('.');
        var at = made;
        foreach (var name in names.AsSpan(..^1))
        {
            if (at[name] is null)
            {
                at[name] = new JsonObject();
            }

            if (at[name] is not JsonObject inner)
            {
                return;
            }

            at = inner;
        }

        at.TryAdd(names[^1], node);
    }

    private static Func<string, string?> Spelling(string target) => target == "resources"
        ? name => Columns.Spelled(name) is "arn" ? "ARN" : Columns.Spelled(name)
        : Columns.Spelled;

    /// <summary>Nested names as CloudTrail spells them, where the table has them in lower case.</summary>
    private static JsonNode? Spelled(JsonNode? node, string target)
    {
        if (node is not JsonObject row || target is not ("userIdentity" or "tlsDetails"))
        {
            return node;
        }

        var made = new JsonObject();
        foreach (var (name, value) in row)
        {
            made.TryAdd(Columns.Spelled(name) ?? name, Spelled(value?.DeepClone(), target));
        }

        return made;
    }
}
