using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

public sealed class StoryShapeTests
{
    private static readonly Incident Told = Assert.Single(Some.Investigate(Some.OwnersLife().Concat(Some.Hijack())).Incidents);

    [Fact]
    public void One_hijack_is_one_incident_and_grave() => Assert.Equal(Severity.Critical, Told.Severity);

    [Fact]
    public void Everything_the_thief_and_the_buyer_made_is_theirs_and_nothing_else()
    {
        string[] theirs =
        [
            "AKIABACKUP0000000001", "AKIAROOTKEY000000001", "arn:aws:autoscaling:us-west-2:111122223333:autoScalingGroup:*:autoScalingGroupName/web-asg",
            "arn:aws:iam::111122223333:user/svc-backup", "arn:aws:iam::111122223333:user/svc-backup#login-profile", "i-00000000000000000a", "i-00000000000000000b",
            "i-00000000000000001a", "i-00000000000000001b", "i-00000000000000002a", "i-00000000000000002b", "i-00000000000000asg1", "i-00000000000000probe",
        ];

        Assert.Equal(theirs, Told.Ids(Verdict.Attacker).Order(StringComparer.Ordinal));
        Assert.Equal(["i-0000000000000owner"], Told.Ids(Verdict.Owner));
    }

    [Fact]
    public void What_was_done_alike_in_many_regions_is_one_line_of_the_overview_and_one_a_region_of_the_timeline()
    {
        Assert.Equal(4, Told.Timeline.Count(line => line.What.En.StartsWith("Started ", StringComparison.Ordinal)));
        Assert.Contains(Told.Overview, line => line.What is { En: "Started 6 machine(s) of type c5.24xlarge in 3 regions.", Ko: "리전 3곳에서 c5.24xlarge 가상 서버 6대를 실행했습니다." });
        Assert.Contains(Told.Overview, line => line.What.En == "Started 1 machine(s) of type c5.large in us-east-1.");
        Assert.Contains(Told.Overview, line => line.What.En.StartsWith("Tried 3 time(s) to start p3.16xlarge in 3 regions;", StringComparison.Ordinal));
        Assert.Equal(Told.Timeline.Select(line => line.Phase).Distinct().Order(StringComparer.Ordinal), Told.Overview.Select(line => line.Phase).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_refused_launch_is_listed_and_never_counts_as_launched()
    {
        var attempts = Told.Resources.Where(thing => thing.Fate == Fate.Attempted).ToList();

        Assert.Equal(3, attempts.Count);
        Assert.All(attempts, attempt => Assert.Equal("Client.VcpuLimitExceeded", attempt.Facts["ErrorCode"]));
        Assert.All(attempts, attempt => Assert.StartsWith("attempt:", attempt.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_machine_terminated_again_is_told_as_removed_with_its_time()
    {
        var probe = Told.Resources.Single(thing => thing.Id == "i-00000000000000probe");

        Assert.Equal(Fate.Removed, probe.Fate);
        Assert.Equal(Some.At("2023-08-01T05:20:00Z"), probe.RemovedAt);
    }

    [Fact]
    public void A_machine_of_a_group_is_traced_to_whoever_made_the_group()
    {
        var machine = Told.Resources.Single(thing => thing.Id == "i-00000000000000asg1");

        Assert.Equal(Verdict.Attacker, machine.Verdict);
        Assert.Contains("svc-backup", machine.CreatedBy, StringComparison.Ordinal);
        Assert.Contains("web-asg", machine.Reasons[0].En, StringComparison.Ordinal);
    }

    [Fact]
    public void Root_is_split_between_owner_and_thief()
    {
        var root = Told.Parties.Single(party => party.Id == Some.Root);

        Assert.Equal(Verdict.Owner, root.Verdict);
        Assert.True(root.UsedByAttacker);
        Assert.Contains(Some.Root, Told.Suspects.Principals);
        Assert.Equal([Some.BuyerIp, Some.ThiefIp], Told.Suspects.SourceIps);
        Assert.Equal(["AKIABACKUP0000000001", "AKIAROOTKEY000000001"], Told.Suspects.AccessKeys);
        Assert.Equal(Verdict.Owner, Told.Parties.Single(party => party.Id == Some.OwnerIp).Verdict);
    }

    [Fact]
    public void The_thief_and_the_buyer_are_told_apart_and_the_hand_over_is_said()
    {
        Assert.Equal(2, Told.Actors.Count);
        Assert.Equal([Some.ThiefIp], Told.Actors[0].SourceIps);
        Assert.Equal([Some.BuyerIp], Told.Actors[1].SourceIps);
        var change = Assert.Single(Told.Timeline, line => line.Phase == "hand-over");
        Assert.Equal(Some.At("2023-08-24T00:01:00Z"), change.Time);
    }

    [Fact]
    public void The_root_cause_is_a_root_sign_in_without_mfa()
    {
        Assert.Equal("root-console-no-mfa", Told.RootCause.Kind);
        Assert.Equal(3, Told.RootCause.EventIds.Count);
    }

    [Fact]
    public void The_damage_is_hours_times_price_on_the_days_it_happened()
    {
        Assert.True(Told.Damage.Estimate);
        Assert.Equal(new DayCost(new DateOnly(2023, 8, 1), Money.Usd(3)), Told.Damage.ByDay[0]);
        Assert.Equal(new DateOnly(2023, 8, 24), Told.Damage.ByDay[1].Day);
        Assert.Equal(Told.Damage.Net * 0.10m, Told.Damage.Tax);
        Assert.Equal(Told.Damage.Net + Told.Damage.Tax, Told.Damage.Total);
    }

    [Fact]
    public void The_timeline_is_sorted_and_each_event_stands_once()
    {
        Assert.Equal(Told.Timeline.OrderBy(line => line.Time), Told.Timeline);
        Assert.Equal(Told.Timeline.Count, Told.Timeline.DistinctBy(line => (line.EventId, line.Phase)).Count());
        Assert.Contains(Told.Timeline, line => line.Phase == "initial-access");
        Assert.Contains(Told.Timeline, line => line.Phase == "persistence");
        Assert.Contains(Told.Timeline, line => line.Phase == "impact");
    }

    [Fact]
    public void The_page_reads_as_a_story() => Approved.Check(Page.Of(Told));
}
