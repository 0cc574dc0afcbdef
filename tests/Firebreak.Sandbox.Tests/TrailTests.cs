using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

public sealed class TrailTests
{
    [Fact]
    public void The_same_seed_and_the_same_deeds_give_the_same_bytes()
    {
        static string Play(ulong seed)
        {
            var world = Accounts.New(seed);
            var (alice, _) = Accounts.User(world, "alice");
            alice.TryCall(Region.UsEast1, Iam.CreateUser, new(UserName: "bob"));
            alice.TryCall(Region.UsEast1, Iam.GetUser, new("nobody"));
            world.After(TimeSpan.FromHours(1), then => Accounts.Root(then).Call(Region.UsEast1, Iam.DeleteUser, new("bob")));
            world.Advance(TimeSpan.FromHours(2));
            return string.Join('\n', world.Trail.Records.Select(record => record.Json)) + world.State().ToJsonString() + world.Truth.ToJson().ToJsonString();
        }

        Assert.Equal(Play(7), Play(7));
        Assert.NotEqual(Play(7), Play(8));
    }

    [Fact]
    public void Every_call_is_recorded_the_refused_ones_too_and_no_secret_is_in_it()
    {
        var world = Accounts.New();
        var (alice, key) = Accounts.User(world, "alice");
        alice.TryCall(Region.UsEast1, Iam.CreateUser, new(UserName: "alice"));
        var root = Accounts.Root(world);
        root.Call(Region.UsEast1, Iam.CreateLoginProfile, new("alice", "very-secret-word"));
        var made = root.Call(Region.UsEast1, Iam.CreateAccessKey, new("alice")).AccessKey!;
        var all = string.Join('\n', world.Trail.Records.Select(record => record.Json));
        Assert.DoesNotContain("very-secret-word", all, StringComparison.Ordinal);
        Assert.DoesNotContain(made.SecretAccessKey!, all, StringComparison.Ordinal);
        Assert.Contains(made.AccessKeyId!, all, StringComparison.Ordinal);
        var refused = JsonDocument.Parse(world.Trail.Records.Single(record => record.AccessKeyId == key).Json).RootElement;
        Assert.Equal("EntityAlreadyExists", refused.GetProperty("errorCode").GetString());
        Assert.Equal("IAMUser", refused.GetProperty("userIdentity").GetProperty("type").GetString());
        Assert.Equal("alice", refused.GetProperty("requestParameters").GetProperty("userName").GetString());
        Assert.Equal("us-east-1", refused.GetProperty("awsRegion").GetString());
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("responseElements").ValueKind);
    }

    [Fact]
    public void Event_history_is_late_regional_newest_first_and_ninety_days_long()
    {
        var world = Accounts.New();
        var root = Accounts.Root(world);
        for (var i = 0; i < 60; i++)
        {
            root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: $"user-{i}"));
        }

        Assert.Empty(root.Call(Region.UsEast1, CloudTrail.LookupEvents, new()).Events!);
        world.Advance(TimeSpan.FromMinutes(10));
        var question = new CloudTrail.LookupEventsIn([new("EventName", "CreateUser")]);
        var first = root.Call(Region.UsEast1, CloudTrail.LookupEvents, question);
        var second = root.Call(Region.UsEast1, CloudTrail.LookupEvents, question with { NextToken = first.NextToken });
        Assert.Equal(50, first.Events!.Count);
        Assert.Equal(10, second.Events!.Count);
        Assert.Null(second.NextToken);
        Assert.Contains("user-59", first.Events[0].CloudTrailEvent, StringComparison.Ordinal);
        Assert.Empty(root.Call(Accounts.Seoul, CloudTrail.LookupEvents, question).Events!);
        world.Advance(TimeSpan.FromDays(90));
        root = Accounts.Root(world);
        Assert.Empty(root.Call(Region.UsEast1, CloudTrail.LookupEvents, question).Events!);
        Assert.Equal("InvalidLookupAttributesException", Accounts.Refusal(() => root.Call(
            Region.UsEast1, CloudTrail.LookupEvents, new([new("EventName", "a"), new("EventId", "b")]))));
    }

    [Fact]
    public void A_trail_delivers_what_its_status_says_and_its_digests_verify()
    {
        var world = Accounts.New();
        var root = Accounts.Root(world);
        world.Buckets.Make("trail-bucket", Region.UsEast1).Settings["policy"] = BucketPolicy("trail-bucket");
        root.Call(Region.UsEast1, CloudTrail.CreateTrail, new("all", "trail-bucket", IsMultiRegionTrail: true, EnableLogFileValidation: true));
        root.Call(Region.UsEast1, CloudTrail.StartLogging, new("all"));
        root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: "seen"));
        world.Advance(TimeSpan.FromMinutes(20));
        world.Advance(TimeSpan.FromMinutes(70));
        var status = root.Call(Region.UsEast1, CloudTrail.GetTrailStatus, new("all"));
        var objects = world.Buckets.All["trail-bucket"].Objects;
        var logs = objects.Where(pair => pair.Key.StartsWith("AWSLogs/123456789012/CloudTrail/us-east-1/2023/08/28/", StringComparison.Ordinal)).ToList();
        Assert.Contains(logs, log => Text(log.Value).Contains("\"userName\":\"seen\"", StringComparison.Ordinal));
        Assert.Equal(logs.Max(log => log.Value.Modified), status.LatestDeliveryTime);
        var digest = objects.Single(pair => pair.Key.Contains("/CloudTrail-Digest/", StringComparison.Ordinal));
        Assert.Equal(digest.Value.Modified, status.LatestDigestDeliveryTime);
        Verify(root.Call(Region.UsEast1, CloudTrail.ListPublicKeys, new()).PublicKeyList!.Single().Value!, digest.Key, digest.Value);
    }

    [Fact]
    public void A_trail_into_a_bucket_that_does_not_let_it_is_refused()
    {
        var world = Accounts.New();
        var root = Accounts.Root(world);
        Assert.Equal("S3BucketDoesNotExistException", Accounts.Refusal(() => root.Call(Region.UsEast1, CloudTrail.CreateTrail, new("all", "trail-bucket"))));
        world.Buckets.Make("trail-bucket", Region.UsEast1);
        Assert.Equal("InsufficientS3BucketPolicyException", Accounts.Refusal(() => root.Call(Region.UsEast1, CloudTrail.CreateTrail, new("all", "trail-bucket"))));
    }

    [Fact]
    public void A_bucket_policy_that_is_no_policy_is_refused_and_recorded_as_it_was_sent()
    {
        var world = Accounts.New();
        world.Buckets.Make("a-bucket", Region.UsEast1);
        var question = new S3.Question("a-bucket") { Body = "nonsense"u8.ToArray() };
        Assert.Equal("MalformedPolicy", Accounts.Refusal(() => Accounts.Root(world).Call(Region.UsEast1, S3.PutBucketPolicy, question)));
        Assert.Contains("\"bucketPolicy\":\"nonsense\"", world.Trail.Records[^1].Json, StringComparison.Ordinal);
    }

    internal static string BucketPolicy(string bucket) => $$$$"""
        {"Version":"2012-10-17","Statement":[
         {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:GetBucketAcl","Resource":"arn:aws:s3:::{{{{bucket}}}}"},
         {"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::{{{{bucket}}}}/AWSLogs/123456789012/*",
          "Condition":{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control"}}}]}
        """;

    private static string Text(HeldObject thing)
    {
        using var zip = new GZipStream(new MemoryStream(thing.Bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(zip, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void Verify(string publicKey, string key, HeldObject digest)
    {
        var text = Text(digest);
        var end = JsonDocument.Parse(text).RootElement.GetProperty("digestEndTime").GetString();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        using var rsa = RSA.Create();
        rsa.ImportRSAPublicKey(Convert.FromBase64String(publicKey), out _);
        bool Check(string toSign) => rsa.VerifyData(
            Encoding.UTF8.GetBytes(toSign), Convert.FromHexString(digest.Metadata["signature"]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Assert.True(Check($"{end}\ntrail-bucket/{key}\n{hash}\nnull"));
        Assert.False(Check($"{end}\ntrail-bucket/{key}x\n{hash}\nnull"));
    }
}
