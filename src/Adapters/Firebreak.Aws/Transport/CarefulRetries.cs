using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Firebreak.Wire;

namespace Firebreak.Aws.Transport;

/// <summary>
/// Repeats what was throttled or lost on the way; but a call that makes something is never repeated once it may have been carried out.
/// </summary>
internal sealed class CarefulRetries : StandardRetryPolicy
{
    private readonly Patience _patience;

    /// <summary>Makes the policy from a client's settings.</summary>
    public CarefulRetries(WireConfig config)
        : base(config)
    {
        MaxBackoffInMilliseconds = (int)config.LongestPause.TotalMilliseconds;
        _patience = config.Patience;
    }

    /// <inheritdoc/>
    public override async Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception)
    {
        if (executionContext.RequestContext.OriginalRequest is Question { Operation.Access: Access.Write } question
            && MayBeDone(exception))
        {
            question.Doubt = true;
            if (!Repeatable(question.Operation))
            {
                return false;
            }
        }

        if (_patience.IsWorn && exception is AmazonServiceException refused && Patience.TurnedAway(refused))
        {
            return false;
        }

        return await base.RetryForExceptionAsync(executionContext, exception).ConfigureAwait(false);
    }

    /// <summary>
    /// Whether doing it twice is the same as doing it once. What makes, starts or sends something new is not;
    /// EC2's client tokens do not change that here, because not every caller gives one.
    /// </summary>
    public static bool Repeatable(Operation operation) =>
        operation.Access == Access.Read
        || !Array.Exists(Makers, maker => operation.Name.StartsWith(maker, StringComparison.Ordinal));

    /// <summary>Whether a call that ended so may still have been carried out.</summary>
    public static bool MayBeDone(Exception exception) => exception switch
    {
        AmazonServiceException { InnerException: { } inner } silent when (int)silent.StatusCode == 0 => MayBeDone(inner),
        AmazonServiceException refused => (int)refused.StatusCode >= 500 && !Turned(refused),
        HttpRequestException lost => lost.HttpRequestError is not (HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError),
        NoCredentialsException or InvalidOperationException => false,
        _ => true,
    };

    private static readonly string[] Makers =
    [
        "Create", "Run", "Request", "Allocate", "Add", "Copy", "Import", "Register", "Publish", "EnableMFADevice", "ChangePassword",
    ];

    // Busy, not broken: AWS says these before it does anything.
    private static bool Turned(AmazonServiceException refused) =>
        refused.ErrorCode is "RequestLimitExceeded" or "Throttling" or "ThrottlingException" or "SlowDown" or "ServiceUnavailable"
            or "Unavailable" or "RequestThrottled" or "TooManyRequestsException" or "InsufficientInstanceCapacity"
        && refused.StatusCode == HttpStatusCode.ServiceUnavailable;
}
