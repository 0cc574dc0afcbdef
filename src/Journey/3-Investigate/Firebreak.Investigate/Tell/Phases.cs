using Firebreak.Investigate.Record;
using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Which part of a break-in a call belongs to.</summary>
internal static class Phases
{
    private static readonly HashSet<string> Powers = new(StringComparer.Ordinal)
    {
        "AttachUserPolicy", "AttachRolePolicy", "AttachGroupPolicy", "PutUserPolicy", "PutRolePolicy", "PutGroupPolicy", "AddUserToGroup",
        "UpdateAssumeRolePolicy", "CreatePolicyVersion", "SetDefaultPolicyVersion", "AddRoleToInstanceProfile", "DetachUserPolicy",
    };

    private static readonly HashSet<string> Footholds = new(StringComparer.Ordinal)
    {
        "CreateUser", "CreateAccessKey", "CreateLoginProfile", "UpdateLoginProfile", "CreateRole", "CreateGroup", "CreatePolicy", "CreateInstanceProfile",
        "CreateKeyPair", "ImportKeyPair", "AuthorizeSecurityGroupIngress", "CreateSecurityGroup", "CreateFunction", "AddPermission", "PutRule",
        "PutTargets", "CreateFunctionUrlConfig", "GetFederationToken", "GetSessionToken", "CreateVirtualMFADevice", "EnableMFADevice", "CreateTrustAnchor",
        "CreateProfile", "CreateOpenIDConnectProvider", "CreateSAMLProvider", "UpdateFunctionCode", "CreateSchedule", "CreateServiceLinkedRole",
        "UploadSSHPublicKey", "CreateServiceSpecificCredential", "UpdateAccessKey",
    };

    private static readonly string[] Hiding =
    [
        "StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors", "DeleteDetector", "UpdateDetector", "DeleteFlowLogs", "EnableRegion", "DeactivateMFADevice",
        "DeleteVirtualMFADevice", "DeleteBudget", "UpdateBudget", "DeleteAnomaly", "DeleteAlarms", "DisableAlarm", "DeleteAlternateContact", "PutAlternateContact",
        "LeaveOrganization", "ResolveCase", "DeleteUser", "DeleteAccessKey", "DeleteRole", "DeleteLoginProfile", "PutBucketLifecycle", "DeleteLogGroup",
        "DeleteLogStream", "EmailUpdated", "PasswordUpdated", "ModifyInstanceAttribute",
    ];

    /// <summary>The phase in a program's word.</summary>
    public static string Of(Act act)
    {
        var call = Services.Call(act.Name);
        return act switch
        {
            _ when Notices.IsQuarantine(act) => "aws-notice",
            _ when act.Source.StartsWith("signin.", StringComparison.Ordinal) && call is not ("EmailUpdated" or "PasswordUpdated") => "initial-access",
            _ when call is "AssumeRole" or "AssumeRoleWithWebIdentity" or "AssumeRoleWithSAML" => "privilege-escalation",
            _ when act.ReadOnly || Questions.Has(call) => "discovery",
            _ when LaunchSigns.IsLaunch(act) && act.ErrorCode?.Contains("DryRun", StringComparison.Ordinal) == true => "discovery",
            _ when Powers.Contains(call) => "privilege-escalation",
            _ when Footholds.Contains(call) => "persistence",
            _ when Array.Exists(Hiding, name => call.StartsWith(name, StringComparison.Ordinal)) => "defense-evasion",
            _ => "impact",
        };
    }
}
