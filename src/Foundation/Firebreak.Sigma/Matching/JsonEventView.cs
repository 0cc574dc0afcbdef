using System.Text.Encodings.Web;
using System.Text.Json;

namespace Firebreak.Sigma.Matching;

/// <summary>An event that was parsed whole.</summary>
internal sealed class JsonEventView(JsonElement root, Fields fields) : EventView(fields.Count)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Leaves Missing = new(false, []);

    /// <summary>The text of a field: its one value, or the members of a list by line; <c>null</c> if there is none.</summary>
    public static string? TextOf(JsonElement root, Field field)
    {
        var values = new List<Leaf>();
        Collect(root, field, 0, values);
        return Joined(values);
    }

    /// <summary>Several values as one text; <c>null</c> for none.</summary>
    public static string? Joined(IReadOnlyList<Leaf> values) => values switch
    {
        [] => null,
        [var one] => one.Text,
        _ => string.Join('\n', values.Select(leaf => leaf.Text)),
    };

    /// <inheritdoc/>
    protected override Leaves Read(Field field)
    {
        var values = new List<Leaf>();
        return Collect(root, field, 0, values) ? new Leaves(true, values) : Missing;
    }

    /// <summary>The event without what was added to it later: words are looked for in what it said itself.</summary>
    private JsonElement Own()
    {
        if (root.ValueKind != JsonValueKind.Object || !fields.LateMembers.Any(name => TryGet(root, name, out _)))
        {
            return root;
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Compact))
        {
            writer.WriteStartObject();
            foreach (var member in root.EnumerateObject().Where(member => !fields.LateMembers.Contains(NameOf(member))))
            {
                writer.WritePropertyName(NameOf(member));
                writer.WriteRawValue(member.Value.GetRawText(), skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static bool Collect(JsonElement at, Field field, int segment, List<Leaf> values)
    {
        if (segment == field.Segments.Length)
        {
            Add(at, values);
            return true;
        }

        switch (at.ValueKind)
        {
            case JsonValueKind.Array:
                var found = false;
                foreach (var member in at.EnumerateArray())
                {
                    found |= Collect(member, field, segment, values);
                }

                return found;
            case JsonValueKind.Object when segment + 1 < field.Segments.Length
                    && TryGet(at, field.Rest(segment), out var dotted):
                Add(dotted, values);
                return true;
            case JsonValueKind.Object:
                return TryGet(at, field.Segments[segment], out var next) && Collect(next, field, segment + 1, values);
            default:
                return false;
        }
    }

    private static bool TryGet(JsonElement at, string name, out JsonElement value)
    {
        try
        {
            return at.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            value = default; // another name in this object is half a surrogate pair: compare one by one
            foreach (var member in at.EnumerateObject())
            {
                value = NameOf(member) == name ? member.Value : value;
            }

            return value.ValueKind != JsonValueKind.Undefined;
        }
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return member.ToString();
        }
    }

    private static void Add(JsonElement value, List<Leaf> values)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var member in value.EnumerateArray())
            {
                Add(member, values);
            }

            return;
        }

        values.Add(new Leaf(TextOf(value), value.ValueKind == JsonValueKind.Number));
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => StringOf(value),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object => CompactJson.Of(value),
        _ => value.GetRawText(),
    };

    private static string StringOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText()[1..^1]; // half a surrogate pair: matched as it stands in the log
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Leaf> AllWords()
    {
        var own = Own();
        var words = new List<Leaf> { new(CompactJson.Of(own), IsNumber: false) };
        var open = new Stack<JsonElement>();
        open.Push(own);
        while (open.TryPop(out var at))
        {
            switch (at.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var member in at.EnumerateObject())
                    {
                        words.Add(new Leaf(NameOf(member), IsNumber: false));
                        open.Push(member.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var member in at.EnumerateArray())
                    {
                        open.Push(member);
                    }

                    break;
                default:
                    Add(at, words);
                    break;
            }
        }

        return words;
    }
}
