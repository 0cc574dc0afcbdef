using Amazon.Runtime;
using Firebreak.Aws;
using Firebreak.Aws.Transport;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire.Codecs;
using Firebreak.Wire.Services;

namespace Firebreak.Wire.Tests.Aws;

/// <summary>What becomes of calls that break off, are refused or never end, at the doors that no other test breaks.</summary>
public sealed class HandlerTests
{
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");

    [Fact]
    public async Task A_call_that_is_interrupted_before_AWS_answers_is_uncertain_and_nothing_is_thrown()
    {
        await using var aws = new FakeAws(_ => new Says(-1));
        await using var account = aws.Open();
        using var soon = new CancellationTokenSource();
        var ending = account.Writer().WriteAsync(Seoul, Ec2.StopInstances, new(["i-1"]), soon.Token);
        var making = account.BucketWriter().CreateAsync("new-bucket", Seoul, soon.Token);
        await ArrivedAsync(aws, 2);
        await soon.CancelAsync();

        Assert.Contains("broken off", Assert.IsType<Deed<Ec2.StopInstancesOut>.Uncertain>(await ending).Why, StringComparison.Ordinal);
        Assert.Contains("broken off", Assert.IsType<Deed<None>.Uncertain>(await making).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_S3_refuses_is_refused_and_what_it_does_not_answer_is_uncertain()
    {
        await using var refusing = new FakeAws(_ => new Says(403, "<Error><Code>AccessDenied</Code><Message>no</Message></Error>", ContentType: "application/xml"));
        await using var denied = refusing.Open();
        Assert.Equal("AccessDenied", Assert.IsType<Deed<None>.Refused>(await denied.BucketWriter().CreateAsync("new-bucket", Seoul, default)).Code);

        await using var losing = new FakeAws(_ => new Says(null));
        await using var lost = losing.Open();
        Assert.IsType<Deed<None>.Uncertain>(await lost.BucketWriter().CreateAsync("new-bucket", Seoul, default));
    }

    [Fact]
    public async Task What_a_bucket_has_not_is_seen_as_absent_and_what_may_not_be_looked_at_is_not_seen()
    {
        var denied = false;
        await using var aws = new FakeAws(asked => asked.Path.Contains("location", StringComparison.Ordinal)
            ? new Says(200, "<LocationConstraint>ap-northeast-2</LocationConstraint>", ContentType: "application/xml")
            : denied ? Error(403, "AccessDenied")
            : Error(404, asked.Path.Contains("encryption", StringComparison.Ordinal) ? "ServerSideEncryptionConfigurationNotFoundError"
                : asked.Path.Contains("lifecycle", StringComparison.Ordinal) ? "NoSuchLifecycleConfiguration" : "NoSuchPublicAccessBlockConfiguration"));
        await using var account = aws.Open();
        Assert.Equal("absent", (await account.Buckets.GetEncryptionAsync("logs", default)).Match(seen => seen ?? "absent", why => why.Reason));
        Assert.Equal("absent", (await account.Buckets.GetPublicAccessBlockAsync("logs", default)).Match(seen => seen is null ? "absent" : "there", why => why.Reason));
        Assert.Equal(0, (await account.Buckets.GetLifecycleAsync("logs", default)).Match(seen => seen.Count, _ => -1));

        denied = true;
        Assert.Equal(BlindCause.Denied, (await account.Buckets.GetEncryptionAsync("logs", default)).Match(_ => default(BlindCause?), why => why.Cause));
        Assert.Equal(BlindCause.Denied, (await account.Buckets.GetPublicAccessBlockAsync("logs", default)).Match(_ => default(BlindCause?), why => why.Cause));
        Assert.Equal(BlindCause.Denied, (await account.Buckets.GetLifecycleAsync("logs", default)).Match(_ => default(BlindCause?), why => why.Cause));
    }

    [Fact]
    public async Task A_list_of_buckets_that_does_not_end_is_not_seen()
    {
        await using var aws = new FakeAws(_ => new Says(
            200, "<ListAllMyBucketsResult><Buckets><Bucket><Name>logs</Name></Bucket></Buckets><ContinuationToken>again</ContinuationToken></ListAllMyBucketsResult>", ContentType: "application/xml"));
        await using var account = aws.Open();

        var why = Assert.IsType<Reading<IReadOnlyList<Bucket>>.NotSeen>(await account.Buckets.ListBucketsAsync(default)).Why;

        Assert.Contains("does not end", why.Reason, StringComparison.Ordinal);
        Assert.True(aws.All.Count < 5, $"{aws.All.Count} questions");
    }

    [Fact]
    public async Task Who_is_interrupted_while_he_waits_for_his_turn_takes_nobodys_place()
    {
        using var lanes = new Lanes(TimeProvider.System);
        var held = new List<IDisposable>();
        for (var at = 0; at < 64; at++)
        {
            held.Add(await lanes.EnterAsync(Iam.ListUsers, $"region-{at / 8}", local: true, default).WaitAsync(TimeSpan.FromSeconds(5)));
        }

        await InterruptedAsync(() => Soon(token => lanes.EnterAsync(Iam.ListUsers, "another", local: true, token)));
        held.ForEach(place => place.Dispose());

        await EightFitAsync(lanes, Iam.ListUsers, "another");
    }

    [Fact]
    public async Task Who_is_interrupted_while_he_keeps_CloudTrails_pace_takes_nobodys_place()
    {
        using var lanes = new Lanes(TimeProvider.System);
        (await lanes.EnterAsync(CloudTrail.LookupEvents, "us-east-1", local: false, default)).Dispose();

        await InterruptedAsync(() => Soon(token => lanes.EnterAsync(CloudTrail.LookupEvents, "us-east-1", local: false, token)));

        await EightFitAsync(lanes, CloudTrail.DescribeTrails, "us-east-1");
    }

    [Fact]
    public async Task A_silence_is_trouble_of_the_world_and_the_wish_to_stop_is_not()
    {
        using var stop = new CancellationTokenSource();
        Assert.True(Troubles.IsWorld(new TaskCanceledException(), stop.Token));
        await stop.CancelAsync();
        Assert.False(Troubles.IsWorld(new TaskCanceledException(), stop.Token));
    }

    [Fact]
    public void Trouble_is_told_by_its_kind()
    {
        BlindCause Told(Exception trouble) => Troubles.Blind("p", "ec2:DescribeInstances", trouble).Cause;
        AmazonServiceException Said(string code) => new("said", null!, ErrorType.Sender, code, "r", System.Net.HttpStatusCode.Forbidden);

        Assert.Equal(BlindCause.Unreadable, Told(new AmazonClientException("out of shape", new WireFormatException("no XML"))));
        Assert.Equal(BlindCause.Denied, Told(Said("UnauthorizedOperation")));
        Assert.Equal(BlindCause.Denied, Told(Said("InvalidClientTokenId")));
        Assert.Equal(BlindCause.NotRecorded, Told(Said("OptInRequired")));
        Assert.Equal(BlindCause.NoSuchPlace, Told(new HttpRequestException("x", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound))));
        Assert.Equal(BlindCause.Failed, Told(new HttpRequestException("reset")));
        Assert.Equal(BlindCause.Failed, Told(Said("Throttling")));
    }

    private static Says Error(int status, string code) => new(status, $"<Error><Code>{code}</Code><Message>said the fake</Message></Error>", ContentType: "application/xml");

    private static async Task InterruptedAsync(Func<Task<IDisposable>> enter)
    {
        for (var at = 0; at < 8; at++)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(enter);
        }
    }

    private static async Task<IDisposable> Soon(Func<CancellationToken, Task<IDisposable>> enter)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        return await enter(soon.Token);
    }

    private static async Task EightFitAsync(Lanes lanes, Operation operation, string region)
    {
        var places = new List<IDisposable>();
        for (var at = 0; at < 8; at++)
        {
            places.Add(await lanes.EnterAsync(operation, region, local: true, default).WaitAsync(TimeSpan.FromSeconds(5)));
        }

        places.ForEach(place => place.Dispose());
    }

    private static async Task ArrivedAsync(FakeAws aws, int count)
    {
        for (var at = 0; aws.All.Count < count && at < 500; at++)
        {
            await Task.Delay(20);
        }

        Assert.Equal(count, aws.All.Count);
    }
}
