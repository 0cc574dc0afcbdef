using System.Globalization;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>The owner switches a region off that holds nothing; its state is the proof.</summary>
/// <remarks>Never done by program: what is overlooked there would go on costing, out of reach.</remarks>
/// <param name="RegionName">The region.</param>
public sealed record CloseRegion(string RegionName) : OwnersStep
{
    /// <inheritdoc/>
    public override string Kind => "close-region";

    /// <inheritdoc/>
    public override string ProofWord => "empty-region-off";

    /// <inheritdoc/>
    public override Target Target => new(RegionName, "account:region", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new($"You switch the empty region {RegionName} off.", $"비어 있는 리전 {RegionName}을(를) 끕니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        $"1. Console, top right: your account name, 'Account', 'AWS Regions', {RegionName}, 'Disable'.\n2. It takes some minutes. Come back here.",
        $"1. 콘솔 오른쪽 위 계정 이름, '계정', 'AWS 리전'에서 {RegionName}을(를) '비활성화'합니다.\n2. 몇 분 걸립니다. 여기로 돌아옵니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Account.GetRegionOptStatus];

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var status = (await glance.AskAsync(Region.UsEast1, Account.GetRegionOptStatus, new Account.GetRegionOptStatusIn(RegionName: RegionName)).ConfigureAwait(false))?.RegionOptStatus;
        return Seen(glance, status is not null, status is "DISABLED" or "DISABLING", Account.GetRegionOptStatus, $"{RegionName}: RegionOptStatus = {status}");
    }
}

/// <summary>The owner asks AWS Support to lower a quota again; the quota is the proof.</summary>
/// <remarks>Service Quotas API reference: a quota can only be raised by program.</remarks>
/// <param name="Region">The region.</param>
/// <param name="ServiceCode">The service.</param>
/// <param name="QuotaCode">The quota.</param>
/// <param name="QuotaName">What the console calls it.</param>
public sealed record AskQuotaBack(string Region, string ServiceCode, string QuotaCode, string QuotaName) : OwnersStep
{
    private Region Place => Model.Region.Parse(Region);

    /// <inheritdoc/>
    public override string Kind => "ask-quota-back";

    /// <inheritdoc/>
    public override Target Target => new(QuotaCode, "servicequotas:quota", Place);

    /// <inheritdoc/>
    public override Words Says => new($"You ask AWS Support to lower '{QuotaName}' in {Region} again.", $"AWS Support에 {Region}의 '{QuotaName}' 할당량을 다시 낮춰 달라고 요청합니다.");

    /// <inheritdoc/>
    public override Words? Guide => new(
        "1. Support Center, 'Create case', 'Account and billing' (free on every plan). Paste:\n"
        + $"   \"The quota {QuotaCode} ({QuotaName}) of {ServiceCode} in {Region} was raised without my authorisation during a compromise of my account. "
        + "Please set it back to the default and close requests that are still open.\"\n"
        + $"2. If you asked for it yourself: plan again with --my-quota {Region}/{QuotaCode}. Come back here when AWS has answered.",
        "1. Support Center에서 '사례 생성', '계정 및 결제'(모든 플랜에서 무료)를 열고 붙여 넣습니다:\n"
        + $"   \"The quota {QuotaCode} ({QuotaName}) of {ServiceCode} in {Region} was raised without my authorisation during a compromise of my account. "
        + "Please set it back to the default and close requests that are still open.\"\n"
        + $"2. 본인이 요청한 것이면 --my-quota {Region}/{QuotaCode} 로 계획을 다시 만듭니다. AWS가 답하면 여기로 돌아옵니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [ServiceQuotas.GetServiceQuota, ServiceQuotas.GetAWSDefaultServiceQuota];

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var now = (await glance.AskAsync(Place, ServiceQuotas.GetServiceQuota, new(ServiceCode, QuotaCode)).ConfigureAwait(false))?.Quota?.Value;
        var usual = (await glance.AskAsync(Place, ServiceQuotas.GetAWSDefaultServiceQuota, new(ServiceCode, QuotaCode)).ConfigureAwait(false))?.Quota?.Value;
        return Seen(
            glance, now is not null, now <= usual, ServiceQuotas.GetServiceQuota,
            string.Create(CultureInfo.InvariantCulture, $"{QuotaCode} in {Region} = {now}, AWS's default {usual}"));
    }
}

/// <summary>Sets the telephone number that AWS has of the account; name and address stay.</summary>
/// <param name="Phone">The owner's number.</param>
public sealed record SetPhone(string Phone) : HardeningStep
{
    /// <inheritdoc/>
    public override string Kind => "set-phone";

    /// <inheritdoc/>
    public override Target Target => new("primary", "account:contact", Region.Global);

    /// <inheritdoc/>
    public override Words Says => new($"Have AWS ring {Phone}; the name and address on the account stay as they are.", $"AWS가 {Phone}(으)로 전화하게 합니다. 계정의 이름과 주소는 그대로 둡니다.");

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Account.GetContactInformation, Account.PutContactInformation];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The earlier number comes back.", "이전 번호로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "primary-contact-yours";

    /// <summary>The digits of a telephone number.</summary>
    public static string Digits(string? phone) => new([.. (phone ?? "").Where(char.IsAsciiDigit)]);

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var there = (await glance.AskAsync(Region.UsEast1, Account.GetContactInformation, new Account.GetContactInformationIn()).ConfigureAwait(false))?.ContactInformation;
        return Seen(
            glance, there is not null, there is not null && Digits(there.PhoneNumber) == Digits(Phone), Account.GetContactInformation,
            $"PhoneNumber = {there?.PhoneNumber}", ("Contact", there is null ? "" : Json(Account.Service, new Account.PutContactInformationIn(there))));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        From<Account.PutContactInformationIn>(Account.Service, before.Fact("Contact")) is { ContactInformation: { } there }
            ? CallAsync(account, Region.UsEast1, Account.PutContactInformation, new Account.PutContactInformationIn(there with { PhoneNumber = Phone }), cancel)
            : Task.FromResult<Outcome>(new Outcome.Refused("NoContact", "The account has no contact that could be kept; set it in the console."));

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        From<Account.PutContactInformationIn>(Account.Service, Fact(prior, "Contact")) is { } earlier
            ? CallAsync(account, Region.UsEast1, Account.PutContactInformation, earlier, cancel)
            : Task.FromResult(Outcome.Nothing);
}
