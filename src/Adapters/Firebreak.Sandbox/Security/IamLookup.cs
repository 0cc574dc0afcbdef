using System.Text.RegularExpressions;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>Finds IAM's things by name, and refuses in IAM's words.</summary>
internal sealed partial class IamLookup(World world)
{
    private IamWorld Held => world.Iam;

    internal HeldUser User(string? name) =>
        Held.Users.TryGetValue(Given(name, "userName"), out var user)
            ? user
            : throw Missing($"The user with name {name} cannot be found.");

    internal HeldRole Role(string? name) =>
        Held.Roles.TryGetValue(Given(name, "roleName"), out var role)
            ? role
            : throw Missing($"The role with name {name} cannot be found.");

    internal HeldGroup Group(string? name) =>
        Held.Groups.TryGetValue(Given(name, "groupName"), out var group)
            ? group
            : throw Missing($"The group with name {name} cannot be found.");

    internal HeldPolicy Policy(string? arn) =>
        Held.Policies.TryGetValue(Given(arn, "policyArn"), out var policy)
            ? policy
            : throw Missing($"Policy {arn} does not exist or is not attachable.");

    internal HeldProfile Profile(string? name) =>
        Held.Profiles.TryGetValue(Given(name, "instanceProfileName"), out var profile)
            ? profile
            : throw Missing($"Instance Profile {name} cannot be found.");

    /// <summary>The user that is named, or else the caller; <c>null</c> means root.</summary>
    internal HeldUser? UserOrCaller(Call call, string? name) => name is null ? Self(call) : User(name);

    internal IEnumerable<string> UserArn(Call call, string? name) =>
        [name is null ? call.Caller.IssuerArn : Held.Users.TryGetValue(name, out var user) ? user.Arn : $"arn:aws:iam::{world.Account}:user/{name}"];

    internal IEnumerable<string> RoleArn(string? name) =>
        [name is not null && Held.Roles.TryGetValue(name, out var role) ? role.Arn : $"arn:aws:iam::{world.Account}:role/{name}"];

    internal IEnumerable<string> GroupArn(string? name) =>
        [name is not null && Held.Groups.TryGetValue(name, out var group) ? group.Arn : $"arn:aws:iam::{world.Account}:group/{name}"];

    internal string NewArn(string noun, string? path, string name) => $"arn:aws:iam::{world.Account}:{noun}{path ?? "/"}{name}";

    internal static string Given(string? value, string member) =>
        string.IsNullOrEmpty(value)
            ? throw new Fault(
                "ValidationError",
                $"1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null")
            : value;

    internal static string Name(string? value, string member, int longest = 64)
    {
        var name = Given(value, member);
        return name.Length <= longest && Names().IsMatch(name)
            ? name
            : throw new Fault("ValidationError", $"The specified value for {member} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-");
    }

    internal static Fault Missing(string message) => new("NoSuchEntity", message, 404);

    internal static Fault Exists(string message) => new("EntityAlreadyExists", message, 409);

    internal static Fault Conflict(string first) => new("DeleteConflict", $"Cannot delete entity, must {first} first.", 409);

    internal static string Encoded(string document) => Uri.EscapeDataString(document);

    internal static IReadOnlyList<Iam.Tag>? Tags(PolicyHolder holder) =>
        holder.Tags.Count == 0 ? null : [.. holder.Tags.Select(tag => new Iam.Tag(tag.Key, tag.Value))];

    internal static void Tag(PolicyHolder holder, IReadOnlyList<Iam.Tag>? tags)
    {
        foreach (var tag in tags ?? [])
        {
            holder.Tags[tag.Key ?? ""] = tag.Value ?? "";
        }
    }

    internal static Iam.AttachedPermissionsBoundary? Boundary(string? arn) => arn is null ? null : new("Policy", arn);

    private HeldUser? Self(Call call) => call.Caller.Kind switch
    {
        PrincipalKind.Root => null,
        PrincipalKind.IAMUser => User(call.Caller.Name),
        _ => throw new Fault("ValidationError", "Must specify userName when calling with non-User credentials"),
    };

    [GeneratedRegex(@"^[\w+=,.@-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Names();
}
