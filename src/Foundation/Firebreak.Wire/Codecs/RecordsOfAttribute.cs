namespace Firebreak.Wire.Codecs;

/// <summary>Asks the compiler to write how the records inside a class, or these records and all they reach, are taken apart and put together.</summary>
/// <param name="types">Classes that hold records, or records.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecordsOfAttribute(params Type[] types) : Attribute
{
    /// <summary>Classes that hold records, or records.</summary>
    public IReadOnlyList<Type> Types { get; } = types;
}
