using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>The owner takes a console password away that nobody uses; that there is none any more, or that it was used, is the proof.</summary>
/// <param name="UserName">Whose password it is.</param>
public sealed record RetirePassword(string UserName) : OwnersStep
{
    /// <inheritdoc/>
    public override string Kind => "retire-password";

    /// <inheritdoc/>
    public override string ProofWord => "idle-login-retired";

    /// <inheritdoc/>
    public override Target Target => new(UserName, "iam:login-profile", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new($"You take the unused console password of {UserName} away, or the user altogether.", $"{UserName} 사용자의 쓰이지 않는 콘솔 비밀번호나 사용자 자체를 없앱니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        $"1. In IAM, 'Users', {UserName}, 'Security credentials', 'Manage console access': 'Disable'.\n2. If nobody misses the user, delete it later. Come back here.",
        $"1. IAM의 '사용자'에서 {UserName}, '보안 자격 증명', '콘솔 액세스 관리'에서 '비활성화'를 누릅니다.\n2. 아무도 찾지 않으면 나중에 사용자를 삭제합니다. 여기로 돌아옵니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetLoginProfile];

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var login = await glance.AskAsync(Region.UsEast1, Iam.GetLoginProfile, new Iam.GetLoginProfileIn(UserName)).ConfigureAwait(false);
        return Seen(glance, login is not null, login is null, Iam.GetLoginProfile, login is null ? $"{UserName}: no login profile" : $"{UserName}: login profile of {login.LoginProfile?.CreateDate:yyyy-MM-dd}");
    }
}

/// <summary>The owner takes a stranger out of a role's trust; the trust policy is the proof.</summary>
/// <param name="RoleName">The role.</param>
/// <param name="Account">The stranger's account, or <c>*</c> for everybody.</param>
public sealed record CutTrust(string RoleName, string Account) : OwnersStep
{
    /// <inheritdoc/>
    public override string Kind => "cut-trust";

    /// <inheritdoc/>
    public override string ProofWord => "no-strangers-trusted";

    /// <inheritdoc/>
    public override Target Target => new($"{RoleName}/{Account}", "iam:role-trust", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new($"You take {Stranger.En} out of the trust of the role {RoleName}.", $"역할 {RoleName}의 신뢰 정책에서 {Stranger.Ko}을(를) 뺍니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        $"1. In IAM, 'Roles', {RoleName}, 'Trust relationships', 'Edit trust policy': take {Stranger.En} out, 'Update policy'.\n"
        + $"2. If you know the account, leave it and plan again with --known-account {Account}. Come back here.",
        $"1. IAM의 '역할'에서 {RoleName}, '신뢰 관계', '신뢰 정책 편집'을 열어 {Stranger.Ko}을(를) 빼고 '정책 업데이트'를 누릅니다.\n"
        + $"2. 아는 계정이면 그대로 두고 --known-account {Account} 로 계획을 다시 만듭니다. 여기로 돌아옵니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetRole];

    private Words Stranger => Account == "*" ? new("everybody ('*')", "'*'(모두)") : new($"account {Account}", $"계정 {Account}");

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var role = await glance.AskAsync(Region.UsEast1, Iam.GetRole, new Iam.GetRoleIn(RoleName)).ConfigureAwait(false);
        var own = role?.Role?.Arn?.Split(':') is { Length: > 4 } parts ? parts[4] : "";
        var trusted = role is null ? [] : PeopleSight.Outsiders(new Iam.RoleDetail(RoleName: RoleName, AssumeRolePolicyDocument: role.Role?.AssumeRolePolicyDocument), own);
        return Seen(
            glance, role is not null, !trusted.Contains(Account, StringComparer.Ordinal), Iam.GetRole,
            role is null ? $"no role {RoleName}" : $"{RoleName} trusts {(trusted.Count == 0 ? "no other account" : string.Join(", ", trusted))}");
    }
}

/// <summary>The owner removes an MFA device that is not his; that it is tied to nobody is the proof.</summary>
/// <param name="UserName">Whose it is; empty for the root user.</param>
/// <param name="SerialNumber">The device.</param>
public sealed record RemoveDevice(string UserName, string SerialNumber) : OwnersStep
{
    private bool OfRoot => UserName.Length == 0;

    /// <inheritdoc/>
    public override string Kind => "remove-device";

    /// <inheritdoc/>
    public override string ProofWord => "foreign-mfa-device-gone";

    /// <inheritdoc/>
    public override Target Target => new(SerialNumber, "iam:mfa-device", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new(
        $"You remove the MFA device {SerialNumber} if it is not yours.", $"MFA 디바이스 {SerialNumber}이(가) 본인의 것이 아니면 제거합니다.");

    /// <inheritdoc/>
    public override Words? Guide => OfRoot
        ? new(
            "1. Sign in as the root user; if you are asked for a code that you do not have, choose 'Troubleshoot MFA', or write to AWS Support.\n"
            + "2. Top right: your account name, 'Security credentials', the device, 'Remove'. Then assign your own at once.\n"
            + $"3. If it is yours after all: plan again with --my-device {SerialNumber}. Come back here.",
            "1. 루트 사용자로 로그인합니다. 없는 코드를 요구하면 'MFA 문제 해결'을 누르거나 AWS Support에 문의합니다.\n"
            + "2. 오른쪽 위 계정 이름, '보안 자격 증명'에서 해당 디바이스를 '제거'하고, 바로 본인의 디바이스를 등록합니다.\n"
            + $"3. 알고 보니 본인의 것이면 --my-device {SerialNumber} 로 계획을 다시 만듭니다. 여기로 돌아옵니다.")
        : new(
            $"1. In IAM, 'Users', {UserName}, 'Security credentials', the device, 'Remove'. Then enrol your own: firebreak harden mfa {UserName}\n"
            + $"2. If it is yours after all: plan again with --my-device {SerialNumber}. Come back here.",
            $"1. IAM의 '사용자'에서 {UserName}, '보안 자격 증명'의 해당 디바이스를 '제거'합니다. 그다음 본인의 것을 등록합니다: firebreak harden mfa {UserName}\n"
            + $"2. 알고 보니 본인의 것이면 --my-device {SerialNumber} 로 계획을 다시 만듭니다. 여기로 돌아옵니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.ListVirtualMFADevices, Iam.ListMFADevices];

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var tied = await glance.AllAsync(Region.UsEast1, Iam.ListVirtualMFADevices, new Iam.ListVirtualMFADevicesIn("Assigned"), Pages.VirtualDevices).ConfigureAwait(false);
        var own = OfRoot ? [] : await glance.AllAsync(Region.UsEast1, Iam.ListMFADevices, new Iam.ListMFADevicesIn(UserName), Pages.Devices).ConfigureAwait(false);
        var there = tied.Any(device => device.SerialNumber == SerialNumber) || own.Any(device => device.SerialNumber == SerialNumber);
        return Seen(glance, there, !there, Iam.ListVirtualMFADevices, there ? $"{SerialNumber} is tied" : $"{SerialNumber} is tied to nobody");
    }
}
