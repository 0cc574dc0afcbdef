using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

/// <summary>What the live account adds to the records.</summary>
public sealed class InventoryTests
{
    private static readonly Region UsWest2 = Region.Parse("us-west-2");
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");

    [Fact]
    public void A_group_gets_the_id_that_the_account_gives_it()
    {
        const string Arn = "arn:aws:autoscaling:us-west-2:111122223333:autoScalingGroup:11112222-3333:autoScalingGroupName/web-asg";
        var told = With(new Resource(Arn, Kinds.AutoScalingGroup, UsWest2));

        Assert.Contains(Arn, told.Ids(Verdict.Attacker));
        Assert.DoesNotContain(told.Resources, thing => thing.Id.Contains(":*:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_machine_without_a_record_belongs_to_the_group_that_made_it() => Assert.Contains("i-00000000000norecord", With(
        new Resource("i-00000000000norecord", Kinds.Instance, UsWest2) { CreatedAt = Some.At("2023-08-26T00:00:00Z"), Facts = Fact("AutoScalingGroupName", "web-asg") }).Ids(Verdict.Attacker));

    [Fact]
    public void A_disk_belongs_to_whose_machine_it_is() => Assert.Contains("vol-1", With(
        new Resource("vol-1", Kinds.Volume, UsWest2) { Parents = ["i-00000000000000001a"], CreatedAt = Some.At("2023-08-24T00:12:00Z") }).Ids(Verdict.Attacker));

    [Fact]
    public void What_is_older_than_the_break_in_is_the_owners() => Assert.Contains("i-older", With(
        new Resource("i-older", Kinds.Instance, Seoul) { CreatedAt = Some.At("2022-01-01T00:00:00Z") }).Ids(Verdict.Owner));

    [Fact]
    public void What_appeared_later_without_a_record_is_unclear() => Assert.Contains("i-later", With(
        new Resource("i-later", Kinds.Instance, Seoul) { CreatedAt = Some.At("2023-08-25T00:00:00Z") }).Ids(Verdict.Unclear));

    [Fact]
    public void A_machine_that_was_stopped_and_started_is_as_old_as_its_disk() => Assert.Contains("i-weekly", With(
        new Resource("i-weekly", Kinds.Instance, Seoul) { CreatedAt = Some.At("2023-08-25T00:00:00Z") },
        new Resource("vol-weekly", Kinds.Volume, Seoul) { Parents = ["i-weekly"], CreatedAt = Some.At("2022-01-01T00:00:00Z") }).Ids(Verdict.Owner));

    [Fact]
    public void The_root_key_is_listed_once_by_its_own_id()
    {
        var told = With(new Resource("root-access-key", Kinds.RootAccessKey, Region.Global));

        Assert.DoesNotContain(told.Resources, thing => thing.Id == "root-access-key");
        Assert.Contains("AKIAROOTKEY000000001", told.Ids(Verdict.Attacker));
    }

    [Fact]
    public void A_role_of_aws_itself_is_not_accused() => Assert.Contains("arn:aws:iam::111122223333:role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot", With(
        new Resource("arn:aws:iam::111122223333:role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot", Kinds.Role, Region.Global) { CreatedAt = Some.At("2023-08-24T00:30:00Z") }).Ids(Verdict.Owner));

    [Theory]
    [InlineData("2023-08-02T00:00:00Z", true)]
    [InlineData("2021-03-04T00:00:00Z", false)]
    public void Whoever_comes_as_root_on_the_day_on_which_the_account_was_opened_is_its_owner(string opened, bool owner)
    {
        var root = Some.RootConsole(Some.OwnerIp);
        var user = Some.User("me", "AKIAOWNERME000000001", Some.OwnerIp);
        var thief = user with { Ip = Some.ThiefIp, Agent = Some.Boto };
        string[] farm = ["us-east-1", "us-west-2", "eu-west-1"];
        var told = Some.Investigate(
            [
                Some.Login(root, "2023-08-02T01:00:00Z"),
                .. farm.Select((_, i) => Some.Event(root, $"2023-08-02T01:00:1{i}Z", "account:EnableRegion", request: $$"""{"RegionName":"af-south-{{i}}"}""")),
                Some.NewUser(root, "2023-08-02T01:00:30Z", "ci"),
                Some.Grant(root, "2023-08-02T01:00:40Z", "ci"),
                Some.NewKey(root, "2023-08-02T01:00:50Z", "AKIAOWNERCI000000001", "ci"),
                Some.NewUser(root, "2023-08-02T01:01:00Z", "me"),
                Some.Grant(root, "2023-08-02T01:02:00Z", "me"),
                Some.NewKey(root, "2023-08-02T01:03:00Z", "AKIAOWNERME000000001", "me"),
                .. farm.Select((region, i) => Some.Launch(user, $"2023-08-02T01:1{i}:00Z", region, "c5.24xlarge", [$"i-owner{i}"])),
                Some.Event(thief, "2023-08-24T00:01:00Z", "sts:GetCallerIdentity"),
                Some.NewUser(thief, "2023-08-24T00:05:00Z", "svc-backup"),
                Some.Grant(thief, "2023-08-24T00:05:10Z", "svc-backup"),
                Some.NewKey(thief, "2023-08-24T00:05:20Z", "AKIABACKUP0000000001", "svc-backup"),
                .. farm.Select((region, i) => Some.Launch(thief, $"2023-08-24T00:1{i}:30Z", region, "c5.24xlarge", [$"i-thief{i}"], locked: true)),
            ],
            input => input with { Inventory = Live(new Resource("arn:aws:iam::111122223333:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport", Kinds.Role, Region.Global) { CreatedAt = Some.At(opened) }) });

        Assert.Contains("i-thief0", told.Incidents.SelectMany(one => one.Ids(Verdict.Attacker)));
        Assert.Equal(owner, !told.Incidents.SelectMany(one => one.Ids(Verdict.Attacker)).Contains("i-owner0"));
        Assert.Equal(owner, !told.Incidents.SelectMany(one => one.Suspects.SourceIps).Contains(Some.OwnerIp));
    }

    [Fact]
    public void A_name_shared_by_chance_accuses_nobody() => Assert.DoesNotContain("sg-owner", With(
        new Resource("sg-owner", Kinds.SecurityGroup, UsWest2) { Facts = Fact("GroupName", "web-asg"), CreatedAt = Some.At("2022-01-01T00:00:00Z") }).Ids(Verdict.Attacker));

    [Fact]
    public void What_has_no_price_is_named()
    {
        var thief = Some.RootConsole(Some.ThiefIp, key: "ASIATHIEFCONSOLE0001");
        var told = Assert.Single(Some.Investigate(Some.OwnersLife().Concat(Some.Hijack()).Append(Some.Event(thief, "2023-08-02T00:00:00Z", "sagemaker:CreateNotebookInstance",
            response: """{"notebookInstanceArn":"arn:aws:sagemaker:us-east-1:111122223333:notebook-instance/n"}"""))).Incidents);

        Assert.Equal(["arn:aws:sagemaker:us-east-1:111122223333:notebook-instance/n"], told.Damage.Unpriced);
    }

    [Fact]
    public void A_stopped_machine_stops_costing()
    {
        var events = Some.OwnersLife().Concat(Some.Hijack()).ToList();
        var before = Assert.Single(Some.Investigate(events).Incidents).Damage.Net.Amount;
        events.Add(Some.Event(Some.RootConsole(Some.OwnerIp), "2023-08-24T10:11:30Z", "ec2:StopInstances", "us-west-2",
            """{"instancesSet":{"items":[{"instanceId":"i-00000000000000001a"}]}}"""));
        var after = Assert.Single(Some.Investigate(events, input => input with { Inventory = Live() }).Incidents);

        Assert.True(after.Damage.Net.Amount > before);
        Assert.Equal(1739.69m, decimal.Round(after.Damage.Net.Amount, 2));
    }

    private static Dictionary<string, string> Fact(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private static Inventory Live(params Resource[] resources)
    {
        Assert.True(AccountId.TryParse(Some.Account, out var account));
        return new Inventory(account, Some.At("2023-09-05T00:00:00Z"), resources, []);
    }

    private static Incident With(params Resource[] resources) => Assert.Single(Some.Investigate(
        Some.OwnersLife().Concat(Some.Hijack()), input => input with { Inventory = Live(resources) }).Incidents);
}
