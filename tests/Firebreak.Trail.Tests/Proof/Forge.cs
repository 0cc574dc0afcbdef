using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Trail.Tests.Proof;

/// <summary>What a forged trail is like.</summary>
internal sealed record TrailPlan
{
    public static readonly DateTimeOffset Began = new(2026, 3, 1, 0, 30, 0, TimeSpan.Zero);

    public string Account { get; init; } = "123456789012";

    public string Trail { get; init; } = "foo";

    public string Region { get; init; } = "us-east-1";

    public string Home { get; init; } = "us-east-1";

    public string Prefix { get; init; } = "";

    public string Organization { get; init; } = "";

    public string Bucket { get; init; } = "logs";

    /// <summary>The bucket before <see cref="BucketChange"/>.</summary>
    public string OldBucket { get; init; } = "logs";

    public int BucketChange { get; init; }

    public int Hours { get; init; } = 8;

    public int MostLogs { get; init; } = 2;

    /// <summary>The hour from which on another key signs.</summary>
    public int Rotation { get; init; } = int.MaxValue;

    /// <summary>The hour in which the trail was stopped, and for how many hours; the one after starts a new chain.</summary>
    public int StopAt { get; init; } = int.MaxValue;

    public int StopFor { get; init; }

    /// <summary>Hours that a digest was made for later.</summary>
    public int Backfills { get; init; }

    public DateTimeOffset Start(int hour) => Began.AddHours(hour);
}

/// <summary>An object in a bucket.</summary>
internal sealed record Thing(byte[] Bytes, Dictionary<string, string> Metadata);

/// <summary>Forges what CloudTrail delivers: digests chained and signed, and log files. The keys are ours, so that every case can be made.</summary>
internal sealed class Forge
{
    private static readonly RSA[] Pool = [.. Enumerable.Range(0, 3).Select(_ => RSA.Create(2048))];

    /// <summary>Everything, by bucket and key.</summary>
    public SortedDictionary<(string Bucket, string Key), Thing> Objects { get; } = new(Comparer<(string Bucket, string Key)>.Create(static (a, b) =>
        string.CompareOrdinal(a.Bucket, b.Bucket) is var order and not 0 ? order : string.CompareOrdinal(a.Key, b.Key)));

    /// <summary>The key that signs at first, the one that signs later, and one that AWS does not know.</summary>
    public static RSA Key(int which) => Pool[which];

    public static string Fingerprint(int which) => Convert.ToHexStringLower(SHA256.HashData(Pool[which].ExportRSAPublicKey())[..16]);

    /// <summary>The public keys as <c>ListPublicKeys</c> answers; the third is none of AWS's.</summary>
    public static JsonArray PublicKeys(params int[] which) => new([.. which.Select(i => (JsonNode)new JsonObject
    {
        ["Fingerprint"] = Fingerprint(i),
        ["Value"] = Convert.ToBase64String(Pool[i].ExportRSAPublicKey()),
        ["ValidityStartTime"] = 1_700_000_000L,
        ["ValidityEndTime"] = 1_900_000_000L,
    })]);

    /// <summary>The keys of digests and log files in order.</summary>
    public List<(string Bucket, string Key)> Digests { get; } = [];

    public List<(string Bucket, string Key)> Logs { get; } = [];

    public List<(string Bucket, string Key)> Backfills { get; } = [];

    /// <summary>Delivers a trail's files.</summary>
    public void Deliver(TrailPlan plan, Dice dice)
    {
        (string Bucket, string Key)? previous = null;
        for (var hour = 0; hour < plan.Hours; hour++)
        {
            if (hour >= plan.StopAt && hour < plan.StopAt + plan.StopFor)
            {
                previous = null;
                continue;
            }

            var bucket = hour < plan.BucketChange ? plan.OldBucket : plan.Bucket;
            var logs = Enumerable.Range(0, dice.Next(plan.MostLogs + 1)).Select(i => Log(plan, bucket, hour, i)).ToList();
            previous = Put(plan, bucket, hour, previous, logs, backfill: false);
            Digests.Add(previous.Value);
        }

        for (var i = 0; i < plan.Backfills; i++)
        {
            var hour = dice.Next(plan.Hours);
            if (!Objects.ContainsKey((plan.Bucket, DigestKey(plan, hour, true))))
            {
                Backfills.Add(Put(plan, plan.Bucket, hour, null, [Log(plan, plan.Bucket, hour, 5 + i)], backfill: true));
            }
        }
    }

    public static byte[] Gzip(byte[] plain) => Corpus.Gzip(plain);

    public static JsonObject Text(Thing digest) => JsonNode.Parse(Unzip(digest.Bytes))!.AsObject();

    public static byte[] Unzip(byte[] packed) => Firebreak.Trail.Gzip.Open(packed, new Allowance(packed.Length)).Members[0].ToArray();

    /// <summary>Signs a digest's text anew, as only somebody with the key can.</summary>
    public static Thing Signed(JsonObject digest, int which, bool backfill)
    {
        var plain = Encoding.UTF8.GetBytes(digest.ToJsonString());
        var signed = $"{digest["digestEndTime"]}\n{digest["digestS3Bucket"]}/{digest["digestS3Object"]}\n{Convert.ToHexStringLower(SHA256.HashData(plain))}\n{digest["previousDigestSignature"]?.ToString() ?? "null"}";
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["signature"] = Convert.ToHexStringLower(Pool[which].SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            ["signature-algorithm"] = "SHA256withRSA",
        };
        if (backfill)
        {
            metadata["backfill-generation-timestamp"] = "2026-03-02T10:00:00Z";
        }

        return new Thing(Gzip(plain), metadata);
    }

    public static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string LogKey(TrailPlan plan, DateTimeOffset time, string letters) => Folder(plan, "CloudTrail", time)
        + $"{plan.Account}_CloudTrail_{plan.Region}_{time.ToString("yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture)}_{letters}.json.gz";

    private static string DigestKey(TrailPlan plan, int hour, bool backfill) => Folder(plan, "CloudTrail-Digest", plan.Start(hour + 1))
        + $"{plan.Account}_CloudTrail-Digest_{plan.Region}_{plan.Trail}_{plan.Home}_{plan.Start(hour + 1).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}{(backfill ? "_backfill" : "")}.json.gz";

    private static string Folder(TrailPlan plan, string kind, DateTimeOffset time) =>
        (plan.Prefix.Length > 0 ? plan.Prefix + "/" : "") + "AWSLogs/" + (plan.Organization.Length > 0 ? plan.Organization + "/" : "")
        + $"{plan.Account}/{kind}/{plan.Region}/{time.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}/";

    private (string, string) Log(TrailPlan plan, string bucket, int hour, int i)
    {
        var key = LogKey(plan, plan.Start(hour).AddMinutes(5 + (i * 9)), $"{hour:x8}{i:x8}");
        var text = "{\"Records\":[" + Corpus.Line(((hour * 7) + i) % 40).Replace("00000000-0000", $"{hour:x8}-{i:x4}", StringComparison.Ordinal) + "]}";
        Objects[(bucket, key)] = new Thing(Gzip(Encoding.UTF8.GetBytes(text)), []);
        Logs.Add((bucket, key));
        return (bucket, key);
    }

    private (string Bucket, string Key) Put(
        TrailPlan plan, string bucket, int hour, (string Bucket, string Key)? previous, List<(string Bucket, string Key)> logs, bool backfill)
    {
        var which = hour < plan.Rotation ? 0 : 1;
        var key = DigestKey(plan, hour, backfill);
        var before = previous is { } at ? Objects[at] : null;
        var digest = new JsonObject
        {
            ["awsAccountId"] = plan.Account,
            ["digestStartTime"] = Instant(plan.Start(hour)),
            ["digestEndTime"] = Instant(plan.Start(hour + 1)),
            ["digestS3Bucket"] = bucket,
            ["digestS3Object"] = key,
            ["digestPublicKeyFingerprint"] = Fingerprint(which),
            ["digestSignatureAlgorithm"] = "SHA256withRSA",
            ["newestEventTime"] = null,
            ["oldestEventTime"] = null,
            ["previousDigestS3Bucket"] = previous?.Bucket,
            ["previousDigestS3Object"] = previous?.Key,
            ["previousDigestHashValue"] = before is null ? null : Convert.ToHexStringLower(SHA256.HashData(Unzip(before.Bytes))),
            ["previousDigestHashAlgorithm"] = before is null ? null : "SHA-256",
            ["previousDigestSignature"] = before?.Metadata["signature"],
            ["logFiles"] = new JsonArray([.. logs.Select(log => (JsonNode)new JsonObject
            {
                ["s3Bucket"] = log.Bucket,
                ["s3Object"] = log.Key,
                ["hashValue"] = Convert.ToHexStringLower(SHA256.HashData(Unzip(Objects[log].Bytes))),
                ["hashAlgorithm"] = "SHA-256",
                ["newestEventTime"] = Instant(plan.Start(hour)),
                ["oldestEventTime"] = Instant(plan.Start(hour)),
            })]),
        };
        Objects[(bucket, key)] = Signed(digest, which, backfill);
        return (bucket, key);
    }
}
