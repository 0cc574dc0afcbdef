using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

/// <summary>What a stranger makes is named by the id that AWS knows it by, whatever the service.</summary>
public sealed class MakingTests
{
    private static readonly Hand Thief = Some.RootConsole(Some.ThiefIp, key: "ASIATHIEFCONSOLE0001");

    [Theory]
    [InlineData("sagemaker:CreateTrainingJob", "null", """{"trainingJobArn":"arn:aws:sagemaker:us-east-1:1:training-job/t"}""", "arn:aws:sagemaker:us-east-1:1:training-job/t")]
    [InlineData("lightsail:CreateInstances", """{"instanceNames":["vps-1"]}""", """{"operations":[{"resourceName":"vps-1"}]}""", "us-east-1/vps-1")]
    [InlineData("ses:CreateEmailIdentity", """{"emailIdentity":"example.org"}""", """{"identityType":"DOMAIN"}""", "arn:aws:ses:us-east-1:111122223333:identity/example.org")]
    [InlineData("ses:CreateDedicatedIpPool", """{"poolName":"bulk"}""", "null", "arn:aws:ses:us-east-1:111122223333:dedicated-ip-pool/bulk")]
    [InlineData("bedrock:CreateProvisionedModelThroughput", """{"modelUnits":1,"modelId":"anthropic.claude-v2"}""", """{"provisionedModelArn":"arn:aws:bedrock:us-east-1:1:provisioned-model/p"}""", "arn:aws:bedrock:us-east-1:1:provisioned-model/p")]
    [InlineData("rolesanywhere:CreateTrustAnchor", "null", """{"trustAnchor":{"trustAnchorArn":"arn:aws:rolesanywhere:us-east-1:1:trust-anchor/x"}}""", "arn:aws:rolesanywhere:us-east-1:1:trust-anchor/x")]
    [InlineData("organizations:CreateOrganization", "null", """{"organization":{"arn":"arn:aws:organizations::1:organization/o-1"}}""", "arn:aws:organizations::1:organization/o-1")]
    [InlineData("codecommit:CreateRepository", """{"repositoryName":"test"}""", """{"repositoryMetadata":{"arn":"arn:aws:codecommit:us-east-1:1:test","repositoryName":"test"}}""", "arn:aws:codecommit:us-east-1:1:test")]
    [InlineData("batch:SubmitJob", "null", """{"jobArn":"arn:aws:batch:us-east-1:1:job/j","jobId":"j"}""", "arn:aws:batch:us-east-1:1:job/j")]
    public void It_has_its_id(string call, string request, string response, string id) =>
        Assert.Contains(id, Told(Some.Event(Thief, "2023-08-01T03:00:00Z", call, request: request, response: response)).Ids(Verdict.Attacker));

    [Fact]
    public void Questions_to_a_model_are_counted_his_and_the_owners_apart()
    {
        var owner = Some.OwnersLife().Last();
        var told = Told(
            Some.Event(Thief, "2023-08-01T03:00:00Z", "bedrock:InvokeModel", "us-west-2", request: """{"modelId":"anthropic.claude-v2"}"""),
            Some.Event(Thief, "2023-08-01T03:00:01Z", "bedrock:InvokeModel", "us-west-2", request: """{"modelId":"anthropic.claude-v2"}"""),
            Some.Event(Thief, "2023-08-01T03:00:02Z", "bedrock:InvokeModel", "us-west-2", error: "ThrottlingException"),
            owner with { EventId = "owner-asks", Name = "InvokeModel", Source = "bedrock.amazonaws.com", Region = "us-west-2", Time = new DateTimeOffset(2023, 8, 1, 4, 0, 0, TimeSpan.Zero) });

        Assert.Equal([new PaidCalls("bedrock", Region.Parse("us-west-2"), new DateOnly(2023, 8, 1), 2, 1)], told.PaidCalls);
    }

    [Fact]
    public void A_disk_named_in_the_answer_goes_with_its_machine()
    {
        var told = Told(
            Some.Event(Thief, "2023-08-01T03:00:00Z", "ec2:RunInstances", "us-west-1", response: """
                {"instancesSet":{"items":[{"instanceId":"i-0000000000000disk1","blockDeviceMapping":{"items":[{"ebs":{"volumeId":"vol-1","deleteOnTermination":true}}]}}]}}
                """),
            Some.Event(Thief, "2023-08-01T04:00:00Z", "ec2:TerminateInstances", "us-west-1", """{"instancesSet":{"items":[{"instanceId":"i-0000000000000disk1"}]}}"""));

        Assert.Equal(Fate.Removed, told.Resources.Single(one => one.Id == "vol-1").Fate);
    }

    [Fact]
    public void An_account_gets_its_number_when_AWS_tells_it_and_is_none_if_it_failed()
    {
        var aws = new Hand("AWSService", "", "", "organizations.amazonaws.com", "organizations.amazonaws.com") { InvokedBy = "organizations.amazonaws.com" };
        var told = Told(Asked("car-1"), Asked("car-2"), Result("car-1", "SUCCEEDED", "444455556666"), Result("car-2", "FAILED", ""));

        Assert.Contains("444455556666", told.Ids(Verdict.Attacker));
        Assert.DoesNotContain(told.Resources, one => one.Id.StartsWith("car-", StringComparison.Ordinal));

        TrailEvent Asked(string id) => Some.Event(
            Thief, "2023-08-01T03:00:00Z", "organizations:CreateAccount", response: $$$"""{"createAccountStatus":{"id":"{{{id}}}","state":"IN_PROGRESS"}}""");
        TrailEvent Result(string id, string state, string number)
        {
            var one = Some.Event(aws, "2023-08-01T03:01:00Z", "organizations:CreateAccountResult");
            var raw = $$$"""{"eventID":"{{{one.EventId}}}","serviceEventDetails":{"createAccountStatus":{"id":"{{{id}}}","state":"{{{state}}}","accountId":"{{{number}}}" } } }""";
            return one with { Raw = System.Text.Json.JsonDocument.Parse(raw).RootElement };
        }
    }

    [Fact]
    public void A_role_that_only_sounds_like_AWSs_own_is_its_makers() => Assert.Contains(
        "arn:aws:iam::111122223333:role/AWSServiceRoleForBilling",
        Told(Some.Event(Thief, "2023-08-01T03:00:00Z", "iam:CreateRole", request: """{"roleName":"AWSServiceRoleForBilling"}""",
            response: """{"role":{"arn":"arn:aws:iam::111122223333:role/AWSServiceRoleForBilling","roleName":"AWSServiceRoleForBilling"}}""")).Ids(Verdict.Attacker));

    private static Incident Told(params TrailEvent[] more) => Assert.Single(Some.Investigate(Some.OwnersLife().Concat(Some.Hijack()).Concat(more)).Incidents);
}
