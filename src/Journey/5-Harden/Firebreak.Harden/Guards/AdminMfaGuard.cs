using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No IAM user who may do everything is without MFA, whether he has a password or only keys.</summary>
internal sealed class AdminMfaGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "admin-mfa",
        new("Administrators have MFA", "관리자 권한 사용자의 MFA"),
        Severity.High,
        new("Free.", "무료입니다."),
        new("Enrol each of them (firebreak harden mfa NAME), or take the administrator's rights away.", "사용자마다 등록하거나(firebreak harden mfa 이름) 관리자 권한을 뺍니다."),
        Demand.None)
    {
        Proves = "administrators-have-mfa",
        Cis = ["1.10"],
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new EnrolUserMfa(state.Subject));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var people = await PeopleSight.OfAsync(glance).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var administrators = people.Users.Where(people.IsAdministrator).Select(user => user.UserName!).ToList();
        var states = new List<GuardState>();
        foreach (var (name, own) in await Task.WhenAll(administrators.Select(async name => (name, await DevicesAsync(scene, name, cancel).ConfigureAwait(false)))).ConfigureAwait(false))
        {
            if (own.Blind is { } unread)
            {
                states.Add(Unknown(unread) with { Subject = name });
            }
            else if (own.Count == 0)
            {
                states.Add(Missing($"{name} may do everything in the account and has no MFA.", $"{name} 사용자는 계정에서 무엇이든 할 수 있는데 MFA가 없습니다.") with { Subject = name });
            }
        }

        return states.Count > 0
            ? states
            : [Green(
                scene,
                new("Every IAM user who may do everything has MFA.", "무엇이든 할 수 있는 IAM 사용자에게 모두 MFA가 있습니다."),
                Iam.GetAccountAuthorizationDetails,
                string.Create(CultureInfo.InvariantCulture, $"{administrators.Count} administrators of {people.Users.Count} users, all with MFA"),
                glance)];
    }

    private static async Task<(int Count, Blindness? Blind)> DevicesAsync(Scene scene, string user, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var devices = await glance.AllAsync(Region.UsEast1, Iam.ListMFADevices, new Iam.ListMFADevicesIn(user), Pages.Devices).ConfigureAwait(false);
        return (devices.Count, glance.Blind);
    }
}
