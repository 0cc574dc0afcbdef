using Firebreak.Model;
using Firebreak.Watch;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.App;

/// <summary>The safeguards that <c>check</c> names: root's MFA and keys, a trail that records.</summary>
internal static class GuardLook
{
    /// <summary>Asks AWS; what cannot be read is not a pass.</summary>
    public static async Task<IReadOnlyList<Guard>> TakeAsync(AccountVisit visit, CancellationToken cancel)
    {
        var summary = await visit.Aws.Reader.ReadAsync(Region.Global, Iam.GetAccountSummary, new None(), cancel).ConfigureAwait(false);
        var trails = await visit.Aws.Reader.ReadAsync(Region.UsEast1, CloudTrail.DescribeTrails, new(), cancel).ConfigureAwait(false);
        return
        [
            new Guard("root-mfa", summary.Then(seen => Count(seen, "AccountMFAEnabled") > 0), new Words("MFA on the root user", "루트 사용자 MFA")),
            new Guard("root-keys-absent", summary.Then(seen => Count(seen, "AccountAccessKeysPresent") == 0), new Words("no access key on the root user", "루트 사용자 액세스 키 없음")),
            new Guard("trail", trails.Then(seen => seen.TrailList?.Any(trail => trail.IsMultiRegionTrail == true) == true), new Words("a CloudTrail trail over all regions", "모든 리전을 기록하는 CloudTrail 추적")),
        ];
    }

    private static int Count(Iam.GetAccountSummaryOut seen, string name) =>
        seen.SummaryMap is { } counts && counts.TryGetValue(name, out var count) ? count : 0;
}
