namespace Firebreak.Wire.Codecs;

/// <summary>What a value on the wire is made of.</summary>
public enum ShapeKind
{
    /// <summary>A text, number, flag, instant, blob, or JSON of any kind.</summary>
    Scalar,

    /// <summary>A record.</summary>
    Record,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map from texts.</summary>
    Map,
}
