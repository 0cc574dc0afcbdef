using System.Globalization;

namespace Firebreak.Harden.Sights;

/// <summary>One trail with everything that decides whether it records.</summary>
/// <param name="Trail">The trail.</param>
/// <param name="Status">Whether it records, and when it last delivered.</param>
/// <param name="Selectors">What it records.</param>
/// <param name="Bucket">Where it writes.</param>
/// <param name="Key">The key of KMS it encrypts with; <c>null</c> if it has none, or the key is gone.</param>
/// <param name="KeyPolicy">Who may use that key.</param>
/// <param name="NewestDigest">The newest digest as it lies in the bucket; empty if none does.</param>
internal sealed record TrailSight(
    CloudTrail.Trail Trail, CloudTrail.GetTrailStatusOut? Status, CloudTrail.GetEventSelectorsOut? Selectors, BucketSight Bucket,
    Kms.KeyMetadata? Key, string? KeyPolicy, string NewestDigest)
{
    /// <summary>Files are delivered about every five minutes, digests every hour (CloudTrail User Guide); this long is too long.</summary>
    private static readonly TimeSpan FirstFile = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstDigest = TimeSpan.FromHours(3);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestDigestSilence = TimeSpan.FromHours(4);

    /// <summary>The trails that can be seen from the region where new ones are made, those of other regions that record every region too.</summary>
    public static async Task<IReadOnlyList<CloudTrail.Trail>> ListAsync(Glance glance, Region region)
    {
        var found = await glance.AskAsync(region, CloudTrail.DescribeTrails, new CloudTrail.DescribeTrailsIn(null, true)).ConfigureAwait(false);
        return found?.TrailList ?? [];
    }

    /// <summary>Looks at one trail in its home, at its bucket and its key.</summary>
    public static async Task<TrailSight> OfAsync(Glance glance, CloudTrail.Trail trail, string account, CancellationToken cancel)
    {
        var home = Region.TryParse(trail.HomeRegion, out var region) ? region : Region.UsEast1;
        var status = await glance.AskAsync(home, CloudTrail.GetTrailStatus, new CloudTrail.GetTrailStatusIn(trail.TrailARN)).ConfigureAwait(false);
        var selectors = await glance.AskAsync(home, CloudTrail.GetEventSelectors, new CloudTrail.GetEventSelectorsIn(trail.TrailARN)).ConfigureAwait(false);
        var bucket = await BucketSight.OfAsync(glance, trail.S3BucketName ?? "", cancel).ConfigureAwait(false);
        var (key, policy) = await KeyAsync(glance, trail.KmsKeyId).ConfigureAwait(false);
        var digest = bucket is { Exists: true, Own: true } && status?.LatestDigestDeliveryTime is { } delivered
            ? await DigestAsync(glance, trail, account, delivered, cancel).ConfigureAwait(false)
            : "";
        return new TrailSight(trail, status, selectors, bucket, key, policy, digest);
    }

    /// <summary>Looks at a trail's key only; its bucket is somebody else's question.</summary>
    public static async Task<TrailSight> OfKeyAsync(
        Glance glance, CloudTrail.Trail trail, CloudTrail.GetTrailStatusOut? status, CloudTrail.GetEventSelectorsOut? selectors)
    {
        var (key, policy) = await KeyAsync(glance, trail.KmsKeyId).ConfigureAwait(false);
        return new TrailSight(trail, status, selectors, new BucketSight(trail.S3BucketName ?? "", Exists: true, Own: true, null, null, null, []), key, policy, "");
    }

    /// <summary>What is wrong with how it is set.</summary>
    public IReadOnlyList<Words> SettingFaults()
    {
        var faults = new List<Words>();
        Add(faults, Trail.IsMultiRegionTrail != true, "It records one region only.", "한 리전만 기록합니다.");
        Add(faults, Trail.IncludeGlobalServiceEvents != true, "It leaves out IAM and sign-ins (global services).", "IAM과 로그인(글로벌 서비스)을 기록하지 않습니다.");
        Add(faults, Trail.LogFileValidationEnabled != true, "Its files are not signed (log file validation is off).", "로그 파일 검증이 꺼져 있어 파일이 서명되지 않습니다.");
        Add(faults, !SelectorSight.RecordsAll(Selectors), "It does not record every management event: its selectors leave some out.", "이벤트 선택기가 관리 이벤트의 일부를 제외하고 있습니다.");
        Add(faults, Status?.IsLogging != true, "It is stopped.", "기록이 중지되어 있습니다.");
        return faults;
    }

    /// <summary>What is wrong with the key that it encrypts with.</summary>
    public IReadOnlyList<Words> KeyFaults()
    {
        if (Trail.KmsKeyId is not { Length: > 0 })
        {
            return [];
        }

        var faults = new List<Words>();
        Add(faults, Key is null, "The key that it encrypts with does not exist.", "암호화에 쓰는 키가 없습니다.");
        Add(faults, Key is { KeyState: not "Enabled" }, $"The key that it encrypts with is off ({Key?.KeyState}).", $"암호화에 쓰는 키가 꺼져 있습니다({Key?.KeyState}).");
        Add(
            faults, Key is not null && !PolicySight.LetsEncrypt(KeyPolicy, Trail.TrailARN ?? ""),
            "The key's policy does not let CloudTrail encrypt.", "키 정책이 CloudTrail의 암호화를 허용하지 않습니다.");
        return faults;
    }

    /// <summary>What is wrong with what arrives.</summary>
    public IReadOnlyList<Words> DeliveryFaults(DateTimeOffset now)
    {
        var faults = new List<Words>();
        if (Status is null)
        {
            return faults;
        }

        Add(faults, Status.LatestDeliveryError is { Length: > 0 }, $"Its last file was not delivered ({Short(Status.LatestDeliveryError)}).", $"마지막 파일을 전달하지 못했습니다({Short(Status.LatestDeliveryError)}).");
        Add(faults, Status.LatestDigestDeliveryError is { Length: > 0 }, $"Its last digest was not delivered ({Short(Status.LatestDigestDeliveryError)}).", $"마지막 다이제스트를 전달하지 못했습니다({Short(Status.LatestDigestDeliveryError)}).");
        var running = now - (Status.StartLoggingTime ?? DateTimeOffset.MinValue);
        Add(faults, Status.LatestDeliveryTime is null && running > FirstFile, "It has been on for a while, and no file ever arrived.", "켜진 지 한참 되었는데 파일이 한 번도 도착하지 않았습니다.");
        Add(faults, now - Status.LatestDeliveryTime > LongestSilence, "No file has arrived for a day.", "하루가 넘도록 파일이 도착하지 않았습니다.");
        Add(faults, Status.LatestDigestDeliveryTime is null && running > FirstDigest, "It has been on for a while, and no digest ever arrived.", "켜진 지 한참 되었는데 다이제스트가 한 번도 도착하지 않았습니다.");
        Add(faults, now - Status.LatestDigestDeliveryTime > LongestDigestSilence, "No digest has arrived for hours; one is due every hour.", "다이제스트는 매시간 와야 하는데 여러 시간 동안 도착하지 않았습니다.");
        Add(
            faults, Bucket.Exists && Status.LatestDigestDeliveryTime is not null && NewestDigest.Length == 0,
            "AWS says that it delivered a digest, and it does not lie in the bucket: somebody deletes them.", "AWS는 다이제스트를 전달했다고 하지만 버킷에 없습니다. 누군가 지우고 있습니다.");
        return faults;
    }

    /// <summary>What is wrong with its bucket.</summary>
    public IReadOnlyList<Words> BucketFaults(string account) => Bucket.Faults(Prefix(account), Trail.TrailARN ?? "");

    /// <summary>What has still to arrive, or <c>null</c> if a file and a digest have.</summary>
    public Words? Awaits() => (Status?.LatestDeliveryTime, Status?.LatestDigestDeliveryTime) switch
    {
        (null, _) => new(
            "It records; its first file arrives within about 15 minutes. Look again then.", "기록하고 있습니다. 첫 파일은 15분쯤 안에 도착합니다. 그때 다시 확인하십시오."),
        (_, null) => new(
            "It records and its files arrive; the first digest, which proves them unchanged, comes within about an hour. Look again then.",
            "기록하고 있고 파일도 도착합니다. 변조되지 않았음을 증명하는 첫 다이제스트는 한 시간쯤 안에 옵니다. 그때 다시 확인하십시오."),
        _ => null,
    };

    private static async Task<(Kms.KeyMetadata? Key, string? Policy)> KeyAsync(Glance glance, string? key)
    {
        if (key is not { Length: > 0 })
        {
            return (null, null);
        }

        var region = key.Split(':') is { Length: > 3 } parts && Region.TryParse(parts[3], out var found) ? found : Region.UsEast1;
        var seen = await glance.AskAsync(region, Kms.DescribeKey, new Kms.DescribeKeyIn(key)).ConfigureAwait(false);
        var policy = seen is null ? null : await glance.AskAsync(region, Kms.GetKeyPolicy, new Kms.GetKeyPolicyIn(key, "default")).ConfigureAwait(false);
        return (seen?.KeyMetadata, policy?.Policy);
    }

    /// <summary>Looks whether the digest that AWS says it delivered lies in the bucket; a day begins between digests, so the day before counts too.</summary>
    private static async Task<string> DigestAsync(Glance glance, CloudTrail.Trail trail, string account, DateTimeOffset delivered, CancellationToken cancel)
    {
        var stem = $"{(trail.S3KeyPrefix is { Length: > 0 } prefix ? prefix + "/" : "")}AWSLogs/{account}/CloudTrail-Digest/{trail.HomeRegion}/";
        foreach (var day in (DateTimeOffset[])[delivered, delivered.AddDays(-1)])
        {
            var place = stem + day.UtcDateTime.ToString("yyyy/MM/dd/", CultureInfo.InvariantCulture);
            var files = await glance.BucketAsync(door => door.ListAsync(trail.S3BucketName ?? "", place, cancel)).ConfigureAwait(false);
            if (files is [.., var newest])
            {
                return newest.Key;
            }
        }

        return "";
    }

    private static void Add(List<Words> faults, bool wrong, string en, string ko)
    {
        if (wrong)
        {
            faults.Add(new Words(en, ko));
        }
    }

    private static string Short(string? text) => text is null ? "" : text.Length <= 80 ? text : text[..80] + "…";

    private string Prefix(string account) => $"{(Trail.S3KeyPrefix is { Length: > 0 } prefix ? prefix + "/" : "")}AWSLogs/{account}/";
}
