using System.Collections.Frozen;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>What thieves do before they spend. Rules ask for it by the field <c>firebreak.before</c>.</summary>
internal static class Deeds
{
    /// <summary>Several questions that the caller had never asked: who am I, who else is there, how much may be started.</summary>
    public const string Asked = "asked";

    /// <summary>A launch that was only a test, or that the account's limits refused.</summary>
    public const string Tested = "tested";

    private static readonly (string Deed, string[] Calls)[] Kinds =
    [
        ("identity", ["CreateUser", "CreateRole", "CreateAccessKey", "CreateLoginProfile", "UpdateLoginProfile", "GetFederationToken", "CreateAccount"]),
        ("rights", ["AttachUserPolicy", "AttachRolePolicy", "AttachGroupPolicy", "PutUserPolicy", "PutRolePolicy", "PutGroupPolicy", "AddUserToGroup", "UpdateAssumeRolePolicy", "CreatePolicyVersion"]),
        ("blinded", ["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors", "DeleteDetector"]),
        ("silenced", ["DeleteBudget", "DeleteAlarms", "DisableAlarmActions", "DeleteAlternateContact", "PutAlternateContact", "DeleteAnomalySubscription", "DeleteAnomalyMonitor", "DeactivateMFADevice"]),
        ("quota", ["RequestServiceQuotaIncrease"]),
        ("region", ["EnableRegion"]),
        ("door", ["ImportKeyPair", "CreateKeyPair", "AuthorizeSecurityGroupIngress"]),
    ];

    private static readonly FrozenDictionary<string, string> ByCall =
        Kinds.SelectMany(kind => kind.Calls.Select(call => KeyValuePair.Create(call, kind.Deed))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a call was of that; <c>null</c> if nothing.</summary>
    public static string? Of(TrailEvent one)
    {
        if (one.ErrorCode is { } code)
        {
            return code.Contains("DryRun", StringComparison.Ordinal) || code.Contains("LimitExceeded", StringComparison.Ordinal) || code.Contains("PendingVerification", StringComparison.Ordinal) ? Tested : null;
        }

        return IsForOneself(one) ? null : ByCall.GetValueOrDefault(one.Name);
    }

    /// <summary>To change one's own key or password is nothing that a thief alone does.</summary>
    private static bool IsForOneself(TrailEvent one) => one.Name is "CreateAccessKey" or "CreateLoginProfile" or "UpdateLoginProfile" && one.Caller.Type != "Root"
        && (Members.Text(one.Request, "userName") is not { Length: > 0 } user || one.Caller.Arn?.EndsWith("/" + user, StringComparison.Ordinal) == true);
}
