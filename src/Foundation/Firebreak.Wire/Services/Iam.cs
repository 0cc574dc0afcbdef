#nullable enable

namespace Firebreak.Wire.Services;

/// <summary>AWS Identity and Access Management: who may sign in, and what they may do.</summary>
public static partial class Iam
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Iam;

    /// <summary>How many users, keys and devices there are, and whether the root user has keys and MFA.</summary>
    public static readonly Op<None, GetAccountSummaryOut> GetAccountSummary =
        Service.Reads<None, GetAccountSummaryOut>("GetAccountSummary");

    /// <summary>The answer of <see cref="GetAccountSummary"/>.</summary>
    public sealed record GetAccountSummaryOut(IReadOnlyDictionary<string, int>? SummaryMap = null);

    /// <summary>The account's sign-in name.</summary>
    public static readonly Op<ListAccountAliasesIn, ListAccountAliasesOut> ListAccountAliases =
        Service.Reads<ListAccountAliasesIn, ListAccountAliasesOut>("ListAccountAliases");

    /// <summary>The question of <see cref="ListAccountAliases"/>.</summary>
    public sealed record ListAccountAliasesIn(string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListAccountAliases"/>.</summary>
    public sealed record ListAccountAliasesOut(
        IReadOnlyList<string>? AccountAliases = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>Has AWS write the credential report. Counted as looking: it changes nothing of the owner's.</summary>
    public static readonly Op<None, GenerateCredentialReportOut> GenerateCredentialReport =
        Service.Reads<None, GenerateCredentialReportOut>("GenerateCredentialReport");

    /// <summary>The answer of <see cref="GenerateCredentialReport"/>.</summary>
    public sealed record GenerateCredentialReportOut(string? State = null, string? Description = null);

    /// <summary>The credential report. The content is base64 of a CSV file.</summary>
    public static readonly Op<None, GetCredentialReportOut> GetCredentialReport =
        Service.Reads<None, GetCredentialReportOut>("GetCredentialReport");

    /// <summary>The answer of <see cref="GetCredentialReport"/>.</summary>
    public sealed record GetCredentialReportOut(
        string? Content = null, string? ReportFormat = null, DateTimeOffset? GeneratedTime = null);

    /// <summary>The rules for console passwords.</summary>
    public static readonly Op<None, GetAccountPasswordPolicyOut> GetAccountPasswordPolicy =
        Service.Reads<None, GetAccountPasswordPolicyOut>("GetAccountPasswordPolicy");

    /// <summary>The answer of <see cref="GetAccountPasswordPolicy"/>.</summary>
    public sealed record GetAccountPasswordPolicyOut(PasswordPolicy? PasswordPolicy = null);

    /// <summary>Goes back to AWS's own rules for console passwords.</summary>
    public static readonly Op<None, None> DeleteAccountPasswordPolicy =
        Service.Writes<None, None>("DeleteAccountPasswordPolicy");

    /// <summary>Sets the rules for console passwords.</summary>
    public static readonly Op<UpdateAccountPasswordPolicyIn, None> UpdateAccountPasswordPolicy =
        Service.Writes<UpdateAccountPasswordPolicyIn, None>("UpdateAccountPasswordPolicy");

    /// <summary>The question of <see cref="UpdateAccountPasswordPolicy"/>.</summary>
    public sealed record UpdateAccountPasswordPolicyIn(
        int? MinimumPasswordLength = null, bool? RequireSymbols = null, bool? RequireNumbers = null,
        bool? RequireUppercaseCharacters = null, bool? RequireLowercaseCharacters = null,
        bool? AllowUsersToChangePassword = null, int? MaxPasswordAge = null, int? PasswordReusePrevention = null,
        bool? HardExpiry = null);

    /// <summary>All users, groups, roles and policies of the account at once.</summary>
    public static readonly Op<GetAccountAuthorizationDetailsIn, GetAccountAuthorizationDetailsOut> GetAccountAuthorizationDetails =
        Service.Reads<GetAccountAuthorizationDetailsIn, GetAccountAuthorizationDetailsOut>("GetAccountAuthorizationDetails");

    /// <summary>The question of <see cref="GetAccountAuthorizationDetails"/>.</summary>
    public sealed record GetAccountAuthorizationDetailsIn(
        IReadOnlyList<string>? Filter = null, int? MaxItems = null, string? Marker = null);

    /// <summary>The answer of <see cref="GetAccountAuthorizationDetails"/>.</summary>
    public sealed record GetAccountAuthorizationDetailsOut(
        IReadOnlyList<UserDetail>? UserDetailList = null, IReadOnlyList<GroupDetail>? GroupDetailList = null,
        IReadOnlyList<RoleDetail>? RoleDetailList = null, IReadOnlyList<ManagedPolicyDetail>? Policies = null,
        bool? IsTruncated = null, string? Marker = null);

    /// <summary>The SAML identity providers of the account.</summary>
    public static readonly Op<None, ListSAMLProvidersOut> ListSAMLProviders =
        Service.Reads<None, ListSAMLProvidersOut>("ListSAMLProviders");

    /// <summary>The answer of <see cref="ListSAMLProviders"/>.</summary>
    public sealed record ListSAMLProvidersOut(IReadOnlyList<SAMLProviderListEntry>? SAMLProviderList = null);

    /// <summary>The OpenID Connect identity providers of the account.</summary>
    public static readonly Op<None, ListOpenIDConnectProvidersOut> ListOpenIDConnectProviders =
        Service.Reads<None, ListOpenIDConnectProvidersOut>("ListOpenIDConnectProviders");

    /// <summary>The answer of <see cref="ListOpenIDConnectProviders"/>.</summary>
    public sealed record ListOpenIDConnectProvidersOut(
        IReadOnlyList<OpenIDConnectProviderListEntry>? OpenIDConnectProviderList = null);

    /// <summary>The rules for console passwords.</summary>
    public sealed record PasswordPolicy(
        int? MinimumPasswordLength = null, bool? RequireSymbols = null, bool? RequireNumbers = null,
        bool? RequireUppercaseCharacters = null, bool? RequireLowercaseCharacters = null,
        bool? AllowUsersToChangePassword = null, bool? ExpirePasswords = null, int? MaxPasswordAge = null,
        int? PasswordReusePrevention = null, bool? HardExpiry = null);

    /// <summary>A user with groups and policies.</summary>
    public sealed record UserDetail(
        string? Path = null, string? UserName = null, string? UserId = null, string? Arn = null,
        DateTimeOffset? CreateDate = null, IReadOnlyList<PolicyDetail>? UserPolicyList = null,
        IReadOnlyList<string>? GroupList = null, IReadOnlyList<AttachedPolicy>? AttachedManagedPolicies = null,
        AttachedPermissionsBoundary? PermissionsBoundary = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>A policy written into a user, group or role. The document is URL-encoded JSON (RFC 3986).</summary>
    public sealed record PolicyDetail(string? PolicyName = null, string? PolicyDocument = null);

    /// <summary>A group with its policies.</summary>
    public sealed record GroupDetail(
        string? Path = null, string? GroupName = null, string? GroupId = null, string? Arn = null,
        DateTimeOffset? CreateDate = null, IReadOnlyList<PolicyDetail>? GroupPolicyList = null,
        IReadOnlyList<AttachedPolicy>? AttachedManagedPolicies = null);

    /// <summary>A role with trust, profiles and policies.</summary>
    public sealed record RoleDetail(
        string? Path = null, string? RoleName = null, string? RoleId = null, string? Arn = null,
        DateTimeOffset? CreateDate = null, string? AssumeRolePolicyDocument = null,
        IReadOnlyList<InstanceProfile>? InstanceProfileList = null,
        IReadOnlyList<PolicyDetail>? RolePolicyList = null,
        IReadOnlyList<AttachedPolicy>? AttachedManagedPolicies = null,
        AttachedPermissionsBoundary? PermissionsBoundary = null, IReadOnlyList<Tag>? Tags = null,
        RoleLastUsed? RoleLastUsed = null);

    /// <summary>A managed policy with its versions.</summary>
    public sealed record ManagedPolicyDetail(
        string? PolicyName = null, string? PolicyId = null, string? Arn = null, string? Path = null,
        string? DefaultVersionId = null, int? AttachmentCount = null, int? PermissionsBoundaryUsageCount = null,
        bool? IsAttachable = null, string? Description = null, DateTimeOffset? CreateDate = null,
        DateTimeOffset? UpdateDate = null, IReadOnlyList<PolicyVersion>? PolicyVersionList = null);

    /// <summary>A SAML identity provider.</summary>
    public sealed record SAMLProviderListEntry(
        string? Arn = null, DateTimeOffset? ValidUntil = null, DateTimeOffset? CreateDate = null);

    /// <summary>An OpenID Connect identity provider, by its ARN.</summary>
    public sealed record OpenIDConnectProviderListEntry(string? Arn = null);
}
