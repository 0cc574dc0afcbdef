using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

/// <summary>What weighs for a stranger and what against, each with the twin that tips the scales.</summary>
public sealed class WeighTests
{
    private const string Laptop = "aws-cli/2.17.0 md/awscrt#0.20.11 ua/2.0 os/macos#23.5.0 md/arch#arm64 lang/python#3.11.8";
    private const string Other = "aws-cli/1.32.0 Python/3.11.8 Linux/6.6.9 botocore/1.34.0";
    private static readonly Hand Admin = Some.User("min", "AKIAADMIN00000000001", Some.OwnerIp, Laptop);

    [Theory]
    [InlineData(Laptop, 0)]
    [InlineData(Other, 1)]
    public void A_machine_that_travels_with_its_owner_counts_for_him(string agent, int incidents)
    {
        var away = Admin with { Ip = "45.9.9.9", Agent = agent + " md/command#iam.create-user" };
        var told = Some.Investigate([
            .. Life(Admin),
            Some.NewUser(away, "2023-08-02T00:00:00Z", "report"),
            Some.NewKey(away, "2023-08-02T00:01:00Z", "AKIAREPORT0000000001", "report"),
            Some.Event(away, "2023-08-02T00:02:00Z", "ec2:CreateTags", "ap-northeast-2"),
        ]);

        Assert.Equal(incidents, told.Incidents.Count(one => one.Severity >= Severity.High));
    }

    [Theory]
    [InlineData("cloudtrail:CreateTrail", false)]
    [InlineData("cloudtrail:DescribeTrails", true)]
    public void A_record_that_is_replaced_is_not_switched_off(string before, bool blinded)
    {
        var away = Admin with { Ip = "45.9.9.9", Agent = Other };
        var told = Some.Investigate([
            .. Life(Admin),
            Some.Event(away, "2023-08-02T00:00:00Z", before),
            Some.Event(away, "2023-08-02T00:10:00Z", "cloudtrail:DeleteTrail"),
        ]);

        Assert.Equal(blinded, told.Incidents.Any(one => one.Severity >= Severity.High));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(1, false)]
    public void A_stranger_who_makes_many_regions_ready_for_text_messages_is_taken(int regions, bool taken)
    {
        var away = Admin with { Ip = "45.9.9.9", Agent = Other };
        string[] all = ["us-east-1", "eu-west-1", "ap-southeast-1"];
        var told = Some.Investigate([
            .. Life(Admin),
            .. all[..regions].Select((region, i) => Some.Event(away, $"2023-08-02T00:0{i}:00Z", "sns:SetSMSAttributes", region, request: """{"attributes":{"MonthlySpendLimit":"1000"}}""")),
        ]);

        Assert.Equal(taken, told.Incidents.Any(one => one.Severity >= Severity.High));
    }

    [Theory]
    [InlineData("sqs:ReceiveMessage", true)]
    [InlineData("ec2:CreateTags", false)]
    public void An_identity_that_only_ever_read_and_now_starts_machines_elsewhere_is_taken(string habit, bool taken)
    {
        var program = Some.User("feed", "AKIAFEED000000000001", Some.OwnerIp, Some.Boto);
        var thief = program with { Ip = Some.ThiefIp };
        var told = Some.Investigate([
            .. Life(Admin), .. Life(program).Select(one => one with { Name = habit[(habit.IndexOf(':', StringComparison.Ordinal) + 1)..], ReadOnly = !habit.Contains("Create", StringComparison.Ordinal) }),
            Some.Launch(thief, "2023-08-02T00:00:00Z", "ap-northeast-2", "t3.micro", ["i-00000000000000feed"]),
        ]);

        Assert.Equal(taken, told.Incidents.Any(one => one.Ids(Verdict.Attacker).Contains("i-00000000000000feed")));
    }

    [Fact]
    public void A_key_that_only_the_intruder_used_points_back_at_whoever_made_it()
    {
        var journey = Admin with { Ip = "45.9.9.9" };
        var user = Some.User("svc", "AKIASVC0000000000001", Some.ThiefIp, Some.Boto);
        List<TrailEvent> events =
        [
            .. Life(Admin),
            Some.NewKey(journey, "2023-08-02T00:01:00Z", "AKIASVC0000000000001", "svc"),
            .. Farm(user, "2023-08-20"),
        ];

        Assert.Contains("45.9.9.9", Assert.Single(Some.Investigate(events).Incidents).Suspects.SourceIps);
        events.Add(Some.Event(user with { Ip = Some.OwnerIp, Agent = Laptop }, "2023-08-10T00:00:00Z", "sts:GetCallerIdentity"));
        Assert.DoesNotContain("45.9.9.9", Some.Investigate(events).Incidents.SelectMany(one => one.Suspects.SourceIps));
    }

    [Theory]
    [InlineData(Some.ThiefIp, 1)]
    [InlineData("10.1.2.3", 2)]
    public void A_thief_in_two_accounts_of_an_organisation_is_one_break_in_unless_every_house_has_such_an_address(string address, int incidents)
    {
        var thief = Admin with { Ip = address, Agent = Other };
        var told = Some.Investigate([.. Life(Admin), .. Farm(thief, "2023-08-20"), .. In("444455556666", [.. Life(Admin), .. Farm(thief, "2023-08-20")])]);

        Assert.Equal(incidents, told.Incidents.Count);
        var first = told.Incidents[0];
        Assert.Equal(6 / incidents, first.Ids(Verdict.Attacker).Count(id => id.StartsWith("i-", StringComparison.Ordinal)));
        Assert.Equal(first.Damage.Net.Amount, first.Damage.ByDay.Sum(day => day.Net.Amount));
        Assert.Equal(first.Timeline.OrderBy(line => line.Time), first.Timeline);
    }

    [Fact]
    public void A_quiet_hand_at_an_intruders_address_is_his_in_the_other_account_too()
    {
        var thief = Admin with { Ip = Some.ThiefIp, Agent = Other };
        var told = Some.Investigate([
            .. Life(Admin), .. Farm(thief, "2023-08-20"),
            .. In("444455556666", [.. Life(Admin), Some.Launch(thief with { Key = "ASIAELSEWHERE0000001" }, "2023-08-21T00:00:00Z", "ap-northeast-2", "t3.micro", ["i-000000000000quiet1"])]),
        ]);

        Assert.Contains("i-000000000000quiet1", Assert.Single(told.Incidents).Ids(Verdict.Attacker));
    }

    [Fact]
    public void Without_a_past_grave_deeds_alone_are_doubtful_and_with_a_second_machine_on_the_key_they_are_not()
    {
        List<TrailEvent> events = [.. Foothold(Admin with { Ip = Some.ThiefIp, Agent = Other }, "2023-08-20")];
        Assert.All(Some.Investigate(events).Incidents, one => Assert.Equal(Severity.Medium, one.Severity));

        events.Add(Some.Event(Admin, "2023-08-19T22:00:00Z", "ec2:DescribeInstances"));
        events.Add(Some.NewKey(Admin, "2023-08-21T09:00:00Z", "AKIAFRESH00000000001"));
        var incident = Assert.Single(Some.Investigate(events).Incidents, one => one.Severity >= Severity.High);
        Assert.Equal([Some.ThiefIp], incident.Suspects.SourceIps);
        Assert.DoesNotContain("AKIAFRESH00000000001", incident.Ids(Verdict.Attacker));
    }

    [Theory]
    [InlineData("ap-northeast-2", 0)]
    [InlineData("us-east-1", 1)]
    public void Of_builds_that_call_from_ever_new_places_the_regions_tell(string first, int incidents)
    {
        var build = Some.User("ci", "AKIACI00000000000001", "", Some.Boto);
        var life = Enumerable.Range(1, 40).Select(day => Some.Launch(build with { Ip = $"45.{day}.1.{day}" }, Some.At("2023-06-01").AddDays(day).ToString("O"), "ap-northeast-2", "c5.large", [$"i-00000000000build{day:D2}"]));
        string[] regions = first == "us-east-1" ? [first, "us-west-2", "eu-west-1"] : [first, first, first];
        var told = Some.Investigate([.. Life(Admin), .. life, .. regions.Select((region, i) => Some.Launch(build with { Ip = "99.1.1.1" }, $"2023-08-02T00:0{i}:00Z", region, "c5.large", [$"i-000000000000stray{i}"]))]);

        Assert.Equal(incidents, told.Incidents.Count(one => one.Severity >= Severity.High));
    }

    private static IEnumerable<TrailEvent> Life(Hand hand) => Enumerable.Range(0, 60)
        .Select(day => Some.Event(hand, Some.At("2023-06-01T03:00:00Z").AddDays(day), day % 7 == 0 ? "ec2:CreateTags" : "ec2:DescribeInstances", "ap-northeast-2"));

    private static IEnumerable<TrailEvent> Farm(Hand hand, string day) => new[] { "us-east-1", "us-west-2", "eu-west-1" }
        .Select((region, i) => Some.Launch(hand, $"{day}T00:0{i}:00Z", region, "c5.24xlarge", [$"i-{hand.Key[4..].ToLowerInvariant()}{i}"]));

    private static IEnumerable<TrailEvent> Foothold(Hand hand, string day) =>
    [
        Some.NewUser(hand, $"{day}T00:00:00Z", "svc"), Some.Grant(hand, $"{day}T00:01:00Z", "svc"), Some.NewKey(hand, $"{day}T00:02:00Z", "AKIASVC0000000000002", "svc"),
    ];

    private static IEnumerable<TrailEvent> In(string account, IEnumerable<TrailEvent> events) => events.Select(one => one with
    {
        RecipientAccount = account,
        EventId = account + one.EventId,
        Caller = one.Caller with { AccessKeyId = one.Caller.AccessKeyId?.Replace("ADMIN", "OTHER", StringComparison.Ordinal) },
        Raw = System.Text.Json.JsonDocument.Parse(one.Raw.GetRawText().Replace("\"i-admin", "\"i-other", StringComparison.Ordinal)).RootElement,
    });
}
