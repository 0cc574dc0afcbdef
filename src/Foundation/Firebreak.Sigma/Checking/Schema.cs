using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Checking;

/// <summary>One of the JSON schemas that are published with the Sigma specification, held against the YAML of a rule.</summary>
/// <remarks>
/// Source: JSON Schema 2020-12, the keywords that those schemas use. What a value is, YAML's core schema says: <c>5</c> is an integer,
/// <c>'5'</c> and <c>2024-08-08</c> are strings.
/// </remarks>
internal sealed class Schema
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly string[] Alternatives = ["oneOf", "anyOf"];
    private readonly JsonElement _root;

    private Schema(JsonElement root) => _root = root;

    /// <summary>The schema of detection rules.</summary>
    public static Schema Detection { get; } = Embedded("sigma-detection-rule-schema.json");

    /// <summary>The schema of correlations.</summary>
    public static Schema Correlation { get; } = Embedded("sigma-correlation-rules-schema.json");

    /// <summary>The schema of global filters.</summary>
    public static Schema Filter { get; } = Embedded("sigma-filters-schema.json");

    /// <summary>Reads a schema.</summary>
    public static Schema Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new Schema(document.RootElement.Clone());
    }

    /// <summary>The schema that a document is meant for.</summary>
    public static Schema For(Mapping document) =>
        document.Find("filter") is not null ? Filter : document.Find("correlation") is not null ? Correlation : Detection;

    /// <summary>Where the document departs from the schema; empty if nowhere.</summary>
    public IReadOnlyList<Departure> Check(Node document)
    {
        var found = new List<Departure>();
        Check(document, _root, "", found);
        return found;
    }

    private static Schema Embedded(string name)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream("schemas/" + name)!;
        using var document = JsonDocument.Parse(stream);
        return new Schema(document.RootElement.Clone());
    }

    private static bool Fits(Node node, JsonElement schema)
    {
        var found = new List<Departure>();
        Check(node, schema, "", found);
        return found.Count == 0;
    }

    private static void Check(Node node, JsonElement schema, string path, List<Departure> found)
    {
        var before = found.Count;
        if (schema.TryGetProperty("type", out var type) && !IsOf(node, type.GetString()!))
        {
            found.Add(new Departure(node.Line, path, $"must be {Article(type.GetString()!)}"));
            return;
        }

        Choices(node, schema, path, found);
        switch (node)
        {
            case Scalar scalar:
                CheckText(scalar, schema, path, found);
                break;
            case Sequence list:
                CheckList(list, schema, path, found);
                break;
            case Mapping map:
                CheckMap(map, schema, path, found);
                break;
        }

        if (found.Count == before && schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
            {
                Conditional(node, part, path, found);
            }
        }
    }

    private static void Conditional(Node node, JsonElement part, string path, List<Departure> found)
    {
        if (!part.TryGetProperty("if", out var condition))
        {
            Check(node, part, path, found);
        }
        else if (Fits(node, condition) && part.TryGetProperty("then", out var then))
        {
            Check(node, then, path, found);
        }
    }

    private static void Choices(Node node, JsonElement schema, string path, List<Departure> found)
    {
        if (schema.TryGetProperty("const", out var constant) && !(node is Scalar scalar && scalar.Text == constant.GetString()))
        {
            found.Add(new Departure(node.Line, path, $"must be '{constant.GetString()}'"));
        }

        foreach (var keyword in Alternatives)
        {
            if (schema.TryGetProperty(keyword, out var choices) && !choices.EnumerateArray().Any(choice => Fits(node, choice)))
            {
                var words = choices.EnumerateArray().Where(choice => choice.TryGetProperty("const", out _)).Select(choice => choice.GetProperty("const").GetString()).ToList();
                found.Add(new Departure(node.Line, path, words.Count > 0 ? "must be one of " + string.Join(", ", words) : "is of none of the kinds that may stand there"));
            }
        }
    }

    private static void CheckText(Scalar scalar, JsonElement schema, string path, List<Departure> found)
    {
        if (Number(schema, "maxLength") is { } longest && scalar.Text.Length > longest)
        {
            found.Add(new Departure(scalar.Line, path, $"is longer than {longest} characters"));
        }

        if (Number(schema, "minLength") is { } shortest && scalar.Text.Length < shortest)
        {
            found.Add(new Departure(scalar.Line, path, $"is shorter than {shortest} characters"));
        }

        if (schema.TryGetProperty("format", out var format) && format.ValueEquals("uuid") && !Guid.TryParseExact(scalar.Text, "D", out _))
        {
            found.Add(new Departure(scalar.Line, path, "is no UUID"));
        }

        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(scalar.Text, pattern.GetString()!, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience))
        {
            found.Add(new Departure(scalar.Line, path, $"'{Bounded(scalar.Text)}' does not have the form {pattern.GetString()}"));
        }
    }

    private static void CheckList(Sequence list, JsonElement schema, string path, List<Departure> found)
    {
        if (Number(schema, "minItems") is { } fewest && list.Items.Count < fewest)
        {
            found.Add(new Departure(list.Line, path, $"must hold at least {fewest}"));
        }

        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.ValueKind == JsonValueKind.True)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in list.Items.Where(item => !seen.Add(Told(item))))
            {
                found.Add(new Departure(item.Line, path, $"holds '{(item is Scalar text ? Bounded(text.Text) : "the same")}' twice"));
            }
        }

        if (schema.TryGetProperty("items", out var items))
        {
            for (var i = 0; i < list.Items.Count; i++)
            {
                Check(list.Items[i], items, $"{path}[{i}]", found);
            }
        }
    }

    private static void CheckMap(Mapping map, JsonElement schema, string path, List<Departure> found)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            found.AddRange(required.EnumerateArray().Select(name => name.GetString()!)
                .Where(name => map.Find(name) is null).Select(name => new Departure(map.Line, Join(path, name), "is missing")));
        }

        var known = schema.TryGetProperty("properties", out var properties);
        var others = schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.Object;
        foreach (var entry in map.Entries)
        {
            if (known && properties.TryGetProperty(entry.Key, out var property))
            {
                Check(entry.Value, property, Join(path, entry.Key), found);
            }
            else if (others)
            {
                Check(entry.Value, additional, Join(path, entry.Key), found);
            }
        }
    }

    private static bool IsOf(Node node, string type) => (type, node) switch
    {
        ("object", Mapping) or ("array", Sequence) => true,
        ("string", Scalar scalar) => !scalar.IsNull && scalar.Truth is null && !IsNumber(scalar, NumberStyles.Float),
        ("integer", Scalar scalar) => IsNumber(scalar, NumberStyles.AllowLeadingSign),
        ("number", Scalar scalar) => IsNumber(scalar, NumberStyles.Float),
        ("boolean", Scalar scalar) => scalar.Truth is not null,
        ("null", Scalar scalar) => scalar.IsNull,
        _ => false,
    };

    private static bool IsNumber(Scalar scalar, NumberStyles style) =>
        scalar.Plain && decimal.TryParse(scalar.Text, style, CultureInfo.InvariantCulture, out _);

    private static int? Number(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var number) ? number.GetInt32() : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;

    private static string Article(string type) => type switch { "object" => "a map", "array" => "a list", "integer" => "a whole number", _ => "a " + type };

    /// <summary>What a part says, wherever it stands: parts of which <see cref="Node.Says"/> holds are told alike, and no others.</summary>
    private static string Told(Node node) => node switch
    {
        Scalar scalar => $"{(scalar.Plain ? "p" : "q")}{scalar.Text.Length}:{scalar.Text}",
        Sequence list => $"[{string.Concat(list.Items.Select(Told))}]",
        Mapping map => $"{{{string.Concat(map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key.Length}:{entry.Key}{Told(entry.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Bounded(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

/// <summary>A place in which a document departs from its schema.</summary>
/// <param name="Line">The line.</param>
/// <param name="Path">The attribute, with dots between.</param>
/// <param name="What">What is wrong with it.</param>
internal sealed record Departure(int Line, string Path, string What);
