namespace Firebreak.Model;

/// <content>Ways in, what is shared, and what watches.</content>
public static partial class Kinds
{
    /// <summary>A credential of one service, for example for Bedrock.</summary>
    public const string ServiceCredential = "iam:service-specific-credential";

    /// <summary>A certificate that signs calls.</summary>
    public const string SigningCertificate = "iam:signing-certificate";

    /// <summary>An SSH key of a user.</summary>
    public const string SshKey = "iam:ssh-public-key";

    /// <summary>A server certificate.</summary>
    public const string ServerCertificate = "iam:server-certificate";

    /// <summary>An OpenID Connect provider that IAM trusts.</summary>
    public const string OidcProvider = "iam:oidc-provider";

    /// <summary>A SAML provider that IAM trusts.</summary>
    public const string SamlProvider = "iam:saml-provider";

    /// <summary>A certificate authority whose certificates open roles.</summary>
    public const string TrustAnchor = "rolesanywhere:trust-anchor";

    /// <summary>Which roles certificates open.</summary>
    public const string AnywhereProfile = "rolesanywhere:profile";

    /// <summary>What people of Identity Center are given.</summary>
    public const string PermissionSet = "sso:permission-set";

    /// <summary>Who of Identity Center is given what in the account.</summary>
    public const string Assignment = "sso:account-assignment";

    /// <summary>A person of Identity Center.</summary>
    public const string DirectoryUser = "identitystore:user";

    /// <summary>A pool that hands out credentials.</summary>
    public const string IdentityPool = "cognito-identity:identity-pool";

    /// <summary>An account of the organization.</summary>
    public const string MemberAccount = "organizations:account";

    /// <summary>An invitation to, or from, an organization.</summary>
    public const string Handshake = "organizations:handshake";

    /// <summary>An account that administrates for the organization.</summary>
    public const string DelegatedAdministrator = "organizations:delegated-administrator";

    /// <summary>A web address of a Lambda function.</summary>
    public const string FunctionUrl = "lambda:function-url";

    /// <summary>A door to an outside repository.</summary>
    public const string CodeConnection = "codestar-connections:connection";

    /// <summary>Leave for outside machines to join.</summary>
    public const string Activation = "ssm:activation";

    /// <summary>A machine outside AWS that joined by an activation, and takes orders.</summary>
    public const string ManagedMachine = "ssm:managed-instance";

    /// <summary>What Systems Manager runs on machines again and again.</summary>
    public const string Association = "ssm:association";

    /// <summary>A script of Systems Manager.</summary>
    public const string Document = "ssm:document";

    /// <summary>Somebody who sits at a machine now.</summary>
    public const string MachineSession = "ssm:session";

    /// <summary>The role of a machine.</summary>
    public const string ProfileAssociation = "ec2:iam-instance-profile-association";

    /// <summary>A door to machines without public addresses.</summary>
    public const string ConnectEndpoint = "ec2:instance-connect-endpoint";

    /// <summary>Whether machines of a region may be sat at by serial console.</summary>
    public const string SerialConsole = "ec2:serial-console";

    /// <summary>Traffic that is copied to somebody.</summary>
    public const string MirrorSession = "ec2:traffic-mirror-session";

    /// <summary>Two networks that are joined.</summary>
    public const string Peering = "ec2:vpc-peering-connection";

    /// <summary>Things shared with other accounts.</summary>
    public const string ResourceShare = "ram:resource-share";

    /// <summary>Leave to use a key.</summary>
    public const string Grant = "kms:grant";

    /// <summary>A key of KMS.</summary>
    public const string EncryptionKey = "kms:key";

    /// <summary>A secret of Secrets Manager.</summary>
    public const string Secret = "secretsmanager:secret";

    /// <summary>A trail of CloudTrail.</summary>
    public const string Trail = "cloudtrail:trail";

    /// <summary>GuardDuty in a region.</summary>
    public const string Detector = "guardduty:detector";

    /// <summary>What GuardDuty is told not to report.</summary>
    public const string FindingFilter = "guardduty:filter";

    /// <summary>Whose addresses GuardDuty trusts.</summary>
    public const string TrustedAddresses = "guardduty:ip-set";

    /// <summary>The recorder of AWS Config in a region.</summary>
    public const string ConfigRecorder = "config:configuration-recorder";

    /// <summary>Another address to which AWS writes.</summary>
    public const string AlternateContact = "account:alternate-contact";
}
