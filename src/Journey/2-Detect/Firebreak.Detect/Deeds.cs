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

    /// <summary>One of the <see cref="Questions"/>, which the caller may not ask.</summary>
    public const string Refused = "refused";

    /// <summary>A sign-in that was refused.</summary>
    public const string Guessed = "guessed";

    /// <summary>A sign-in with a second factor.</summary>
    public const string SecondFactor = "mfa";

    /// <summary>A sign-in with a password alone.</summary>
    public const string SignedIn = "in";

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

    private static readonly string[] Looking = ["Describe", "List", "Get", "Head", "Lookup", "BatchGet", "Search", "Check", "Simulate"];

    /// <summary>What a call was of that; <c>null</c> if nothing.</summary>
    public static string? Of(TrailEvent one) => one.ErrorCode is null && IsForOneself(one) ? null : Of(one.Name, one.ErrorCode);

    /// <summary>The same by its name and how it ended alone, for a call that does not <see cref="TellsMore"/>.</summary>
    public static string? Of(string call, string? errorCode) => errorCode is null
        ? ByCall.GetValueOrDefault(call)
        : errorCode.Contains("DryRun", StringComparison.Ordinal) || errorCode.Contains("LimitExceeded", StringComparison.Ordinal) || errorCode.Contains("PendingVerification", StringComparison.Ordinal) ? Tested
        : Questions.IsRefusal(errorCode) && Questions.Has(call) ? Refused
        : null;

    /// <summary>Whether a call makes and changes nothing.</summary>
    public static bool OnlyLooks(string call, bool? readOnly) =>
        call is "AssumeRole" or "ConsoleLogin" || (readOnly ?? Array.Exists(Looking, verb => call.StartsWith(verb, StringComparison.Ordinal)));

    /// <summary>Whether more of a call has to be known than its name and how it ended: see <see cref="SignIn"/> and <see cref="HandedOut"/>.</summary>
    public static bool TellsMore(string call) => call is "ConsoleLogin" or "CreateUser" or "CreateRole" or "CreateAccessKey" or "CreateLoginProfile" or "UpdateLoginProfile"
        or "AssumeRole" or "AssumeRoleWithSAML" or "AssumeRoleWithWebIdentity" or "AssumeRoot" or "GetSessionToken" or "GetFederationToken";

    /// <summary>How a sign-in ended; empty if it was none.</summary>
    public static string SignIn(TrailEvent one) => one.Name != "ConsoleLogin" ? ""
        : !one.Succeeded || one.ErrorMessage is not null || Members.Text(one.Response, "ConsoleLogin") == "Failure" ? Guessed
        : Members.Text(one.Raw, "additionalEventData", "MFAUsed") == "Yes" ? SecondFactor
        : SignedIn;

    /// <summary>The identity, key or session that a call made; empty if none.</summary>
    public static string HandedOut(TrailEvent one) => !one.Succeeded ? "" : one.Name switch
    {
        "CreateUser" => Members.Text(one.Response, "user", "arn"),
        "CreateRole" => Members.Text(one.Response, "role", "arn"),
        "CreateAccessKey" => Members.Text(one.Response, "accessKey", "accessKeyId"),
        "CreateLoginProfile" or "UpdateLoginProfile" => $"arn:aws:iam::{one.RecipientAccount}:user/{Members.Text(one.Request, "userName")}",
        "AssumeRole" or "AssumeRoleWithSAML" or "AssumeRoleWithWebIdentity" or "AssumeRoot" or "GetSessionToken" or "GetFederationToken" => Members.Text(one.Response, "credentials", "accessKeyId"),
        _ => "",
    };

    /// <summary>To change one's own key or password is nothing that a thief alone does.</summary>
    private static bool IsForOneself(TrailEvent one) => one.Name is "CreateAccessKey" or "CreateLoginProfile" or "UpdateLoginProfile" && one.Caller.Type != "Root"
        && (Members.Text(one.Request, "userName") is not { Length: > 0 } user || one.Caller.Arn?.EndsWith("/" + user, StringComparison.Ordinal) == true);
}
