using System.Text.Json;

namespace Firebreak.Contain;

/// <summary>A policy written into a user or a role.</summary>
internal static class InlinePolicy
{
    /// <summary>Denies everything: to long-term keys, passwords and sessions alike.</summary>
    /// <remarks>An inline policy does not count against the quota of attachments, and cannot be detached with a shared object.</remarks>
    public const string DenyAll =
        """{"Version":"2012-10-17","Statement":[{"Sid":"FirebreakContain","Effect":"Deny","Action":"*","Resource":"*"}]}""";

    /// <summary>Denies everything to temporary credentials issued before a moment of AWS's clock.</summary>
    /// <remarks>IAM User Guide, "Revoking IAM role temporary security credentials".</remarks>
    public static string DenyOlderThan(string moment) =>
        """{"Version":"2012-10-17","Statement":[{"Sid":"FirebreakRevoke","Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"MOMENT"}}}]}"""
            .Replace("MOMENT", moment, StringComparison.Ordinal);

    /// <summary>The policy's document, decoded; <c>null</c> if there is none.</summary>
    public static async Task<Reading<string?>> ReadAsync(IAccountReader account, Principal who, string policy, CancellationToken cancel)
    {
        if (who.IsRole)
        {
            var role = await account.MaybeAsync(Look.Iam, Iam.GetRolePolicy, new Iam.GetRolePolicyIn(who.Name, policy), cancel).ConfigureAwait(false);
            return role.Then(seen => Decoded(seen?.PolicyDocument));
        }

        var user = await account.MaybeAsync(Look.Iam, Iam.GetUserPolicy, new Iam.GetUserPolicyIn(who.Name, policy), cancel).ConfigureAwait(false);
        return user.Then(seen => Decoded(seen?.PolicyDocument));
    }

    public static async Task<Outcome> PutAsync(IAccountWriter account, Principal who, string policy, string document, CancellationToken cancel) => who.IsRole
        ? Outcome.Of(await account.WriteAsync(Look.Iam, Iam.PutRolePolicy, new Iam.PutRolePolicyIn(who.Name, policy, document), cancel).ConfigureAwait(false))
        : Outcome.Of(await account.WriteAsync(Look.Iam, Iam.PutUserPolicy, new Iam.PutUserPolicyIn(who.Name, policy, document), cancel).ConfigureAwait(false));

    public static async Task<Outcome> DeleteAsync(IAccountWriter account, Principal who, string policy, CancellationToken cancel) => who.IsRole
        ? Outcome.Of(await account.WriteAsync(Look.Iam, Iam.DeleteRolePolicy, new Iam.DeleteRolePolicyIn(who.Name, policy), cancel).ConfigureAwait(false), "NoSuchEntity")
        : Outcome.Of(await account.WriteAsync(Look.Iam, Iam.DeleteUserPolicy, new Iam.DeleteUserPolicyIn(who.Name, policy), cancel).ConfigureAwait(false), "NoSuchEntity");

    /// <summary>Whether two documents say the same.</summary>
    public static bool Same(string? left, string right)
    {
        if (left is null)
        {
            return false;
        }

        try
        {
            using var first = JsonDocument.Parse(left);
            using var second = JsonDocument.Parse(right);
            return JsonElement.DeepEquals(first.RootElement, second.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Decoded(string? document) => document is null || document.TrimStart().StartsWith('{') ? document : Uri.UnescapeDataString(document);
}

/// <summary>A user or a role, by name.</summary>
/// <param name="Name">The friendly name.</param>
/// <param name="IsRole">Whether it is a role.</param>
/// <param name="Arn">The ARN.</param>
public sealed record Principal(string Name, bool IsRole, string Arn)
{
    /// <summary>The user or role of an ARN, or <c>null</c> if it is neither (root, a session, a service's own role).</summary>
    public static Principal? Of(string arn)
    {
        var role = arn.Contains(":role/", StringComparison.Ordinal);
        if ((!role && !arn.Contains(":user/", StringComparison.Ordinal)) || arn.Contains('#', StringComparison.Ordinal)
            || arn.Contains(":role/aws-service-role/", StringComparison.Ordinal) || arn.Contains(":role/aws-reserved/", StringComparison.Ordinal))
        {
            return null;
        }

        return new Principal(arn[(arn.LastIndexOf('/') + 1)..], role, arn);
    }
}
