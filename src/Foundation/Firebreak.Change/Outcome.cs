namespace Firebreak.Change;

/// <summary>How the calls of a measure ended.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>AWS said yes to all of them. Still to be proved by looking.</summary>
    public sealed record Accepted(string RequestId) : Outcome;

    /// <summary>AWS said no to one of them; those before it may have been done.</summary>
    public sealed record Refused(string Code, string Message) : Outcome;

    /// <summary>An answer was lost: only looking can tell.</summary>
    public sealed record Uncertain(string Why) : Outcome;

    /// <summary>The ending of one call.</summary>
    public static Outcome Of<T>(Deed<T> deed) => deed.Match<Outcome>(
        done => new Accepted(done.RequestId),
        refused => new Refused(refused.Code, refused.Message),
        uncertain => new Uncertain(uncertain.Why));

    /// <summary>The ending of one call, where some refusals mean that there is nothing left to do (<c>NoSuchEntity</c>).</summary>
    public static Outcome Of<T>(Deed<T> deed, params ReadOnlySpan<string> fine)
    {
        var outcome = Of(deed);
        return outcome is Refused refused && fine.Contains(refused.Code) ? new Accepted("") : outcome;
    }

    /// <summary>Goes on with the next call if this one was accepted.</summary>
    public async Task<Outcome> ThenAsync(Func<Task<Outcome>> next) =>
        this is Accepted ? await next().ConfigureAwait(false) : this;

    /// <summary>Nothing to call.</summary>
    public static Outcome Nothing { get; } = new Accepted("");

    /// <summary>Calls one after the other until one is not accepted.</summary>
    public static async Task<Outcome> InOrderAsync(params IReadOnlyList<Func<Task<Outcome>>> calls)
    {
        var outcome = Nothing;
        foreach (var call in calls)
        {
            outcome = await call().ConfigureAwait(false);
            if (outcome is not Accepted)
            {
                return outcome;
            }
        }

        return outcome;
    }
}
