using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>Gives a world every service that spends or counts money.</summary>
public static class AccountServices
{
    /// <summary>Adds EC2, Auto Scaling, Lambda, EventBridge, ECS, quotas, billing and its signals, support, and the owner's mailbox.</summary>
    /// <param name="world">The account.</param>
    /// <param name="prices">The list prices it is charged by.</param>
    /// <param name="relief">The share that AWS will offer in the end, if it is to be forced.</param>
    public static void AddTo(World world, IPriceBook prices, int? relief = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        var inbox = world.Add(new Inbox(world));
        var billing = world.Add(new BillingWorld(world, prices));
        var ec2 = world.Add(new Ec2World(world, billing));
        _ = world.Add(new ScalingWorld(world, ec2));
        var lambda = world.Add(new LambdaWorld(world));
        _ = world.Add(new RuleWorld(world, lambda));
        _ = world.Add(new ContainerWorld(world, billing));
        _ = world.Add(new QuotaWorld(world, ec2));
        MoneySignals.AddTo(world, billing, inbox, relief);
    }
}

/// <summary>What shows money, late, and who forgives it.</summary>
internal static class MoneySignals
{
    internal static void AddTo(World world, BillingWorld billing, Inbox inbox, int? relief)
    {
        _ = world.Add(new CostWorld(world, billing));
        _ = world.Add(new PlanCalls(billing));
        var topics = world.Add(new TopicWorld(world, billing, inbox));
        var alarms = world.Add(new WatchWorld(world, billing, topics));
        var budgets = world.Add(new BudgetWorld(world, billing, topics, inbox));
        _ = world.Add(new SupportCalls());
        var look = new SafetyLook(world, alarms, budgets, () => world.Module<Trails>().All.Values.Any(trail => trail.Logging && trail.MultiRegion));
        _ = new SupportDesk(world, billing, look, inbox, relief);
    }
}
