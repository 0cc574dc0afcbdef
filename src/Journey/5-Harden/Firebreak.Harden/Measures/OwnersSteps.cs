using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>The owner adds an MFA device to the root user; AWS's account summary is the proof.</summary>
/// <remarks>IAM User Guide, "Enable a virtual MFA device for the root user": only the console can.</remarks>
public sealed record EnableRootMfa : OwnersStep
{
    /// <inheritdoc/>
    public override string Kind => "enable-root-mfa";

    /// <inheritdoc/>
    public override Target Target => new("root-mfa", "iam:root-mfa", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new("You add an MFA device to the root user in the console; no program can.", "콘솔에서 루트 사용자에게 MFA 디바이스를 직접 추가합니다. 프로그램으로는 할 수 없습니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        "1. Install an authenticator app on your phone, and let the phone set its time by itself.\n"
        + "2. Sign in to https://console.aws.amazon.com/ as the root user (e-mail address and password).\n"
        + "3. Top right: your account name, then 'Security credentials', then 'Assign MFA device'.\n"
        + "4. Name it, choose 'Authenticator app', 'Next', 'Show QR code', and scan it with the app.\n"
        + "5. 'MFA code 1': the six digits. Wait until the app shows new ones (30 seconds): 'MFA code 2'. Then 'Add MFA'.\n"
        + "   The two codes must follow each other; the same code twice is refused.\n"
        + "6. Come back here. Firebreak asks AWS whether it is on.",
        "1. 휴대폰에 인증 앱을 설치하고, 휴대폰 시간을 자동으로 맞추게 합니다.\n"
        + "2. https://console.aws.amazon.com/ 에 루트 사용자(이메일 주소와 비밀번호)로 로그인합니다.\n"
        + "3. 오른쪽 위 계정 이름, '보안 자격 증명', 'MFA 디바이스 할당'을 차례로 누릅니다.\n"
        + "4. 이름을 정하고 '인증 관리자 앱'을 선택한 뒤 '다음', 'QR 코드 표시'를 누르고 앱으로 찍습니다.\n"
        + "5. 'MFA 코드 1'에 여섯 자리를 넣습니다. 앱의 숫자가 바뀔 때까지(30초) 기다렸다가 'MFA 코드 2'에 새 숫자를 넣고 'MFA 추가'를 누릅니다.\n"
        + "   두 코드는 연달아 나온 것이어야 합니다. 같은 코드를 두 번 넣으면 거부됩니다.\n"
        + "6. 여기로 돌아오시면 켜졌는지 Firebreak가 AWS에 확인합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetAccountSummary];

    /// <inheritdoc/>
    public override string ProofWord => "root-mfa-on";

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var on = await SummarySight.ReadAsync(glance, "AccountMFAEnabled").ConfigureAwait(false);
        return on is null && glance.Blind is null
            ? SummarySight.Lacks("AccountMFAEnabled")
            : Seen(glance, on == 1, on == 1, Iam.GetAccountSummary, $"AccountMFAEnabled = {on}");
    }
}

/// <summary>The owner deletes the root user's access keys; AWS's account summary is the proof.</summary>
public sealed record RemoveRootKeys : OwnersStep
{
    /// <inheritdoc/>
    public override string Kind => "remove-root-keys";

    /// <inheritdoc/>
    public override Target Target => new("root-access-keys", "iam:root-access-key", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new("You delete the root user's access keys in the console; nobody else can.", "콘솔에서 루트 사용자의 액세스 키를 직접 삭제합니다. 다른 누구도 할 수 없습니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        "1. Sign in to https://console.aws.amazon.com/ as the root user.\n"
        + "2. Top right: your account name, then 'Security credentials'.\n"
        + "3. Under 'Access keys': every key there, 'Actions', 'Deactivate', then 'Delete'.\n"
        + "4. Come back here. Firebreak asks AWS whether none is left.",
        "1. https://console.aws.amazon.com/ 에 루트 사용자로 로그인합니다.\n"
        + "2. 오른쪽 위 계정 이름을 누르고 '보안 자격 증명'을 엽니다.\n"
        + "3. '액세스 키'에 있는 모든 키를 '작업'에서 '비활성화'한 다음 '삭제'합니다.\n"
        + "4. 여기로 돌아오시면 남은 키가 없는지 Firebreak가 AWS에 확인합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetAccountSummary];

    /// <inheritdoc/>
    public override string ProofWord => "root-access-key-deleted";

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var keys = await SummarySight.ReadAsync(glance, "AccountAccessKeysPresent").ConfigureAwait(false);
        var certificates = await SummarySight.ReadAsync(glance, "AccountSigningCertificatesPresent").ConfigureAwait(false) ?? 0;
        return keys is null && glance.Blind is null
            ? SummarySight.Lacks("AccountAccessKeysPresent")
            : Seen(glance, keys + certificates > 0, keys == 0 && certificates == 0, Iam.GetAccountSummary, $"AccountAccessKeysPresent = {keys}, AccountSigningCertificatesPresent = {certificates}");
    }
}

/// <summary>The owner switches on the billing figures; that figures arrive is the proof.</summary>
/// <remarks>CloudWatch User Guide, "Enable billing alerts": console only, cannot be switched off again, about 15 minutes to the first figure.</remarks>
public sealed record ReceiveBillingAlerts : OwnersStep
{
    /// <inheritdoc/>
    public override string Kind => "receive-billing-alerts";

    /// <inheritdoc/>
    public override Target Target => new("billing-alerts", "billing:preference", Region.UsEast1);

    /// <inheritdoc/>
    public override Words Says => new(
        "You switch on 'Receive CloudWatch billing alerts' in the console; without it a billing alarm never rings.",
        "콘솔에서 'CloudWatch 결제 알림 받기'를 켭니다. 켜지 않으면 결제 경보가 절대 울리지 않습니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        "1. Open https://console.aws.amazon.com/billing/home#/preferences as the root user or an administrator of bills.\n"
        + "2. 'Alert preferences', 'Edit', tick 'Receive CloudWatch billing alerts', 'Update'. It cannot be switched off again, and costs nothing.\n"
        + "3. Come back here. The first figure arrives after about 15 minutes.",
        "1. 루트 사용자나 결제 관리자로 https://console.aws.amazon.com/billing/home#/preferences 를 엽니다.\n"
        + "2. '알림 기본 설정'의 '편집'에서 'CloudWatch 결제 알림 받기'를 선택하고 '업데이트'를 누릅니다. 다시 끌 수는 없으며 비용은 없습니다.\n"
        + "3. 여기로 돌아옵니다. 첫 금액은 15분쯤 뒤에 들어옵니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CloudWatch.GetMetricStatistics];

    /// <inheritdoc/>
    public override TimeSpan? Patience => TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public override string ProofWord => "billing-figures-arrive";

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var latest = await AlarmSight.LatestAsync(glance).ConfigureAwait(false);
        return Seen(
            glance, latest is not null, latest is not null, CloudWatch.GetMetricStatistics,
            latest is null ? "no figure of EstimatedCharges in the last day" : $"EstimatedCharges = {latest.Maximum} USD");
    }
}

/// <summary>The owner clicks the link in the mail; the subscription's ARN is the proof.</summary>
/// <param name="Account">The account.</param>
/// <param name="Mail">The owner's address.</param>
public sealed record ConfirmMail(string Account, string Mail) : OwnersStep
{
    /// <inheritdoc/>
    public override string Kind => "confirm-mail";

    /// <inheritdoc/>
    public override Target Target => new(Mail, "sns:subscription", Region.UsEast1);

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Words Says => new($"You click the link in the mail that AWS sends to {Mail}.", $"AWS가 {Mail}(으)로 보낸 메일의 링크를 누릅니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        "1. Open the mail 'AWS Notification - Subscription Confirmation' (look in the junk folder too).\n"
        + "2. Click 'Confirm subscription'. The link is valid for two days.\n"
        + "3. Come back here.",
        "1. 'AWS Notification - Subscription Confirmation' 메일을 엽니다(스팸함도 확인하십시오).\n"
        + "2. 'Confirm subscription'을 누릅니다. 링크는 이틀 동안 유효합니다.\n"
        + "3. 여기로 돌아옵니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Sns.GetTopicAttributes, Sns.ListSubscriptionsByTopic];

    /// <inheritdoc/>
    public override string ProofWord => "alert-mail-confirmed";

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var topic = await TopicSight.OfAsync(glance, TopicSight.OurArn(Account)).ConfigureAwait(false);
        var own = topic.Subscriptions.FirstOrDefault(one => TopicSight.IsTo(one, Mail));
        return Seen(
            glance, own is not null, topic.Reaches(Mail), Sns.ListSubscriptionsByTopic,
            own is null ? $"{Mail} is not subscribed" : $"{Mail}: SubscriptionArn = {own.SubscriptionArn}");
    }
}

/// <summary>The owner enrols a user's MFA with his phone; the user's device is the proof.</summary>
/// <param name="UserName">The user.</param>
public sealed record EnrolUserMfa(string UserName) : OwnersStep
{
    /// <inheritdoc/>
    public override string Kind => "enrol-user-mfa";

    /// <inheritdoc/>
    public override Target Target => new(UserName, "iam:user-mfa", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new($"You enrol MFA for {UserName} with your phone.", $"{UserName} 사용자의 MFA를 휴대폰으로 등록합니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        $"1. In another window: firebreak harden mfa {UserName}\n2. Scan the QR code, type two codes in a row, come back here.",
        $"1. 다른 창에서 실행합니다: firebreak harden mfa {UserName}\n2. QR 코드를 찍고 연달아 나오는 코드 두 개를 넣은 뒤 여기로 돌아옵니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.ListMFADevices];

    /// <inheritdoc/>
    public override string ProofWord => "user-mfa-on";

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var devices = await glance.AllAsync(Region.UsEast1, Iam.ListMFADevices, new Iam.ListMFADevicesIn(UserName), Pages.Devices).ConfigureAwait(false);
        return Seen(
            glance, devices.Count > 0, devices.Count > 0, Iam.ListMFADevices,
            devices.Count == 0 ? $"{UserName} has no MFA device" : $"{UserName}: {devices[0].SerialNumber}");
    }
}

/// <summary>The owner replaces an old key; that it no longer works is the proof.</summary>
/// <param name="UserName">Whose key it is.</param>
/// <param name="AccessKeyId">The key.</param>
public sealed record RetireKey(string UserName, string AccessKeyId) : OwnersStep
{
    /// <inheritdoc/>
    public override string Kind => "retire-key";

    /// <inheritdoc/>
    public override Target Target => new(AccessKeyId, "iam:access-key", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new($"You replace the old key {AccessKeyId} of {UserName}.", $"{UserName} 사용자의 오래된 키 {AccessKeyId}를 교체합니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        "1. In IAM, user, 'Security credentials': create a second key.\n"
        + "2. Put it wherever the old one is used, and see that it works.\n"
        + "3. Old key: 'Actions', 'Deactivate'; a week later 'Delete'. Come back here.",
        "1. IAM의 사용자 화면 '보안 자격 증명'에서 두 번째 키를 만듭니다.\n"
        + "2. 예전 키를 쓰던 곳에 모두 넣고 잘 되는지 확인합니다.\n"
        + "3. 예전 키를 '작업'에서 '비활성화'하고, 한 주 뒤에 '삭제'합니다. 여기로 돌아옵니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.ListAccessKeys];

    /// <inheritdoc/>
    public override string ProofWord => "old-key-retired";

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var keys = await glance.AllAsync(Region.UsEast1, Iam.ListAccessKeys, new Iam.ListAccessKeysIn(UserName), Pages.Keys).ConfigureAwait(false);
        var key = keys.FirstOrDefault(one => one.AccessKeyId == AccessKeyId);
        return Seen(
            glance, key is not null, key is not { Status: "Active" }, Iam.ListAccessKeys,
            key is null ? $"no key {AccessKeyId}" : $"{AccessKeyId}: Status = {key.Status}");
    }
}
