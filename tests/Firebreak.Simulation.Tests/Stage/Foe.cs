using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests;

/// <summary>The intruder while he is being thrown out: he looks every second or so, undoes what was done to him, and comes back where he can.</summary>
internal sealed class Foe
{
    private const string Admin = "arn:aws:iam::aws:policy/AdministratorAccess";

    private readonly Hijack _hijack;
    private readonly SeededRandom _chance;
    private readonly TimeSpan _pace;
    private readonly double _zeal;
    private readonly List<Actor> _hands;
    private int _moves;

    /// <summary>An intruder who looks at this pace and does something at this rate, and gives up after so many moves.</summary>
    public Foe(Hijack hijack, ulong seed, TimeSpan pace, double zeal, int moves)
    {
        (_hijack, _pace, _zeal, _moves) = (hijack, pace, zeal, moves);
        _chance = new SeededRandom(seed, 202);
        _hands = [hijack.Thief, Hand(hijack.LeakedKey)];
    }

    /// <summary>How often he got through.</summary>
    public int Done { get; private set; }

    /// <summary>How often he tried.</summary>
    public int Moved { get; private set; }

    /// <summary>Those of his keys that still open anything.</summary>
    public IEnumerable<string> LiveKeys() => _hands.Where(hand => hand.TryCall(Region.UsEast1, Ec2.DescribeRegions, new Ec2.DescribeRegionsIn())).Select(hand => hand.Caller.AccessKeyId ?? "?");

    /// <summary>From now on he is awake.</summary>
    public void Wake() => _hijack.World.After(_pace * (0.3 + _chance.NextDouble()), Look);

    private void Look(World world)
    {
        if (_moves <= 0)
        {
            return;
        }

        if (_chance.Chance(_zeal))
        {
            _moves--;
            Moved++;
            var hand = _chance.Pick(_hands);
            Done += Move(hand) ? 1 : 0;
        }

        Wake();
    }

    private bool Move(Actor hand) => _chance.Next(11) switch
    {
        0 => hand.TryCall(Region.UsEast1, Iam.UpdateAccessKey, new(_hijack.ThiefUser, _hijack.ThiefKey, "Active")),
        1 => hand.TryCall(Region.UsEast1, Iam.DeleteUserPolicy, new(_hijack.ThiefUser, "FirebreakContain")),
        2 => hand.TryCall(Region.UsEast1, Iam.UpdateAccessKey, new("ci", _hijack.LeakedKey, "Active")),
        3 => NewKey(hand, _hijack.ThiefUser),
        4 => NewKey(hand, "ci"),
        5 => NewUser(hand),
        6 => hand.TryCall(Where(), Ec2.RunInstances, new Ec2.RunInstancesIn(ImageId: MachineImages.Linux(Where().ToString()), InstanceType: "c5.4xlarge", MinCount: 1, MaxCount: 1)),
        7 => Protect(hand),
        8 => Restart(hand),
        9 => Resume(hand),
        _ => hand.TryCall(Region.UsEast1, Iam.DeleteRolePolicy, new("node-sync", "FirebreakContain")),
    };

    private bool NewKey(Actor hand, string user)
    {
        try
        {
            _hands.Add(Hand(hand.Call(Region.UsEast1, Iam.CreateAccessKey, new(user)).AccessKey!.AccessKeyId!));
            return true;
        }
        catch (Fault)
        {
            return false;
        }
    }

    private bool NewUser(Actor hand)
    {
        var name = "support-sync" + _hijack.World.Ids.Digits(3);
        return hand.TryCall(Region.UsEast1, Iam.CreateUser, new(UserName: name)) && hand.TryCall(Region.UsEast1, Iam.AttachUserPolicy, new(name, Admin)) && NewKey(hand, name);
    }

    private bool Protect(Actor hand) => Machine() is { } machine && hand.TryCall(
        Region.Parse(machine.Region), Ec2.ModifyInstanceAttribute, new Ec2.ModifyInstanceAttributeIn(
            InstanceId: machine.Id, DisableApiTermination: _chance.Chance(0.5) ? new(true) : null, DisableApiStop: _chance.Chance(0.5) ? new(true) : null));

    private bool Restart(Actor hand) => Machine() is { } machine
        && hand.TryCall(Region.Parse(machine.Region), Ec2.StartInstances, new Ec2.StartInstancesIn([machine.Id]));

    private bool Resume(Actor hand)
    {
        var region = Where();
        return hand.TryCall(region, AutoScaling.ResumeProcesses, new AutoScaling.ResumeProcessesIn("node-" + region));
    }

    private Machine? Machine()
    {
        var theirs = _hijack.World.Module<Ec2World>().Machines.Where(machine => machine.Alive && _hijack.World.Ledger.SideOf(machine.Id) == Side.Attacker).ToList();
        return theirs.Count == 0 ? null : _chance.Pick(theirs);
    }

    private Region Where() => _chance.Pick(_hijack.Regions);

    private Actor Hand(string key)
    {
        var hand = new Actor(_hijack.World, "thief", Side.Attacker) { SourceIp = "198.51.100.77", UserAgent = "python-requests/2.31" };
        hand.Use(key);
        return hand;
    }
}
