using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>IAM's policies in and on users, groups and roles: written in, attached, listed, taken away.</summary>
internal sealed class IamGrants(World world) : IServiceModule
{
    private const int PoliciesPerHolder = 10;
    private readonly IamLookup _find = new(world);

    public void Register(Router router)
    {
        Users(router);
        Groups(router);
        Roles(router);
    }

    private void Users(Router router)
    {
        router.On(Iam.ListUserPolicies, (_, q) => Names(_find.User(q.UserName), q.Marker, q.MaxItems, (a, b, c) => new Iam.ListUserPoliciesOut(a, b, c)), (c, q) => _find.UserArn(c, q.UserName));
        router.On(Iam.GetUserPolicy, (_, q) => new(q.UserName, q.PolicyName, Document(_find.User(q.UserName), q.PolicyName)), (c, q) => _find.UserArn(c, q.UserName));
        router.On(Iam.PutUserPolicy, (_, q) => Put(_find.User(q.UserName), q.PolicyName, q.PolicyDocument), (c, q) => _find.UserArn(c, q.UserName));
        router.On(Iam.DeleteUserPolicy, (_, q) => Delete(_find.User(q.UserName), q.PolicyName), (c, q) => _find.UserArn(c, q.UserName));
        router.On(Iam.ListAttachedUserPolicies, (_, q) => Attached(_find.User(q.UserName), q.Marker, q.MaxItems, (a, b, c) => new Iam.ListAttachedUserPoliciesOut(a, b, c)), (c, q) => _find.UserArn(c, q.UserName));
        router.On(Iam.AttachUserPolicy, (_, q) => Attach(_find.User(q.UserName), q.PolicyArn), (c, q) => _find.UserArn(c, q.UserName));
        router.On(Iam.DetachUserPolicy, (_, q) => Detach(_find.User(q.UserName), q.PolicyArn), (c, q) => _find.UserArn(c, q.UserName));
    }

    private void Groups(Router router)
    {
        router.On(Iam.ListGroupPolicies, (_, q) => Names(_find.Group(q.GroupName), q.Marker, q.MaxItems, (a, b, c) => new Iam.ListGroupPoliciesOut(a, b, c)), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.GetGroupPolicy, (_, q) => new(q.GroupName, q.PolicyName, Document(_find.Group(q.GroupName), q.PolicyName)), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.PutGroupPolicy, (_, q) => Put(_find.Group(q.GroupName), q.PolicyName, q.PolicyDocument), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.DeleteGroupPolicy, (_, q) => Delete(_find.Group(q.GroupName), q.PolicyName), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.ListAttachedGroupPolicies, (_, q) => Attached(_find.Group(q.GroupName), q.Marker, q.MaxItems, (a, b, c) => new Iam.ListAttachedGroupPoliciesOut(a, b, c)), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.AttachGroupPolicy, (_, q) => Attach(_find.Group(q.GroupName), q.PolicyArn), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.DetachGroupPolicy, (_, q) => Detach(_find.Group(q.GroupName), q.PolicyArn), (_, q) => _find.GroupArn(q.GroupName));
    }

    private void Roles(Router router)
    {
        router.On(Iam.ListRolePolicies, (_, q) => Names(_find.Role(q.RoleName), q.Marker, q.MaxItems, (a, b, c) => new Iam.ListRolePoliciesOut(a, b, c)), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.GetRolePolicy, (_, q) => new(q.RoleName, q.PolicyName, Document(_find.Role(q.RoleName), q.PolicyName)), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.PutRolePolicy, (_, q) => Put(_find.Role(q.RoleName), q.PolicyName, q.PolicyDocument), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.DeleteRolePolicy, (_, q) => Delete(_find.Role(q.RoleName), q.PolicyName), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.ListAttachedRolePolicies, (_, q) => Attached(_find.Role(q.RoleName), q.Marker, q.MaxItems, (a, b, c) => new Iam.ListAttachedRolePoliciesOut(a, b, c)), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.AttachRolePolicy, (_, q) => Attach(_find.Role(q.RoleName), q.PolicyArn), (_, q) => _find.RoleArn(q.RoleName));
        router.On(Iam.DetachRolePolicy, (_, q) => Detach(_find.Role(q.RoleName), q.PolicyArn), (_, q) => _find.RoleArn(q.RoleName));
    }

    internal static IReadOnlyList<Iam.PolicyDetail> Inline(PolicyHolder holder) =>
        [.. holder.Inline.Select(pair => new Iam.PolicyDetail(pair.Key, IamLookup.Encoded(pair.Value)))];

    internal IReadOnlyList<Iam.AttachedPolicy> Attached(PolicyHolder holder) =>
        [.. holder.Attached.Select(arn => new Iam.AttachedPolicy(world.Iam.Policies[arn].Name, arn))];

    private static TOut Names<TOut>(PolicyHolder holder, string? marker, int? most, Func<IReadOnlyList<string>, bool, string?, TOut> answer)
    {
        var (items, truncated, next) = Listed.Page(holder.Inline.Keys, marker, most);
        return answer(items, truncated, next);
    }

    private TOut Attached<TOut>(PolicyHolder holder, string? marker, int? most, Func<IReadOnlyList<Iam.AttachedPolicy>, bool, string?, TOut> answer)
    {
        var (items, truncated, next) = Listed.Page(Attached(holder), marker, most);
        return answer(items, truncated, next);
    }

    private static string Document(PolicyHolder holder, string? name) =>
        holder.Inline.TryGetValue(IamLookup.Given(name, "policyName"), out var document)
            ? IamLookup.Encoded(document)
            : throw NoPolicy(holder, name);

    private static Fault NoPolicy(PolicyHolder holder, string? name)
    {
        var noun = holder switch { HeldUser => "user", HeldRole => "role", _ => "group" };
        return IamLookup.Missing($"The {noun} policy with name {name} cannot be found.");
    }

    private None Put(PolicyHolder holder, string? name, string? document)
    {
        var text = IamLookup.Given(document, "policyDocument");
        _ = PolicyDocument.Parse(text);
        Check(holder);
        holder.Inline[IamLookup.Name(name, "policyName", 128)] = text;
        world.Iam.Changed();
        return new();
    }

    private None Delete(PolicyHolder holder, string? name)
    {
        Check(holder);
        if (!holder.Inline.Remove(IamLookup.Given(name, "policyName")))
        {
            throw NoPolicy(holder, name);
        }

        world.Iam.Changed();
        return new();
    }

    private None Attach(PolicyHolder holder, string? arn)
    {
        var policy = _find.Policy(arn);
        Check(holder);
        if (!holder.Attached.Contains(policy.Arn))
        {
            if (holder.Attached.Count >= PoliciesPerHolder)
            {
                throw new Fault("LimitExceeded", $"Cannot exceed quota for PoliciesPer{holder.GetType().Name[4..]}: {PoliciesPerHolder}", 409);
            }

            holder.Attached.Add(policy.Arn);
        }

        world.Iam.Changed();
        return new();
    }

    private None Detach(PolicyHolder holder, string? arn)
    {
        Check(holder);
        if (!holder.Attached.Remove(IamLookup.Given(arn, "policyArn")))
        {
            throw IamLookup.Missing($"Policy {arn} was not found.");
        }

        world.Iam.Changed();
        return new();
    }

    private static void Check(PolicyHolder holder)
    {
        if (holder is HeldRole && holder.Path.StartsWith("/aws-service-role/", StringComparison.Ordinal))
        {
            throw new Fault("UnmodifiableEntity", $"Cannot perform the operation on the protected role '{holder.Name}' - this role is only modifiable by AWS");
        }
    }
}
