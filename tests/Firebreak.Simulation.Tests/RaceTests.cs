using Firebreak.Aws.Survey;
using Firebreak.Billing;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests;

/// <summary>Races against him, against AWS, and against somebody who switches things on at this moment.</summary>
public sealed class RaceTests
{
    private static readonly IPriceBook Prices = PriceBook.Embedded();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Within_the_four_seconds_he_undoes_every_cut_and_loses_all_the_same(int seed)
    {
        var play = new Play(new Conditions((ulong)seed) { Small = true, Foe = true, Fury = true }, Prices).Run();

        Assert.Equal([], play.Broken);
        Assert.True(play.FoeDone > 3, $"{play.FoeDone} deeds of his got through");
        Assert.True(play.Last!.Rounds <= 5, $"{play.Last.Rounds} rounds");
    }

    [Fact]
    public void A_region_that_is_being_switched_on_is_not_called_empty()
    {
        var hijack = Hijack.Stage(1, Prices, 1, whole: false, (Small: true, Tiny: true));
        var root = Root(hijack);
        _ = root.Call(Region.UsEast1, Account.EnableRegion, new(RegionName: "af-south-1"));

        var (during, after) = (Look(hijack, root), default(Inventory));
        hijack.World.Advance(TimeSpan.FromHours(1));
        after = Look(hijack, Root(hijack));

        var blind = Assert.Single(during.BlindSpots);
        Assert.Contains("af-south-1", blind.Place, StringComparison.Ordinal);
        Assert.Contains("ENABLING", blind.Reason, StringComparison.Ordinal);
        Assert.Empty(after.BlindSpots);
    }

    [Fact]
    public void A_caller_whom_AWS_has_locked_is_told_what_is_denied_to_him()
    {
        var hijack = Hijack.Stage(1, Prices, 1, whole: false, (Small: true, Tiny: true));
        var (free, locked) = (Quarantine(hijack), default((string Policy, IReadOnlyList<string> Actions)?));
        _ = Root(hijack).Call(Region.UsEast1, Iam.AttachUserPolicy, new("owner", "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3"));
        hijack.World.Iam.SettleChanges();
        locked = Quarantine(hijack);

        Assert.Null(free);
        Assert.Equal("AWSCompromisedKeyQuarantineV3", locked?.Policy);
        Assert.Contains("iam:UpdateAccessKey", locked!.Value.Actions);
        Assert.DoesNotContain("ec2:StopInstances", locked.Value.Actions);
    }

    private static (string Policy, IReadOnlyList<string> Actions)? Quarantine(Hijack hijack)
    {
        var time = new SimTime(hijack.World);
        var wayIn = new OwnWayIn();
        return time.Run(async () =>
        {
            await wayIn.LookAsync(Door(hijack, hijack.Owner, time), new CallingIdentity(hijack.Account, hijack.OwnerArn, hijack.OwnerKey), CancellationToken.None);
            return wayIn.Quarantine(["iam:UpdateAccessKey", "iam:PutUserPolicy", "ec2:StopInstances"]);
        });
    }

    private static Actor Root(Hijack hijack)
    {
        var root = new Actor(hijack.World, "root", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = "firebreak/1.0.0" };
        root.SignInAsRoot();
        return root;
    }

    private static Inventory Look(Hijack hijack, Actor hand)
    {
        var time = new SimTime(hijack.World);
        return time.Run(() => new AccountSurvey(Door(hijack, hand, time), null) { Asks = hijack.World.Router.Offers }.SurveyAsync([], CancellationToken.None));
    }

    private static SimDoor Door(Hijack hijack, Actor hand, SimTime time) => new(hijack.World, hand, time, new Life(), new SeededRandom(1, 1), new Memory(keeps: false));
}
