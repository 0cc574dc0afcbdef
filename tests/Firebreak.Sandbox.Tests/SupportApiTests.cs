using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

/// <summary>The Support API: not there on a Basic plan, and with AWS's limits on one that has it.</summary>
public sealed class SupportApiTests
{
    private const string Small = "aGVsbG8="; // hello

    [Fact]
    public void On_a_basic_plan_every_call_is_refused()
    {
        var (_, root) = Opened(plan: null);

        Assert.Equal("SubscriptionRequiredException", Refused(() => root.Call(Region.UsEast1, Support.DescribeServices, new Support.DescribeServicesIn())));
        Assert.Equal("SubscriptionRequiredException", Refused(() => root.Call(Region.UsEast1, Support.AddAttachmentsToSet, new Support.AddAttachmentsToSetIn(null, [new("a", Small)]))));
    }

    [Fact]
    public void A_case_takes_a_set_once_and_shows_it()
    {
        var (world, root) = Opened("business");
        var set = root.Call(Region.UsEast1, Support.AddAttachmentsToSet, new Support.AddAttachmentsToSetIn(null, [new("a.txt", Small)]))!.AttachmentSetId;
        set = root.Call(Region.UsEast1, Support.AddAttachmentsToSet, new Support.AddAttachmentsToSetIn(set, [new("b.txt", Small), new("c.txt", Small)]))!.AttachmentSetId;
        var made = root.Call(Region.UsEast1, Support.CreateCase, new Support.CreateCaseIn("s", "customer-account", "low", "security", "text", Language: "ko", IssueType: "customer-service", AttachmentSetId: set))!.CaseId;

        var shown = root.Call(Region.UsEast1, Support.DescribeCases, new Support.DescribeCasesIn([made!]))!.Cases!.Single();
        Assert.Equal(("work-in-progress", "s"), (shown.Status, shown.Subject));
        Assert.Equal(3, world.Console.Do("support-read", world.Console.Owner, [])["files"]!.AsArray().Count);
        Assert.Equal("AttachmentSetIdNotFound", Refused(() => root.Call(Region.UsEast1, Support.AddCommunicationToCase, new Support.AddCommunicationToCaseIn(made, "more", AttachmentSetId: set))));
        world.Advance(TimeSpan.FromHours(6));
        Assert.Equal("pending-customer-action", root.Call(Region.UsEast1, Support.DescribeCases, new Support.DescribeCasesIn([made!]))!.Cases!.Single().Status);
        Assert.Equal(2, root.Call(Region.UsEast1, Support.DescribeCommunications, new Support.DescribeCommunicationsIn(made))!.Communications!.Count);
    }

    [Fact]
    public void Its_limits_are_AWSs()
    {
        var (world, root) = Opened("business");
        var four = new Support.AddAttachmentsToSetIn(null, [new("1", Small), new("2", Small), new("3", Small), new("4", Small)]);
        var large = new Support.AddAttachmentsToSetIn(null, [new("1", Convert.ToBase64String(new byte[(5 * 1024 * 1024) + 1]))]);

        Assert.Equal("AttachmentSetSizeLimitExceeded", Refused(() => root.Call(Region.UsEast1, Support.AddAttachmentsToSet, four)));
        Assert.Equal("AttachmentSetSizeLimitExceeded", Refused(() => root.Call(Region.UsEast1, Support.AddAttachmentsToSet, large)));
        Assert.Equal("ValidationException", Refused(() => root.Call(Region.UsEast1, Support.CreateCase, new Support.CreateCaseIn("s", CommunicationBody: new string('x', 8001)))));
        Assert.Equal("ValidationException", Refused(() => root.Call(Region.UsEast1, Support.CreateCase, new Support.CreateCaseIn("s", CommunicationBody: "x", Language: "fr"))));
        var set = root.Call(Region.UsEast1, Support.AddAttachmentsToSet, new Support.AddAttachmentsToSetIn(null, [new("a", Small)]))!.AttachmentSetId;
        world.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("AttachmentSetExpired", Refused(() => root.Call(Region.UsEast1, Support.CreateCase, new Support.CreateCaseIn("s", CommunicationBody: "x", AttachmentSetId: set))));
        Assert.Equal("CaseIdNotFound", Refused(() => root.Call(Region.UsEast1, Support.AddCommunicationToCase, new Support.AddCommunicationToCaseIn("case-none", "x"))));
    }

    private static (World World, Actor Root) Opened(string? plan)
    {
        var (world, root) = Stories.Empty();
        if (plan is not null)
        {
            _ = world.Console.Do("support-plan", world.Console.Owner, new JsonObject { ["plan"] = plan });
        }

        return (world, root);
    }

    private static string Refused<T>(Func<T> call) => Assert.Throws<Fault>(() => { _ = call(); }).Code;
}
