namespace Firebreak.Model;

/// <summary>Something read from outside: seen, or not seen and why. Never silently empty.</summary>
public abstract record Reading<T>
{
    private Reading()
    {
    }

    /// <summary>Handles both cases; forgetting one does not compile.</summary>
    public abstract TResult Match<TResult>(Func<T, TResult> seen, Func<Blindness, TResult> notSeen);

    /// <summary>The same question about something derived from what was seen.</summary>
    public Reading<TNext> Then<TNext>(Func<T, TNext> next) =>
        Match<Reading<TNext>>(
            value => new Reading<TNext>.Seen(next(value)) { RequestId = (this as Seen)?.RequestId ?? "" }, why => new Reading<TNext>.NotSeen(why));

    /// <summary>It was read, whole.</summary>
    public sealed record Seen(T Value) : Reading<T>
    {
        /// <summary>AWS's id of the request that was answered (of the last page, where there are several); empty where there is none.</summary>
        public string RequestId { get; init; } = "";

        /// <inheritdoc/>
        public override TResult Match<TResult>(Func<T, TResult> seen, Func<Blindness, TResult> notSeen) => seen(Value);
    }

    /// <summary>It was not read, or not whole.</summary>
    public sealed record NotSeen(Blindness Why) : Reading<T>
    {
        /// <inheritdoc/>
        public override TResult Match<TResult>(Func<T, TResult> seen, Func<Blindness, TResult> notSeen) => notSeen(Why);
    }
}

/// <summary>Why something could not be read.</summary>
/// <param name="Place">What was to be read, for example <c>iam:ListUsers</c>, <c>ec2 in eu-west-1</c> or a file's path.</param>
/// <param name="Cause">The kind of trouble.</param>
/// <param name="Reason">One sentence with the error as AWS or the file system gave it, bounded in length.</param>
public sealed record Blindness(string Place, BlindCause Cause, string Reason)
{
    /// <summary>The reason in words of both languages; a program is told the English one.</summary>
    public Words Why() => new(Reason, BlindKorean.Of(Reason));
}

/// <summary>The kinds of not seeing.</summary>
public enum BlindCause
{
    /// <summary>AWS said that the caller may not look.</summary>
    Denied,

    /// <summary>The call failed, timed out or was throttled to the end of its retries.</summary>
    Failed,

    /// <summary>Only a part was read.</summary>
    Truncated,

    /// <summary>It was never recorded, or is too old: a missing trail, events past 90 days, a plan without the API.</summary>
    NotRecorded,

    /// <summary>The place does not exist: there is no such file, the service is not there, or the network knows no names.</summary>
    NoSuchPlace,

    /// <summary>It was read, and makes no sense: a damaged file, an answer out of shape.</summary>
    Unreadable,
}
