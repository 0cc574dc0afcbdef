using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Sandbox.Tests;

/// <summary>Stages for tests: the story, and an empty account with every service.</summary>
internal static class Stories
{
    internal static Stage Play(ulong seed = 1, DateTimeOffset? at = null, int? relief = null) =>
        Scenarios.Find("story")!.Play(new ScenarioOptions(seed, PriceBook.Embedded()) { At = at, Relief = relief });

    /// <summary>An account that begins on 1 August 2023 with nothing in it, and a root key to call with.</summary>
    internal static (World World, Actor Root) Empty(ulong seed = 1)
    {
        _ = AccountId.TryParse("123456789012", out var id);
        var world = new World(id, VirtualClock.Still(new DateTimeOffset(2023, 8, 1, 0, 0, 0, TimeSpan.Zero)), seed);
        AccountServices.AddTo(world, PriceBook.Embedded());
        var root = new Actor(world, "root", Side.Owner) { SourceIp = "203.0.113.9", UserAgent = "test" };
        root.Use(world.Iam.NewKey(null).Id);
        world.Iam.SettleChanges();
        return (world, root);
    }

    /// <summary>The owner stops everything that is not his, respawners first, as a calm person with all the time would.</summary>
    internal static void StopEverything(World world)
    {
        var ec2 = world.Module<Ec2World>();
        world.Module<RuleWorld>().Rules.Clear();
        world.Module<LambdaWorld>().Functions.Clear();
        world.Module<ScalingWorld>().Groups.Clear();
        foreach (var region in ec2.Regions)
        {
            foreach (var request in region.SpotRequests.Values)
            {
                request.State = "cancelled";
            }
        }

        while (true)
        {
            var running = ec2.Machines.Where(machine => machine.Alive && world.Ledger.SideOf(machine.Id) == Side.Attacker).ToList();
            if (running.Count == 0)
            {
                return;
            }

            foreach (var machine in running)
            {
                ec2.Life.Terminate(ec2.In(machine.Region), machine, "test");
            }

            world.Advance(TimeSpan.FromMinutes(3));
        }
    }
}
