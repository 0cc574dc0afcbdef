using Firebreak.Wire;

namespace Firebreak.Model.Ports.Writing;

/// <summary>The door through which an account is changed. Only Contain, Harden, Change, Aws, Sandbox and App may see it.</summary>
public interface IAccountWriter
{
    /// <summary>The door to make the trail's bucket, or <c>null</c> where there is none; then nothing is done to buckets.</summary>
    IBucketWriter? Buckets => null;

    /// <summary>One call that changes. Never throws for what AWS answers.</summary>
    Task<Deed<TOut>> WriteAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel);
}

/// <summary>How a changing call ended.</summary>
public abstract record Deed<T>
{
    private Deed()
    {
    }

    /// <summary>Handles the three endings.</summary>
    public abstract TResult Match<TResult>(
        Func<Done, TResult> done, Func<Refused, TResult> refused, Func<Uncertain, TResult> uncertain);

    /// <summary>AWS said yes. Still to be proved by looking.</summary>
    public sealed record Done(T Value, string RequestId) : Deed<T>
    {
        /// <inheritdoc/>
        public override TResult Match<TResult>(
            Func<Done, TResult> done, Func<Refused, TResult> refused, Func<Uncertain, TResult> uncertain) => done(this);
    }

    /// <summary>AWS said no: nothing was changed.</summary>
    /// <param name="Code">AWS's error code, for example <c>OperationNotPermitted</c>.</param>
    /// <param name="Message">AWS's words, bounded.</param>
    public sealed record Refused(string Code, string Message) : Deed<T>
    {
        /// <inheritdoc/>
        public override TResult Match<TResult>(
            Func<Done, TResult> done, Func<Refused, TResult> refused, Func<Uncertain, TResult> uncertain) => refused(this);
    }

    /// <summary>Nobody knows: the answer was lost. Only looking can tell.</summary>
    public sealed record Uncertain(string Why) : Deed<T>
    {
        /// <inheritdoc/>
        public override TResult Match<TResult>(
            Func<Done, TResult> done, Func<Refused, TResult> refused, Func<Uncertain, TResult> uncertain) => uncertain(this);
    }
}
