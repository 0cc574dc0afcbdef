namespace Firebreak.Sandbox;

/// <summary>
/// The account's time as a <see cref="TimeProvider"/>: code that waits with it moves a still clock by as much as it waits for,
/// and goes on at once.
/// </summary>
/// <remarks>
/// A delay moves the clock. A limit (a cancellation after a while, <c>Task.WaitAsync</c>) does not: it fires when something else has
/// moved the clock past it. That is told apart by whom the timer wakes, as .NET's own types pass it for the timer's state.
/// Delays side by side therefore follow each other; nothing that waits is ever early.
/// </remarks>
public sealed class VirtualTime(World world) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Wake> _limits = [];

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => world.Clock.Now;

    /// <inheritdoc/>
    public override long GetTimestamp() => world.Clock.Now.UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var wake = new Wake(this, callback, state);
        _ = wake.Change(dueTime, period);
        return wake;
    }

    private static bool IsDelay(object? state) => state is Task task && !task.GetType().IsGenericType;

    private void Arm(Wake wake, TimeSpan due)
    {
        if (due == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        wake.Due = world.Clock.Now + due;
        lock (_lock)
        {
            _limits.Add(wake);
        }

        if (IsDelay(wake.State) || due == TimeSpan.Zero)
        {
            world.AdvanceTo(wake.Due);
            Fire();
        }
    }

    private void Disarm(Wake wake)
    {
        lock (_lock)
        {
            _ = _limits.Remove(wake);
        }
    }

    /// <summary>Wakes everything that is due, the earliest first, outside the lock.</summary>
    private void Fire()
    {
        while (TakeDue() is { } wake)
        {
            wake.Callback(wake.State);
        }
    }

    private Wake? TakeDue()
    {
        lock (_lock)
        {
            var now = world.Clock.Now;
            var due = _limits.Where(wake => wake.Due <= now).MinBy(wake => wake.Due);
            if (due is null)
            {
                return null;
            }

            if (due.Period > TimeSpan.Zero)
            {
                due.Due += due.Period;
            }
            else
            {
                _ = _limits.Remove(due);
            }

            return due;
        }
    }

    private sealed class Wake(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        internal TimerCallback Callback { get; } = callback;

        internal object? State { get; } = state;

        internal DateTimeOffset Due { get; set; }

        internal TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Disarm(this);
            Period = period;
            time.Arm(this, dueTime);
            return true;
        }

        public void Dispose() => time.Disarm(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
