using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>All users, groups, roles and policies at once, in pages.</summary>
internal sealed class IamDetails(World world)
{
    internal Iam.GetAccountAuthorizationDetailsOut Page(Iam.GetAccountAuthorizationDetailsIn q)
    {
        var filter = q.Filter is { Count: > 0 } given ? given : ["User", "Group", "Role", "LocalManagedPolicy", "AWSManagedPolicy"];
        var all = new List<object>();
        AddIf(filter, "User", all, world.Iam.Users.Values);
        AddIf(filter, "Group", all, world.Iam.Groups.Values);
        AddIf(filter, "Role", all, world.Iam.Roles.Values);
        AddIf(filter, "LocalManagedPolicy", all, world.Iam.Policies.Values.Where(policy => !policy.IsAws));
        AddIf(filter, "AWSManagedPolicy", all, world.Iam.Policies.Values.Where(policy => policy.IsAws && IsUsed(policy)));
        var (items, truncated, marker) = Listed.Page(all, q.Marker, q.MaxItems);
        return new(
            [.. items.OfType<HeldUser>().Select(Detail)],
            [.. items.OfType<HeldGroup>().Select(Detail)],
            [.. items.OfType<HeldRole>().Select(Detail)],
            [.. items.OfType<HeldPolicy>().Select(Detail)],
            truncated,
            marker);
    }

    private static void AddIf(IReadOnlyList<string> filter, string word, List<object> all, IEnumerable<object> these)
    {
        if (filter.Contains(word, StringComparer.Ordinal))
        {
            all.AddRange(these);
        }
    }

    private bool IsUsed(HeldPolicy policy)
    {
        var policies = world.Module<IamPolicies>();
        return policies.Holders(policy).Any() || policies.Boundaries(policy) > 0;
    }

    private IReadOnlyList<Iam.AttachedPolicy> Attached(PolicyHolder holder) => world.Module<IamGrants>().Attached(holder);

    private Iam.UserDetail Detail(HeldUser user) => new(
        user.Path,
        user.Name,
        user.Id,
        user.Arn,
        user.Created,
        IamGrants.Inline(user),
        [.. user.Groups],
        Attached(user),
        IamLookup.Boundary(user.Boundary),
        IamLookup.Tags(user));

    private Iam.GroupDetail Detail(HeldGroup group) => new(
        group.Path, group.Name, group.Id, group.Arn, group.Created, IamGrants.Inline(group), Attached(group));

    private Iam.RoleDetail Detail(HeldRole role) => new(
        role.Path,
        role.Name,
        role.Id,
        role.Arn,
        role.Created,
        IamLookup.Encoded(role.Trust),
        [.. world.Module<IamRoles>().ProfilesOf(role.Name).Select(world.Module<IamRoles>().Shown)],
        IamGrants.Inline(role),
        Attached(role),
        IamLookup.Boundary(role.Boundary),
        IamLookup.Tags(role),
        IamRoles.LastUsed(role));

    private Iam.ManagedPolicyDetail Detail(HeldPolicy policy)
    {
        var shown = world.Module<IamPolicies>().Shown(policy);
        return new(
            shown.PolicyName,
            shown.PolicyId,
            shown.Arn,
            shown.Path,
            shown.DefaultVersionId,
            shown.AttachmentCount,
            shown.PermissionsBoundaryUsageCount,
            shown.IsAttachable,
            shown.Description,
            shown.CreateDate,
            shown.UpdateDate,
            [.. policy.Versions.Select(version => IamPolicies.Shown(policy, version))]);
    }
}
