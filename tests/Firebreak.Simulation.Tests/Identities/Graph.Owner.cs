using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests.Identities;

/// <content>Who works, what he can do, and how he gets back in: asked of the account itself, never of the program.</content>
internal sealed partial class Graph
{
    // What somebody needs to go on with: look, cut, make another way in, stop, speak with AWS.
    private static readonly Operation[] Asked =
    [
        Iam.ListUsers, Iam.GetUser, Iam.CreateUser, Iam.CreateAccessKey, Iam.UpdateAccessKey, Iam.PutUserPolicy, Iam.AttachUserPolicy, Iam.PutRolePolicy,
        Ec2.DescribeInstances, Ec2.StopInstances, Ec2.TerminateInstances, AutoScaling.UpdateAutoScalingGroup, CloudTrail.LookupEvents, Support.CreateCase,
    ];

    private static readonly string[] On = ["*", "arn:aws:iam::123456789012:user/someone", "arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0"];

    /// <summary>What he can do now. Empty when his credentials open nothing any more.</summary>
    public HashSet<string> Abilities()
    {
        World.Iam.SettleChanges();
        var can = new HashSet<string>(StringComparer.Ordinal);
        Sandbox.Principal caller;
        try
        {
            caller = Hands.Caller;
        }
        catch (Fault)
        {
            return can;
        }

        foreach (var op in Asked)
        {
            var call = World.Desk.Open(op, caller, Region.UsEast1, (Hands.SourceIp, Hands.UserAgent), Side.Owner);
            foreach (var thing in On.Where(thing => World.Iam.MayDo(call, op.Action, thing)))
            {
                _ = can.Add(op.Action + " " + thing);
            }
        }

        return can;
    }

    /// <summary>Whether he gets in again when his session ends.</summary>
    public bool GetsBack() => (_self is null || SignsAgain()) && _back switch
    {
        null => true,
        var user when user.Contains(":user/", StringComparison.Ordinal) => OpensAgain(Name(user))
            && (Source is null || World.Iam.Keys.Values.Any(key => key.Id == Source.AccessKeyId && key.Active)),
        var provider => Providers().Contains(provider, StringComparer.Ordinal),
    };

    /// <summary>How he works and how he gets back in, for who looks at a failing seed.</summary>
    public string Told() => $"key {Caller.AccessKeyId}, user {_self ?? "-"}, back by {_back ?? "-"}, source {Source?.Arn ?? "not known"}, trust {(Caller.RoleName is { } role ? World.Iam.Roles.GetValueOrDefault(role)?.Trust : "-")}";

    /// <summary>Who works with a user's key or session needs a key of it that is on, and keeps the password that he had.</summary>
    private bool SignsAgain() => OpensAgain(_self!) && World.Iam.Keys.Values.Any(key => key.UserName == _self && key.Active) && (!_hadPassword || World.Iam.Users[_self!].Password is not null);

    /// <summary>A user gets in if he is there, not denied everything, and has a key that is on or a password.</summary>
    private bool OpensAgain(string user) => World.Iam.Users.TryGetValue(user, out var found)
        && !found.Inline.ContainsKey(Firebreak.Contain.Countermeasures.DenyPrincipal.PolicyName)
        && (found.Password is not null || World.Iam.Keys.Values.Any(key => key.UserName == user && key.Active));

    private IEnumerable<string> Providers() => _root.Call(Region.UsEast1, Iam.ListOpenIDConnectProviders, new None()).OpenIDConnectProviderList!.Select(one => one.Arn!)
        .Concat(_root.Call(Region.UsEast1, Iam.ListSAMLProviders, new None()).SAMLProviderList!.Select(one => one.Arn!));

    /// <summary>Who contains can read identities, as the shipped policies let him; one in ten cannot, and the lifeline has to do without.</summary>
    private void LetRead(string who)
    {
        const string Reads = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:Get*","iam:List*"],"Resource":"*"}]}""";
        if (_chance.Chance(0.1))
        {
            return;
        }

        _ = who.Contains(":role/", StringComparison.Ordinal)
            ? _root.Call(Region.UsEast1, Iam.PutRolePolicy, new(Name(who), "reads", Reads))
            : _root.Call(Region.UsEast1, Iam.PutUserPolicy, new(Name(who), "reads", Reads));
        World.Iam.SettleChanges();
    }

    /// <summary>He works with a key, a session of his user, or a role.</summary>
    private void SignIn()
    {
        var taken = _roles.Where(role => ByWhom(role) is not null).ToList();
        if (taken.Count > 0 && _chance.Chance(0.4))
        {
            var role = _chance.Pick(taken);
            LetRead(role);
            _back = ByWhom(role)!;
            var session = World.Iam.OpenSession(World.Iam.PrincipalOfRole(Name(role), "work"), TimeSpan.FromHours(1));
            Hands.Use(session.Id);
            Caller = new CallingIdentity(Account, session.Principal.Arn, session.Id);
            Source = _back.Contains(":user/", StringComparison.Ordinal) && _chance.Chance(0.5)
                ? new CallingIdentity(Account, _back, World.Iam.Keys.Values.First(key => key.UserName == Name(_back)).Id) // he took the role on with it
                : null;
            return;
        }

        var user = _chance.Pick(_users);
        _self = Name(user);
        LetRead(user);
        var key = World.Iam.Keys.Values.First(one => one.UserName == _self).Id;
        if (_chance.Chance(0.25))
        {
            key = World.Iam.OpenSession(World.Iam.PrincipalOfUser(_self) with { Mfa = _chance.Chance(0.5) }, TimeSpan.FromHours(1)).Id;
        }

        Hands.Use(key);
        _hadPassword = World.Iam.Users[_self].Password is not null;
        Caller = new CallingIdentity(Account, user, key);
    }

    /// <summary>A user or provider that the role names; where it trusts the whole account nobody can know by whom it was taken on.</summary>
    private string? ByWhom(string role) => _users.Concat(_providers).FirstOrDefault(who => World.Iam.Roles[Name(role)].Trust.Contains($"\"{who}\"", StringComparison.Ordinal));

    /// <summary>Draws by lot what is called the intruder's; his own things too, for a verdict may be wrong and an incident forged.</summary>
    private void Draw()
    {
        var share = 0.2 + (_chance.NextDouble() * 0.6);
        Theirs = _things.Where(_ => _chance.Chance(share)).Select(thing => thing.Id).ToHashSet(StringComparer.Ordinal);
        Used = [.. _users.Concat(_roles).Where(_ => _chance.Chance(0.2))];
    }

    /// <summary>The incident that says so.</summary>
    public Incident Incident()
    {
        var reason = new Words("The intruder made it.", "침입자가 만들었습니다.");
        return new Incident
        {
            Id = "fb-20260302-graph0",
            Severity = Severity.Critical,
            Title = reason,
            FirstSeen = Start,
            LastSeen = World.Clock.Now,
            RootCause = new RootCause("leaked-access-key", reason, []),
            Suspects = new Suspects(Used, [.. _things.Where(thing => thing.Kind == Kinds.AccessKey && Theirs.Contains(thing.Id)).Select(thing => thing.Id)], [], []),
            Resources =
            [
                .. _things.Where(thing => Theirs.Contains(thing.Id)).Select(thing => new JudgedResource
                {
                    Id = thing.Id, Kind = thing.Kind, Region = thing.Region, Verdict = Verdict.Attacker, Confidence = 1, Fate = Fate.Launched, Reasons = [reason],
                }),
            ],
            Timeline = [],
            Damage = new Damage(Money.Zero, Money.Zero, Money.Zero, Estimate: true, [], []),
        };
    }
}
