using System.Globalization;

namespace Firebreak.Contain;

/// <summary>An Auto Scaling group as it stands.</summary>
internal static class ScalingGroup
{
    public static async Task<Reading<AutoScaling.AutoScalingGroup?>> ReadAsync(IAccountReader account, Region region, string name, CancellationToken cancel)
    {
        var reading = await account.MaybeAsync(
            region, AutoScaling.DescribeAutoScalingGroups, new AutoScaling.DescribeAutoScalingGroupsIn([name]), cancel).ConfigureAwait(false);
        return reading.Then(seen => seen?.AutoScalingGroups?.FirstOrDefault(group => group.AutoScalingGroupName == name));
    }

    public static IReadOnlyList<string> Suspended(AutoScaling.AutoScalingGroup group) =>
        [.. (group.SuspendedProcesses ?? []).Select(process => process.ProcessName ?? "").Order(StringComparer.Ordinal)];

    /// <summary>Whether it is being deleted already.</summary>
    public static bool Leaving(AutoScaling.AutoScalingGroup group) => group.Status == "Delete in progress";

    public static IReadOnlyList<EvidencePiece> Pieces(AutoScaling.AutoScalingGroup group) =>
        [EvidencePiece.Of(AutoScaling.DescribeAutoScalingGroups, new AutoScaling.DescribeAutoScalingGroupsOut([group]))];

    public static IReadOnlyDictionary<string, string> FactsOf(AutoScaling.AutoScalingGroup group) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["CreatedAt"] = group.CreatedTime?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "",
        ["DesiredCapacity"] = group.DesiredCapacity?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["MaxSize"] = group.MaxSize?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["MinSize"] = group.MinSize?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["Suspended"] = string.Join(' ', Suspended(group)),
    };
}
