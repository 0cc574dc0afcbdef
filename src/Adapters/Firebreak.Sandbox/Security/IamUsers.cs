using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>IAM's users and their console passwords.</summary>
internal sealed class IamUsers(World world) : IServiceModule
{
    private readonly IamLookup _find = new(world);

    public void Register(Router router)
    {
        router.On(Iam.ListUsers, (_, q) => List(q));
        router.On(Iam.GetUser, Get, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.CreateUser, Create, (call, q) => _find.UserArn(call, q.UserName ?? ""));
        router.On(Iam.DeleteUser, Delete, (call, q) => _find.UserArn(call, q.UserName ?? ""));
        router.On(Iam.GetLoginProfile, (call, q) => new(Shown(Password(call, q.UserName))), (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.CreateLoginProfile, CreatePassword, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.UpdateLoginProfile, UpdatePassword, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.DeleteLoginProfile, DeletePassword, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.ChangePassword, ChangePassword, (call, _) => _find.UserArn(call, null));
    }

    internal static Iam.User Shown(HeldUser user) => new(
        user.Path, user.Name, user.Id, user.Arn, user.Created, user.PasswordLastUsed, IamLookup.Boundary(user.Boundary), IamLookup.Tags(user));

    private static Iam.LoginProfile Shown(HeldUser user, HeldPassword password) => new(user.Name, password.Created, password.ResetRequired);

    private static Iam.LoginProfile Shown((HeldUser User, HeldPassword Password) found) => Shown(found.User, found.Password);

    private Iam.ListUsersOut List(Iam.ListUsersIn q)
    {
        var users = world.Iam.Users.Values.Where(user => user.Path.StartsWith(q.PathPrefix ?? "/", StringComparison.Ordinal));
        var (items, truncated, marker) = Listed.Page(users, q.Marker, q.MaxItems);
        // Listings leave tags and boundaries out: AWS says so in ListUsers.
        return new([.. items.Select(user => Shown(user) with { Tags = null, PermissionsBoundary = null })], truncated, marker);
    }

    private Iam.GetUserOut Get(Call call, Iam.GetUserIn q)
    {
        var user = _find.UserOrCaller(call, q.UserName);
        return new(user is not null
            ? Shown(user)
            : new Iam.User(null, null, world.Account.ToString(), world.Iam.RootPrincipal.Arn, world.Iam.RootCreated, world.Iam.RootPasswordUsed));
    }

    private Iam.CreateUserOut Create(Call call, Iam.CreateUserIn q)
    {
        var name = IamLookup.Name(q.UserName, "userName");
        if (world.Iam.Users.Keys.Any(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw IamLookup.Exists($"User with name {name} already exists.");
        }

        var user = new HeldUser(name, q.Path ?? "/", world.Ids.Principal("AIDA"), _find.NewArn("user", q.Path, name), call.Now)
        {
            Boundary = q.PermissionsBoundary is null ? null : _find.Policy(q.PermissionsBoundary).Arn,
        };
        IamLookup.Tag(user, q.Tags);
        world.Iam.Users.Add(name, user);
        world.Iam.Changed();
        call.Made(Kinds.User, user.Arn, Region.Global);
        return new(Shown(user));
    }

    private None Delete(Call call, Iam.DeleteUserIn q)
    {
        var user = _find.User(q.UserName);
        var first = FirstInTheWay(user);
        if (first is not null)
        {
            throw IamLookup.Conflict(first);
        }

        world.Iam.Users.Remove(user.Name);
        world.Iam.Changed();
        return new();
    }

    private string? FirstInTheWay(HeldUser user) => user switch
    {
        _ when world.Iam.Keys.Values.Any(key => key.UserName == user.Name) => "delete access keys",
        { Password: not null } => "delete login profile",
        _ when world.Iam.Devices.Values.Any(device => device.Holder == user.Name) => "delete MFA device",
        { Inline.Count: > 0 } => "delete policies",
        { Attached.Count: > 0 } => "detach all policies",
        { Groups.Count: > 0 } => "remove users from group",
        _ when world.Module<IamCredentials>().Any(user.Name) => "delete service specific credentials, signing certificates and SSH keys",
        _ => null,
    };

    private (HeldUser User, HeldPassword Password) Password(Call call, string? name)
    {
        var user = _find.UserOrCaller(call, name);
        return user?.Password is { } password
            ? (user, password)
            : throw IamLookup.Missing($"Login Profile for User {name ?? call.Caller.Name} cannot be found.");
    }

    private Iam.CreateLoginProfileOut CreatePassword(Call call, Iam.CreateLoginProfileIn q)
    {
        var user = _find.UserOrCaller(call, q.UserName)
            ?? throw IamLookup.Exists($"Login Profile for User {world.Account} already exists.");
        if (user.Password is not null)
        {
            throw IamLookup.Exists($"Login Profile for User {user.Name} already exists.");
        }

        Check(IamLookup.Given(q.Password, "password"));
        user.Password = new HeldPassword(call.Now, q.PasswordResetRequired ?? false);
        call.Made(Kinds.LoginProfile, user.Arn + "#login-profile", Region.Global);
        return new(Shown(user, user.Password));
    }

    private None UpdatePassword(Call call, Iam.UpdateLoginProfileIn q)
    {
        var (user, password) = Password(call, q.UserName);
        if (q.Password is not null)
        {
            Check(q.Password);
        }

        user.Password = password with { ResetRequired = q.PasswordResetRequired ?? password.ResetRequired };
        return new();
    }

    private None DeletePassword(Call call, Iam.DeleteLoginProfileIn q)
    {
        Password(call, q.UserName).User.Password = null;
        return new();
    }

    private None ChangePassword(Call call, Iam.ChangePasswordIn q)
    {
        var user = _find.UserOrCaller(call, null) ?? throw new Fault("InvalidUserType", "The account's root user changes its password in the console.");
        Check(IamLookup.Given(q.NewPassword, "newPassword"));
        user.Password = (user.Password ?? throw IamLookup.Missing($"Login Profile for User {user.Name} cannot be found.")) with { ResetRequired = false };
        return new();
    }

    private void Check(string password)
    {
        var shortest = world.Module<IamAccount>().PasswordPolicy?.MinimumPasswordLength ?? 8;
        if (password.Length < shortest)
        {
            throw new Fault("PasswordPolicyViolation", $"Password should have a minimum length of {shortest}");
        }
    }
}
