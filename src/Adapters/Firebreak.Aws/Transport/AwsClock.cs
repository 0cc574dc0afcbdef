namespace Firebreak.Aws.Transport;

/// <summary>The account's time: the last <c>Date</c> header, carried forward by what has passed since.</summary>
internal sealed class AwsClock(TimeProvider time)
{
    private readonly Lock _turn = new();
    private DateTimeOffset? _said;
    private long _at;

    /// <summary>Now. Until AWS has said anything it is this machine's time.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_turn)
            {
                return _said is { } said ? said + time.GetElapsedTime(_at) : time.GetUtcNow();
            }
        }
    }

    /// <summary>Takes a <c>Date</c> header.</summary>
    public void Hear(DateTimeOffset said)
    {
        lock (_turn)
        {
            (_said, _at) = (said.ToUniversalTime(), time.GetTimestamp());
        }
    }
}
