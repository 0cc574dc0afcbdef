using Amazon.Runtime;

namespace Firebreak.Aws.Transport;

/// <summary>
/// How long an account that turns calls away is asked again. While anything gets through, each call is repeated as often as the settings
/// say; when a dozen in a row were turned away to the end, further ones are tried once, until one gets through again.
/// </summary>
internal sealed class Patience
{
    private const int Lost = 12;
    private int _lost;

    /// <summary>Whether repeating has no use for now.</summary>
    public bool IsWorn => Volatile.Read(ref _lost) >= Lost;

    /// <summary>A call got through.</summary>
    public void Renew() => Volatile.Write(ref _lost, 0);

    /// <summary>A call was given up.</summary>
    public void Wear(AmazonServiceException refused)
    {
        if (TurnedAway(refused))
        {
            _ = Interlocked.Increment(ref _lost);
        }
        else if ((int)refused.StatusCode != 0)
        {
            // refused, but heard
            Renew();
        }
    }

    /// <summary>Whether AWS was too busy to hear the call at all.</summary>
    public static bool TurnedAway(AmazonServiceException refused) => refused.ErrorCode is
        "RequestLimitExceeded" or "Throttling" or "ThrottlingException" or "SlowDown" or "ServiceUnavailable"
        or "Unavailable" or "RequestThrottled" or "TooManyRequestsException";
}
