using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>Everything that happens is recorded, everywhere, signed, and arrives.</summary>
internal sealed class TrailGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "trail",
        new("CloudTrail records every region", "CloudTrail이 모든 리전을 기록"),
        Severity.Critical,
        new("The first trail's management events are free; its files in S3 cost a few cents a month.", "첫 추적의 관리 이벤트는 무료이고, S3에 쌓이는 파일은 한 달에 몇 센트입니다."),
        new("Make a trail for all regions with signed files in a bucket of its own.", "모든 리전을 기록하고 파일을 서명하는 추적을 전용 버킷과 함께 만듭니다."),
        Demand.Trail)
    {
        Proves = "trail-on",
        Cis = ["3.1", "3.2"],
        NeedsCard = true,
    };

    /// <summary>An existing trail with a bucket of this account is put right; otherwise one is made, with a bucket of its own.</summary>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        var mend = state.Fact("BucketOwn") == "true" && state.Fact("S3KeyPrefix").Length == 0;
        var region = mend ? state.Fact("HomeRegion") : draft.Wishes.TrailRegion.ToString();
        var name = mend ? state.Fact("Name") : HardenPlanner.TrailName;
        var bucket = mend ? state.Fact("S3BucketName") : draft.Wishes.TrailBucket ?? $"firebreak-trail-{draft.Account}";
        draft.Add(state, new ReadyTrailBucket(bucket, region, draft.Account, $"arn:aws:cloudtrail:{region}:{draft.Account}:trail/{name}"));
        draft.Add(state, new SetTrail(name, region, bucket));
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var list = new Glance(scene.Account, cancel);
        var trails = await TrailSight.ListAsync(list, scene.Wishes.TrailRegion).ConfigureAwait(false);
        if (list.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        if (trails.Count == 0)
        {
            return [Missing(
                "No trail records this account. The event history forgets after 90 days, and nothing in it is signed.",
                "이 계정을 기록하는 추적이 없습니다. 이벤트 기록은 90일 뒤 사라지고 서명도 없습니다.")];
        }

        var states = await Task.WhenAll(trails.Select(trail => JudgeAsync(scene, trail, cancel))).ConfigureAwait(false);
        return [states.FirstOrDefault(state => state is GuardState.Green) ?? states.MaxBy(Rank)!];
    }

    private async Task<GuardState> JudgeAsync(Scene scene, CloudTrail.Trail trail, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var seen = await TrailSight.OfAsync(glance, trail, scene.Number, cancel).ConfigureAwait(false);
        var facts = Facts(
            ("Name", trail.Name), ("HomeRegion", trail.HomeRegion), ("TrailARN", trail.TrailARN), ("S3BucketName", trail.S3BucketName),
            ("BucketOwn", seen.Bucket is { Exists: true, Own: true } ? "true" : "false"), ("S3KeyPrefix", trail.S3KeyPrefix));
        if (glance.Blind is { } blind)
        {
            return Unknown(blind) with { Facts = facts };
        }

        IReadOnlyList<Words> faults = [.. seen.SettingFaults(), .. seen.KeyFaults(), .. seen.BucketFaults(scene.Number), .. seen.DeliveryFaults(glance.Now)];
        if (faults.Count > 0)
        {
            return Broken([new Words($"The trail {trail.Name} does not do it.", $"추적 {trail.Name}은(는) 제 역할을 하지 못합니다."), .. faults]) with { Facts = facts };
        }

        if (seen.Awaits() is { } awaited)
        {
            return Waiting(awaited) with { Facts = facts };
        }

        var green = Green(
            scene,
            new Words(
                $"The trail {trail.Name} records every region; its files and digests arrive.", $"추적 {trail.Name}이(가) 모든 리전을 기록하며, 파일과 다이제스트가 도착합니다."),
            CloudTrail.GetTrailStatus,
            $"{trail.TrailARN}: IsLogging = true, IsMultiRegionTrail = true, LogFileValidationEnabled = true, LatestDeliveryTime = {Moment(seen.Status?.LatestDeliveryTime)}, LatestDigestDeliveryTime = {Moment(seen.Status?.LatestDigestDeliveryTime)}, {seen.NewestDigest}",
            glance);
        return green with { Facts = facts };
    }

    /// <summary>Which of several that do not guard is told of: one that only waits, one that could not be seen, one that can be put right.</summary>
    private static int Rank(GuardState state) => state switch
    {
        GuardState.Broken { Awaited: true } => 3,
        GuardState.Unknown => 2,
        GuardState.Broken when state.Fact("BucketOwn") == "true" => 1,
        _ => 0,
    };
}
