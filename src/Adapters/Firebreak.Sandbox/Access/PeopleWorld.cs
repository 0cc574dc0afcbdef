using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>IAM Identity Center, if a scenario switches it on in a region: people, what they are given, and to whom.</summary>
internal sealed class PeopleWorld : IServiceModule
{
    private readonly Shelf _users;
    private readonly Shelf _sets;
    private readonly Shelf _given;

    internal PeopleWorld(Shelves shelves)
    {
        _users = shelves.Of(Kinds.DirectoryUser, ShelfRules.Of("AWS IAM"));
        _sets = shelves.Of(Kinds.PermissionSet, ShelfRules.Of("AWS IAM", taken: "ConflictException"));
        _given = shelves.Of(Kinds.Assignment, ShelfRules.Of("AWS IAM"));
    }

    /// <summary>The region in which it is switched on; nowhere at first.</summary>
    internal string? Home { get; set; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(SsoAdmin.ListInstances, (call, _) => new SsoAdmin.ListInstancesOut(call.Region.ToString() == Home
            ? [new(InstanceArn: Instance, IdentityStoreId: Store, OwnerAccountId: call.Account.ToString(), Status: "ACTIVE")] : []));
        Sets(router);
        Assignments(router);
        _ = router.On(IdentityStore.ListUsers, (call, input) =>
        {
            var (page, next) = _users.Page(call, input.MaxResults, input.NextToken);
            return new IdentityStore.ListUsersOut([.. page.Select(one => new IdentityStore.User(one["user"], one.Id, one["display"], Store))], next);
        });
        _ = router.On(IdentityStore.DescribeUser, (call, input) =>
        {
            var one = _users.Of(call, input.UserId);
            return new IdentityStore.DescribeUserOut(UserName: one["user"], UserId: one.Id, DisplayName: one["display"], IdentityStoreId: Store);
        });
        _ = router.On(IdentityStore.CreateUser, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            _ = _users.Put(call, new Held { Id = id, Name = id }.With(null, ("user", input.UserName), ("display", input.DisplayName)), "active");
            return new IdentityStore.CreateUserOut(UserId: id, IdentityStoreId: Store);
        });
        _ = router.On(IdentityStore.DeleteUser, (call, input) =>
        {
            if (_users.Find(call, input.UserId) is { } one)
            {
                _users.Remove(one);
            }

            return new None();
        });
    }

    private const string Instance = "arn:aws:sso:::instance/ssoins-7223a1b2c3d4e5f6";
    private const string Store = "d-1234567890";

    private void Sets(Router router)
    {
        _ = router.On(SsoAdmin.ListPermissionSets, (call, input) =>
        {
            var (page, next) = _sets.Page(call, input.MaxResults, input.NextToken);
            return new SsoAdmin.ListPermissionSetsOut([.. page.Select(one => one.Id)], next);
        });
        _ = router.On(SsoAdmin.DescribePermissionSet, (call, input) => new SsoAdmin.DescribePermissionSetOut(View(_sets.Of(call, input.PermissionSetArn))));
        _ = router.On(SsoAdmin.CreatePermissionSet, (call, input) => new SsoAdmin.CreatePermissionSetOut(View(_sets.Put(
            call, new Held { Id = $"arn:aws:sso:::permissionSet/ssoins-7223a1b2c3d4e5f6/ps-{call.World.Ids.Digits(16)}", Name = input.Name! }, "active"))));
        _ = router.On(SsoAdmin.GetInlinePolicyForPermissionSet, (call, input) => new SsoAdmin.GetInlinePolicyForPermissionSetOut(_sets.Of(call, input.PermissionSetArn)["policy"]));
        _ = router.On(SsoAdmin.PutInlinePolicyToPermissionSet, (call, input) => Written(call, input.PermissionSetArn, input.InlinePolicy ?? ""));
        _ = router.On(SsoAdmin.DeleteInlinePolicyFromPermissionSet, (call, input) => Written(call, input.PermissionSetArn, ""));
        _ = router.On(SsoAdmin.ProvisionPermissionSet, (call, input) => new SsoAdmin.ProvisionPermissionSetOut(new("SUCCEEDED", call.World.Ids.Uuid(), _sets.Of(call, input.PermissionSetArn).Id)));
    }

    private void Assignments(Router router)
    {
        _ = router.On(SsoAdmin.ListAccountAssignments, (call, input) =>
        {
            var (page, next) = _given.Page(call, input.MaxResults, input.NextToken, one => one["set"] == input.PermissionSetArn);
            return new SsoAdmin.ListAccountAssignmentsOut([.. page.Select(one => new SsoAdmin.AccountAssignment(call.Account.ToString(), one["set"], one["kind"], one["who"]))], next);
        });
        _ = router.On(SsoAdmin.CreateAccountAssignment, (call, input) =>
        {
            var key = $"{_sets.Of(call, input.PermissionSetArn).Id}#{input.PrincipalId}";
            _ = _given.Find(call, key) ?? _given.Put(call, new Held { Id = key, Name = key }.With(null, ("set", input.PermissionSetArn), ("kind", input.PrincipalType), ("who", input.PrincipalId)), "active");
            return new SsoAdmin.CreateAccountAssignmentOut(new("SUCCEEDED", call.World.Ids.Uuid()));
        });
        _ = router.On(SsoAdmin.DeleteAccountAssignment, (call, input) =>
        {
            _given.Remove(_given.Of(call, $"{input.PermissionSetArn}#{input.PrincipalId}"));
            return new SsoAdmin.DeleteAccountAssignmentOut(new("SUCCEEDED", call.World.Ids.Uuid()));
        });
    }

    private None Written(Call call, string? arn, string policy)
    {
        _sets.Of(call, arn)["policy"] = policy;
        return new None();
    }

    private static SsoAdmin.PermissionSet View(Held one) => new(Name: one.Name, PermissionSetArn: one.Id, CreatedDate: one.At, SessionDuration: "PT1H");
}
