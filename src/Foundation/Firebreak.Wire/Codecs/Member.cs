namespace Firebreak.Wire.Codecs;

/// <summary>A member of a record on the wire.</summary>
/// <param name="Property">Its name in the record.</param>
/// <param name="Said">Its name on the wire, where that is another than the dialect would make of <paramref name="Property"/>.</param>
/// <param name="Shape">The shape of its values.</param>
public sealed record Member(string Property, string? Said, Shape Shape)
{
    /// <summary>Its name on the wire.</summary>
    public string Name { get; internal init; } = Said ?? Property;
}
