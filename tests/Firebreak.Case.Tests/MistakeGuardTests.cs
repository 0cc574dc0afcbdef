using Firebreak.Model;

namespace Firebreak.Case.Tests;

/// <summary>Each of the known mistakes: a scenario in which its guard speaks, and one in which it is silent.</summary>
public sealed class MistakeGuardTests
{
    private static readonly DateTimeOffset Now = Story.At("2023-08-29T00:00:00Z");

    /// <summary>Nothing is wrong: all regions seen, all terminated, hardened, contacts set, itemised, the claim settled.</summary>
    private static readonly GuardState Well = new()
    {
        Closing = Closing.Judge(ClosingTests.Safe),
        RegionsEnabled = 17,
        RegionsSeen = 17,
        Team = "Account",
        Hardened = true,
        ContactsProved = true,
        Itemised = true,
        Running = 0,
        Now = Now,
    };

    private static readonly Scenario[] Scenarios =
    [
        new("closing-first", Intent.CloseAccount, Stops: true, "3 of the intruder's things",
            Well with { Closing = Closing.Judge(ClosingTests.Safe with { AttackerRunning = 3 }) }, Well),
        new("closing-first", Intent.CloseAccount, Stops: true, "Nobody has checked", Well with { Closing = null }, Well),
        new("still-running", Intent.SayClean, Stops: true, "31 of the intruder's things still run", Well with { Running = 31 }, Well),
        new("still-running", Intent.Claim, Stops: false, "Not every place could be looked at", Well with { Running = null }, Well),
        new("stopping", Intent.StopMachines, Stops: false, "Terminate instead", Well with { EvidenceTaken = true }, Well with { EvidenceTaken = false }),
        new("stopping", Intent.SayClean, Stops: true, "i-mine-1): their disks and addresses go on costing about 36.50 USD a month",
            Well with { Stopped = [new("i-mine-1", Region.UsEast1, 36.5m)] }, Well with { EvidenceTaken = true }),
        new("stopping", Intent.Look, Stops: false, "their disks and addresses go on costing, and", Well with { Stopped = [new("i-mine-1", Region.UsEast1, null)] }, Well),
        new("one-region", Intent.SayClean, Stops: true, "Never used by you, and not looked at: af-south-1, me-south-1.",
            Well with { RegionsSeen = 15, UnseenAndNeverUsed = ["af-south-1", "me-south-1"] }, Well),
        new("one-region", Intent.Claim, Stops: true, "Only 1 of 17", Well with { RegionsSeen = 1 }, Well),
        new("one-region", Intent.CloseAccount, Stops: true, "Only 1 of 17", Well with { RegionsSeen = 1 }, Well),
        new("controllers-first", Intent.TerminateMachines, Stops: false, "asg-thief", Well with { Controllers = ["asg-thief"] }, Well),
        new("controllers-first", Intent.SayClean, Stops: true, "asg-thief", Well with { Controllers = ["asg-thief"] }, Well),
        new("wrong-team", Intent.WriteToAws, Stops: false, MistakeGuards.ConsolePath, Well with { Team = "abuse" }, Well with { Team = " Account and billing " }),
        new("wrong-team", Intent.WriteToAws, Stops: false, "Only the account and billing team", Well with { Team = "" }, Well),
        new("wrong-team", Intent.Claim, Stops: false, MistakeGuards.ConsolePath, Well with { Team = "technical" }, Well with { Team = "" }),
        new("paying", Intent.PayOrConfirmCard, Stops: false, "Keep a valid card on file", Well with { ClaimOpen = true }, Well with { ClaimOpen = false }),
        new("card-before-harden", Intent.BlockCard, Stops: true, "card valid, harden", Well with { Hardened = false }, Well),
        new("cannot-sign-in", Intent.SignIn, Stops: false, "changed at 2023-08-28 03:00 UTC, and not by you", Well with { MailChangedAt = Story.At("2023-08-28T03:00:00Z") }, Well),
        new("cannot-sign-in", Intent.Look, Stops: false, "mfa/thief", Well with { ForeignMfa = ["arn:aws:iam::123456789012:mfa/thief"] }, Well),
        new("unread-mail", Intent.Look, Stops: false, "alternate contacts", Well with { ContactsProved = false }, Well),
        new("unread-mail", Intent.Look, Stops: false, "AWS waits for your answer in case 134", Well with { Waiting = ["134"] }, Well),
        new("not-itemised", Intent.Claim, Stops: false, "from 40 to 100 %", Well with { Itemised = false }, Well),
        new("marketplace", Intent.Claim, Stops: false, "Miner Images Ltd 110.00 USD",
            Well with { Sellers = [new("Miner Images Ltd", new Share(Model.Money.Usd(100), Model.Money.Usd(10)), Verdict.Attacker)] }, Well),
        new("subscriptions", Intent.Look, Stops: false, "sp-1 can be given back until 2023-08-31 23:59 UTC",
            Well with { Purchases = [new("sp-1", Kinds.SavingsPlan, Deadlines.PlanReturnableUntil(Story.At("2023-08-28T00:00:00Z")))] }, Well),
        new("subscriptions", Intent.CloseAccount, Stops: false, "ask for their cancellation",
            Well with { Purchases = [new("ri-1", Kinds.ReservedInstances, null), new("sp-1", Kinds.SavingsPlan, Story.At("2023-08-28T23:00:00Z"))] }, Well),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Scenarios.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void It_speaks_where_the_mistake_would_be_made_and_is_silent_where_not(int number)
    {
        var scenario = Scenarios[number];

        var said = Assert.Single(MistakeGuards.Check(scenario.Intent, scenario.Wrong), guard => guard.Name == scenario.Name);
        Assert.Equal(scenario.Stops, said.Stops);
        Assert.Contains(scenario.Says, said.Says.En, StringComparison.Ordinal);
        Assert.Contains(said.Says.Ko, letter => letter is >= '가' and <= '힣');
        Assert.DoesNotContain(MistakeGuards.Check(scenario.Intent, scenario.Right), guard => guard.Name == scenario.Name);
    }

    [Fact]
    public void Every_guard_has_a_scenario_and_no_guard_speaks_where_all_is_well()
    {
        Assert.Empty(MistakeGuards.Names.Except(Scenarios.Select(scenario => scenario.Name)));
        Assert.All(Scenarios, scenario => Assert.Contains(scenario.Intent, MistakeGuards.Asked(scenario.Name)));
        Assert.All(Enum.GetValues<Intent>(), intent => Assert.Empty(MistakeGuards.Check(intent, Well)));
    }

    [Fact]
    public void A_guard_is_silent_where_nobody_is_about_to_make_its_mistake()
    {
        foreach (var scenario in Scenarios)
        {
            foreach (var elsewhere in Enum.GetValues<Intent>().Except(MistakeGuards.Asked(scenario.Name)))
            {
                Assert.DoesNotContain(MistakeGuards.Check(elsewhere, scenario.Wrong), guard => guard.Name == scenario.Name);
            }
        }
    }

    [Fact]
    public void What_stops_is_told_first_and_nothing_foreign_is_repeated_raw()
    {
        const string Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzZ9canary00";
        var all = MistakeGuards.Check(Intent.SayClean, Well with
        {
            RegionsSeen = 1,
            UnseenAndNeverUsed = [Secret],
            Controllers = [Secret + "\u001b[2J"],
            Stopped = [new(Secret, Region.UsEast1, 1m)],
            Purchases = [new(Secret, "x", null)],
        });

        Assert.Equal(4, all.Count);
        Assert.Equal(all.OrderBy(guard => guard.Stops ? 0 : 1).Select(guard => guard.Name), all.Select(guard => guard.Name));
        Assert.All(all, guard => Assert.DoesNotContain("canary", guard.Says.En + guard.Says.Ko, StringComparison.Ordinal));
        Assert.All(all, guard => Assert.DoesNotContain('\u001b', guard.Says.En + guard.Says.Ko));
    }

    [Fact]
    public void Software_of_other_sellers_is_told_apart_and_adds_up()
    {
        var bill = Story.Bill with
        {
            Lines =
            [
                .. Story.Bill.Lines,
                Story.Line("2023-08-26", "Miner AMI", "us-east-1", 50m) with { Seller = "Miner Images Ltd" },
                Story.Line("2023-08-27", "Miner AMI", "us-east-1", 25.5m) with { Seller = "Miner Images Ltd" },
                Story.Line("2023-08-27", "Another AMI", "us-east-1", 3m) with { Seller = "Amazon Web Services Korea LLC", UsageType = "USE1-SoftwareUsage:p3.16xlarge" },
                Story.Line("2023-07-26", "Editor", "ap-northeast-2", 9m) with { Seller = "Owner's Editor Inc" },
            ],
        };
        var split = Apportion.Of(bill, Story.Incident, Story.Prices);

        var sellers = SellerCharges.Of(split);

        Assert.Equal(["Miner Images Ltd", "Another AMI"], sellers.Select(one => one.Seller));
        Assert.Equal(75.5m, sellers[0].Share.Net.Amount);
        Assert.Empty(SellerCharges.Of(Story.Split));
    }

    private sealed record Scenario(string Name, Intent Intent, bool Stops, string Says, GuardState Wrong, GuardState Right);
}
