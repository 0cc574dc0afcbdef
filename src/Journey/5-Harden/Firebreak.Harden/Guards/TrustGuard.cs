using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>No role may be assumed from an account that the owner does not know: it is a door that no password change shuts.</summary>
internal sealed class TrustGuard : Guard
{
    private const string Everybody = "*";

    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "trust",
        new("Roles trust no strangers", "역할이 낯선 계정을 신뢰하지 않음"),
        Severity.High,
        new("Free.", "무료입니다."),
        new("Take the stranger out of the role's trust policy; vouch for accounts that you know with --known-account NUMBER.", "역할의 신뢰 정책에서 낯선 계정을 뺍니다. 아는 계정은 --known-account 번호 로 알려 주십시오."),
        Demand.None)
    {
        Proves = "no-strangers-trusted",
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new CutTrust(state.Fact("RoleName"), state.Fact("Account")));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var people = await PeopleSight.OfAsync(glance).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var faults = people.Roles
            .SelectMany(role => PeopleSight.Outsiders(role, scene.Number).Where(other => !scene.Wishes.KnownAccounts.Contains(other, StringComparer.Ordinal)).Select(other => Stranger(role.RoleName!, other)))
            .ToList();
        return faults.Count > 0
            ? faults
            : [Green(
                scene,
                new("No role may be assumed from an account that you do not know.", "모르는 계정에서 맡을 수 있는 역할이 없습니다."),
                Iam.GetAccountAuthorizationDetails,
                string.Create(CultureInfo.InvariantCulture, $"{people.Roles.Count} roles, none trusting another account than {Named(scene)}"),
                glance)];
    }

    private static string Named(Scene scene) => scene.Wishes.KnownAccounts.Count == 0 ? "its own" : string.Join(", ", scene.Wishes.KnownAccounts);

    private GuardState Stranger(string role, string other) => Broken(other == Everybody
        ? new Words($"Everybody in the world may assume the role {role}.", $"역할 {role}을(를) 세상 누구나 맡을 수 있습니다.")
        : new Words($"The role {role} may be assumed from account {other}. Do you know it?", $"역할 {role}을(를) 계정 {other}에서 맡을 수 있습니다. 아는 계정입니까?")) with
    {
        Subject = $"{role}/{other}",
        Facts = Facts(("RoleName", role), ("Account", other)),
    };
}
