using Firebreak.Model;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire.Services;

namespace Firebreak.Wire.Tests.Aws;

public sealed class WritingTests
{
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");

    [Fact]
    public async Task A_refusal_is_a_refusal()
    {
        await using var aws = new FakeAws(_ => new Says(
            400, "<Response><Errors><Error><Code>OperationNotPermitted</Code><Message>protected</Message></Error></Errors></Response>"));
        var deed = Assert.IsType<Deed<Ec2.TerminateInstancesOut>.Refused>(await TerminateAsync(aws));
        Assert.Equal(("OperationNotPermitted", "protected"), (deed.Code, deed.Message));
        Assert.Equal(("ec2", "ap-northeast-2"), (aws.All.Single().Service, aws.All.Single().Region));
    }

    [Fact]
    public async Task A_yes_is_done()
    {
        await using var aws = new FakeAws(_ => new Says(200, "<TerminateInstancesResponse><requestId>r</requestId><instancesSet><item><instanceId>i-1</instanceId></item></instancesSet></TerminateInstancesResponse>"));
        var deed = Assert.IsType<Deed<Ec2.TerminateInstancesOut>.Done>(await TerminateAsync(aws));
        Assert.Equal("i-1", deed.Value.TerminatingInstances!.Single().InstanceId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    [InlineData(500)]
    [InlineData(502)]
    public async Task A_lost_answer_is_uncertain_and_nothing_is_made_twice(int? status)
    {
        await using var aws = new FakeAws(_ => new Says(status));
        await using var account = aws.Open(access => access with { AttemptLimit = TimeSpan.FromMilliseconds(400) });
        var deed = await account.Writer().WriteAsync(
            Seoul, Ec2.RunInstances, new(ImageId: "ami-1", MinCount: 1, MaxCount: 1), CancellationToken.None);
        Assert.IsType<Deed<Ec2.RunInstancesOut>.Uncertain>(deed);
        Assert.Single(aws.All);
    }

    [Fact]
    public async Task What_may_be_done_twice_is_tried_again()
    {
        var tries = 0;
        await using var aws = new FakeAws(_ => ++tries == 1
            ? new Says(null)
            : new Says(200, "<TerminateInstancesResponse><instancesSet/></TerminateInstancesResponse>"));
        Assert.IsType<Deed<Ec2.TerminateInstancesOut>.Done>(await TerminateAsync(aws));
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task A_refusal_after_a_lost_answer_is_uncertain()
    {
        var tries = 0;
        await using var aws = new FakeAws(_ => ++tries == 1 ? new Says(null) : FakeAws.Fault("NoSuchEntity", status: 404));
        await using var account = aws.Open();
        var deed = await account.Writer().WriteAsync(Region.Global, Iam.DeleteAccessKey, new("kim", "AKIA1"), CancellationToken.None);
        Assert.Contains("NoSuchEntity", Assert.IsType<Deed<None>.Uncertain>(deed).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throttling_is_waited_out_even_for_what_makes_something()
    {
        var tries = 0;
        await using var aws = new FakeAws(_ => ++tries == 1
            ? new Says(503, "<Response><Errors><Error><Code>RequestLimitExceeded</Code><Message>slow</Message></Error></Errors></Response>")
            : new Says(200, "<RunInstancesResponse><instancesSet/></RunInstancesResponse>"));
        await using var account = aws.Open();
        Assert.IsType<Deed<Ec2.RunInstancesOut>.Done>(await account.Writer().WriteAsync(
            Seoul, Ec2.RunInstances, new(ImageId: "ami-1"), CancellationToken.None));
        Assert.Equal(2, tries);
    }

    private static async Task<Deed<Ec2.TerminateInstancesOut>> TerminateAsync(FakeAws aws)
    {
        await using var account = aws.Open();
        return await account.Writer().WriteAsync(Seoul, Ec2.TerminateInstances, new(["i-1"]), CancellationToken.None);
    }
}
