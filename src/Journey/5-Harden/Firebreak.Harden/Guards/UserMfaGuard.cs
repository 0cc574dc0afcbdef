using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>Every IAM user who can sign in to the console, and the one who is calling, has MFA.</summary>
internal sealed class UserMfaGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "user-mfa",
        new("Users who sign in have MFA", "로그인하는 사용자의 MFA"),
        Severity.High,
        new("Free.", "무료입니다."),
        new("Enrol each of them: firebreak harden mfa NAME.", "사용자마다 등록합니다: firebreak harden mfa 이름"),
        Demand.Mfa)
    {
        Proves = "user-mfa-on",
        Cis = ["1.10"],
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new EnrolUserMfa(state.Subject));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var list = new Glance(scene.Account, cancel);
        var users = await list.AllAsync(Region.UsEast1, Iam.ListUsers, new Iam.ListUsersIn(), Pages.Users).ConfigureAwait(false);
        if (list.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var names = users.Select(user => user.UserName).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var states = await Task.WhenAll(names.Select(async name => (Name: name, State: await OneAsync(scene, name, cancel).ConfigureAwait(false)))).ConfigureAwait(false);
        var told = states.Where(one => one.State is not null).Select(one => one.State! with { Subject = one.Name }).ToList();
        return told.Count > 0
            ? told
            : [Green(
                scene,
                new("No IAM user can sign in to the console.", "콘솔에 로그인할 수 있는 IAM 사용자가 없습니다."),
                Iam.ListUsers,
                names.Count.ToString(CultureInfo.InvariantCulture) + " users, none with a console password",
                list)];
    }

    private async Task<GuardState?> OneAsync(Scene scene, string user, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var login = await glance.AskAsync(Region.UsEast1, Iam.GetLoginProfile, new Iam.GetLoginProfileIn(user)).ConfigureAwait(false);
        if (glance.Blind is null && login is null && scene.Caller.UserName != user)
        {
            return null;
        }

        var devices = await glance.AllAsync(Region.UsEast1, Iam.ListMFADevices, new Iam.ListMFADevicesIn(user), Pages.Devices).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return Unknown(blind);
        }

        if (devices.Count == 0)
        {
            return Missing($"{user} signs in with a password or key alone.", $"{user} 사용자가 비밀번호나 키만으로 접근합니다.");
        }

        if (devices.All(device => MfaSight.IsStrange(scene.Wishes, device.SerialNumber, device.EnableDate)))
        {
            return Broken(new Words(
                $"The only MFA device of {user} ({devices[0].SerialNumber}) was tied while a stranger was in the account.",
                $"{user} 사용자의 유일한 MFA 디바이스({devices[0].SerialNumber})가 침입자가 있던 동안 등록되었습니다."));
        }

        return Green(
            scene,
            new($"{user} has MFA.", $"{user} 사용자에게 MFA가 있습니다."),
            Iam.ListMFADevices,
            $"{user}: {string.Join(", ", devices.Select(device => device.SerialNumber))}, EnableDate = {Moment(devices[0].EnableDate)}",
            glance);
    }
}
