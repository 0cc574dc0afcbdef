using System.Collections.Concurrent;

namespace Firebreak.Wire.Codecs;

/// <summary>What the compiler wrote about the records of a service: see <see cref="RecordsOfAttribute"/>.</summary>
public abstract class ShapeSource
{
    private readonly ConcurrentDictionary<(bool Camel, InstantForm Instants, bool Nulls), ShapeBook> _books = new();

    /// <summary>The parts of a record, or <c>null</c> if it is none of these.</summary>
    public abstract RecordParts? Parts(Type type, ShapeBook book);

    /// <summary>Whether a type is a record of these.</summary>
    public bool Knows(Type type) => Parts(type, Book(camel: false, InstantForm.Whole, nulls: false)) is not null;

    internal ShapeBook Book(bool camel, InstantForm instants, bool nulls) =>
        _books.GetOrAdd((camel, instants, nulls), static (way, source) => new ShapeBook(source, way.Camel, way.Instants, way.Nulls), this);
}
