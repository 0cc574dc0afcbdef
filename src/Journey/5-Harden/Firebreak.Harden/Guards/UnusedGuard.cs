using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No password or key that works lies unused: nobody misses it, and nobody notices who uses it.</summary>
internal sealed class UnusedGuard : KeyGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "unused",
        new("No forgotten users and keys", "잊힌 사용자와 키가 없음"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Switch off keys and delete console passwords that nobody uses.", "아무도 쓰지 않는 키를 끄고 콘솔 비밀번호를 삭제합니다."),
        Demand.None)
    {
        Proves = "no-idle-identities",
        Cis = ["1.12"],
    };

    /// <inheritdoc/>
    protected override bool WithUse => true;

    /// <inheritdoc/>
    protected override Words AllWell => new("No password or access key that works lies unused.", "작동하는데 쓰이지 않는 비밀번호나 액세스 키가 없습니다.");

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        if (state.Fact("AccessKeyId").Length > 0)
        {
            base.Answer(state, draft);
            return;
        }

        draft.Add(state, new RetirePassword(state.Fact("UserName")));
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<GuardState>> JudgeAsync(Scene scene, Glance glance, Iam.User user, IReadOnlyList<KeySight> keys)
    {
        var since = glance.Now - scene.Wishes.UnusedFor;
        var faults = keys.Where(key => key.Active && (key.Used ?? key.Made) < since).Select(key => Fault(user.UserName!, key, new Words(
            $"The key {key.Id} of {user.UserName} was {Last(key.Used, "used")}.", $"{user.UserName} 사용자의 키 {key.Id}은(는) {LastKo(key.Used)}."))).ToList();
        var login = await glance.AskAsync(Region.UsEast1, Iam.GetLoginProfile, new Iam.GetLoginProfileIn(user.UserName)).ConfigureAwait(false);
        if (login?.LoginProfile is { } profile && (user.PasswordLastUsed ?? profile.CreateDate) < since)
        {
            faults.Add(Broken(new Words(
                $"{user.UserName} has a console password that was {Last(user.PasswordLastUsed, "used")}.", $"{user.UserName} 사용자의 콘솔 비밀번호는 {LastKo(user.PasswordLastUsed)}.")) with
            {
                Subject = user.UserName!,
                Facts = Facts(("UserName", user.UserName)),
            });
        }

        return faults;
    }

    /// <inheritdoc/>
    protected override string Counted(Scene scene, int keys, int users) =>
        string.Create(CultureInfo.InvariantCulture, $"{keys} keys of {users} users and their passwords, none unused for {scene.Wishes.UnusedFor.TotalDays} days");

    private static string Last(DateTimeOffset? at, string what) => at is null ? "never " + what : $"last {what} on {Moment(at)}";

    private static string LastKo(DateTimeOffset? at) => at is null ? "한 번도 쓰이지 않았습니다" : $"{Moment(at)}에 마지막으로 쓰였습니다";
}
