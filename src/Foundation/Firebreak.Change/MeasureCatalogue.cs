using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Firebreak.Change;

/// <summary>One kind of measure: its name and its shape in a plan's file.</summary>
/// <param name="Name">The stable name.</param>
/// <param name="Shape">The source-generated shape of the record.</param>
public sealed record MeasureKind(string Name, JsonTypeInfo Shape);

/// <summary>The measures that a plan may hold: nothing else is ever read from a file.</summary>
public sealed class MeasureCatalogue
{
    private static readonly string Computed = JsonNamingPolicy.CamelCase.ConvertName(nameof(Measure.Needs));

    private readonly Dictionary<string, MeasureKind> _byName;

    /// <summary>A catalogue of these kinds. Throws <see cref="ArgumentException"/> if two have one name.</summary>
    public MeasureCatalogue(IReadOnlyList<MeasureKind> kinds)
    {
        Kinds = kinds;
        _byName = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
    }

    /// <summary>The kinds, in the order of their list.</summary>
    public IReadOnlyList<MeasureKind> Kinds { get; }

    /// <summary>The parameters of a measure as JSON.</summary>
    public JsonElement Write(Measure measure)
    {
        var kind = _byName.TryGetValue(measure.Kind, out var found) ? found : throw new ArgumentException($"The catalogue has no '{measure.Kind}'.", nameof(measure));
        var parameters = (JsonObject)JsonSerializer.SerializeToNode(measure, kind.Shape)!;
        _ = parameters.Remove(Computed); // a collection: the serializer writes it although it is get-only
        return JsonSerializer.SerializeToElement(parameters, ChangeJson.Default.JsonObject);
    }

    /// <summary>The measure of a name and its parameters, or <c>null</c> if the name is unknown or the parameters do not fit.</summary>
    public Measure? Read(string name, JsonElement parameters)
    {
        if (!_byName.TryGetValue(name, out var kind))
        {
            return null;
        }

        try
        {
            return parameters.Deserialize(kind.Shape) is Measure measure && measure.Kind == name ? measure : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
