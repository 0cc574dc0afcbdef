namespace Firebreak.Billing.Standing;

/// <summary>What costs nothing by the hour: ways in, rules, names, and what only starts or holds what costs.</summary>
internal static class Costless
{
    /// <summary>The kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "ec2:spot-request", "ec2:fleet", "ec2:spot-fleet", "ec2:launch-template", "ec2:key-pair", "ec2:security-group", "ec2:image", "ec2:vpc-peering-connection",
        "ec2:iam-instance-profile-association", "ec2:instance-connect-endpoint", "ec2:serial-console", "autoscaling:group", "ecs:cluster", "ecs:service",
        "elasticbeanstalk:environment", "cloudformation:stack", "cloudformation:stack-set", "lambda:function-url", "lambda:event-source-mapping", "scheduler:schedule", "pipes:pipe",
        "events:rule", "imagebuilder:image-pipeline", "route53domains:domain", "aws-marketplace:agreement", "servicequotas:increase",
        "sagemaker:notebook-instance-lifecycle-config",
        "ses:email-identity", "sms-voice:spend-limit",
        "iam:user", "iam:access-key", "iam:login-profile", "iam:role", "iam:policy", "iam:group", "iam:mfa-device", "iam:root-access-key", "iam:service-specific-credential",
        "iam:signing-certificate", "iam:ssh-public-key", "iam:server-certificate", "iam:oidc-provider", "iam:saml-provider", "rolesanywhere:trust-anchor", "rolesanywhere:profile",
        "sso:permission-set", "sso:account-assignment", "identitystore:user", "cognito-identity:identity-pool", "organizations:account", "organizations:handshake",
        "organizations:delegated-administrator", "codestar-connections:connection", "ssm:activation", "ssm:managed-instance", "application-autoscaling:scalable-target", "ssm:association", "ssm:document", "ssm:session", "ram:resource-share", "kms:grant",
        "cloudtrail:trail", "guardduty:filter", "guardduty:ip-set", "account:alternate-contact",
    ];
}
