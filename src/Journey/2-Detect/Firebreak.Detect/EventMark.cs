namespace Firebreak.Detect;

/// <summary>An event's place in the one order: by time, then by id.</summary>
/// <param name="Ticks">Its time, UTC.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct EventMark(long Ticks, string Id) : IComparable<EventMark>
{
    /// <inheritdoc/>
    public int CompareTo(EventMark other) => Ticks != other.Ticks ? Ticks.CompareTo(other.Ticks) : string.CompareOrdinal(Id, other.Id);

    /// <summary>Whether this comes before another.</summary>
    public static bool operator <(EventMark left, EventMark right) => left.CompareTo(right) < 0;

    /// <summary>Whether this comes after another.</summary>
    public static bool operator >(EventMark left, EventMark right) => left.CompareTo(right) > 0;

    /// <summary>Whether this comes no later than another.</summary>
    public static bool operator <=(EventMark left, EventMark right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this comes no earlier than another.</summary>
    public static bool operator >=(EventMark left, EventMark right) => left.CompareTo(right) >= 0;
}
