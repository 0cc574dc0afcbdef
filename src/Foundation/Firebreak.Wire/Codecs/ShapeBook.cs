using System.Collections.Concurrent;
using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>The shapes of a service's records in one way of writing them.</summary>
public sealed class ShapeBook
{
    private readonly ConcurrentDictionary<Type, RecordShape> _records = new();
    private readonly Dictionary<Type, ScalarShape> _scalars;

    internal ShapeBook(ShapeSource source, bool camel, InstantForm instants, bool nulls)
    {
        (Source, Camel, Nulls, AnyCase) = (source, camel, nulls, instants == InstantForm.Whole);
        Type[] types =
        [
            typeof(string), typeof(byte[]), typeof(JsonElement), typeof(JsonElement?), typeof(DateTimeOffset), typeof(DateTimeOffset?), typeof(bool), typeof(bool?),
            typeof(int), typeof(int?), typeof(long), typeof(long?), typeof(decimal), typeof(decimal?), typeof(double), typeof(double?),
        ];
        _scalars = types.ToDictionary(type => type, type => new ScalarShape(type, instants));
    }

    /// <summary>Whether names begin in lower case.</summary>
    internal bool Camel { get; }

    /// <summary>Whether absent members are written, as <c>null</c>.</summary>
    internal bool Nulls { get; }

    /// <summary>Whether members are known in capitals and small letters alike: records at rest may be written by hand.</summary>
    internal bool AnyCase { get; }

    /// <summary>Where the records come from.</summary>
    internal ShapeSource Source { get; }

    /// <summary>A text, number, flag, instant, blob, or JSON of any kind.</summary>
    public Shape Scalar(Type type) => _scalars[type];

    /// <summary>A record; what it is made of is looked up when it is first used, so that records may hold themselves.</summary>
    public Shape Record(Type type) => Find(type);

    /// <summary>A list.</summary>
    /// <param name="item">The shape of its items.</param>
    /// <param name="make">An array of so many.</param>
    public static Shape List(Shape item, Func<int, Array> make) => new ListShape(item, make);

    /// <summary>A map from texts.</summary>
    /// <param name="item">The shape of its values.</param>
    public static Shape Map<T>(Shape item) => new MapShape<T>(item);

    internal RecordShape Find(Type type) => _records.GetOrAdd(type, static (type, book) => new RecordShape(type, book), this);
}
