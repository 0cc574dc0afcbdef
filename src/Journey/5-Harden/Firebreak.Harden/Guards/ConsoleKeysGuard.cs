using System.Globalization;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>Who signs in to the console has no access keys: one stolen secret opens one door.</summary>
internal sealed class ConsoleKeysGuard : KeyGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "console-keys",
        new("Who signs in has no access keys", "콘솔 사용자에게 액세스 키가 없음"),
        Severity.Low,
        new("Free.", "무료입니다."),
        new("Give programs a user or role of their own, and delete the keys of users who sign in.", "프로그램에는 전용 사용자나 역할을 만들어 주고, 로그인하는 사용자의 키는 삭제합니다."),
        Demand.None)
    {
        Proves = "no-credentials-on-console-users",
        Cis = ["1.11"],
    };

    /// <inheritdoc/>
    protected override Words AllWell => new("No user who signs in to the console has an access key that works.", "콘솔에 로그인하는 사용자에게 작동하는 액세스 키가 없습니다.");

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<GuardState>> JudgeAsync(Scene scene, Glance glance, Iam.User user, IReadOnlyList<KeySight> keys)
    {
        var working = keys.Where(key => key.Active).ToList();
        if (working.Count == 0)
        {
            return [];
        }

        var login = await glance.AskAsync(Region.UsEast1, Iam.GetLoginProfile, new Iam.GetLoginProfileIn(user.UserName)).ConfigureAwait(false);
        return login is null ? [] : [.. working.Select(key => Fault(user.UserName!, key, new Words(
            $"{user.UserName} signs in to the console and has the key {key.Id} as well.", $"{user.UserName} 사용자는 콘솔에 로그인하면서 키 {key.Id}도 가지고 있습니다.")))];
    }

    /// <inheritdoc/>
    protected override string Counted(Scene scene, int keys, int users) =>
        string.Create(CultureInfo.InvariantCulture, $"{keys} keys of {users} users, none active where there is a console password");
}
