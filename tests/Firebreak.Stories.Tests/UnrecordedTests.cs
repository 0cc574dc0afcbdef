using Firebreak.App;
using Firebreak.App.Contain;
using Firebreak.App.Verbs;
using Firebreak.Aws;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Simulation.Tests.Families;
using Firebreak.Wire.Services;

namespace Firebreak.Stories.Tests;

/// <summary>What the record does not tell: not yet, not any more, or never.</summary>
public sealed class UnrecordedTests
{
    private static readonly Region Place = Region.Parse("eu-west-1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_machine_of_two_minutes_ago_that_CloudTrail_does_not_show_yet_is_seen_priced_and_can_be_stopped()
    {
        await using var account = await Wreck.OpenAsync(_ => { }, Wreck.Before);
        var thief = new Actor(account.World, "thief", Side.Attacker) { SourceIp = "198.51.100.77", UserAgent = "python-requests/2.31" };
        thief.SignInAsRoot();
        var machine = thief.Call(Place, Ec2.RunInstances, new(ImageId: MachineImages.Linux(Place.ToString()), InstanceType: "c5.24xlarge", MinCount: 1, MaxCount: 1)).Instances![0].InstanceId!;
        account.World.Advance(TimeSpan.FromMinutes(2));

        var look = await AccountLook.TakeAsync(account.Visit, new LookQuestion(), _ => { }, Cancel);
        var plan = await ContainVerb.PlanAsync(account.Visit, Naming(machine), Language.English, _ => { }, Cancel);

        Assert.DoesNotContain(look.Reading.Events, one => one.Name == "RunInstances" && one.Time > account.World.Clock.Now.AddHours(-1));
        Assert.Contains(look.Inventory.Resources, thing => thing.Id == machine && thing.Running);
        Assert.True(look.Burn.UsdPerHour > 4m, $"{look.Burn.UsdPerHour} USD/h");
        Assert.Contains($"Stop machine {machine} (c5.24xlarge) in eu-west-1", Wreck.Read(plan), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Calm, plan.Exit);
    }

    [Fact]
    public async Task What_began_more_than_ninety_days_ago_is_looked_at_with_the_day_from_which_on_the_record_tells()
    {
        await using var account = await Wreck.OpenAsync(_ => { }, Wreck.Before.AddDays(160));
        var horizon = account.World.Clock.Now.AddDays(-90);

        var look = await AccountLook.TakeAsync(account.Visit, new LookQuestion(), _ => { }, Cancel);
        var told = await InvestigateVerb.LiveAsync(account.Visit, new LookQuestion(), "USD", Language.English, _ => { }, Cancel);

        Assert.NotEmpty(account.World.Truth.Running(Side.Attacker));
        Assert.All(look.Reading.Events, one => Assert.True(one.Time >= horizon.AddMinutes(-1), $"{one.Time:O}"));
        var earlier = await Trail.EventHistory.ReadAsync(account.Visit.Aws.Reader, [Region.UsEast1], new Window(horizon.AddDays(-30), account.World.Clock.Now), Cancel);
        Assert.Contains(earlier.BlindSpots, blind => blind.Cause == BlindCause.NotRecorded && blind.Reason.Contains($"nothing before {horizon:yyyy-MM-dd}", StringComparison.Ordinal));
        Assert.Contains(look.Reading.Events.Count == 0 ? "Read: 0 events" : $"{look.Reading.Events.Min(one => one.Time):yyyy-MM-dd}", Wreck.Read(told), StringComparison.Ordinal);
        var theirs = account.World.Truth.Running(Side.Attacker).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(theirs.Except(look.Inventory.Resources.Select(thing => thing.Id), StringComparer.Ordinal));
        Assert.DoesNotContain(look.Investigation.Incidents.SelectMany(incident => incident.Resources), one => theirs.Contains(one.Id) && one.Verdict == Verdict.Owner);
    }

    [Fact]
    public async Task A_database_that_AWS_starts_again_after_seven_days_is_told_to_come_back()
    {
        var things = new Things(PriceBook.Embedded(), "things.txt");
        var key = Clerk.Hire(things.World, "look");
        await using var host = await SandboxHost.StartAsync(things.World, 0, Cancel);
        await using var visit = await AccountVisit.OpenAsync(
            new AccountAccess { Endpoint = host.Endpoint, Keys = (key.AccessKeyId, key.SecretAccessKey, null), Regions = [Things.Place] }, new VirtualTime(things.World), Places.Fresh(), Cancel);
        var found = await visit.Aws.Inventory.SurveyAsync([], Cancel);
        var databases = found.Resources.Where(thing => thing.Kind is Kinds.Database or Kinds.DatabaseCluster).Select(thing => thing.Id).ToArray();
        Assert.NotEmpty(databases);

        var english = Wreck.Read(await ContainVerb.PlanAsync(visit, Naming(databases), Language.English, _ => { }, Cancel));
        var korean = Wreck.Read(await ContainVerb.PlanAsync(visit, Naming(databases), Language.Korean, _ => { }, Cancel));

        Assert.Equal(databases.Length, english.Split("AWS starts it again after seven days: look again before.").Length - 1);
        Assert.Equal(databases.Length, korean.Split("7일 뒤 AWS가 다시 켜므로 그전에 확인하십시오.").Length - 1);
    }

    private static ContainQuestion Naming(params string[] ids) => new(null, [], BrakesOnly: false, new LookQuestion()) { Targets = ids };
}
