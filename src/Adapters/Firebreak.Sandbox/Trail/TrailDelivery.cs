using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Sandbox;

/// <summary>Delivers a trail's events into its bucket, as files under the keys that AWS uses.</summary>
/// <remarks>Source: AWS CloudTrail User Guide, "Finding your CloudTrail log files" and "Amazon S3 bucket policy for CloudTrail".</remarks>
internal sealed class TrailDelivery(World world)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly Dictionary<string, string> NoMetadata = new(StringComparer.Ordinal);

    /// <summary>Refuses a trail whose bucket is not there, or does not let CloudTrail write.</summary>
    internal void CheckBucket(HeldTrail trail)
    {
        switch (Obstacle(trail))
        {
            case "NoSuchBucket":
                throw new Fault("S3BucketDoesNotExistException", $"S3 bucket {trail.Bucket} does not exist!");
            case "AccessDenied":
                throw new Fault(
                    "InsufficientS3BucketPolicyException",
                    $"Incorrect S3 bucket policy is detected for bucket: {trail.Bucket}");
            case "KMS.NotFoundException":
                throw new Fault("KmsKeyNotFoundException", "KMS key is not found, it is disabled or the policy does not let CloudTrail use it.");
            case { } other when other.StartsWith("KMS.", StringComparison.Ordinal):
                throw new Fault("InsufficientEncryptionPolicyException", "Insufficient permissions to access S3 bucket or KMS key.");
            default:
                break;
        }
    }

    /// <summary>Puts what has become visible since the last time into the bucket.</summary>
    internal void Deliver(HeldTrail trail, DateTimeOffset now)
    {
        if (!trail.Logging || now - (trail.Delivered ?? trail.Started ?? now) < Every)
        {
            return;
        }

        var due = Due(trail, now);
        if (due.Count > 0)
        {
            trail.DeliveryError = Obstacle(trail);
            if (trail.DeliveryError is null)
            {
                foreach (var region in due.GroupBy(record => record.Region, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
                {
                    trail.Undigested.Add(Put(trail, region.Key, [.. region], now));
                }

                trail.Delivered = TrailJson.ToSecond(now);
            }
        }

        if (trail.Validated && trail.DeliveryError is null)
        {
            TrailDigest.Deliver(world, trail, now);
        }
    }

    private List<TrailRecord> Due(HeldTrail trail, DateTimeOffset now)
    {
        var due = new List<TrailRecord>();
        var records = world.Trail.Records;
        while (trail.Cursor < records.Count && records[trail.Cursor].Visible <= now)
        {
            var record = records[trail.Cursor++];
            if (trail.Takes(record))
            {
                due.Add(record);
            }
        }

        return due;
    }

    private DeliveredLog Put(HeldTrail trail, string region, IReadOnlyList<TrailRecord> records, DateTimeOffset now)
    {
        var text = "{\"Records\":[" + string.Join(',', records.Select(record => record.Json)) + "]}";
        var plain = Encoding.UTF8.GetBytes(text);
        var key = Key(trail, region, now);
        world.Buckets.Put(trail.Bucket, key, new HeldObject(Packed(plain), now, "application/json", NoMetadata) { ContentEncoding = "gzip" });
        return new DeliveredLog(
            region,
            trail.Bucket,
            key,
            Convert.ToHexStringLower(SHA256.HashData(plain)),
            records.Min(record => record.Time),
            records.Max(record => record.Time));
    }

    internal static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            zip.Write(plain);
        }

        return packed.ToArray();
    }

    private string Key(HeldTrail trail, string region, DateTimeOffset now)
    {
        var prefix = string.IsNullOrEmpty(trail.Prefix) ? "" : trail.Prefix + "/";
        return $"{prefix}AWSLogs/{world.Account}/CloudTrail/{region}/{now:yyyy/MM/dd}/"
            + $"{world.Account}_CloudTrail_{region}_{now:yyyyMMdd'T'HHmm'Z'}_{world.Ids.RequestLetters(16)}.json.gz";
    }

    private string? Obstacle(HeldTrail trail)
    {
        if (!world.Buckets.All.TryGetValue(trail.Bucket, out var bucket))
        {
            return "NoSuchBucket";
        }

        var prefix = string.IsNullOrEmpty(trail.Prefix) ? "" : trail.Prefix + "/";
        var arn = $"arn:aws:s3:::{trail.Bucket}";
        return Allows(bucket, trail, "s3:GetBucketAcl", arn)
            && Allows(bucket, trail, "s3:PutObject", $"{arn}/{prefix}AWSLogs/{world.Account}/CloudTrail/x")
            ? world.Module<KeyWorld>().Obstacle(trail.KmsKeyId, trail.Arn)
            : "AccessDenied";
    }

    private bool Allows(HeldBucket bucket, HeldTrail trail, string action, string resource)
    {
        if (bucket.Policy is null)
        {
            return false;
        }

        var context = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["s3:x-amz-acl"] = "bucket-owner-full-control",
            ["aws:SourceArn"] = trail.Arn,
            ["aws:SourceAccount"] = world.Account.ToString(),
            ["aws:SecureTransport"] = "true",
        };
        var mine = PolicyDocument.Of(bucket.Policy).Statements
            .Where(statement => statement.Principals.Any(one => one is "*" or "cloudtrail.amazonaws.com"));
        return PolicyEngine.Decide(mine, new PolicyQuestion(action, resource, context)) == Decision.Allow;
    }
}
