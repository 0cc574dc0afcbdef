using Firebreak.Aws;
using Firebreak.Model;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire.Services;

namespace Firebreak.Wire.Tests.Aws;

/// <summary>Against a server that is not ours: moto.</summary>
public sealed class MotoTests(Moto moto)
{
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");
    private static readonly Region Virginia = Region.UsEast1;

    /// <summary>Lists of IAM and EC2 that Debian's moto answers with an error page.</summary>
    private static readonly string[] NotInMoto =
    [
        "iam:ListServiceSpecificCredentials", "ec2:DescribeCapacityBlocks", "ec2:DescribeCapacityReservations", "ec2:DescribeInstanceConnectEndpoints",
        "ec2:DescribeReservedInstances", "ec2:DescribeTrafficMirrorSessions", "ec2:GetSerialConsoleAccessStatus",
    ];

    [Fact]
    public async Task A_survey_sees_what_is_there_and_says_what_it_could_not_see()
    {
        if (moto.Open("ap-northeast-2", "us-east-1") is not { } account)
        {
            return;
        }

        await using var _ = account;
        var writer = account.Writer();
        var user = Done(await writer.WriteAsync(Region.Global, Iam.CreateUser, new(UserName: "thief", Tags: [new("why", "test")]), default)).User!;
        var key = Done(await writer.WriteAsync(Region.Global, Iam.CreateAccessKey, new("thief"), default)).AccessKey!;
        Done(await writer.WriteAsync(Region.Global, Iam.CreateLoginProfile, new("thief", "N0t-a-secret!", false), default));
        var role = Done(await writer.WriteAsync(
            Region.Global, Iam.CreateRole, new(RoleName: "door", AssumeRolePolicyDocument: """{"Version":"2012-10-17","Statement":[]}"""), default)).Role!;
        var run = Done(await writer.WriteAsync(
            Seoul, Ec2.RunInstances, new(ImageId: "ami-12c6146b", InstanceType: "c5.large", MinCount: 2, MaxCount: 2), default));
        var (guarded, plain) = (run.Instances![0].InstanceId!, run.Instances[1].InstanceId!);
        Done(await writer.WriteAsync(
            Seoul, Ec2.ModifyInstanceAttribute, new(InstanceId: guarded, DisableApiTermination: new(true)), default));
        Done(await writer.WriteAsync(
            Virginia, AutoScaling.CreateLaunchConfiguration,
            new(LaunchConfigurationName: "lc", ImageId: "ami-12c6146b", InstanceType: "m5.large"), default));
        Done(await writer.WriteAsync(
            Virginia, AutoScaling.CreateAutoScalingGroup,
            new(AutoScalingGroupName: "herd", LaunchConfigurationName: "lc", MinSize: 2, MaxSize: 2, DesiredCapacity: 2, AvailabilityZones: ["us-east-1a"]),
            default));
        Done(await account.BucketWriter().CreateAsync("firebreak-survey-test", Seoul, default));

        var inventory = await account.Inventory.SurveyAsync([], default);

        Assert.Equal("123456789012", inventory.Account.ToString());
        var machine = inventory.Resources.Single(one => one.Id == guarded);
        Assert.Equal(("running", true, "c5.large", "true", Seoul), (machine.State, machine.Running, machine.Fact("InstanceType"), machine.Fact("DisableApiTermination"), machine.Region));
        Assert.NotEqual("true", inventory.Resources.Single(one => one.Id == plain).Fact("DisableApiTermination"));
        var group = inventory.Resources.Single(one => one.Kind == Kinds.AutoScalingGroup);
        Assert.Equal(("herd", "2"), (group.Fact("GroupName"), group.Fact("DesiredCapacity")));
        var herd = inventory.Resources.Where(one => one.Kind == Kinds.Instance && one.Region == Virginia).ToList();
        Assert.Equal(2, herd.Count);
        Assert.All(herd, one => Assert.Contains("herd", one.Parents));
        var thief = inventory.Resources.Single(one => one.Id == user.Arn);
        Assert.Equal("test", thief.Tags.Match(tags => tags["why"], why => why.Reason));
        Assert.Equal([user.Arn!], inventory.Resources.Single(one => one.Id == key.AccessKeyId).Parents);
        Assert.Contains(inventory.Resources, one => one.Id == user.Arn + "#login-profile" && one.Kind == Kinds.LoginProfile);
        Assert.Contains(inventory.Resources, one => one.Id == role.Arn);
        Assert.Contains(inventory.Resources, one => one.Kind == Kinds.Bucket && one.Id == "firebreak-survey-test");
        Assert.Contains(inventory.Resources, one => one.Kind == Kinds.Volume && one.Parents.Contains(guarded));
        Assert.DoesNotContain(inventory.Resources, one => one.Kind == Kinds.SecurityGroup && one.Fact("GroupName") == "default");
        foreach (var blind in inventory.BlindSpots)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"blind: {blind}");
        }

        var unread = inventory.Cells.Where(cell => cell.Why is not null && !NotInMoto.Contains(cell.Listing, StringComparer.Ordinal)).ToList();
        Assert.DoesNotContain(unread, cell => cell.Listing.StartsWith("iam:", StringComparison.Ordinal) || cell.Listing.StartsWith("ec2:", StringComparison.Ordinal));
        Assert.Equal(inventory.Resources, inventory.Resources.OrderBy(one => one.Region).ThenBy(one => one.Kind, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Protection_refuses_and_its_removal_lets_pass()
    {
        if (moto.Open("eu-west-1") is not { } account)
        {
            return;
        }

        await using var _ = account;
        var ireland = Region.Parse("eu-west-1");
        var writer = account.Writer();
        var id = Done(await writer.WriteAsync(
            ireland, Ec2.RunInstances, new(ImageId: "ami-12c6146b", MinCount: 1, MaxCount: 1), default)).Instances![0].InstanceId!;
        Done(await writer.WriteAsync(ireland, Ec2.ModifyInstanceAttribute, new(InstanceId: id, DisableApiTermination: new(true)), default));
        var refused = await writer.WriteAsync(ireland, Ec2.TerminateInstances, new([id]), default);
        Assert.Equal("OperationNotPermitted", Assert.IsType<Deed<Ec2.TerminateInstancesOut>.Refused>(refused).Code);
        Done(await writer.WriteAsync(ireland, Ec2.ModifyInstanceAttribute, new(InstanceId: id, DisableApiTermination: new(false)), default));
        Done(await writer.WriteAsync(ireland, Ec2.TerminateInstances, new([id]), default));
    }

    [Fact]
    public async Task A_bucket_is_made_shut_filled_and_read()
    {
        if (moto.Open() is not { } account)
        {
            return;
        }

        await using var _ = account;
        var (buckets, writer) = (account.Buckets, account.BucketWriter());
        Done(await writer.CreateAsync("firebreak-trail-test", Seoul, default));
        Assert.Equal(Seoul, Seen(await buckets.GetLocationAsync("firebreak-trail-test", default)));
        Assert.Null(Seen(await buckets.GetPolicyAsync("firebreak-trail-test", default)));
        Assert.Null(Seen(await buckets.GetPublicAccessBlockAsync("firebreak-trail-test", default)));
        Assert.Empty(Seen(await buckets.GetLifecycleAsync("firebreak-trail-test", default)));
        const string Policy = """{"Version":"2012-10-17","Statement":[]}""";
        Done(await writer.PutPolicyAsync("firebreak-trail-test", Policy, default));
        Done(await writer.BlockPublicAccessAsync("firebreak-trail-test", default));
        Done(await writer.PutEncryptionAsync("firebreak-trail-test", default));
        Assert.Equal(Policy, Seen(await buckets.GetPolicyAsync("firebreak-trail-test", default)));
        Assert.True(Seen(await buckets.GetPublicAccessBlockAsync("firebreak-trail-test", default))!.All);
        Assert.Equal("AES256", Seen(await buckets.GetEncryptionAsync("firebreak-trail-test", default)));

        using var http = new HttpClient();
        using var put = new HttpRequestMessage(HttpMethod.Put, new Uri(moto.Endpoint!, "/firebreak-trail-test/AWSLogs/a%20b/one.json.gz"))
        {
            Content = new ByteArrayContent([1, 2, 3]),
            Headers = { { "x-amz-meta-signature", "abcd" }, { "Authorization", "AWS4-HMAC-SHA256 Credential=AKIA/20230801/ap-northeast-2/s3/aws4_request" } },
        };
        (await http.SendAsync(put)).EnsureSuccessStatusCode();
        var entry = Assert.Single(Seen(await buckets.ListAsync("firebreak-trail-test", "AWSLogs/", default)));
        Assert.Equal(("AWSLogs/a b/one.json.gz", 3L), (entry.Key, entry.Size));
        var got = Seen(await buckets.GetAsync("firebreak-trail-test", entry.Key, default));
        Assert.Equal([1, 2, 3], got.Bytes);
        Assert.Equal("abcd", got.Metadata["signature"]);
        Assert.Equal(BlindCause.Failed, (await buckets.ListAsync("firebreak-no-such-bucket", "", default)).Match(_ => default, why => why.Cause));
    }

    private static T Done<T>(Deed<T> deed) => deed.Match(
        done => done.Value,
        refused => throw new InvalidOperationException($"{refused.Code}: {refused.Message}"),
        uncertain => throw new InvalidOperationException(uncertain.Why));

    private static T Seen<T>(Reading<T> reading) => reading.Match(seen => seen, why => throw new InvalidOperationException(why.ToString()));
}
