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
        var scaling = world.Add(new ScalingWorld(world, ec2));
        var lambda = world.Add(new LambdaWorld(world));
        _ = world.Add(new LambdaDoors(lambda));
        _ = world.Add(new RuleWorld(world, lambda));
        var containers = world.Add(new ContainerWorld(world, billing));
        _ = world.Add(new ScalableTargets(world, containers));
        _ = world.Add(new QuotaWorld(world, ec2));
        var shelves = world.Add(new Shelves(world, billing));
        ComputeServices.AddTo(world, shelves, scaling, lambda);
        WorkServices.AddTo(world, shelves, scaling);
        DataServices.AddTo(world, shelves);
        BoughtServices.AddTo(world, shelves, ec2);
        AccessServices.AddTo(world, shelves);
        MoneySignals.AddTo(world, billing, inbox, relief);
    }
}

/// <summary>An account of the services that start machines by themselves and nothing else: small, and so quickly made.</summary>
internal static class FewServices
{
    internal static void AddTo(World world, IPriceBook prices)
    {
        _ = world.Add(new Inbox(world));
        var billing = world.Add(new BillingWorld(world, prices));
        var ec2 = world.Add(new Ec2World(world, billing));
        _ = world.Add(new ScalingWorld(world, ec2));
        var lambda = world.Add(new LambdaWorld(world));
        _ = world.Add(new LambdaDoors(lambda));
        _ = world.Add(new RuleWorld(world, lambda));
        _ = world.Add(new ContainerWorld(world, billing));
        _ = world.Add(new QuotaWorld(world, ec2));
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
        var look = new SafetyLook(world, alarms, budgets, () => world.Module<Trails>().All.Values.Any(trail => trail.Logging && trail.MultiRegion));
        _ = world.Add(new SupportCalls(world, new SupportDesk(world, billing, look, inbox, relief)));
    }
}

/// <summary>What starts machines for others, and keeps them.</summary>
internal static class ComputeServices
{
    internal static void AddTo(World world, Shelves shelves, ScalingWorld scaling, LambdaWorld lambda)
    {
        _ = world.Add(new KubernetesWorld(shelves, scaling));
        _ = world.Add(new BatchWorld(shelves, scaling));
        _ = world.Add(new BeanstalkWorld(shelves, scaling));
        _ = world.Add(new StackWorld(shelves));
        _ = world.Add(new LightsailWorld(shelves));
        _ = world.Add(new ScheduleWorld(shelves, lambda));
        _ = world.Add(new ProgramWorld(shelves));
    }
}

/// <summary>What computes without showing among EC2's machines.</summary>
internal static class WorkServices
{
    internal static void AddTo(World world, Shelves shelves, ScalingWorld scaling)
    {
        _ = world.Add(new LearningWorld(shelves));
        _ = world.Add(new JobWorld(shelves));
        _ = world.Add(new DataJobWorld(shelves, scaling));
        _ = world.Add(new GlueWorld(shelves));
        _ = world.Add(new BuildWorld(shelves));
        _ = world.Add(new ProgramServices(shelves));
        _ = world.Add(new DesktopWorld(shelves));
        _ = world.Add(new RareWorld(shelves));
    }
}

/// <summary>What stores, moves and serves data, and costs while it stands.</summary>
internal static class DataServices
{
    internal static void AddTo(World world, Shelves shelves)
    {
        _ = world.Add(new DatabaseWorld(shelves));
        _ = world.Add(new WarehouseWorld(shelves));
        _ = world.Add(new CacheWorld(shelves));
        _ = world.Add(new SearchWorld(shelves));
        _ = world.Add(new HouseWorld(shelves));
        _ = world.Add(new WorldNetwork(shelves));
    }
}

/// <summary>What is bought, sent and shared.</summary>
internal static class BoughtServices
{
    internal static void AddTo(World world, Shelves shelves, Ec2World ec2)
    {
        _ = world.Add(new ModelWorld(shelves));
        _ = world.Add(new MessageWorld(shelves));
        _ = world.Add(new PurchaseWorld(shelves));
        _ = world.Add(new BoughtCalls(shelves));
        _ = world.Add(new ReachCalls(shelves, ec2));
        _ = world.Add(new ShareCalls(shelves, ec2));
    }
}

/// <summary>The ways in that are not keys of IAM's users, and what watches them.</summary>
internal static class AccessServices
{
    internal static void AddTo(World world, Shelves shelves)
    {
        _ = world.Add(new TrustWorld(shelves));
        _ = world.Add(new PeopleWorld(shelves));
        _ = world.Add(new MembershipWorld(shelves));
        _ = world.Add(new OrderWorld(shelves));
        _ = world.Add(new SharingWorld(shelves));
        _ = world.Add(new GuardWorld(shelves));
    }
}
