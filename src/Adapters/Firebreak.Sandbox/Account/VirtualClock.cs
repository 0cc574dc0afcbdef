namespace Firebreak.Sandbox;

/// <summary>The account's own time. It stands still and moves only when told, or flows one second a second.</summary>
public sealed class VirtualClock
{
    private readonly TimeProvider? _flow;
    private readonly long _anchor;
    private readonly DateTimeOffset _start;
    private TimeSpan _ahead;

    private VirtualClock(DateTimeOffset start, TimeProvider? flow)
    {
        (_start, Now, _flow) = (start.ToUniversalTime(), start.ToUniversalTime(), flow);
        _anchor = flow?.GetTimestamp() ?? 0;
    }

    /// <summary>The account's moment. While something that was due earlier is carried out, it is that thing's moment.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Whether the clock runs by itself.</summary>
    public bool Flows => _flow is not null;

    /// <summary>How far the clock has run by itself: the moment that the world has to catch up with.</summary>
    internal DateTimeOffset Due => _flow is null ? Now : Later(_start + _ahead + _flow.GetElapsedTime(_anchor), Now);

    /// <summary>A clock that moves only when told.</summary>
    public static VirtualClock Still(DateTimeOffset start) => new(start, null);

    /// <summary>A clock that runs beside real time from its own start.</summary>
    public static VirtualClock Flowing(DateTimeOffset start, TimeProvider flow) => new(start, flow);

    /// <summary>Puts a flowing clock ahead, so that its next <see cref="Due"/> is the moment.</summary>
    internal void JumpTo(DateTimeOffset moment)
    {
        var due = Due;
        if (moment > due)
        {
            _ahead += moment - due;
        }
    }

    /// <summary>Time never goes back.</summary>
    internal void Show(DateTimeOffset moment) => Now = Later(moment, Now);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
