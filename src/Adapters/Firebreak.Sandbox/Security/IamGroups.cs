using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>IAM's groups and their members.</summary>
internal sealed class IamGroups(World world) : IServiceModule
{
    private readonly IamLookup _find = new(world);

    public void Register(Router router)
    {
        router.On(Iam.ListGroups, (_, q) => List(q));
        router.On(Iam.GetGroup, (_, q) => Get(q), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.CreateGroup, Create, (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.DeleteGroup, (_, q) => Delete(q), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.AddUserToGroup, (_, q) => Add(q), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.RemoveUserFromGroup, (_, q) => Remove(q), (_, q) => _find.GroupArn(q.GroupName));
        router.On(Iam.ListGroupsForUser, ListFor, (call, q) => _find.UserArn(call, q.UserName));
    }

    internal static Iam.Group Shown(HeldGroup group) => new(group.Path, group.Name, group.Id, group.Arn, group.Created);

    private Iam.ListGroupsOut List(Iam.ListGroupsIn q)
    {
        var groups = world.Iam.Groups.Values.Where(group => group.Path.StartsWith(q.PathPrefix ?? "/", StringComparison.Ordinal));
        var (items, truncated, marker) = Listed.Page(groups.Select(Shown), q.Marker, q.MaxItems);
        return new(items, truncated, marker);
    }

    private Iam.GetGroupOut Get(Iam.GetGroupIn q)
    {
        var group = _find.Group(q.GroupName);
        var (items, truncated, marker) = Listed.Page(Members(group).Select(IamUsers.Shown), q.Marker, q.MaxItems);
        return new(Shown(group), items, truncated, marker);
    }

    private IEnumerable<HeldUser> Members(HeldGroup group) => world.Iam.Users.Values.Where(user => user.Groups.Contains(group.Name));

    private Iam.CreateGroupOut Create(Call call, Iam.CreateGroupIn q)
    {
        var name = IamLookup.Name(q.GroupName, "groupName", 128);
        if (world.Iam.Groups.ContainsKey(name))
        {
            throw IamLookup.Exists($"Group with name {name} already exists.");
        }

        var group = new HeldGroup(name, q.Path ?? "/", world.Ids.Principal("AGPA"), _find.NewArn("group", q.Path, name), call.Now);
        world.Iam.Groups.Add(name, group);
        world.Iam.Changed();
        call.Made(Kinds.Group, group.Arn, Region.Global);
        return new(Shown(group));
    }

    private None Delete(Iam.DeleteGroupIn q)
    {
        var group = _find.Group(q.GroupName);
        var first = Members(group).Any() ? "remove users from group"
            : group.Attached.Count > 0 ? "detach all policies"
            : group.Inline.Count > 0 ? "delete policies"
            : null;
        if (first is not null)
        {
            throw IamLookup.Conflict(first);
        }

        world.Iam.Groups.Remove(group.Name);
        world.Iam.Changed();
        return new();
    }

    private None Add(Iam.AddUserToGroupIn q)
    {
        var group = _find.Group(q.GroupName);
        _find.User(q.UserName).Groups.Add(group.Name);
        world.Iam.Changed();
        return new();
    }

    private None Remove(Iam.RemoveUserFromGroupIn q)
    {
        var group = _find.Group(q.GroupName);
        if (!_find.User(q.UserName).Groups.Remove(group.Name))
        {
            throw IamLookup.Missing($"User {q.UserName} is not in group {q.GroupName}.");
        }

        world.Iam.Changed();
        return new();
    }

    private Iam.ListGroupsForUserOut ListFor(Call call, Iam.ListGroupsForUserIn q)
    {
        var user = _find.User(q.UserName);
        var (items, truncated, marker) = Listed.Page(user.Groups.Select(name => Shown(world.Iam.Groups[name])), q.Marker, q.MaxItems);
        return new(items, truncated, marker);
    }
}
