using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>IAM's roles and instance profiles.</summary>
internal sealed class IamRoles(World world) : IServiceModule
{
    private readonly IamLookup _find = new(world);

    public void Register(Router router)
    {
        router.On(Iam.ListRoles, (_, q) => List(q));
        router.On(Iam.GetRole, (_, q) => new(Shown(_find.Role(q.RoleName))), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.CreateRole, Create, (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.DeleteRole, (_, q) => Delete(q), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.UpdateAssumeRolePolicy, (_, q) => UpdateTrust(q), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.ListInstanceProfiles, (_, q) => ListProfiles(q));
        router.On(Iam.ListInstanceProfilesForRole, (_, q) => ListProfilesOf(q), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.CreateInstanceProfile, CreateProfile);
        router.On(Iam.AddRoleToInstanceProfile, (_, q) => AddRole(q));
        router.On(Iam.RemoveRoleFromInstanceProfile, (_, q) => RemoveRole(q));
        router.On(Iam.DeleteInstanceProfile, (_, q) => DeleteProfile(q));
    }

    internal static Iam.Role Shown(HeldRole role) => new(
        role.Path,
        role.Name,
        role.Id,
        role.Arn,
        role.Created,
        IamLookup.Encoded(role.Trust),
        role.Description,
        role.MaxSession,
        IamLookup.Boundary(role.Boundary),
        IamLookup.Tags(role),
        LastUsed(role));

    internal static Iam.RoleLastUsed LastUsed(HeldRole role) =>
        role.LastUsed is { } used ? new Iam.RoleLastUsed(used.At, used.Region) : new Iam.RoleLastUsed();

    internal Iam.InstanceProfile Shown(HeldProfile profile) => new(
        profile.Path,
        profile.Name,
        profile.Id,
        profile.Arn,
        profile.Created,
        profile.Role is null ? [] : [Shown(world.Iam.Roles[profile.Role]) with { RoleLastUsed = null }]);

    internal IEnumerable<HeldProfile> ProfilesOf(string role) => world.Iam.Profiles.Values.Where(profile => profile.Role == role);

    private Iam.ListRolesOut List(Iam.ListRolesIn q)
    {
        var roles = world.Iam.Roles.Values.Where(role => role.Path.StartsWith(q.PathPrefix ?? "/", StringComparison.Ordinal));
        var (items, truncated, marker) = Listed.Page(roles, q.Marker, q.MaxItems);
        // Listings leave tags, boundary and last use out: AWS says so in ListRoles.
        return new(
            [.. items.Select(role => Shown(role) with { Tags = null, PermissionsBoundary = null, RoleLastUsed = null })],
            truncated,
            marker);
    }

    private Iam.CreateRoleOut Create(Call call, Iam.CreateRoleIn q)
    {
        var name = IamLookup.Name(q.RoleName, "roleName");
        var trust = IamLookup.Given(q.AssumeRolePolicyDocument, "assumeRolePolicyDocument");
        _ = PolicyDocument.Parse(trust);
        if (world.Iam.Roles.ContainsKey(name))
        {
            throw IamLookup.Exists($"Role with name {name} already exists.");
        }

        var role = new HeldRole(name, q.Path ?? "/", world.Ids.Principal("AROA"), _find.NewArn("role", q.Path, name), call.Now)
        {
            Trust = trust,
            Description = q.Description,
            MaxSession = q.MaxSessionDuration ?? 3600,
            Boundary = q.PermissionsBoundary is null ? null : _find.Policy(q.PermissionsBoundary).Arn,
        };
        IamLookup.Tag(role, q.Tags);
        world.Iam.Roles.Add(name, role);
        world.Iam.Changed();
        call.Made(Kinds.Role, role.Arn, Region.Global);
        return new(Shown(role) with { RoleLastUsed = null });
    }

    private None Delete(Iam.DeleteRoleIn q)
    {
        var role = _find.Role(q.RoleName);
        if (role.Path.StartsWith("/aws-service-role/", StringComparison.Ordinal))
        {
            throw new Fault("UnmodifiableEntity", $"Cannot perform the operation on the protected role '{role.Name}' - this role is only modifiable by AWS");
        }

        var first = ProfilesOf(role.Name).Any() ? "remove roles from instance profile"
            : role.Attached.Count > 0 ? "detach all policies"
            : role.Inline.Count > 0 ? "delete policies"
            : null;
        if (first is not null)
        {
            throw IamLookup.Conflict(first);
        }

        world.Iam.Roles.Remove(role.Name);
        world.Iam.Changed();
        return new();
    }

    private None UpdateTrust(Iam.UpdateAssumeRolePolicyIn q)
    {
        var role = _find.Role(q.RoleName);
        var trust = IamLookup.Given(q.PolicyDocument, "policyDocument");
        _ = PolicyDocument.Parse(trust);
        role.Trust = trust;
        world.Iam.Changed();
        return new();
    }

    private Iam.ListInstanceProfilesOut ListProfiles(Iam.ListInstanceProfilesIn q)
    {
        var profiles = world.Iam.Profiles.Values.Where(profile => profile.Path.StartsWith(q.PathPrefix ?? "/", StringComparison.Ordinal));
        var (items, truncated, marker) = Listed.Page(profiles.Select(Shown), q.Marker, q.MaxItems);
        return new(items, truncated, marker);
    }

    private Iam.ListInstanceProfilesForRoleOut ListProfilesOf(Iam.ListInstanceProfilesForRoleIn q)
    {
        var (items, truncated, marker) = Listed.Page(ProfilesOf(_find.Role(q.RoleName).Name).Select(Shown), q.Marker, q.MaxItems);
        return new(items, truncated, marker);
    }

    private Iam.CreateInstanceProfileOut CreateProfile(Call call, Iam.CreateInstanceProfileIn q)
    {
        var name = IamLookup.Name(q.InstanceProfileName, "instanceProfileName", 128);
        var profile = new HeldProfile(
            name, q.Path ?? "/", world.Ids.Principal("AIPA"), _find.NewArn("instance-profile", q.Path, name), call.Now);
        if (!world.Iam.Profiles.TryAdd(name, profile))
        {
            throw IamLookup.Exists($"Instance Profile {name} already exists.");
        }

        call.Made("iam:instance-profile", profile.Arn, Region.Global);
        return new(Shown(profile));
    }

    private None AddRole(Iam.AddRoleToInstanceProfileIn q)
    {
        var profile = _find.Profile(q.InstanceProfileName);
        var role = _find.Role(q.RoleName);
        if (profile.Role is not null)
        {
            throw new Fault("LimitExceeded", "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1", 409);
        }

        profile.Role = role.Name;
        return new();
    }

    private None RemoveRole(Iam.RemoveRoleFromInstanceProfileIn q)
    {
        var profile = _find.Profile(q.InstanceProfileName);
        if (profile.Role is null || profile.Role != q.RoleName)
        {
            throw IamLookup.Missing($"The role with name {q.RoleName} cannot be found in Instance Profile {profile.Name}.");
        }

        profile.Role = null;
        return new();
    }

    private None DeleteProfile(Iam.DeleteInstanceProfileIn q)
    {
        var profile = _find.Profile(q.InstanceProfileName);
        if (profile.Role is not null)
        {
            throw IamLookup.Conflict("remove roles from instance profile");
        }

        world.Iam.Profiles.Remove(profile.Name);
        return new();
    }
}
