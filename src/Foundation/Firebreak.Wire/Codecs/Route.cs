using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>Where a REST operation puts its members: <c>/functions/{FunctionName}/concurrency?Qualifier</c>.</summary>
internal sealed class Route
{
    private readonly string[] _steps;
    private readonly string[] _query;

    private Route(string[] steps, string[] query) => (_steps, _query) = (steps, query);

    /// <summary>The route of an operation.</summary>
    public static Route Of(Operation op)
    {
        var mark = op.Path.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? op.Path : op.Path[..mark];
        return new Route(
            path.Split('/', StringSplitOptions.RemoveEmptyEntries),
            mark < 0 ? [] : op.Path[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How many steps of the path are fixed: of two routes that match, the more fixed one is meant.</summary>
    public int Fixed => _steps.Count(step => Label(step) is null);

    /// <summary>Whether a path is this route's; slashes at the end do not count.</summary>
    public bool TryMatch(string path, IDictionary<string, string> members)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < _steps.Length; i++)
        {
            if (i >= steps.Length)
            {
                return false;
            }

            if (Label(_steps[i]) is not { } label)
            {
                if (Uri.UnescapeDataString(steps[i]) != _steps[i])
                {
                    return false;
                }
            }
            else if (label.EndsWith('+'))
            {
                members[label[..^1]] = Uri.UnescapeDataString(string.Join('/', steps[i..]));
                return i == _steps.Length - 1;
            }
            else
            {
                members[label] = Uri.UnescapeDataString(steps[i]);
            }
        }

        return steps.Length == _steps.Length;
    }

    /// <summary>Puts the members of a question into path, query and body.</summary>
    public (string Path, string Query, byte[] Body) Write(Operation op, JsonElement input, Shape? shape)
    {
        var left = input.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.OrdinalIgnoreCase);
        var path = new StringBuilder();
        foreach (var step in _steps)
        {
            path.Append('/').Append(Label(step) is { } label ? Step(op, label, left) : Form.Escape(step));
        }

        if (op.Path.Split('?')[0].EndsWith('/'))
        {
            path.Append('/');
        }

        var query = new List<KeyValuePair<string, string>>();
        foreach (var name in _query)
        {
            Ask(query, name, left, shape);
        }

        return (path.Length == 0 ? "/" : path.ToString(), Form.Write(query), Body(op, left));
    }

    /// <summary>Gathers the members of a question from path, query and body.</summary>
    public void Read(Utf8JsonWriter json, Operation op, WireQuestion question, JsonElement body, Shape? shape)
    {
        var of = $"The question of {op}";
        var path = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!TryMatch(question.Path, path))
        {
            throw new WireFormatException($"{of}: the path is not its own.");
        }

        var query = Form.Parse(question.Query, of).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (var (name, value) in path)
        {
            Write(json, name, [value], shape);
        }

        foreach (var name in _query.Where(name => !name.Contains('=', StringComparison.Ordinal) && query.Contains(name)))
        {
            Write(json, name, [.. query[name]], shape);
        }

        foreach (var member in body.EnumerateObject().Where(member => !path.ContainsKey(member.Name)))
        {
            member.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static string? Label(string step) => step.StartsWith('{') && step.EndsWith('}') ? step[1..^1] : null;

    private static string Step(Operation op, string label, Dictionary<string, JsonElement> left)
    {
        var greedy = label.EndsWith('+');
        var name = greedy ? label[..^1] : label;
        if (!left.Remove(name, out var value) || FormWriting.Plain(value) is not { Length: > 0 } text)
        {
            throw new WireFormatException($"The question of {op}: '{name}' is missing, it is a part of the path.");
        }

        return greedy ? string.Join('/', text.Split('/').Select(Form.Escape)) : Form.Escape(text);
    }

    private static void Ask(
        List<KeyValuePair<string, string>> query, string name, Dictionary<string, JsonElement> left, Shape? shape)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
        {
            query.Add(new(name[..equals], name[(equals + 1)..]));
        }
        else if (left.Remove(name, out var value))
        {
            var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
            query.AddRange(items.Select(item => KeyValuePair.Create(name, Said(item, shape, name))));
        }
    }

    // In a query string an instant is ISO text, though the body has seconds.
    private static string Said(JsonElement value, Shape? shape, string name)
    {
        var type = shape is null ? null : Shapes.Member(shape, name)?.Shape.Type;
        var instant = (type is null ? null : Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset);
        return instant && value.TryGetDecimal(out var seconds) && Scalars.TryEpoch(seconds, out var time)
            ? Scalars.Iso(time)
            : FormWriting.Plain(value);
    }

    private static byte[] Body(Operation op, Dictionary<string, JsonElement> left)
    {
        if (left.Count == 0 && op.Method is not ("POST" or "PUT" or "PATCH"))
        {
            return [];
        }

        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (name, value) in left)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values, Shape? shape)
    {
        var member = shape is null ? null : Shapes.Member(shape, name);
        var inner = member is null ? null : member.Shape;
        json.WritePropertyName(member?.Name ?? name);
        if (inner?.Kind != ShapeKind.List)
        {
            Scalars.Write(json, values[^1], inner?.Type ?? typeof(string));
            return;
        }

        json.WriteStartArray();
        foreach (var value in values)
        {
            Scalars.Write(json, value, Shapes.Item(inner).Type);
        }

        json.WriteEndArray();
    }
}
