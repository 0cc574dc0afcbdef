namespace Firebreak.Sigma.Matching;

/// <summary>What a field holds in one event.</summary>
/// <param name="Present">Whether the event has the field, be it null or an empty list.</param>
/// <param name="Values">Its values: one, or the members of a list.</param>
internal sealed record Leaves(bool Present, IReadOnlyList<Leaf> Values);

/// <summary>One value; <c>null</c> text is JSON's null.</summary>
internal readonly record struct Leaf(string? Text, bool IsNumber);

/// <summary>One event as rules look at it.</summary>
/// <remarks>
/// A list answers with each of its members, an object with its compact JSON text, a dotted name goes through objects and lists alike.
/// A key that contains dots itself is found by its whole name.
/// </remarks>
internal abstract class EventView(int fields)
{
    private readonly Leaves?[] _seen = new Leaves?[fields];
    private IReadOnlyList<Leaf>? _words;

    /// <summary>The values of a field.</summary>
    public Leaves Of(Field field) => _seen[field.Number] ??= Read(field);

    /// <summary>Every value and every member name of the event, and its whole text, for keywords.</summary>
    public IReadOnlyList<Leaf> Words => _words ??= AllWords();

    /// <summary>Looks a field up.</summary>
    protected abstract Leaves Read(Field field);

    /// <summary>Lists the words.</summary>
    protected abstract IReadOnlyList<Leaf> AllWords();
}
