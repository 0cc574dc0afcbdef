using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>Trails that look right.</summary>
internal static class TrailBreakages
{
    private const string Broken = "trail broken";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        Status("trail stopped", Broken, "It is stopped.", (_, now) => now with { IsLogging = false }),
        Status("a file was not delivered", Broken, "Its last file was not delivered (AccessDenied)", (_, now) => now with { LatestDeliveryError = "AccessDenied" }),
        Status("a digest was not delivered", Broken, "Its last digest was not delivered (AccessDenied)", (_, now) => now with { LatestDigestDeliveryError = "AccessDenied" }),
        Status("silent for two days", Broken, "No file has arrived for a day.", (eyes, now) => now with { LatestDeliveryTime = eyes.Now.AddDays(-2) }),
        Status("no digest for six hours", Broken, "No digest has arrived for hours", (eyes, now) => now with { LatestDigestDeliveryTime = eyes.Now.AddHours(-6) }),
        Status("no file ever", Broken, "no file ever arrived", (eyes, now) => now with { LatestDeliveryTime = null, StartLoggingTime = eyes.Now.AddHours(-2) }),
        Status("no digest ever", Broken, "no digest ever arrived", (eyes, now) => now with { LatestDigestDeliveryTime = null, StartLoggingTime = eyes.Now.AddHours(-5) }),
        Status("no file yet", "trail waiting", "its first file arrives within about 15 minutes", (eyes, now) => now with { LatestDeliveryTime = null, StartLoggingTime = eyes.Now.AddMinutes(-2) }),
        Status("no digest yet", "trail waiting", "the first digest", (eyes, now) => now with { LatestDigestDeliveryTime = null, StartLoggingTime = eyes.Now.AddMinutes(-50) }),
        Selectors("selectors emptied", now => new(now.TrailARN, [], [])),
        Selectors("selectors read only", now => new(now.TrailARN, [new("ReadOnly", true)])),
        Selectors("selectors without management events", now => new(now.TrailARN, [new("All", false)])),
        Selectors("advanced selectors leave the thief out", now => new(now.TrailARN, null,
            [new("x", [new("eventCategory", ["Management"]), new("userIdentity.arn", NotEquals: ["arn:aws:iam::123456789012:user/thief"])])])),
        Trail("one region only", "It records one region only.", trail => trail with { IsMultiRegionTrail = false }),
        Trail("no global events", "It leaves out IAM and sign-ins", trail => trail with { IncludeGlobalServiceEvents = false }),
        Trail("validation off", "log file validation is off", trail => trail with { LogFileValidationEnabled = false }),
        Trail("key gone", "The key that it encrypts with does not exist.", trail => trail with { KmsKeyId = "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-0000-0000-000000000000" }),
        Key("key off", "The key that it encrypts with is off (Disabled)", eyes => eyes.Answer(Kms.DescribeKey, (_, key) => new(key.KeyMetadata! with { KeyState = "Disabled" }))),
        Key("key shut to CloudTrail", "The key's policy does not let CloudTrail encrypt.", eyes => eyes.Answer(Kms.GetKeyPolicy, (_, _) => new("""{"Version":"2012-10-17","Statement":[]}"""))),
        new("trail deleted", eyes => eyes.Answer(CloudTrail.DescribeTrails, (_, _) => new([])), "trail missing", "No trail records this account."),
        Bucket("bucket deleted", "is not among this account's", bucket => bucket.Own = _ => []),
        Bucket("bucket policy gone", "no policy that lets CloudTrail write", bucket => bucket.Policy = _ => null),
        Bucket("bucket policy denies", "refuses what CloudTrail writes", bucket => bucket.Policy = With("""{"Effect":"Deny","Principal":"*","Action":"s3:Put*","Resource":"*"}""")),
        Bucket("bucket policy lets everybody in", "lets everybody in", bucket => bucket.Policy = With("""{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}""")),
        Bucket("bucket policy names another trail", "does not let this trail write", bucket => bucket.Policy = policy => policy!.Replace("trail/firebreak-trail", "trail/other", StringComparison.Ordinal)),
        Bucket("bucket not blocked", "does not block public access altogether", bucket => bucket.Block = _ => new PublicAccessBlock(true, true, false, true)),
        Bucket("lifecycle of one day", "deletes its files after 1 days", bucket => bucket.Rules = rules => [.. rules, new LifecycleRule("x", true, "", 1)]),
        Bucket("digests deleted", "somebody deletes them", bucket => bucket.Files = _ => []),
    ];

    private static Breakage Status(string name, string ends, string says, Func<Peephole, CloudTrail.GetTrailStatusOut, CloudTrail.GetTrailStatusOut> twist) =>
        new(name, eyes => eyes.Answer(CloudTrail.GetTrailStatus, (_, now) => twist(eyes, now)), ends, says);

    private static Breakage Selectors(string name, Func<CloudTrail.GetEventSelectorsOut, CloudTrail.GetEventSelectorsOut> twist) =>
        new(name, eyes => eyes.Answer(CloudTrail.GetEventSelectors, (_, now) => twist(now)), Broken, "its selectors leave some out");

    private static Breakage Trail(string name, string says, Func<CloudTrail.Trail, CloudTrail.Trail> twist) =>
        new(name, eyes => eyes.Answer(CloudTrail.DescribeTrails, (_, now) => new([.. now.TrailList!.Select(twist)])), Broken, says);

    private static Breakage Key(string name, string says, Action<Peephole> twist) => new(
        name,
        eyes =>
        {
            eyes.Answer(CloudTrail.DescribeTrails, (_, now) => new([.. now.TrailList!.Select(trail => trail with { KmsKeyId = HardenedAccount.Key })]));
            twist(eyes);
        },
        Broken,
        says);

    private static Breakage Bucket(string name, string says, Action<BucketPeephole> twist) => new(name, eyes => twist(eyes.Bucket), Broken, says);

    private static Func<string?, string?> With(string statement) =>
        policy => policy!.Replace("\"Statement\":[", $"\"Statement\":[{statement},", StringComparison.Ordinal);
}
