using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Firebreak.Sandbox;

/// <summary>Writes the hourly digests of a trail: what was delivered, chained and signed.</summary>
/// <remarks>
/// Source: AWS CloudTrail User Guide, "CloudTrail digest file structure" and "Custom implementations of CloudTrail log file integrity
/// validation". The key is the sandbox's own, fixed so that the same account gives the same bytes; it protects nothing.
/// </remarks>
internal static class TrailDigest
{
    private static readonly RSA Key = ReadKey();

    internal static DateTimeOffset ValidFrom { get; } = new(2013, 11, 1, 0, 0, 0, TimeSpan.Zero);

    internal static DateTimeOffset ValidUntil { get; } = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static byte[] PublicKey { get; } = Key.ExportRSAPublicKey();

    internal static string Fingerprint { get; } = Convert.ToHexStringLower(FingerprintOfKey());

    /// <summary>What the next digest of a region refers to.</summary>
    internal sealed record Link(string Bucket, string Object, string Hash, string Signature);

    /// <summary>Writes a digest for each hour that has gone by.</summary>
    internal static void Deliver(World world, HeldTrail trail, DateTimeOffset now)
    {
        var from = trail.DigestedUntil ?? TrailJson.ToSecond(trail.Started!.Value);
        while (now - from >= TimeSpan.FromHours(1))
        {
            var until = from + TimeSpan.FromHours(1);
            var last = now - until < TimeSpan.FromHours(1);
            foreach (var region in Regions(trail))
            {
                Put(world, trail, region, (from, until), last ? [.. trail.Undigested.Where(log => log.Region == region)] : []);
            }

            if (last)
            {
                trail.Undigested.Clear();
            }

            (trail.DigestedUntil, trail.DigestDelivered) = (until, TrailJson.ToSecond(now));
            from = until;
        }
    }

    private static SortedSet<string> Regions(HeldTrail trail) =>
        new(trail.Links.Keys.Append(trail.Home).Concat(trail.Undigested.Select(log => log.Region)), StringComparer.Ordinal);

    private static void Put(
        World world, HeldTrail trail, string region, (DateTimeOffset From, DateTimeOffset Until) hour, IReadOnlyList<DeliveredLog> logs)
    {
        var previous = trail.Links.GetValueOrDefault(region);
        var prefix = string.IsNullOrEmpty(trail.Prefix) ? "" : trail.Prefix + "/";
        var key = $"{prefix}AWSLogs/{world.Account}/CloudTrail-Digest/{region}/{hour.Until:yyyy/MM/dd}/"
            + $"{world.Account}_CloudTrail-Digest_{region}_{trail.Name}_{trail.Home}_{hour.Until:yyyyMMdd'T'HHmmss'Z'}.json.gz";
        var digest = Digest(world, trail, (key, hour.From, hour.Until), previous, logs);
        var plain = Encoding.UTF8.GetBytes(TrailJson.Text(digest));
        var hash = Convert.ToHexStringLower(SHA256.HashData(plain));
        // A first digest signs the word null: aws-cli's validator does so "to match the Java implementation".
        var toSign = $"{TrailJson.Instant(hour.Until)}\n{trail.Bucket}/{key}\n{hash}\n{previous?.Signature ?? "null"}";
        var signature = Convert.ToHexStringLower(
            Key.SignData(Encoding.UTF8.GetBytes(toSign), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["signature"] = signature,
            ["signature-algorithm"] = "SHA256withRSA",
        };
        world.Buckets.Put(trail.Bucket, key, new HeldObject(TrailDelivery.Packed(plain), world.Clock.Now, "application/json", metadata)
        {
            ContentEncoding = "gzip",
        });
        trail.Links[region] = new Link(trail.Bucket, key, hash, signature);
    }

    private static JsonObject Digest(
        World world, HeldTrail trail, (string Key, DateTimeOffset From, DateTimeOffset Until) file, Link? previous, IReadOnlyList<DeliveredLog> logs) =>
        new()
        {
            ["awsAccountId"] = world.Account.ToString(),
            ["digestStartTime"] = TrailJson.Instant(file.From),
            ["digestEndTime"] = TrailJson.Instant(file.Until),
            ["digestS3Bucket"] = trail.Bucket,
            ["digestS3Object"] = file.Key,
            ["digestPublicKeyFingerprint"] = Fingerprint,
            ["digestSignatureAlgorithm"] = "SHA256withRSA",
            ["newestEventTime"] = logs.Count == 0 ? null : TrailJson.Instant(logs.Max(log => log.Newest)),
            ["oldestEventTime"] = logs.Count == 0 ? null : TrailJson.Instant(logs.Min(log => log.Oldest)),
            ["previousDigestS3Bucket"] = previous?.Bucket,
            ["previousDigestS3Object"] = previous?.Object,
            ["previousDigestHashValue"] = previous?.Hash,
            ["previousDigestHashAlgorithm"] = previous is null ? null : "SHA-256",
            ["previousDigestSignature"] = previous?.Signature,
            ["logFiles"] = new JsonArray([.. logs.Select(Entry)]),
        };

    private static JsonObject Entry(DeliveredLog log) => new()
    {
        ["s3Bucket"] = log.Bucket,
        ["s3Object"] = log.Key,
        ["hashValue"] = log.Sha256,
        ["hashAlgorithm"] = "SHA-256",
        ["newestEventTime"] = TrailJson.Instant(log.Newest),
        ["oldestEventTime"] = TrailJson.Instant(log.Oldest),
    };

    private static byte[] FingerprintOfKey() => SHA256.HashData(PublicKey)[..16];

    private static RSA ReadKey()
    {
        using var stream = typeof(TrailDigest).Assembly.GetManifestResourceStream("digest-key.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var key = RSA.Create();
        key.ImportRSAPrivateKey(Convert.FromBase64String(reader.ReadToEnd()), out _);
        return key;
    }
}
