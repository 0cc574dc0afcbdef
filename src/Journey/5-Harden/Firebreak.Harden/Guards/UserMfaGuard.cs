using System.Globalization;
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
        new("Enrol each of them: firebreak harden mfa --user NAME.", "사용자마다 등록합니다: firebreak harden mfa --user 이름"),
        Demand.Mfa);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var list = new Glance(scene.Account, cancel);
        var users = await list.AllAsync(Region.UsEast1, Iam.ListUsers, new Iam.ListUsersIn(), Pages.Users).ConfigureAwait(false);
        if (list.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var states = new List<GuardState>();
        var checkedUsers = 0;
        foreach (var user in users.Where(user => user.UserName is not null).OrderBy(user => user.UserName, StringComparer.Ordinal))
        {
            var state = await OneAsync(scene, user.UserName!, cancel).ConfigureAwait(false);
            checkedUsers++;
            if (state is not null)
            {
                states.Add(state with { Subject = user.UserName! });
            }
        }

        return states.Count > 0
            ? states
            : [Green(
                scene,
                "user-mfa-on",
                new("No IAM user can sign in to the console.", "콘솔에 로그인할 수 있는 IAM 사용자가 없습니다."),
                Iam.ListUsers,
                checkedUsers.ToString(CultureInfo.InvariantCulture) + " users, none with a console password")];
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

        return Green(
            scene,
            "user-mfa-on",
            new($"{user} has MFA.", $"{user} 사용자에게 MFA가 있습니다."),
            Iam.ListMFADevices,
            $"{user}: {string.Join(", ", devices.Select(device => device.SerialNumber))}, EnableDate = {Moment(devices[0].EnableDate)}");
    }
}
