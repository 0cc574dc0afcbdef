namespace Firebreak.Wire.Codecs;

/// <summary>A record's members, in the order in which it is made of them.</summary>
/// <param name="Members">The members.</param>
/// <param name="Make">Puts a record together from a value a member.</param>
/// <param name="Take">Takes a member's value from a record, by its place.</param>
/// <param name="Defaults">What a member is that nothing was said of, or <c>null</c> if all are absent then.</param>
public sealed record RecordParts(
    IReadOnlyList<Member> Members, Func<object?[], object> Make, Func<object, int, object?> Take, IReadOnlyList<object?>? Defaults);
