namespace Firebreak.Sigma;

/// <summary>
/// An event as the text it was read from: one JSON object, valid, without white space between its parts, with the places of the
/// members that somebody wants. No member of its own stands in it twice, and none has a name with escapes.
/// </summary>
/// <param name="text">A text that ends with the object.</param>
/// <param name="start">Where the object begins.</param>
/// <param name="members">The places in the text by <see cref="MemberNames"/>.</param>
/// <param name="hasEscapes">Whether there is a backslash in it.</param>
/// <param name="isAscii">Whether all of it is ASCII.</param>
public readonly ref struct EventText(ReadOnlySpan<byte> text, int start, ReadOnlySpan<MemberPlace> members, bool hasEscapes, bool isAscii)
{
    /// <summary>The text that ends with the object.</summary>
    public ReadOnlySpan<byte> Text { get; } = text;

    /// <summary>The places of its members in the text.</summary>
    public ReadOnlySpan<MemberPlace> Members { get; } = members;

    /// <summary>Whether there is a backslash in it.</summary>
    public bool HasEscapes { get; } = hasEscapes;

    /// <summary>Whether all of it is ASCII.</summary>
    public bool IsAscii { get; } = isAscii;

    /// <summary>
    /// A member whose text repeats from event to event, and a number that no other text of it ever has while events are held against rules by one
    /// <see cref="RuleSieve"/>; 0 if it has none.
    /// </summary>
    public (int Member, long Number) Known { get; init; }

    /// <summary>The object.</summary>
    public ReadOnlySpan<byte> Utf8 => Text[start..];

    /// <summary>The text of a member's value as it stands there; empty if the event does not have it.</summary>
    public ReadOnlySpan<byte> ValueOf(int member)
    {
        var place = Members[member];
        return Text[place.Start..place.End];
    }
}
