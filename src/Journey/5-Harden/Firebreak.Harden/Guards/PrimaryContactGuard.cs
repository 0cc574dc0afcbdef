using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>The telephone number that AWS has of the account is the owner's: AWS rang the story's owner twice.</summary>
internal sealed class PrimaryContactGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "primary-contact",
        new("AWS can ring you", "AWS가 전화할 수 있음"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Set the account's own contact to your telephone number (console, Account), and say it with --phone.", "계정 연락처를 본인의 전화번호로 설정하고(콘솔, 계정) --phone 으로 알려 주십시오."),
        Demand.None)
    {
        Proves = "primary-contact-yours",
        Cis = ["1.1"],
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new SetPhone(draft.Wishes.Phone ?? ""));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var answer = await glance.AskAsync(Region.UsEast1, Account.GetContactInformation, new Account.GetContactInformationIn()).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var there = SetPhone.Digits(answer?.ContactInformation?.PhoneNumber);
        if (scene.Wishes.Phone is not { } own)
        {
            return [Unasked(
                $"AWS rings the number that ends in {End(there)}; only you know whether that is yours. Say it with --phone.",
                $"AWS는 끝자리가 {End(there)}인 번호로 전화합니다. 본인의 번호인지는 본인만 아십니다. --phone 으로 알려 주십시오.")];
        }

        return [there == SetPhone.Digits(own)
            ? Green(
                scene,
                new($"AWS rings the number that ends in {End(there)}, which is yours.", $"AWS는 본인의 번호(끝자리 {End(there)})로 전화합니다."),
                Account.GetContactInformation,
                $"PhoneNumber ends in {End(there)}",
                glance)
            : Broken(new Words(
                $"AWS rings the number that ends in {End(there)}, which is not what you named.", $"AWS는 말씀하신 번호가 아닌, 끝자리가 {End(there)}인 번호로 전화합니다."))];
    }

    private static string End(string digits) => digits.Length <= 4 ? digits : digits[^4..];
}
