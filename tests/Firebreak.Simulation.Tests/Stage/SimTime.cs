using Firebreak.Sandbox;

namespace Firebreak.Simulation.Tests;

/// <summary>
/// The account's time as a queue of what is waited for: one thread, and the clock jumps to whatever is due next. What is due at the same moment goes in the
/// order in which it was asked for, so the same seed gives the same run.
/// </summary>
internal sealed class SimTime(World world) : TimeProvider
{
    private readonly PriorityQueue<Wake, (DateTimeOffset Due, long Turn)> _waiting = new();
    private long _turn;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => world.Clock.Now;

    public override long GetTimestamp() => world.Clock.Now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wake = new Wake(this, () => callback(state));
        _ = wake.Change(dueTime, period);
        return wake;
    }

    /// <summary>Lets everything happen until the work has ended, however it ends.</summary>
    public void Run(Task work)
    {
        var thread = Environment.CurrentManagedThreadId;
        while (!work.IsCompleted)
        {
            if (!_waiting.TryDequeue(out var wake, out var due))
            {
                throw new InvalidOperationException("The work waits for something that nobody will do.");
            }

            if (!wake.Over)
            {
                if (due.Due > world.Clock.Now)
                {
                    world.AdvanceTo(due.Due);
                }

                wake.Over = true;
                wake.Callback();
            }

            if (Environment.CurrentManagedThreadId != thread)
            {
                throw new InvalidOperationException("The run left its thread.");
            }
        }
    }

    /// <summary>Starts work outside any context, so that it goes on where its waiting ends, and lets it happen.</summary>
    public T Run<T>(Func<Task<T>> begin)
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var work = begin();
            Run(work);
#pragma warning disable VSTHRD002, xUnit1031 // it has ended
            return work.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002, xUnit1031
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private sealed class Wake(SimTime time, Action callback) : ITimer
    {
        public Action Callback { get; } = callback;

        public bool Over { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                time._waiting.Enqueue(this, (time.GetUtcNow() + dueTime, time._turn++));
            }

            return true;
        }

        public void Dispose() => Over = true;

        public ValueTask DisposeAsync()
        {
            Over = true;
            return ValueTask.CompletedTask;
        }
    }
}
