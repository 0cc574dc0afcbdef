using Amazon.Runtime;
using Firebreak.Model;
using Firebreak.Wire.Codecs;

namespace Firebreak.Aws;

/// <summary>Says in the model's words why something could not be read.</summary>
internal static class Troubles
{
    private const int Longest = 500;

    /// <summary>Whether the exception is trouble of the world and not our own mistake or the caller's wish to stop.</summary>
    public static bool IsWorld(Exception exception, CancellationToken cancel) =>
        exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException
            or WireFormatException
        || (exception is OperationCanceledException && !cancel.IsCancellationRequested);

    /// <summary>The error's code, or an empty text.</summary>
    public static string Code(Exception exception) => (exception as AmazonServiceException)?.ErrorCode ?? "";

    /// <summary>Why it was not seen. The reason begins with AWS's error code and a colon, if AWS said one.</summary>
    public static Blindness Blind(string place, string action, Exception exception)
    {
        var code = Code(exception);
        var said = Format(exception) is { } format ? format.Message : exception.Message;
        return (Cause(exception, code), code) switch
        {
            (BlindCause.Denied, _) when IsIdentity(code) => new(place, BlindCause.Denied, Bound($"{code}: the credentials are not accepted. {said}")),
            (BlindCause.Denied, _) => new(place, BlindCause.Denied, Bound($"{code}: the permission {action} is missing. {said}")),
            (var cause, "") => new(place, cause, Bound(exception is OperationCanceledException ? "No answer within the limit." : said)),
            var (cause, _) => new(place, cause, Bound($"{code}: {said}")),
        };
    }

    /// <summary>The text, at most 500 characters, in one line.</summary>
    public static string Bound(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }

    private static BlindCause Cause(Exception exception, string code)
    {
        if (Format(exception) is not null || (exception is AmazonServiceException { ErrorCode: null or "", StatusCode: System.Net.HttpStatusCode.OK }))
        {
            return BlindCause.Unreadable;
        }

        return IsDenial(code) || IsIdentity(code) ? BlindCause.Denied
            : IsNowhere(exception) ? BlindCause.NoSuchPlace
            : code is "SubscriptionRequiredException" or "SubscriptionRequired" or "OptInRequired" ? BlindCause.NotRecorded
            : BlindCause.Failed;
    }

    // "No such host", as against "the name server does not answer now"
    private static bool IsNowhere(Exception? exception) => exception is System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound }
        || (exception?.InnerException is { } inner && IsNowhere(inner));

    private static bool IsDenial(string code) => code is "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation"
        or "Client.UnauthorizedOperation" or "AuthorizationError" or "AuthorizationErrorException" or "UnauthorizedException"
        or "Forbidden" or "AllAccessDisabled" or "NotAuthorized" or "UnauthorizedAccess";

    private static bool IsIdentity(string code) => code is "AuthFailure" or "InvalidClientTokenId" or "UnrecognizedClientException"
        or "ExpiredToken" or "ExpiredTokenException" or "SignatureDoesNotMatch" or "InvalidAccessKeyId" or "InvalidSignatureException"
        or "InvalidToken" or "MissingAuthenticationToken" or "MissingAuthenticationTokenException" or "IncompleteSignature";

    private static WireFormatException? Format(Exception? exception) =>
        exception is null or WireFormatException ? (WireFormatException?)exception : Format(exception.InnerException);
}
