using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests.Identities;

/// <summary>
/// An account of nothing but identities, tied to each other by chance: users, groups, roles, policies, boundaries, keys, passwords, providers. One of them is
/// the owner at work; any of them may have been called the intruder's. All of it follows from the seed.
/// </summary>
internal sealed partial class Graph
{
    private const string Number = Hijack.Number;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly SeededRandom _chance;
    private readonly Actor _root;
    private readonly List<string> _policies = [];
    private readonly List<string> _groups = [];
    private readonly List<string> _users = [];
    private readonly List<string> _roles = [];
    private readonly List<string> _providers = [];
    private readonly List<Resource> _things = [];

    public Graph(ulong seed)
    {
        _ = AccountId.TryParse(Number, out var account);
        (Account, _chance) = (account, new SeededRandom(seed, 701));
        World = new World(account, VirtualClock.Still(Start), seed);
        World.Trail.Silent = true;
        _root = new Actor(World, "root", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser };
        _root.SignInAsRoot();
        Hands = new Actor(World, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = "firebreak/1.0.0" };
        Make();
        World.Advance(TimeSpan.FromMinutes(2));
        World.Iam.SettleChanges();
        SignIn();
        World.Advance(TimeSpan.FromMinutes(10));
        Draw();
    }

    public World World { get; }

    public AccountId Account { get; }

    /// <summary>The owner at work.</summary>
    public Actor Hands { get; }

    public CallingIdentity Caller { get; private set; } = null!;

    /// <summary>Who took on the role that works, if the program knows.</summary>
    public CallingIdentity? Source { get; private set; }

    /// <summary>By what he gets back in when the session ends: a user or a provider, by ARN; nothing for a key of his own.</summary>
    private string? _back;

    /// <summary>Whose key or session he works with, if it is a user.</summary>
    private string? _self;
    private bool _hadPassword;

    /// <summary>What is called the intruder's.</summary>
    public IReadOnlySet<string> Theirs { get; private set; } = new HashSet<string>();

    /// <summary>The owner's own, that the intruder used.</summary>
    public IReadOnlyList<string> Used { get; private set; } = [];

    /// <summary>Everything that exists.</summary>
    public Inventory Inventory => new(Account, World.Clock.Now, _things, []);

    private void Make()
    {
        for (var at = 2 + _chance.Next(4); at > 0; at--)
        {
            var made = _root.Call(Region.UsEast1, Iam.CreatePolicy, new(PolicyName: "p" + at, PolicyDocument: Documents.Any(_chance)));
            Add(_policies, made.Policy!.Arn!, Kinds.Policy);
        }

        for (var at = _chance.Next(3); at > 0; at--)
        {
            Provider(at);
        }

        for (var at = 1 + _chance.Next(3); at > 0; at--)
        {
            Group("g" + at);
        }

        for (var at = 3 + _chance.Next(4); at > 0; at--)
        {
            User("u" + at);
        }

        for (var at = 1 + _chance.Next(3); at > 0; at--)
        {
            Role("r" + at);
        }
    }

    private void Provider(int number)
    {
        var arn = _chance.Chance(0.6)
            ? _root.Call(Region.UsEast1, Iam.CreateOpenIDConnectProvider, new($"https://builds{number}.example.com", ["sts.amazonaws.com"])).OpenIDConnectProviderArn!
            : _root.Call(Region.UsEast1, Iam.CreateSAMLProvider, new(new string('a', 1000), "idp" + number)).SAMLProviderArn!;
        Add(_providers, arn, arn.Contains(":oidc-provider/", StringComparison.Ordinal) ? Kinds.OidcProvider : Kinds.SamlProvider);
    }

    private void Group(string name)
    {
        Add(_groups, _root.Call(Region.UsEast1, Iam.CreateGroup, new(GroupName: name)).Group!.Arn!, Kinds.Group, ("GroupName", name));
        if (_chance.Chance(0.8))
        {
            _ = _root.Call(Region.UsEast1, Iam.AttachGroupPolicy, new(name, Managed()));
        }

        if (_chance.Chance(0.5))
        {
            _ = _root.Call(Region.UsEast1, Iam.PutGroupPolicy, new(name, "written", Documents.Any(_chance)));
        }
    }

    private void User(string name)
    {
        var arn = _root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: name)).User!.Arn!;
        Add(_users, arn, Kinds.User, ("UserName", name));
        for (var more = _chance.Next(3); more > 0; more--)
        {
            _ = _root.TryCall(Region.UsEast1, Iam.AttachUserPolicy, new(name, Managed()));
        }

        if (_chance.Chance(0.3))
        {
            _ = _root.Call(Region.UsEast1, Iam.PutUserPolicy, new(name, "written", Documents.Any(_chance)));
        }

        foreach (var group in _groups.Where(_ => _chance.Chance(0.4)))
        {
            _ = _root.Call(Region.UsEast1, Iam.AddUserToGroup, new(Name(group), name));
        }

        if (_chance.Chance(0.25))
        {
            _ = _root.Call(Region.UsEast1, Iam.PutUserPermissionsBoundary, new(name, Bound()));
        }

        for (var more = 1 + _chance.Next(2); more > 0; more--)
        {
            var key = _root.Call(Region.UsEast1, Iam.CreateAccessKey, new(name)).AccessKey!.AccessKeyId!;
            Add([], key, Kinds.AccessKey, ("UserName", name));
        }

        if (_chance.Chance(0.4))
        {
            _ = _root.Call(Region.UsEast1, Iam.CreateLoginProfile, new(name, "Correct-Horse-7x", false));
            Add([], arn + "#login-profile", Kinds.LoginProfile, ("UserName", name));
        }
    }

    private void Role(string name)
    {
        var trust = new List<string>();
        if (_chance.Chance(0.5))
        {
            trust.Add($"\"AWS\":\"{_chance.Pick(_users)}\"");
        }
        else if (_providers.Count > 0 && _chance.Chance(0.7))
        {
            trust.Add($"\"Federated\":\"{_chance.Pick(_providers)}\"");
        }
        else
        {
            trust.Add(_chance.Chance(0.5) ? $"\"AWS\":\"arn:aws:iam::{Number}:root\"" : "\"Service\":\"ec2.amazonaws.com\"");
        }

        var arn = _root.Call(Region.UsEast1, Iam.CreateRole, new(RoleName: name, AssumeRolePolicyDocument: Moves.Trust(string.Join(',', trust)))).Role!.Arn!;
        Add(_roles, arn, Kinds.Role, ("RoleName", name));
        _ = _root.Call(Region.UsEast1, Iam.AttachRolePolicy, new(name, Managed()));
        if (_chance.Chance(0.4))
        {
            _ = _root.Call(Region.UsEast1, Iam.PutRolePolicy, new(name, "written", Documents.Any(_chance)));
        }

        if (_chance.Chance(0.2))
        {
            _ = _root.Call(Region.UsEast1, Iam.PutRolePermissionsBoundary, new(name, Bound()));
        }
    }

    private string Managed() => _chance.Chance(0.25) ? "arn:aws:iam::aws:policy/AdministratorAccess" : _chance.Pick(_policies);

    private string Bound()
    {
        var made = _root.Call(Region.UsEast1, Iam.CreatePolicy, new(PolicyName: "b" + _policies.Count, PolicyDocument: Documents.Bound(_chance)));
        return Add(_policies, made.Policy!.Arn!, Kinds.Policy);
    }

    private string Add(List<string> to, string id, string kind, params (string Name, string Value)[] facts)
    {
        to.Add(id);
        _things.Add(new Resource(id, kind, Region.Global)
        {
            CreatedAt = World.Clock.Now,
            Facts = facts.ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal),
        });
        return id;
    }

    private static string Name(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
