using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Firebreak.Sigma.Matching;

/// <summary>What a field holds in one event.</summary>
/// <param name="Present">Whether the event has the field, be it null or an empty list.</param>
/// <param name="Values">Its values: one, or the members of a list.</param>
internal sealed record Leaves(bool Present, IReadOnlyList<Leaf> Values);

/// <summary>One value; <c>null</c> text is JSON's null.</summary>
internal readonly record struct Leaf(string? Text, bool IsNumber);

/// <summary>A field by its dotted name. Fields of one rule set are numbered, so that an event is looked through once.</summary>
internal sealed class Field
{
    private readonly string[] _rests;

    public Field(string name, int number)
    {
        (Name, Number, Segments) = (name, number, name.Split('.'));
        _rests = [.. Segments.Select((_, i) => string.Join('.', Segments[i..]))];
    }

    public string Name { get; }

    public int Number { get; }

    public string[] Segments { get; }

    /// <summary>What remains of the name from a segment on.</summary>
    public string Rest(int segment) => _rests[segment];
}

/// <summary>One event as rules look at it.</summary>
/// <remarks>
/// A list answers with each of its members, an object with its compact JSON text, a dotted name goes through objects and lists alike.
/// A key that contains dots itself is found by its whole name.
/// </remarks>
internal sealed class EventView(JsonElement root, int fields)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Leaves Missing = new(false, []);
    private readonly Leaves?[] _seen = new Leaves?[fields];
    private IReadOnlyList<Leaf>? _words;

    /// <summary>The values of a field.</summary>
    public Leaves Of(Field field) => _seen[field.Number] ??= Read(root, field);

    /// <summary>Every value and every member name of the event, for keywords.</summary>
    public IReadOnlyList<Leaf> Words => _words ??= AllWords();

    /// <summary>The values of a field that is not numbered.</summary>
    public static Leaves Read(JsonElement root, Field field)
    {
        var values = new List<Leaf>();
        return Collect(root, field, 0, values) ? new Leaves(true, values) : Missing;
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
        JsonValueKind.Object => CompactText(value),
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

    private static string CompactText(JsonElement value)
    {
        try
        {
            using var bytes = new MemoryStream();
            using (var writer = new Utf8JsonWriter(bytes, Compact))
            {
                value.WriteTo(writer);
            }

            return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            return value.GetRawText(); // half a surrogate pair inside
        }
    }

    private List<Leaf> AllWords()
    {
        var words = new List<Leaf>();
        var open = new Stack<JsonElement>();
        open.Push(root);
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
