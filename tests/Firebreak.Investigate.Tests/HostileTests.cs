using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

public sealed class HostileTests
{
    public static TheoryData<string> Shapes => new(
        "null", "[]", "\"text\"", "42", "true", """{"userName":{"userName":[1,2]}}""", """{"instancesSet":"x"}""", """{"instancesSet":{"items":[null,1,"i-1",{"instanceId":5},{"instanceId":null}]}}""",
        """{"accessKey":[]}""", """{"user":{"arn":""}}""", "{\"groupName\":\"" + new string('A', 1_000_000) + "\"}");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_record_of_any_shape_breaks_nothing_and_hides_nothing(string shape)
    {
        string[] calls =
        [
            "ec2:RunInstances", "iam:CreateUser", "iam:CreateAccessKey", "iam:CreateLoginProfile", "autoscaling:CreateAutoScalingGroup", "ec2:TerminateInstances", "signin:ConsoleLogin",
            "lambda:CreateFunction20150331", "sts:AssumeRole", "ec2:RequestSpotInstances", "ec2:CreateFleet", "iam:AttachUserPolicy", "iam:DeleteUser", "events:PutRule", ":", "x:",
        ];
        var hostile = new Hand("", "", "", "not an address", "=cmd()");
        var events = Some.OwnersLife().Concat(Some.Hijack()).ToList();
        events.AddRange(calls.Select(call => Some.Event(hostile, "2023-08-25T00:00:00Z", call, "not a region!", shape, shape)));
        events.AddRange(calls.Select(call => Some.Event(Some.User("app", "AKIAOWNERAPP00000001", Some.OwnerIp), "2023-08-25T00:00:00Z", call, "us-east-1", shape, shape)));

        var told = Assert.Single(Some.Investigate(events).Incidents);

        Assert.Contains("i-00000000000000000a", told.Ids(Verdict.Attacker));
        Assert.DoesNotContain("i-0000000000000owner", told.Ids(Verdict.Attacker));
    }

    [Fact]
    public void Impossible_times_are_left_out_and_counted()
    {
        var thief = Some.RootConsole(Some.ThiefIp);
        var told = Some.Investigate(Some.OwnersLife().Append(Some.Login(thief, "1970-01-01T00:00:00Z")).Append(Some.Login(thief, "2100-01-01T00:00:00Z")));

        Assert.Contains(told.BlindSpots, spot => spot.Reason.StartsWith("2 record(s)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"requestParameters":{"userName":"\ud800"},"responseElements":{"\udc00":"x","user":{"arn":"\ud800"}}}""")]
    [InlineData("""{"\ud800":1,"requestParameters":{"\ud800":{"\ud800":["\ud800"]}}}""")]
    public void Half_a_character_breaks_nothing(string raw)
    {
        var broken = Some.Event(Some.User("app", "AKIAOWNERAPP00000001", Some.OwnerIp), "2023-08-25T00:00:00Z", "iam:CreateUser") with { Raw = JsonDocument.Parse(raw).RootElement };
        var login = broken with { EventId = "b2", Name = "ConsoleLogin", Source = "signin.amazonaws.com" };

        Assert.Single(Some.Investigate(Some.OwnersLife().Concat(Some.Hijack()).Append(broken).Append(login)).Incidents);
    }

    [Fact]
    public void A_record_without_content_breaks_nothing()
    {
        var bare = new TrailEvent { EventId = "", Time = Some.At("2023-08-01T00:00:00Z"), Source = "", Name = "", Region = "", Caller = new Caller(), Raw = default };
        var text = bare with { EventId = "x", Raw = JsonDocument.Parse("\"text\"").RootElement, Name = "RunInstances", Source = "ec2.amazonaws.com" };

        Assert.Empty(Some.Investigate([bare, text]).Incidents);
    }

    [Fact]
    public void A_refused_call_never_names_a_thing_of_the_owners()
    {
        var thief = Some.RootConsole(Some.ThiefIp, key: "ASIATHIEFCONSOLE0001");
        var events = Some.OwnersLife().Concat(Some.Hijack()).Append(Some.Event(thief, "2023-08-01T02:30:00Z", "iam:CreateUser",
            request: """{"userName":"app"}""", error: "EntityAlreadyExistsException"));

        var told = Assert.Single(Some.Investigate(events).Incidents);

        Assert.DoesNotContain(told.Resources, thing => thing.Verdict == Verdict.Attacker && thing.Id.EndsWith("user/app", StringComparison.Ordinal));
    }

    [Fact]
    public void A_foreign_account_stands_apart()
    {
        var events = Some.OwnersLife().Concat(Some.Hijack()).ToList();
        events.Add(events[^1] with { EventId = "foreign", RecipientAccount = "999999999999" });

        Assert.Single(Some.Investigate(events).Incidents);
    }

    [Fact]
    public void Names_with_terminal_escapes_do_not_reach_the_story()
    {
        var thief = Some.RootConsole(Some.ThiefIp, key: "ASIATHIEFCONSOLE0001");
        var events = Some.OwnersLife().Concat(Some.Hijack()).Append(Some.NewUser(thief, "2023-08-01T02:30:00Z", "evil\\u001b[31m\\u202e"));

        var told = Assert.Single(Some.Investigate(events).Incidents);

        Assert.DoesNotContain(told.Timeline, line => line.What.En.Contains('\u001b', StringComparison.Ordinal) || line.What.Ko.Contains('\u202e', StringComparison.Ordinal));
    }
}
