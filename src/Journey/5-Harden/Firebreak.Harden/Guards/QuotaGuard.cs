using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No quota was raised by a stranger: a low quota is a brake that costs nothing, and thieves ask AWS to lift it.</summary>
internal sealed class QuotaGuard : Guard
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "quotas",
        new("Quotas are as low as you need", "할당량이 필요한 만큼만"),
        Severity.Low,
        new("Free.", "무료입니다."),
        new("Ask AWS Support to lower the raised quotas again; vouch for your own with --my-quota REGION/CODE.", "올라간 할당량을 다시 낮춰 달라고 AWS Support에 요청합니다. 본인이 올린 것은 --my-quota 리전/코드 로 알려 주십시오."),
        Demand.None)
    {
        Proves = "quotas-not-raised",
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new AskQuotaBack(
        state.Fact("Region"), state.Fact("ServiceCode"), state.Fact("QuotaCode"), state.Fact("QuotaName")));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var list = new Glance(scene.Account, cancel);
        var regions = await scene.RegionsAsync(list).ConfigureAwait(false);
        if (list.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var glance = new Glance(scene.Account, cancel);
        var states = (await Task.WhenAll(regions.Select(region => OneAsync(scene, glance, region, cancel))).ConfigureAwait(false)).SelectMany(found => found).ToList();
        return states.Count > 0
            ? states
            : [Green(
                scene,
                new("No quota was raised by a stranger.", "낯선 사람이 올린 할당량이 없습니다."),
                ServiceQuotas.ListRequestedServiceQuotaChangeHistory,
                string.Create(CultureInfo.InvariantCulture, $"{regions.Count} regions, no request that is open or in force and not yours"),
                glance)];
    }

    private async Task<IReadOnlyList<GuardState>> OneAsync(Scene scene, Glance whole, Region region, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var asked = await glance.AllAsync(region, ServiceQuotas.ListRequestedServiceQuotaChangeHistory, new(), Pages.QuotaChanges).ConfigureAwait(false);
        whole.Take(glance);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind) with { Subject = region.ToString() }];
        }

        var states = new List<GuardState>();
        foreach (var change in asked.Where(change => IsSuspect(scene, region, change)).DistinctBy(change => (change.ServiceCode, change.QuotaCode)))
        {
            var own = new Glance(scene.Account, cancel);
            var now = await own.AskAsync(region, ServiceQuotas.GetServiceQuota, new(change.ServiceCode, change.QuotaCode)).ConfigureAwait(false);
            var usual = await own.AskAsync(region, ServiceQuotas.GetAWSDefaultServiceQuota, new(change.ServiceCode, change.QuotaCode)).ConfigureAwait(false);
            if (own.Blind is { } unread)
            {
                states.Add(Unknown(unread) with { Subject = $"{region}/{change.QuotaCode}" });
            }
            else if (IsOpen(change) || now?.Quota?.Value > (usual?.Quota?.Value ?? double.MaxValue))
            {
                states.Add(Raised(region, change, now?.Quota?.Value, usual?.Quota?.Value));
            }
        }

        return states;
    }

    private static bool IsOpen(ServiceQuotas.RequestedServiceQuotaChange change) => change.Status is "PENDING" or "CASE_OPENED";

    private static bool IsSuspect(Scene scene, Region region, ServiceQuotas.RequestedServiceQuotaChange change) =>
        change.Status is not ("DENIED" or "NOT_APPROVED" or "INVALID_REQUEST")
        && !scene.Wishes.OwnQuotas.Contains($"{region}/{change.QuotaCode}", StringComparer.OrdinalIgnoreCase)
        && (scene.Wishes.Incidents.Count > 0 ? scene.Wishes.DuringIncident(change.Created) : scene.Account.Now - change.Created < Lately);

    private GuardState Raised(Region region, ServiceQuotas.RequestedServiceQuotaChange change, double? now, double? usual)
    {
        var asked = string.Create(CultureInfo.InvariantCulture, $"{change.DesiredValue}");
        var stands = string.Create(CultureInfo.InvariantCulture, $"{now}");
        var given = string.Create(CultureInfo.InvariantCulture, $"{usual}");
        return Broken(new Words(
            $"In {region} somebody asked on {Moment(change.Created)} for {asked} of '{change.QuotaName}'; it stands at {stands}, AWS gives {given} (request {change.Status}). Was it you?",
            $"{region}에서 {Moment(change.Created)}에 누군가 '{change.QuotaName}' 할당량을 {asked}(으)로 요청했습니다. 현재 {stands}, AWS 기본값 {given}입니다(요청 상태 {change.Status}). 본인이 요청하셨습니까?")) with
        {
            Subject = $"{region}/{change.QuotaCode}",
            Facts = Facts(("Region", region.ToString()), ("ServiceCode", change.ServiceCode), ("QuotaCode", change.QuotaCode), ("QuotaName", change.QuotaName)),
        };
    }
}
