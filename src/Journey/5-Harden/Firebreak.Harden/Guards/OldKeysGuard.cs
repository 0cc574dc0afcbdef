using System.Globalization;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No access key that works is old.</summary>
/// <remarks>CIS AWS Foundations Benchmark 3.0, 1.14: 90 days.</remarks>
internal sealed class OldKeysGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "old-keys",
        new("Access keys are young", "오래된 액세스 키가 없음"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Make a new key, put it where the old one is used, switch the old one off.", "새 키를 만들어 쓰던 곳에 넣고 예전 키를 끕니다."),
        Demand.None);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var users = await glance.AllAsync(Region.UsEast1, Iam.ListUsers, new Iam.ListUsersIn(), Pages.Users).ConfigureAwait(false);
        var states = new List<GuardState>();
        var keys = 0;
        foreach (var user in users.Where(user => user.UserName is not null).OrderBy(user => user.UserName, StringComparer.Ordinal))
        {
            var own = await glance.AllAsync(Region.UsEast1, Iam.ListAccessKeys, new Iam.ListAccessKeysIn(user.UserName), Pages.Keys).ConfigureAwait(false);
            keys += own.Count;
            states.AddRange(own.Where(key => key.Status == "Active" && glance.Now - key.CreateDate > scene.Wishes.KeyAge).Select(key => Old(user.UserName!, key)));
        }

        if (glance.Blind is { } blind)
        {
            return [.. states, Unknown(blind)];
        }

        return states.Count > 0
            ? states
            : [Green(
                scene,
                "keys-young",
                new("No access key that works is old.", "사용 중인 액세스 키 가운데 오래된 것이 없습니다."),
                Iam.ListAccessKeys,
                string.Create(CultureInfo.InvariantCulture, $"{keys} keys of {users.Count} users, none active and older than {scene.Wishes.KeyAge.TotalDays} days"))];
    }

    private GuardState Old(string user, Iam.AccessKeyMetadata key)
    {
        var says = new Words(
            $"The key {key.AccessKeyId} of {user} is from {Moment(key.CreateDate)}.",
            $"{user} 사용자의 키 {key.AccessKeyId}은(는) {Moment(key.CreateDate)}에 만들어졌습니다.");
        var facts = Facts(("UserName", user), ("AccessKeyId", key.AccessKeyId));
        return Broken(says) with { Subject = key.AccessKeyId ?? "", Facts = facts };
    }
}
