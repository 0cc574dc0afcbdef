using Firebreak.Wire;

namespace Firebreak.Sandbox;

/// <summary>How services refuse credentials. Source: AWS General Reference, common errors of each API.</summary>
internal static class Credentials
{
    internal static Fault Unknown(AwsService service) => service.Dialect switch
    {
        Dialect.Ec2 => new Fault("AuthFailure", "AWS was not able to validate the provided access credentials", 401),
        Dialect.Query when service.SigningName == "s3" => new Fault(
            "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403),
        Dialect.Query => new Fault("InvalidClientTokenId", "The security token included in the request is invalid.", 403),
        Dialect.RestJson => new Fault("UnrecognizedClientException", "The security token included in the request is invalid.", 403),
        _ => new Fault("UnrecognizedClientException", "The security token included in the request is invalid."),
    };

    internal static Fault Expired(AwsService service) => service.Dialect switch
    {
        Dialect.Ec2 => new Fault("RequestExpired", "Request has expired."),
        Dialect.Query when service.SigningName == "s3" => new Fault("ExpiredToken", "The provided token has expired."),
        Dialect.Query => new Fault("ExpiredToken", "The security token included in the request is expired", 403),
        Dialect.RestJson => new Fault("ExpiredTokenException", "The security token included in the request is expired", 403),
        _ => new Fault("ExpiredTokenException", "The security token included in the request is expired"),
    };

    internal static Fault WrongSignature(AwsService service, string why = "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.") =>
        service.Dialect switch
        {
            Dialect.Ec2 => new Fault("AuthFailure", "AWS was not able to validate the provided access credentials", 401),
            Dialect.Query => new Fault("SignatureDoesNotMatch", why, 403),
            Dialect.RestJson => new Fault("InvalidSignatureException", why, 403),
            _ => new Fault("InvalidSignatureException", why),
        };

    /// <summary>The server's clock and the client's differ too much: codes on which AWS's own clients correct theirs.</summary>
    internal static Fault Skewed(AwsService service, string why) => service switch
    {
        { SigningName: "s3" } => new Fault("RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", 403),
        { Dialect: Dialect.Ec2 } => new Fault("RequestExpired", "Request has expired."),
        _ => WrongSignature(service, why),
    };
}
