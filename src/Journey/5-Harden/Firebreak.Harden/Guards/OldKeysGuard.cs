using System.Globalization;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No access key that works is old.</summary>
internal sealed class OldKeysGuard : KeyGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "old-keys",
        new("Access keys are young", "오래된 액세스 키가 없음"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Make a new key, put it where the old one is used, switch the old one off.", "새 키를 만들어 쓰던 곳에 넣고 예전 키를 끕니다."),
        Demand.None)
    {
        Proves = "no-old-credentials",
        Cis = ["1.14"],
    };

    /// <inheritdoc/>
    protected override Words AllWell => new("No access key that works is old.", "사용 중인 액세스 키 가운데 오래된 것이 없습니다.");

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<GuardState>> JudgeAsync(Scene scene, Glance glance, Iam.User user, IReadOnlyList<KeySight> keys) =>
        Task.FromResult<IReadOnlyList<GuardState>>([.. keys.Where(key => key.Active && glance.Now - key.Made > scene.Wishes.KeyAge).Select(key => Fault(user.UserName!, key, new Words(
            $"The key {key.Id} of {user.UserName} is from {Moment(key.Made)}.", $"{user.UserName} 사용자의 키 {key.Id}은(는) {Moment(key.Made)}에 만들어졌습니다.")))]);

    /// <inheritdoc/>
    protected override string Counted(Scene scene, int keys, int users) =>
        string.Create(CultureInfo.InvariantCulture, $"{keys} keys of {users} users, none active and older than {scene.Wishes.KeyAge.TotalDays} days");
}
