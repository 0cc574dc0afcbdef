using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>The root user: MFA on, no access keys.</summary>
/// <remarks>IAM API reference, GetAccountSummary: <c>AccountMFAEnabled</c> and <c>AccountAccessKeysPresent</c> are about the root user.</remarks>
internal sealed class RootGuard(bool keys) : Guard
{
    private string Member => keys ? "AccountAccessKeysPresent" : "AccountMFAEnabled";

    private int Right => keys ? 0 : 1;

    /// <inheritdoc/>
    public override GuardFace Face { get; } = keys
        ? new(
            "root-keys",
            new("The root user has no access keys", "루트 사용자에게 액세스 키가 없음"),
            Severity.Critical,
            new("Free.", "무료입니다."),
            new("Delete the root user's access keys in the console.", "콘솔에서 루트 사용자의 액세스 키를 삭제합니다."),
            Demand.None)
        {
            Proves = "root-access-key-deleted",
            Cis = ["1.4"],
        }
        : new(
            "root-mfa",
            new("The root user signs in with MFA", "루트 사용자의 MFA 로그인"),
            Severity.Critical,
            new("Free; an authenticator app on your phone is enough.", "무료입니다. 휴대폰의 인증 앱이면 충분합니다."),
            new("Add an MFA device to the root user in the console; no program can.", "콘솔에서 루트 사용자에게 MFA 디바이스를 추가합니다. 프로그램으로는 할 수 없습니다."),
            Demand.Mfa)
        {
            Proves = "root-mfa-on",
            Cis = ["1.5"],
        };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, keys ? new RemoveRootKeys() : new EnableRootMfa());

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var summary = await glance.AskAsync(Region.UsEast1, Iam.GetAccountSummary, new None()).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        if (summary?.SummaryMap is not { } map || !map.TryGetValue(Member, out var value))
        {
            return [Unknown(new Blindness(Iam.GetAccountSummary.ToString(), BlindCause.Unreadable, $"The answer has no {Member}."))];
        }

        var strange = keys ? null : await MfaSight.OnlyStrangersAsync(glance, scene.Wishes).ConfigureAwait(false);
        if (glance.Blind is { } unread)
        {
            return [Unknown(unread)];
        }

        if (strange is not null)
        {
            return [Broken(new Words(
                $"The root user's only MFA device ({strange}) was tied while a stranger was in the account.", $"루트 사용자의 유일한 MFA 디바이스({strange})가 침입자가 있던 동안 등록되었습니다."))];
        }

        if (value != Right)
        {
            return [keys
                ? Broken(new Words("The root user has an access key. Whoever holds it can do everything.", "루트 사용자에게 액세스 키가 있습니다. 키를 가진 사람은 무엇이든 할 수 있습니다."))
                : Missing("The root user signs in with a password alone.", "루트 사용자가 비밀번호만으로 로그인합니다.")];
        }

        if (keys && map.TryGetValue("AccountSigningCertificatesPresent", out var certificates) && certificates > 0)
        {
            return [Broken(new Words("The root user has a signing certificate, which signs calls as a key does.", "루트 사용자에게 서명 인증서가 있습니다. 키와 마찬가지로 호출에 서명할 수 있습니다."))];
        }

        return [Green(
            scene,
            keys ? new Words("The root user has no access keys.", "루트 사용자에게 액세스 키가 없습니다.") : new Words("The root user signs in with MFA.", "루트 사용자는 MFA로 로그인합니다."),
            Iam.GetAccountSummary,
            $"{Member} = {value.ToString(CultureInfo.InvariantCulture)}",
            glance)];
    }
}
