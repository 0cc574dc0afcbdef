namespace Firebreak.Sandbox;

/// <summary>Writes one actor's deeds into the world's agenda, one after the other, some seconds apart.</summary>
internal sealed class Script(World world, SeededRandom random, DateTimeOffset start)
{
    /// <summary>The moment of the last deed.</summary>
    internal DateTimeOffset At { get; private set; } = start;

    /// <summary>A deed some seconds after the one before.</summary>
    internal Script Then(int least, int most, Action deed)
    {
        At += TimeSpan.FromSeconds(random.Next(least, most + 1));
        world.Schedule(At, _ => deed());
        return this;
    }

    /// <summary>A deed that AWS may refuse: the refusal is in the trail, and life goes on.</summary>
    internal Script Try(int least, int most, Action deed) => Then(least, most, () =>
    {
        try
        {
            deed();
        }
        catch (Fault)
        {
            // Recorded by the front desk; people mistype and programs run into limits.
        }
    });

    /// <summary>Waits.</summary>
    internal Script Wait(TimeSpan pause)
    {
        At += pause;
        return this;
    }
}
