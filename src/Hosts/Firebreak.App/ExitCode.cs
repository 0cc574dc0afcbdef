namespace Firebreak.App;

/// <summary>What the program's end tells a script. The numbers are a contract.</summary>
public enum ExitCode
{
    /// <summary>Calm: everything was seen, nothing found.</summary>
    Calm = 0,

    /// <summary>It failed to run.</summary>
    Failed = 1,

    /// <summary>It was called wrongly.</summary>
    Usage = 2,

    /// <summary>There are findings.</summary>
    Findings = 3,

    /// <summary>AWS does not know who is calling.</summary>
    AuthenticationNeeded = 4,

    /// <summary>A permission is missing; the message names the action.</summary>
    PermissionMissing = 5,

    /// <summary>Refused: drift, an expired or foreign plan, a lock-out, closing too early.</summary>
    Refused = 6,

    /// <summary>Partly done; the journal says what.</summary>
    PartlyDone = 7,

    /// <summary>Not everything could be seen.</summary>
    Blind = 8,

    /// <summary>Money is burning now.</summary>
    Burning = 10,

    /// <summary>Interrupted.</summary>
    Interrupted = 130,
}

/// <summary>Which of several endings is told.</summary>
public static class ExitCodes
{
    private static readonly ExitCode[] ByUrgency =
    [
        ExitCode.Burning, ExitCode.PartlyDone, ExitCode.Refused, ExitCode.PermissionMissing,
        ExitCode.AuthenticationNeeded, ExitCode.Blind, ExitCode.Findings, ExitCode.Calm,
    ];

    /// <summary>The most urgent to the owner.</summary>
    public static ExitCode MostUrgent(params IEnumerable<ExitCode> codes)
    {
        var all = codes.ToHashSet();
        return ByUrgency.FirstOrDefault(all.Contains, ExitCode.Calm);
    }
}
