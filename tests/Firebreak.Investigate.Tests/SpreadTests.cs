using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

/// <summary>Each edge along which compromise spreads, and each that holds it.</summary>
public sealed class SpreadTests
{
    private static readonly Hand Thief = Some.RootConsole(Some.ThiefIp, key: "ASIATHIEFCONSOLE0001");

    [Fact]
    public void A_session_taken_on_by_the_thief_is_his_wherever_it_is_used()
    {
        var session = new Hand("AssumedRole", $"arn:aws:sts::{Some.Account}:assumed-role/ops/x", "ASIASESSION000000001", "45.9.9.9", Some.Boto) { Issuer = $"arn:aws:iam::{Some.Account}:role/ops" };
        var told = With(
            Some.Event(Thief, "2023-08-02T00:00:00Z", "sts:AssumeRole", response: """{"credentials":{"accessKeyId":"ASIASESSION000000001"}}"""),
            Some.Launch(session, "2023-08-02T00:05:00Z", "eu-west-2", "t3.micro", ["i-0000000000session1"]));

        Assert.Contains("i-0000000000session1", told.Ids(Verdict.Attacker));
        Assert.Contains("ASIASESSION000000001", told.Suspects.Sessions);
        Assert.Contains("45.9.9.9", told.Suspects.SourceIps);
    }

    [Fact]
    public void What_a_function_of_the_thief_starts_is_his()
    {
        var function = new Hand("AssumedRole", $"arn:aws:sts::{Some.Account}:assumed-role/lambda-exec/reinstaller", "ASIALAMBDA0000000001", "52.1.2.3", "Boto3/1.26 AWS_Lambda_python3.9")
        {
            Issuer = $"arn:aws:iam::{Some.Account}:role/lambda-exec",
        };
        var told = With(
            Some.Event(Thief, "2023-08-02T00:00:00Z", "lambda:CreateFunction20150331", "us-west-2", """{"functionName":"reinstaller"}""",
                $$"""{"functionName":"reinstaller","functionArn":"arn:aws:lambda:us-west-2:{{Some.Account}}:function:reinstaller"}"""),
            Some.Launch(function, "2023-08-02T01:00:00Z", "us-west-2", "c5.large", ["i-00000000000lambda1"]));

        Assert.Contains("i-00000000000lambda1", told.Ids(Verdict.Attacker));
    }

    [Fact]
    public void A_quiet_program_of_the_thief_is_his_however_many_days_it_runs()
    {
        var function = new Hand("AssumedRole", $"arn:aws:sts::{Some.Account}:assumed-role/health/health", "ASIALAMBDA0000000002", "52.1.2.4", "Boto3/1.26 AWS_Lambda_python3.9")
        {
            Issuer = $"arn:aws:iam::{Some.Account}:role/health",
        };
        var told = With(
        [
            Some.Event(Thief, "2023-08-02T00:00:00Z", "iam:CreateRole", request: """{"roleName":"health"}""", response: $$$"""{"role":{"arn":"arn:aws:iam::{{{Some.Account}}}:role/health"}}"""),
            Some.Launch(function, "2023-08-02T00:10:00Z", "us-west-2", "c5.large", ["i-00000000000health1"]),
            .. Enumerable.Range(3, 20).Select(day => Some.Event(function, $"2023-08-{day:D2}T00:00:00Z", "ec2:DescribeInstances", "us-west-2")),
        ]);

        Assert.Contains("i-00000000000health1", told.Ids(Verdict.Attacker));
        Assert.Contains("52.1.2.4", told.Suspects.SourceIps);
        Assert.Contains($"arn:aws:iam::{Some.Account}:role/health", told.Suspects.Principals);
    }

    [Fact]
    public void What_cloudformation_makes_with_his_credentials_is_his()
    {
        var stack = Thief with { Ip = "cloudformation.amazonaws.com", Agent = "cloudformation.amazonaws.com", InvokedBy = "cloudformation.amazonaws.com" };
        var told = With(Some.Event(Thief, "2023-08-02T00:00:00Z", "cloudformation:CreateStack", response: """{"stackId":"arn:aws:cloudformation:us-east-1:111122223333:stack/x/1"}"""),
            Some.Launch(stack, "2023-08-02T00:01:00Z", "us-east-1", "c5.large", ["i-000000000000stack1"]));

        Assert.Contains("i-000000000000stack1", told.Ids(Verdict.Attacker));
    }

    [Fact]
    public void The_owners_group_goes_on_making_the_owners_machines()
    {
        var scaling = Some.Service("AWSServiceRoleForAutoScaling", "autoscaling.amazonaws.com");
        var told = With(
            Grown(scaling, "2023-07-01T00:00:00Z", "i-00000000000owner-1"),
            Grown(scaling, "2023-08-25T00:00:00Z", "i-00000000000owner-2"));

        Assert.DoesNotContain("i-00000000000owner-2", told.Ids(Verdict.Attacker));
        Assert.Contains("i-00000000000owner-2", told.Ids(Verdict.Owner));
    }

    [Fact]
    public void The_owners_key_used_by_the_thief_stays_the_owners_and_is_named_as_used()
    {
        var leaked = Some.User("app", "AKIAOWNERAPP00000001", "45.10.10.10", "aws-sdk-go/1.44");
        var told = Assert.Single(Some.Investigate(Some.OwnersLife().Concat(
        [
            Some.Event(leaked, "2023-08-10T00:00:00Z", "sts:GetCallerIdentity"),
            Some.NewUser(leaked, "2023-08-10T00:01:00Z", "helper"),
            Some.NewKey(leaked, "2023-08-10T00:02:00Z", "AKIAHELPER0000000001", "helper"),
            Some.Launch(leaked, "2023-08-10T00:03:00Z", "us-east-1", "g5.48xlarge", ["i-0000000000leaked01"]),
        ])).Incidents);

        Assert.Equal("leaked-access-key", told.RootCause.Kind);
        var key = told.Parties.Single(party => party.Id == "AKIAOWNERAPP00000001");
        Assert.Equal(Verdict.Owner, key.Verdict);
        Assert.True(key.UsedByAttacker);
        Assert.Equal(["45.10.10.10"], told.Suspects.SourceIps);
    }

    [Fact]
    public void A_key_that_aws_quarantined_is_believed_to_be_stolen()
    {
        var leaked = Some.User("app", "AKIAOWNERAPP00000001", "45.10.10.10", "aws-sdk-go/1.44");
        var aws = new Hand("AWSService", "", "", "AWS Internal", "AWS Internal") { InvokedBy = "iam.amazonaws.com" };
        var told = Assert.Single(Some.Investigate(Some.OwnersLife().Concat(
        [
            Some.Event(leaked, "2023-08-10T00:00:00Z", "sts:GetCallerIdentity"),
            Some.Event(aws, "2023-08-10T00:02:00Z", "iam:AttachUserPolicy", request: """{"userName":"app","policyArn":"arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3"}"""),
        ])).Incidents);

        Assert.Equal("leaked-access-key", told.RootCause.Kind);
        Assert.Contains(told.Timeline, line => line.Phase == "aws-notice");
    }

    [Fact]
    public void The_owners_word_outweighs_the_signs_in_both_directions()
    {
        var events = Some.OwnersLife().Concat(Some.Hijack()).ToList();
        var mine = Assert.Single(Some.Investigate(events, input => input with { Feedback = new Feedback(["i-00000000000000000a"], []) }).Incidents);
        var notMine = Assert.Single(Some.Investigate(events, input => input with { Feedback = new Feedback([], ["i-0000000000000owner"]) }).Incidents);

        Assert.Contains("i-00000000000000000a", mine.Ids(Verdict.Owner));
        Assert.Contains("i-0000000000000owner", notMine.Ids(Verdict.Attacker));
    }

    [Fact]
    public void An_address_called_not_mine_starts_an_incident_by_itself()
    {
        var stranger = Some.User("app", "AKIAOWNERAPP00000001", "45.10.10.10");
        var events = Some.OwnersLife().Append(Some.Event(stranger, "2023-08-10T00:00:00Z", "s3:ListBuckets"));

        Assert.Empty(Some.Investigate(events).Incidents);
        var told = Assert.Single(Some.Investigate(events, input => input with { Feedback = new Feedback([], ["45.10.10.10"]) }).Incidents);
        Assert.Equal(["45.10.10.10"], told.Suspects.SourceIps);
    }

    [Fact]
    public void Two_far_apart_break_ins_with_nothing_in_common_are_two_incidents()
    {
        var other = Some.User("app", "AKIAOWNERAPP00000001", "45.10.10.10", "aws-sdk-go/1.44");
        var events = Some.OwnersLife().Concat(Some.Hijack()).Concat(
        [
            Some.NewUser(other, "2023-07-01T00:01:00Z", "helper"),
            Some.NewKey(other, "2023-07-01T00:02:00Z", "AKIAHELPER0000000001", "helper"),
            Some.Launch(other, "2023-07-01T00:03:00Z", "eu-north-1", "g5.48xlarge", ["i-0000000000leaked01"]),
        ]);

        Assert.Equal(2, Some.Investigate(events).Incidents.Count);
    }

    private static TrailEvent Grown(Hand scaling, string time, string id) => Some.Event(scaling, time, "ec2:RunInstances", "ap-northeast-2",
        """{"tagSpecificationSet":{"items":[{"resourceType":"instance","tags":[{"key":"aws:autoscaling:groupName","value":"shop"}]}]}}""",
        $$$"""{"instancesSet":{"items":[{"instanceId":"{{{id}}}","instanceType":"t3.micro"}]}}""");

    private static Incident With(params TrailEvent[] events) => Assert.Single(Some.Investigate(Some.OwnersLife().Concat(Some.Hijack()).Concat(events)).Incidents);
}
