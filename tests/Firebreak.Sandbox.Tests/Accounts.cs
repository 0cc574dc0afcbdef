using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

/// <summary>Accounts for tests.</summary>
internal static class Accounts
{
    internal static readonly DateTimeOffset Start = new(2023, 8, 28, 9, 0, 0, TimeSpan.Zero);
    internal static readonly Region Seoul = Region.Parse("ap-northeast-2");

    internal static World New(ulong seed = 7)
    {
        Assert.True(AccountId.TryParse("123456789012", out var account));
        return new World(account, VirtualClock.Still(Start), seed);
    }

    internal static Actor Root(World world)
    {
        var actor = new Actor(world, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser };
        actor.SignInAsRoot();
        return actor;
    }

    /// <summary>A user with a key and a policy, enforced already; the actor signs with the key.</summary>
    internal static (Actor Actor, string KeyId) User(World world, string name, string? policy = "AdministratorAccess", Side side = Side.Owner)
    {
        var root = Root(world);
        root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: name));
        if (policy is not null)
        {
            root.Call(Region.UsEast1, Iam.AttachUserPolicy, new(name, "arn:aws:iam::aws:policy/" + policy));
        }

        var key = root.Call(Region.UsEast1, Iam.CreateAccessKey, new(name)).AccessKey!.AccessKeyId!;
        world.Iam.SettleChanges();
        var actor = new Actor(world, name, side) { SourceIp = "198.51.100.9", UserAgent = "aws-cli/1.29.0 Python/3.10" };
        actor.Use(key);
        return (actor, key);
    }

    internal static string Refusal(Action call) => Assert.Throws<Fault>(call).Code;
}
