using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Makes the bucket that a trail writes to, lets CloudTrail in, encrypts it and keeps the public out.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="BucketRegion">Where it is made if it is not there.</param>
/// <param name="Account">The account.</param>
/// <param name="TrailArn">The only trail that may write.</param>
public sealed record ReadyTrailBucket(string Bucket, string BucketRegion, string Account, string TrailArn) : HardeningStep
{
    /// <inheritdoc/>
    public override string Kind => "ready-trail-bucket";

    /// <inheritdoc/>
    public override Target Target => new(Bucket, "s3:bucket", Region.Parse(BucketRegion));

    /// <inheritdoc/>
    public override Words Says => new(
        $"Make the bucket {Bucket} ready for the trail: only CloudTrail writes, nobody reads from outside, everything encrypted and kept.",
        $"버킷 {Bucket}을(를) 추적용으로 준비합니다. CloudTrail만 쓸 수 있고, 외부에서는 읽을 수 없으며, 모두 암호화하여 보관합니다.");

    /// <inheritdoc/>
    public override Words Price => new("A few cents a month for the files.", "파일 저장에 한 달에 몇 센트가 듭니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [];

    /// <summary>The S3 actions that it needs; S3 is spoken through its own package and has no row in the table.</summary>
    public static IReadOnlyList<string> S3Actions { get; } =
    [
        "s3:CreateBucket", "s3:GetBucketLocation", "s3:GetBucketPolicy", "s3:ListAllMyBuckets", "s3:ListBucket", "s3:PutLifecycleConfiguration", "s3:GetBucketPublicAccessBlock", "s3:GetEncryptionConfiguration",
        "s3:GetLifecycleConfiguration", "s3:PutBucketPolicy", "s3:PutBucketPublicAccessBlock", "s3:PutEncryptionConfiguration",
    ];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "An earlier policy is put back, and rules that deleted files early are switched on again. A bucket made new stays: it holds the record, and costs nothing while it is empty.",
        "이전 정책이 있었으면 되돌리고, 파일을 일찍 지우던 규칙을 다시 켭니다. 새로 만든 버킷은 기록을 담고 있으므로 남겨 둡니다. 비어 있으면 비용이 없습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "trail-bucket-ready";

    /// <summary>A year and a month: longer than any deadline of a case, and still cents.</summary>
    private const int KeptDays = 400;

    private string Prefix => $"AWSLogs/{Account}/";

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var seen = await BucketSight.OfAsync(glance, Bucket, cancel).ConfigureAwait(false);
        var policyFaults = PolicySight.Faults(seen.Policy, Bucket, Prefix, TrailArn);
        var early = string.Join('\n', seen.TooShort(Prefix).Select(rule => rule.Id));
        var answer = !seen.Exists
            ? $"no bucket {Bucket}"
            : $"{Bucket}: policy {(policyFaults.Count == 0 ? "right" : "not right")}, public access {(seen.Block is { All: true } ? "blocked" : "not blocked")}, encryption {seen.Encryption ?? "none"}, {(early.Length == 0 ? "files are kept" : "files are deleted early")}";
        var reading = Seen(
            glance,
            seen.Exists,
            seen is { Exists: true, Block.All: true, Encryption: not null } && policyFaults.Count == 0 && early.Length == 0,
            CloudTrail.DescribeTrails,
            answer,
            ("Policy", seen.Policy),
            ("Block", Flag(seen.Block?.All)),
            ("Encryption", seen.Encryption),
            ("Early", early),
            ("Rules", seen.Lifecycle.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return reading.Then(found => found with { Asked = "s3:GetBucketPolicy" });
    }

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        if (account.Buckets is not { } door)
        {
            return new Outcome.Refused("NoBuckets", "Buckets cannot be changed here.");
        }

        var facts = before.Before.Facts;
        return await Outcome.InOrderAsync(
            async () => IsTrue(facts, "Exists")
                ? Outcome.Nothing
                : Outcome.Of(await door.CreateAsync(Bucket, Region.Parse(BucketRegion), cancel).ConfigureAwait(false), "BucketAlreadyOwnedByYou"),
            async () => IsTrue(facts, "Block") ? Outcome.Nothing : Outcome.Of(await door.BlockPublicAccessAsync(Bucket, cancel).ConfigureAwait(false)),
            async () => before.Fact("Encryption").Length > 0 ? Outcome.Nothing : Outcome.Of(await door.PutEncryptionAsync(Bucket, cancel).ConfigureAwait(false)),
            async () => PolicySight.Faults(before.Fact("Policy"), Bucket, Prefix, TrailArn).Count == 0
                ? Outcome.Nothing
                : Outcome.Of(await door.PutPolicyAsync(
                    Bucket, PolicySight.ForTrail(Bucket, Account, TrailArn, before.Fact("Policy")), cancel).ConfigureAwait(false)),
            async () => before.Fact("Early") is { Length: > 0 } early
                ? Outcome.Of(await door.SwitchRulesAsync(Bucket, early.Split('\n'), on: false, cancel).ConfigureAwait(false))
                : IsTrue(facts, "Exists")
                ? Outcome.Nothing
                : Outcome.Of(await door.ExpireAfterAsync(Bucket, "firebreak-keep-a-year", KeptDays, cancel).ConfigureAwait(false))).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        (Fact(prior, "Policy").Length == 0 || Fact(prior, "Policy") == Fact(now.Facts, "Policy")) && (!IsTrue(prior, "Exists") || Fact(prior, "Early") == Fact(now.Facts, "Early"));

    /// <inheritdoc/>
    public override async Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        account.Buckets is { } door
            ? await Outcome.InOrderAsync(
                async () => Fact(prior, "Policy").Length == 0
                    ? Outcome.Nothing
                    : Outcome.Of(await door.PutPolicyAsync(Bucket, Fact(prior, "Policy"), cancel).ConfigureAwait(false)),
                async () => Fact(prior, "Early").Length == 0
                    ? Outcome.Nothing
                    : Outcome.Of(await door.SwitchRulesAsync(Bucket, Fact(prior, "Early").Split('\n'), on: true, cancel).ConfigureAwait(false))).ConfigureAwait(false)
            : new Outcome.Refused("NoBuckets", "Buckets cannot be changed here.");
}
