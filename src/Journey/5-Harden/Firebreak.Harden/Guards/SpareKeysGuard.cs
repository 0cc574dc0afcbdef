using System.Globalization;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No user has two keys that work: a second key is what a thief leaves behind.</summary>
internal sealed class SpareKeysGuard : KeyGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "spare-keys",
        new("One working key a user", "사용자당 작동하는 키는 하나"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Switch off the key that nothing uses.", "아무 데서도 쓰지 않는 키를 끕니다."),
        Demand.None)
    {
        Proves = "one-credential-a-user",
        Cis = ["1.13"],
    };

    /// <inheritdoc/>
    protected override Words AllWell => new("No user has two access keys that work.", "작동하는 액세스 키가 두 개인 사용자가 없습니다.");

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<GuardState>> JudgeAsync(Scene scene, Glance glance, Iam.User user, IReadOnlyList<KeySight> keys)
    {
        var working = keys.Where(key => key.Active).OrderBy(key => key.Made).ToList();
        return Task.FromResult<IReadOnlyList<GuardState>>(working.Count < 2 ? [] : [Fault(user.UserName!, working[0], new Words(
            $"{user.UserName} has two keys that work ({string.Join(", ", working.Select(key => key.Id))}).",
            $"{user.UserName} 사용자에게 작동하는 키가 두 개 있습니다({string.Join(", ", working.Select(key => key.Id))})."))]);
    }

    /// <inheritdoc/>
    protected override string Counted(Scene scene, int keys, int users) =>
        string.Create(CultureInfo.InvariantCulture, $"{keys} keys of {users} users, none with two that are active");
}
