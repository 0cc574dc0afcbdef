using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The buyer's program: when machines vanish it launches a few elsewhere with the root key, a few times, and then gives up.</summary>
internal sealed class StoryBot
{
    private readonly World _world;
    private readonly SeededRandom _random;
    private readonly StoryBuyer _buyer;
    private readonly DateTimeOffset _from;
    private int _left;
    private bool _coming;

    internal StoryBot(World world, SeededRandom random, StoryBuyer buyer, DateTimeOffset from)
    {
        (_world, _random, _buyer, _from) = (world, random, buyer, from);
        _left = 2 + random.Next(2);
        world.Module<Ec2World>().Life.WhenLost(Notice);
    }

    private void Notice(Machine machine)
    {
        if (_coming || _left == 0 || _buyer.OwnHand || _world.Clock.Now < _from || _world.Ledger.SideOf(machine.Id) != Side.Attacker)
        {
            return;
        }

        _coming = true;
        _left--;
        var region = _random.Pick([.. _buyer.Regions.Where(region => region != machine.Region)]);
        _world.After(TimeSpan.FromSeconds(60 + _random.Next(50)), _ => ComeBack(region));
    }

    private void ComeBack(string region)
    {
        _coming = false;
        _ = _buyer.Hand.TryCall(Region.Parse(region), Ec2.RunInstances, new Ec2.RunInstancesIn(
            ImageId: MachineImages.Linux(region), InstanceType: "c5.4xlarge", MinCount: 1, MaxCount: 2));
    }
}
