using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>For an organisation: its accounts may use the owner's regions only, whoever calls.</summary>
internal sealed class RegionDenyGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "region-deny",
        new("The organisation's accounts stay in your regions", "조직의 계정이 지정한 리전만 사용"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Hang a policy on the organisation's root that refuses every other region: plan with --only-region CODE for each of yours.", "조직 루트에 다른 리전을 모두 거부하는 정책을 답니다. 쓰는 리전마다 --only-region 코드 를 주어 계획을 만드십시오."),
        Demand.None)
    {
        Proves = "regions-denied",
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) =>
        draft.Add(state, new DenyRegions(state.Fact("RootId"), [.. draft.Wishes.OnlyRegions.Select(region => region.ToString())]));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var organisation = (await glance.AskAsync(Region.UsEast1, Organizations.DescribeOrganization, new None()).ConfigureAwait(false))?.Organization;
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        if (organisation is null)
        {
            return [Aside(GuardState.Aside.NotForThisAccount, new("The account belongs to no organisation.", "조직에 속하지 않은 계정입니다."))];
        }

        if (organisation.MasterAccountId != scene.Number)
        {
            return [Aside(GuardState.Aside.NotForThisAccount, new(
                $"The head of the organisation, account {organisation.MasterAccountId}, decides in which regions this account may act.",
                $"이 계정이 어느 리전을 쓸 수 있는지는 조직의 관리 계정 {organisation.MasterAccountId}이(가) 정합니다."))];
        }

        var seen = await OrganisationSight.OfAsync(glance).ConfigureAwait(false);
        if (glance.Blind is { } unread)
        {
            return [Unknown(unread)];
        }

        if (seen.Denying is { } policy)
        {
            return [Green(
                scene,
                new($"The policy {policy} keeps the organisation's accounts in your regions (not this one: its head is never limited).", $"정책 {policy}이(가) 조직의 계정을 지정한 리전에 묶어 둡니다(관리 계정인 이 계정은 제한되지 않습니다)."),
                Organizations.DescribePolicy,
                $"{seen.RootId}: {policy} denies on aws:RequestedRegion",
                glance)];
        }

        var says = new Words("The organisation's accounts may act in every region.", "조직의 계정이 모든 리전에서 활동할 수 있습니다.");
        return [(scene.Wishes.OnlyRegions.Count == 0
            ? Aside(GuardState.Aside.Offer, new(
                $"{says.En} Only you know which regions they need: name them with --only-region.", $"{says.Ko} 어느 리전이 필요한지는 본인만 아십니다. --only-region 으로 알려 주십시오."))
            : Broken(says)) with
        { Facts = Facts(("RootId", seen.RootId)) }];
    }
}
