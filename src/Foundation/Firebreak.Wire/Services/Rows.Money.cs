#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What is bought, sent or asked, and shows on no machine.</content>
internal static partial class Rows
{
    internal static readonly AwsService Bedrock = new("Bedrock", "bedrock", Dialect.RestJson, "2023-04-20")
    {
        Shapes = BedrockShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService SesV2 = new("SESv2", "ses", Dialect.RestJson, "2019-09-27")
    {
        Shapes = SesV2Shapes.Default,
        Host = "email.{region}.amazonaws.com",
    };

    internal static readonly AwsService SmsVoice = new("Pinpoint SMS Voice V2", "sms-voice", Dialect.Json10, "2022-03-31")
    {
        Shapes = SmsVoiceShapes.Default,
        Target = "PinpointSMSVoiceV2",
    };

    internal static readonly AwsService SavingsPlans = new("savingsplans", "savingsplans", Dialect.RestJson, "2019-06-28")
    {
        Shapes = SavingsPlansShapes.Default,
        CamelCase = true,
        Home = "us-east-1",
        Host = "savingsplans.amazonaws.com",
    };

    internal static readonly AwsService Marketplace = new("Marketplace Agreement", "aws-marketplace", Dialect.Json10, "2020-03-01")
    {
        Shapes = MarketplaceShapes.Default,
        Target = "AWSMPCommerceService_v20200301",
        CamelCase = true,
        Home = "us-east-1",
        Host = "agreement-marketplace.us-east-1.amazonaws.com",
        IamPrefix = "aws-marketplace",
    };

    internal static readonly AwsService Domains = new("Route 53 Domains", "route53domains", Dialect.Json11, "2014-05-15")
    {
        Shapes = DomainsShapes.Default,
        Target = "Route53Domains_v20140515",
        Home = "us-east-1",
        Host = "route53domains.us-east-1.amazonaws.com",
    };

    internal static readonly AwsService Shield = new("Shield", "shield", Dialect.Json11, "2016-06-02")
    {
        Shapes = ShieldShapes.Default,
        Target = "AWSShield_20160616",
        Home = "us-east-1",
        Host = "shield.us-east-1.amazonaws.com",
    };

    internal static readonly AwsService Outposts = new("Outposts", "outposts", Dialect.RestJson, "2019-12-03")
    {
        Shapes = OutpostsShapes.Default,
    };

    internal static readonly AwsService Snowball = new("Snowball", "snowball", Dialect.Json11, "2016-06-30")
    {
        Shapes = SnowballShapes.Default,
        Target = "AWSIESnowballJobManagementService",
    };
}
