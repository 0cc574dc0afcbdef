namespace Firebreak.Simulation.Tests;

/// <summary>One run of the program: from its start to its end, or to the moment at which it is killed. Afterwards nothing it does has any effect.</summary>
internal sealed class Life
{
    private int _deeds;

    /// <summary>At which of its deeds it is killed, from 1; 0 for never.</summary>
    public int KilledAt { get; init; }

    /// <summary>Whether it dies when the deed is done, or before.</summary>
    public bool AfterTheDeed { get; init; }

    /// <summary>How many bytes of a write reach the disk if it dies in the middle; -1 for all or none.</summary>
    public int Torn { get; init; } = -1;

    /// <summary>What goes wrong by itself at each deed.</summary>
    public Func<int, Deed, Mishap>? Weather { get; init; }

    /// <summary>Whether it is dead.</summary>
    public bool Dead { get; private set; }

    /// <summary>How many deeds it did.</summary>
    public int Deeds => _deeds;

    /// <summary>What each deed was, if it is to be remembered.</summary>
    public List<Deed>? Diary { get; init; }

    /// <summary>Begins a deed: hands back what goes wrong with it. Throws <see cref="KilledException"/> if the program is dead.</summary>
    public Mishap Begin(Deed deed)
    {
        ThrowIfDead();
        _deeds++;
        Diary?.Add(deed);
        if (_deeds == KilledAt && !AfterTheDeed)
        {
            Dead = true;
            throw new KilledException();
        }

        return Weather?.Invoke(_deeds, deed) ?? Mishap.None;
    }

    /// <summary>Ends a deed.</summary>
    public void End()
    {
        if (_deeds == KilledAt && AfterTheDeed)
        {
            Dead = true;
        }

        ThrowIfDead();
    }

    /// <summary>The dead do nothing.</summary>
    public void ThrowIfDead()
    {
        if (Dead)
        {
            throw new KilledException();
        }
    }
}

/// <summary>What the program does to the world outside.</summary>
internal enum Deed
{
    /// <summary>It asks AWS.</summary>
    Read,

    /// <summary>It changes something in AWS.</summary>
    Write,

    /// <summary>It adds a line to the journal.</summary>
    Journal,

    /// <summary>It keeps evidence.</summary>
    Evidence,
}

/// <summary>What goes wrong with a deed.</summary>
internal enum Mishap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>AWS is busy, and says so.</summary>
    Throttled,

    /// <summary>AWS breaks before it does anything: a 500, or no connection.</summary>
    Broken,

    /// <summary>The call never arrives, and nobody knows.</summary>
    LostBefore,

    /// <summary>The call is carried out, and its answer is lost.</summary>
    LostAfter,

    /// <summary>AWS says yes and does nothing.</summary>
    Ignored,

    /// <summary>AWS refuses this call.</summary>
    Denied,

    /// <summary>The credentials have run out at this moment.</summary>
    Expired,

    /// <summary>The answer is one that was right half a minute ago.</summary>
    Stale,

    /// <summary>The answer makes no sense: a portal's page, half a document.</summary>
    Unreadable,

    /// <summary>The list has no end.</summary>
    Endless,

    /// <summary>The disk is full in the middle of the write.</summary>
    DiskFull,

    /// <summary>The disk fails when it is to flush.</summary>
    DiskBroken,

    /// <summary>The disk is read-only from now on.</summary>
    DiskReadOnly,
}

/// <summary>The program was killed.</summary>
internal sealed class KilledException : Exception;
