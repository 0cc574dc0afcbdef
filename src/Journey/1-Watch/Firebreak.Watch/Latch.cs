namespace Firebreak.Watch;

/// <summary>Whether the brake may act: armed, tripped, cooling. It survives every restart.</summary>
public sealed record Latch
{
    private const int MostRemembered = 4_000;

    /// <summary>How often one thing is braked before the owner is asked: what runs again after that was started again by somebody.</summary>
    private const int MostTimes = 3;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Where it stands.</summary>
    public LatchState State { get; init; } = LatchState.Armed;

    /// <summary>Since when.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The alert it tripped for.</summary>
    public string Alert { get; init; } = "";

    /// <summary>Why it is cooling.</summary>
    public string Why { get; init; } = "";

    /// <summary>How many steps were carried out and seen to hold since it tripped.</summary>
    public int Done { get; init; }

    /// <summary>How many steps wait for the owner's word.</summary>
    public int Asked { get; init; }

    /// <summary>When it acted, the last hour's acts.</summary>
    public IReadOnlyList<DateTimeOffset> Acts { get; init; } = [];

    /// <summary>How often each step was carried out.</summary>
    public SortedDictionary<string, int> Steps { get; init; } = new(StringComparer.Ordinal);

    /// <summary>How many more acts are free now.</summary>
    public int Room(DateTimeOffset now, int perHour) => State == LatchState.Cooling ? 0 : Math.Max(0, perHour - Acts.Count(at => now - at < Hour));

    /// <summary>Whether a step may be carried out once more.</summary>
    public bool May(string step) => Steps.GetValueOrDefault(step) < MostTimes;

    /// <summary>After acts for an alert.</summary>
    public Latch Tripped(string alert, IReadOnlyList<string> steps, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var times = new SortedDictionary<string, int>(Steps, StringComparer.Ordinal);
        foreach (var step in steps)
        {
            times[step] = times.GetValueOrDefault(step) + 1;
        }

        while (times.Count > MostRemembered)
        {
            times.Remove(times.Keys.First());
        }

        return this with
        {
            State = LatchState.Tripped,
            Since = State == LatchState.Tripped && Alert == alert ? Since : now,
            Alert = alert,
            Why = "",
            Acts = [.. Acts.Where(at => now - at < Hour), .. steps.Select(_ => now)],
            Steps = times,
        };
    }

    /// <summary>The owner took back what it did: it does nothing more until he arms it again.</summary>
    public Latch Cooling(DateTimeOffset now, string why) => State == LatchState.Cooling ? this : this with { State = LatchState.Cooling, Since = now, Why = why };

    /// <summary>The alert it tripped for is over.</summary>
    public Latch Rearmed(DateTimeOffset now) => this with { State = LatchState.Armed, Since = now, Alert = "", Why = "", Done = 0, Asked = 0, Steps = new SortedDictionary<string, int>(StringComparer.Ordinal) };
}

/// <summary>Where the latch stands.</summary>
public enum LatchState
{
    /// <summary>It may act.</summary>
    Armed,

    /// <summary>It has acted, and goes on against the same intruder.</summary>
    Tripped,

    /// <summary>It does nothing until the owner says so.</summary>
    Cooling,
}
