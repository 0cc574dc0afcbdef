using System.Diagnostics;
using System.Globalization;
using Firebreak.Aws.Survey;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Simulation.Tests.Scale;

/// <summary>All 34 regions, 600 miners in 17 of them, AWS's rates: how long it takes by the account's own clock until everything is seen, and until the last miner is braked.</summary>
/// <remarks>All of it with <c>FIREBREAK_MINERS</c> (<c>bench/contain</c>); four regions and forty miners otherwise.</remarks>
public sealed class ScaleTests(ITestOutputHelper output)
{
    [Fact]
    public void Everything_is_seen_within_a_minute_and_the_last_miner_braked_within_three()
    {
        var full = int.TryParse(Environment.GetEnvironmentVariable("FIREBREAK_MINERS"), CultureInfo.InvariantCulture, out var asked);
        var prices = PriceBook.Embedded();
        var mine = new Mine(prices, VirtualClock.Still(new(2026, 2, 2, 9, 0, 0, TimeSpan.Zero)), full ? 0 : 4, full ? 17 : 2, full ? asked : 40, silent: true);
        var hand = new Actor(mine.World, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = "firebreak/1.0.0" };
        hand.Use(mine.OwnerKey);
        var time = new SimTime(mine.World);
        var door = new PacedDoor(mine.World, hand, time);
        var (watch, began, before) = (Stopwatch.StartNew(), mine.World.Clock.Now, mine.Running);

        var inventory = time.Run(() => new AccountSurvey(door, null).SurveyAsync(mine.Regions, CancellationToken.None));
        var seen = mine.World.Clock.Now - began;
        var plan = ContainPlanner.Plan(new ContainInput
        {
            Incidents = [Known(mine, inventory)],
            Inventory = inventory,
            Caller = new CallingIdentity(mine.World.Account, $"arn:aws:iam::{mine.World.Account}:user/owner", mine.OwnerKey),
            Prices = prices,
            Now = mine.World.Clock.Now,
        }).Plan!;
        var quiet = new Quiet(mine);
        var notebook = new Notebook();
        var tools = new Tools { Reader = door, Writer = door, Journal = notebook, Vault = notebook, Time = time, AccessKeyId = mine.OwnerKey };
        var run = time.Run(() => new Executor(tools, Catalogue.Countermeasures).ApplyAsync(
            plan, new Sweeping(new AccountSurvey(door, null), mine.Regions, new Aftermath(plan, prices).StillToDo), new OwnWayIn(), CancellationToken.None));
        mine.World.Advance(TimeSpan.FromHours(1));

        var braked = (quiet.Since ?? DateTimeOffset.MaxValue) - quiet.Began;
        var text = string.Create(CultureInfo.InvariantCulture, $"| {mine.Regions.Count} | {mine.Mining.Count} | {before} | {inventory.Cells.Count} | {seen.TotalSeconds:F1} s | {plan.Steps.Count} | {braked.TotalSeconds:F1} s | {door.Counted.Calls} | {door.Counted.Refused} | {run.Rounds} | {watch.Elapsed.TotalSeconds:F1} s |");
        output.WriteLine(text);
        if (Environment.GetEnvironmentVariable("FIREBREAK_SCALE") is { Length: > 0 } file)
        {
            File.WriteAllText(file, text + "\n");
        }

        Assert.Equal([], inventory.BlindSpots);
        Assert.True(seen < TimeSpan.FromSeconds(60), text);
        Assert.True(braked < TimeSpan.FromSeconds(180), text);
        Assert.Equal(0, mine.Running);
        Assert.Equal(4, mine.World.Truth.Running(Side.Owner).Count());
    }

    private static Incident Known(Mine mine, Inventory inventory)
    {
        var reason = new Words("The intruder made it.", "침입자가 만들었습니다.");
        return new Incident
        {
            Id = "fb-20260302-mine00",
            Severity = Severity.Critical,
            Title = reason,
            FirstSeen = mine.World.Clock.Now.AddHours(-1),
            LastSeen = mine.World.Clock.Now,
            RootCause = new RootCause("leaked-access-key", reason, []),
            Suspects = new Suspects([$"arn:aws:iam::{mine.World.Account}:user/ci"], [mine.LeakedKey, mine.ThiefKey], [], []),
            Resources =
            [
                .. inventory.Resources.Select(thing => new JudgedResource
                {
                    Id = thing.Id, Kind = thing.Kind, Region = thing.Region, Confidence = 1, Fate = Fate.Launched, Reasons = [reason],
                    Verdict = mine.World.Ledger.SideOf(thing.Id) == Side.Attacker || thing.Parents.Any(parent => mine.World.Ledger.SideOf(parent) == Side.Attacker) ? Verdict.Attacker : Verdict.Owner,
                }),
            ],
            Timeline = [],
            Damage = new Damage(Money.Zero, Money.Zero, Money.Zero, Estimate: true, [], []),
        };
    }

    /// <summary>Looks each second whether a miner still runs, and remembers since when none does.</summary>
    private sealed class Quiet
    {
        private readonly Mine _mine;

        public Quiet(Mine mine)
        {
            (_mine, Began) = (mine, mine.World.Clock.Now);
            Look(mine.World);
        }

        public DateTimeOffset Began { get; }

        public DateTimeOffset? Since { get; private set; }

        private void Look(World world)
        {
            Since = _mine.Running > 0 ? null : Since ?? world.Clock.Now;
            world.After(TimeSpan.FromSeconds(1), Look);
        }
    }
}
