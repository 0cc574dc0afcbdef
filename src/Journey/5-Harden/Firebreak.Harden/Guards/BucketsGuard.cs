using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No bucket of the account can be opened to everybody, whatever its own settings say.</summary>
internal sealed class BucketsGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "public-buckets",
        new("No bucket can be opened to everybody", "버킷을 모두에게 열 수 없음"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Block public access for the whole account; buckets that are open today are named first (--close-buckets shuts them too).", "계정 전체의 퍼블릭 액세스를 차단합니다. 지금 열려 있는 버킷은 먼저 알려 드립니다(--close-buckets 로 함께 닫습니다)."),
        Demand.None)
    {
        Proves = "public-access-to-buckets-blocked",
        Cis = ["2.1.4"],
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        if (!draft.Wishes.CloseBuckets && state.Fact("Open") is { Length: > 0 } open)
        {
            draft.Leave(state, new Words(
                $"Left as it is: {open} may be open to everybody on purpose (a web site?), and would be shut. If nothing there is meant to be public, plan with --close-buckets.",
                $"그대로 둡니다. {open}은(는) 일부러 공개한 것일 수 있고(웹 사이트?), 차단하면 닫힙니다. 공개할 것이 없다면 --close-buckets 로 계획을 만드십시오."));
            return;
        }

        draft.Add(state, new BlockPublicBuckets(draft.Account));
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var answer = await glance.AskAsync(Region.UsEast1, S3Control.GetPublicAccessBlock, new(scene.Number)).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var block = answer?.PublicAccessBlockConfiguration;
        if (BlockPublicBuckets.IsWhole(block))
        {
            return [Green(
                scene,
                new("No bucket of the account can be opened to everybody.", "계정의 어떤 버킷도 모두에게 열 수 없습니다."),
                S3Control.GetPublicAccessBlock,
                "BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true",
                glance)];
        }

        var open = await OpenAsync(scene, cancel).ConfigureAwait(false);
        var state = block is null
            ? Missing("Each bucket decides for itself whether it is open to everybody.", "버킷마다 따로 공개 여부를 정합니다.")
            : Broken(new Words("The account blocks public access to its buckets only in part.", "계정의 퍼블릭 액세스 차단이 일부만 켜져 있습니다."));
        return [state with { Facts = Facts(("Open", open)) }];
    }

    /// <summary>The buckets that may be open to everybody today; one that could not be looked at may be.</summary>
    private static async Task<string> OpenAsync(Scene scene, CancellationToken cancel)
    {
        var list = new Glance(scene.Account, cancel);
        var all = await list.BucketAsync(door => door.ListBucketsAsync(cancel)).ConfigureAwait(false) ?? [];
        var open = await Task.WhenAll(all.Select(async bucket =>
        {
            var glance = new Glance(scene.Account, cancel);
            var block = await glance.BucketAsync(door => door.GetPublicAccessBlockAsync(bucket.Name, cancel)).ConfigureAwait(false);
            if (block is { All: true } && glance.Blind is null)
            {
                return null;
            }

            var policy = await glance.BucketAsync(door => door.GetPolicyAsync(bucket.Name, cancel)).ConfigureAwait(false);
            var listed = await glance.BucketAsync(async door => (await door.IsOpenToEverybodyAsync(bucket.Name, cancel).ConfigureAwait(false)).Then(yes => yes ? "yes" : "no")).ConfigureAwait(false);
            return glance.Blind is not null || listed == "yes" || PolicySight.LetsEverybodyIn(policy) ? bucket.Name : null;
        })).ConfigureAwait(false);
        return list.Blind is not null ? "?" : Listed([.. open.OfType<string>()]);
    }
}
