#nullable enable

namespace Firebreak.Wire.Services;

/// <content>Ways in, what is shared, and what watches.</content>
internal static partial class Rows
{
    internal static readonly AwsService RolesAnywhere = new("RolesAnywhere", "rolesanywhere", Dialect.RestJson, "2018-05-10")
    {
        Shapes = RolesAnywhereShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService SsoAdmin = new("SSO Admin", "sso", Dialect.Json11, "2020-07-20")
    {
        Shapes = SsoAdminShapes.Default,
        Target = "SWBExternalService",
    };

    internal static readonly AwsService IdentityStore = new("identitystore", "identitystore", Dialect.Json11, "2020-06-15")
    {
        Shapes = IdentityStoreShapes.Default,
        Target = "AWSIdentityStore",
    };

    internal static readonly AwsService CognitoIdentity = new("Cognito Identity", "cognito-identity", Dialect.Json11, "2014-06-30")
    {
        Shapes = CognitoIdentityShapes.Default,
        Target = "AWSCognitoIdentityService",
    };

    internal static readonly AwsService Organizations = new("Organizations", "organizations", Dialect.Json11, "2016-11-28")
    {
        Shapes = OrganizationsShapes.Default,
        Target = "AWSOrganizationsV20161128",
        Home = "us-east-1",
        Host = "organizations.us-east-1.amazonaws.com",
    };

    internal static readonly AwsService CodeConnections = new("CodeStar connections", "codestar-connections", Dialect.Json10, "2019-12-01")
    {
        Shapes = CodeConnectionsShapes.Default,
        Target = "com.amazonaws.codestar.connections.CodeStar_connections_20191201",
    };

    internal static readonly AwsService Ssm = new("SSM", "ssm", Dialect.Json11, "2014-11-06")
    {
        Shapes = SsmShapes.Default,
        Target = "AmazonSSM",
    };

    internal static readonly AwsService Ram = new("RAM", "ram", Dialect.RestJson, "2018-01-04")
    {
        Shapes = RamShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Kms = new("KMS", "kms", Dialect.Json11, "2014-11-01")
    {
        Shapes = KmsShapes.Default,
        Target = "TrentService",
    };

    internal static readonly AwsService Secrets = new("Secrets Manager", "secretsmanager", Dialect.Json11, "2017-10-17")
    {
        Shapes = SecretsShapes.Default,
        Target = "secretsmanager",
    };

    internal static readonly AwsService GuardDuty = new("GuardDuty", "guardduty", Dialect.RestJson, "2017-11-28")
    {
        Shapes = GuardDutyShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Config = new("Config Service", "config", Dialect.Json11, "2014-11-12")
    {
        Shapes = ConfigShapes.Default,
        Target = "StarlingDoveService",
    };
}
