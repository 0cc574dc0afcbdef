using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

public sealed class StoryTests
{
    private static readonly DateTimeOffset Eight = new(2023, 8, 28, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void The_bill_is_fifteen_thousand_dollars_whatever_the_seed(ulong seed)
    {
        // some owners stop it within minutes of reading the warning, some need an hour more
        var world = Stories.Play(seed, seed % 2 == 0 ? Eight : Eight.AddMinutes(-65)).World;

        Stories.StopEverything(world);
        world.AdvanceTo(new DateTimeOffset(2023, 9, 3, 12, 0, 0, TimeSpan.Zero));

        var bill = world.Console.Do("bill", world.Console.Owner, new JsonObject { ["month"] = "2023-08" });
        Assert.InRange((decimal)bill["total"]!, 14_850m, 15_150m);
        Assert.True((bool)bill["final"]!);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        static string Bytes(ulong seed)
        {
            var world = Stories.Play(seed).World;
            return string.Join('\n', world.Trail.Records.Select(record => record.Json)) + world.Truth.ToJson().ToJsonString();
        }

        Assert.Equal(Bytes(5), Bytes(5));
        Assert.NotEqual(Bytes(5), Bytes(6));
    }

    [Fact]
    public void It_has_everything_that_the_story_tells()
    {
        var (world, facts) = Stories.Play(1);
        var machines = world.Module<Ec2World>().Machines.Where(machine => world.Ledger.SideOf(machine.Id) == Side.Attacker).ToList();
        var running = machines.Where(machine => machine.Costs).ToList();

        Assert.True(running.Select(machine => machine.Region).Distinct().Count() >= 6);
        Assert.InRange(running.Count(machine => machine.DisableApiTermination), running.Count / 4, running.Count * 3 / 4);
        Assert.Contains(running, machine => machine.DisableApiStop);
        Assert.Contains(running, machine => machine.GroupName is not null);
        Assert.Contains(running, machine => machine.SpotRequestId is not null);
        Assert.NotEmpty(world.Module<LambdaWorld>().Functions);
        Assert.NotEmpty(world.Module<RuleWorld>().Rules);
        Assert.Equal(2, facts.Notices.Count(notice => notice is { Channel: "phone", Missed: true }));
        Assert.Contains(facts.Notices, notice => notice.Channel == "mail" && notice.Subject.StartsWith("URGENT", StringComparison.Ordinal));
        Assert.Equal(new DateTimeOffset(2023, 8, 28, 6, 40, 0, TimeSpan.Zero), facts.Now);
        Assert.Single(world.Truth.Running(Side.Owner));
    }

    [Fact]
    public void Attempts_are_recorded_as_refused_and_launch_nothing()
    {
        var world = Stories.Play(2).World;
        var codes = world.Trail.Records.Where(record => record.Name == "RunInstances")
            .Select(record => JsonDocument.Parse(record.Json).RootElement)
            .Where(record => record.TryGetProperty("errorCode", out _))
            .Select(record => (Code: record.GetProperty("errorCode").GetString(), Response: record.GetProperty("responseElements").ValueKind)).ToList();

        Assert.Contains(codes, one => one.Code == "Client.VcpuLimitExceeded");
        Assert.Contains(codes, one => one.Code == "Client.DryRunOperation");
        Assert.All(codes, one => Assert.Equal(JsonValueKind.Null, one.Response));
    }

    [Fact]
    public void The_damage_is_dated_to_the_first_and_to_the_days_from_the_twenty_fourth()
    {
        var world = Stories.Play(1).World;

        var days = world.Truth.ToJson()["attacker"]!["usdByDay"]!.AsObject().Select(day => day.Key).ToList();

        Assert.Equal(["2023-08-01", "2023-08-24", "2023-08-25", "2023-08-26", "2023-08-27", "2023-08-28"], days);
    }

    [Fact]
    public void The_buyers_program_comes_back_a_few_times_elsewhere_and_then_gives_up()
    {
        var (world, _) = Stories.Play(1);
        var known = world.Module<Ec2World>().Machines.Select(machine => machine.Id).ToHashSet(StringComparer.Ordinal);

        Stories.StopEverything(world);

        var fresh = world.Module<Ec2World>().Machines.Where(machine => !known.Contains(machine.Id)).ToList();
        Assert.InRange(fresh.Count, 2, 6);
        Assert.All(fresh, machine => Assert.Equal(Side.Attacker, world.Ledger.SideOf(machine.Id)));
        world.Advance(TimeSpan.FromHours(2));
        Assert.Empty(world.Truth.Running(Side.Attacker));
    }

    [Fact]
    public void Once_the_root_key_is_gone_the_program_is_refused()
    {
        var (world, facts) = Stories.Play(1);
        _ = world.Console.Do("root-delete-key", world.Console.Owner, []);
        world.Advance(TimeSpan.FromSeconds(30));
        var known = world.Module<Ec2World>().Machines.Select(machine => machine.Id).ToHashSet(StringComparer.Ordinal);

        Stories.StopEverything(world);

        Assert.DoesNotContain(world.Module<Ec2World>().Machines, machine => !known.Contains(machine.Id));
        Assert.NotEmpty(facts.OwnerUser);
    }

    [Fact]
    public void The_owners_key_and_his_root_session_work()
    {
        var (world, facts) = Stories.Play(1);
        var owner = new Actor(world, "owner", Side.Owner) { SourceIp = "203.0.113.9", UserAgent = "test" };

        foreach (var key in new[] { facts.Owner, facts.Root })
        {
            owner.Use(key.AccessKeyId);
            Assert.NotEmpty(owner.Call(StoryOwner.Home, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()).Reservations!);
        }
    }

    [Fact]
    public void Closing_the_account_does_not_stop_the_charges()
    {
        var world = Stories.Play(1).World;
        var before = world.Module<BillingWorld>().Bill(new DateOnly(2023, 8, 1)).Net;

        _ = world.Console.Do("close-account", world.Console.Owner, []);
        world.Advance(TimeSpan.FromHours(5));

        Assert.True(world.Module<BillingWorld>().Bill(new DateOnly(2023, 8, 1)).Net > before + 200);
    }
}
