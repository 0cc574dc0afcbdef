namespace Firebreak.Harden.Mfa;

/// <summary>What came of a code that was typed.</summary>
public enum MfaVerdict
{
    /// <summary>The first code is right; the next one is awaited.</summary>
    First,

    /// <summary>Both codes are right and follow each other: they may be sent.</summary>
    Ready,

    /// <summary>It is not six digits.</summary>
    NotACode,

    /// <summary>The same code twice.</summary>
    SameTwice,

    /// <summary>It was right a while ago: an old code, or a slow phone.</summary>
    Stale,

    /// <summary>The second code is the one before the first.</summary>
    WrongOrder,

    /// <summary>Between the two codes there was another one; the second counts as the first.</summary>
    Skipped,

    /// <summary>The phone's clock is wrong.</summary>
    Drift,

    /// <summary>It does not belong to this secret.</summary>
    Foreign,
}

/// <summary>An answer to a typed code.</summary>
/// <param name="Verdict">What came of it.</param>
/// <param name="Seconds">By how much a code was late (stale), or the phone is fast (positive) or slow (negative).</param>
/// <param name="NextIn">How long until the phone shows the code that is awaited; zero if it shows it now.</param>
public sealed record MfaAnswer(MfaVerdict Verdict, int Seconds, TimeSpan NextIn);

/// <summary>The two codes of an enrolment, checked here before AWS sees them. Time is AWS's.</summary>
/// <remarks>
/// IAM API reference, EnableMFADevice: two consecutive codes. A code of the step before or after is taken as in time;
/// further away, within ten minutes, the distance says by how much the phone's clock is wrong.
/// </remarks>
public sealed class MfaSession(Seed seed)
{
    private const int Step = 30;
    private const int Tolerance = 1;
    private const int Reach = 20;

    private long? _first;
    private string _firstCode = "";
    private long? _late;
    private long _lateSeenAt;

    /// <summary>Both codes, once they may be sent.</summary>
    internal (string First, string Second)? Codes { get; private set; }

    /// <summary>Which code is awaited, 1 or 2.</summary>
    public int Awaits => _first is null ? 1 : 2;

    /// <summary>How long until the next code is shown.</summary>
    public static TimeSpan NextIn(DateTimeOffset now) => TimeSpan.FromSeconds(Step) - TimeSpan.FromTicks(now.UtcTicks % (TimeSpan.TicksPerSecond * Step));

    /// <summary>How long until the code that is awaited is shown: any current one first, then the one after it.</summary>
    public TimeSpan AwaitedIn(DateTimeOffset now)
    {
        if (_first is not { } first)
        {
            return NextIn(now);
        }

        var wait = DateTimeOffset.FromUnixTimeSeconds((first + 1) * Step) - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Takes a code.</summary>
    /// <param name="typed">What was typed; spaces and hyphens do not matter.</param>
    /// <param name="now">AWS's time.</param>
    public MfaAnswer Enter(string typed, DateTimeOffset now)
    {
        if (Digits(typed) is not { } code)
        {
            return new MfaAnswer(MfaVerdict.NotACode, 0, AwaitedIn(now));
        }

        var current = now.ToUnixTimeSeconds() / Step;
        return _first is { } first ? Second(code, first, current, now) : First(code, current, now);
    }

    /// <summary>Begins again with the first code, for example after AWS refused both.</summary>
    public void StartOver() => (_first, _firstCode, Codes, _late) = (null, "", null, null);

    /// <inheritdoc/>
    public override string ToString() => $"MFA session, awaits code {Awaits}";

    private MfaAnswer First(string code, long current, DateTimeOffset now)
    {
        if (Find(code, current) is not { } step)
        {
            return new MfaAnswer(MfaVerdict.Foreign, 0, AwaitedIn(now));
        }

        var away = step - current;
        if (Math.Abs(away) <= Tolerance)
        {
            (_first, _firstCode, _late) = (step, code, null);
            return new MfaAnswer(MfaVerdict.First, 0, AwaitedIn(now));
        }

        return Away(away, step, current, now);
    }

    /// <summary>Ahead of time is a fast phone. Behind may be an old code; a later code that is as far behind is a slow phone.</summary>
    private MfaAnswer Away(long away, long step, long current, DateTimeOffset now)
    {
        var slow = _late is { } earlier && current > _lateSeenAt && step > earlier && Math.Abs((step - current) - (earlier - _lateSeenAt)) <= 1;
        (_late, _lateSeenAt) = (step, current);
        return away > 0 || slow
            ? new MfaAnswer(MfaVerdict.Drift, (int)away * Step, AwaitedIn(now))
            : new MfaAnswer(MfaVerdict.Stale, (int)-away * Step, AwaitedIn(now));
    }

    private MfaAnswer Second(string code, long first, long current, DateTimeOffset now)
    {
        if (code == seed.Code(first + 1) && Math.Abs(first + 1 - current) <= Tolerance && (code != _firstCode || current > first))
        {
            Codes = (_firstCode, code);
            return new MfaAnswer(MfaVerdict.Ready, 0, AwaitedIn(now));
        }

        if (code == _firstCode)
        {
            return new MfaAnswer(MfaVerdict.SameTwice, 0, AwaitedIn(now));
        }

        if (code == seed.Code(first - 1))
        {
            return new MfaAnswer(MfaVerdict.WrongOrder, 0, AwaitedIn(now));
        }

        if (Find(code, current) is not { } step)
        {
            return new MfaAnswer(MfaVerdict.Foreign, 0, AwaitedIn(now));
        }

        if (Math.Abs(step - current) > Tolerance)
        {
            (_first, _firstCode) = (null, "");
            return Away(step - current, step, current, now);
        }

        (_first, _firstCode) = (step, code);
        return new MfaAnswer(MfaVerdict.Skipped, 0, AwaitedIn(now));
    }

    /// <summary>The step of a code nearest to now, within ten minutes.</summary>
    private long? Find(string code, long current)
    {
        for (var away = 0; away <= Reach; away++)
        {
            if (seed.Code(current - away) == code)
            {
                return current - away;
            }

            if (seed.Code(current + away) == code)
            {
                return current + away;
            }
        }

        return null;
    }

    /// <summary>The six digits of what was typed; spaces, hyphens and full-width digits do not matter. <c>null</c> if it is no code.</summary>
    public static string? Digits(string typed)
    {
        var digits = new string([.. typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.')).Select(Ascii)]);
        return digits.Length == 6 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>Full-width digits, as a Korean or Japanese keyboard may write them, count.</summary>
    private static char Ascii(char c) => c is >= '０' and <= '９' ? (char)('0' + (c - '０')) : c;
}
