using System.Globalization;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.App.Watching;

/// <summary>Reads what AWS itself says of the account: keys it has locked, cases in which it waits for an answer, health events, and, if the owner pays for it, cost anomalies.</summary>
/// <remarks>
/// Sources: AWS managed policies AWSCompromisedKeyQuarantine, V2 and V3; AWS Support API Reference, CaseDetails (status <c>pending-customer-action</c>); AWS Health API Reference, DescribeEvents;
/// AWS Cost Explorer API Reference, GetAnomalies (0.01 USD a question).
/// </remarks>
internal sealed class NoticeEye(IAccountReader reader, bool asksCostExplorer)
{
    private const int MostUsers = 100;
    private const int MostOfOneSort = 20;
    private const decimal LeastImpact = 1;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    // The services under which AWS tells of misuse and of money, and not of its own broken disks.
    private static readonly string[] Told = ["RISK", "ABUSE", "BILLING", "ACCOUNT", "SECURITY"];

    /// <summary>The notices that hold now. What could not be read stays as it was, and is named.</summary>
    public async Task<NoticeLook> LookAsync(Inventory? inventory, WatchState state, DateTimeOffset now, CancellationToken cancel)
    {
        var look = new NoticeLook(state.Notices);
        await LockedAsync(look, inventory, now, cancel).ConfigureAwait(false);
        await CasesAsync(look, now, cancel).ConfigureAwait(false);
        await EventsAsync(look, now, cancel).ConfigureAwait(false);
        if (asksCostExplorer && (state.LastAnomalies is not { } asked || now - asked >= Day))
        {
            await AnomaliesAsync(look, now, cancel).ConfigureAwait(false);
        }
        else
        {
            look.Keep(AwsNotice.Anomaly);
        }

        return look;
    }

    private async Task LockedAsync(NoticeLook look, Inventory? inventory, DateTimeOffset now, CancellationToken cancel)
    {
        if (inventory is null)
        {
            look.Keep(AwsNotice.Locked);
            return;
        }

        foreach (var user in inventory.Resources.Where(one => one.Kind == Kinds.User && one.Fact("UserName").Length > 0).Select(one => one.Fact("UserName")).Take(MostUsers))
        {
            var attached = await reader.ReadAsync(Region.Global, Iam.ListAttachedUserPolicies, new Iam.ListAttachedUserPoliciesIn(user), cancel).ConfigureAwait(false);
            var policies = attached.Match(seen => seen.AttachedPolicies ?? [], why => look.Unread<Iam.AttachedPolicy>(AwsNotice.Locked, why, "NoSuchEntity"));
            if (policies.FirstOrDefault(one => one.PolicyArn?.StartsWith("arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantine", StringComparison.Ordinal) == true) is { } policy)
            {
                look.Add(AwsNotice.Locked, user, now, new Words(
                    $"AWS has found a key of the user {user} in other hands and locked it ({policy.PolicyName}).", $"AWS가 사용자 {user}의 키가 남의 손에 있다고 보고 잠갔습니다({policy.PolicyName})."));
            }
        }
    }

    private async Task CasesAsync(NoticeLook look, DateTimeOffset now, CancellationToken cancel)
    {
        var cases = await reader.ReadAsync(
            Region.UsEast1, Support.DescribeCases, new Support.DescribeCasesIn(IncludeResolvedCases: false, IncludeCommunications: false, MaxResults: 100), cancel).ConfigureAwait(false);
        foreach (var one in cases.Match(seen => seen.Cases ?? [], why => look.Unread<Support.CaseDetails>(AwsNotice.Case, why, NoticeLook.NoPlan))
            .Where(one => one.Status == "pending-customer-action").Take(MostOfOneSort))
        {
            var name = one.DisplayId ?? one.CaseId ?? "";
            look.Add(AwsNotice.Case, name, now, new Words($"AWS Support waits for your answer in case {name}: {one.Subject}", $"AWS Support가 케이스 {name}에서 답변을 기다립니다: {one.Subject}"));
        }
    }

    private async Task EventsAsync(NoticeLook look, DateTimeOffset now, CancellationToken cancel)
    {
        var events = await reader.ReadAsync(
            Region.UsEast1, Health.DescribeEvents, new Health.DescribeEventsIn(new Health.EventFilter(Services: Told, EventStatusCodes: ["open", "upcoming"]), MaxResults: 100), cancel).ConfigureAwait(false);
        foreach (var one in events.Match(seen => seen.Events ?? [], why => look.Unread<Health.Event>(AwsNotice.Health, why, NoticeLook.NoPlan)).Take(MostOfOneSort))
        {
            look.Add(AwsNotice.Health, one.Arn ?? one.EventTypeCode ?? "", one.StartTime ?? now, new Words(
                $"AWS Health: {one.EventTypeCode} in {one.Region}.", $"AWS Health: {one.EventTypeCode} ({one.Region})."));
        }
    }

    private async Task AnomaliesAsync(NoticeLook look, DateTimeOffset now, CancellationToken cancel)
    {
        static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = await reader.ReadAsync(
            Region.UsEast1, CostExplorer.GetAnomalies, new CostExplorer.GetAnomaliesIn(DateInterval: new CostExplorer.AnomalyDateInterval(Date(now.AddDays(-3)), Date(now))), cancel).ConfigureAwait(false);
        foreach (var one in found.Match(seen => seen.Anomalies ?? [], why => look.Unread<CostExplorer.Anomaly>(AwsNotice.Anomaly, why))
            .Where(one => one.Impact?.TotalImpact >= LeastImpact).Take(MostOfOneSort))
        {
            look.Add(AwsNotice.Anomaly, one.AnomalyId ?? "", now, new Words(
                string.Create(CultureInfo.InvariantCulture, $"AWS finds {one.DimensionValue} {one.Impact!.TotalImpact:0.00} USD dearer than usual since {one.AnomalyStartDate}."),
                string.Create(CultureInfo.InvariantCulture, $"AWS에 따르면 {one.AnomalyStartDate}부터 {one.DimensionValue} 비용이 평소보다 {one.Impact!.TotalImpact:0.00}달러 많습니다.")));
        }

        look.AskedAnomalies = true;
    }
}
