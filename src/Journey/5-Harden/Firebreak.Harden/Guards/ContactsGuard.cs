using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>AWS's letters about security and bills reach the owner, and not an address that a thief put there.</summary>
internal sealed class ContactsGuard : Guard
{
    private static readonly string[] Types = ["SECURITY", "BILLING", "OPERATIONS"];

    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "contacts",
        new("AWS's letters reach you", "AWS의 연락이 본인에게 도착"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Set the alternate contacts to addresses of yours that you read.", "대체 연락처를 실제로 읽는 본인의 주소로 설정합니다."),
        Demand.None);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var states = new List<GuardState>();
        foreach (var type in Types)
        {
            var glance = new Glance(scene.Account, cancel);
            var answer = await glance.AskAsync(Region.UsEast1, Account.GetAlternateContact, new Account.GetAlternateContactIn(type)).ConfigureAwait(false);
            var state = glance.Blind is { } blind ? Unknown(blind) : Judge(scene, type, answer?.AlternateContact);
            states.Add(state with { Subject = type });
        }

        return states;
    }

    private GuardState Judge(Scene scene, string type, Account.AlternateContact? there)
    {
        var own = scene.Wishes.Contacts.FirstOrDefault(contact => contact.Type == type);
        if (there?.EmailAddress is not { Length: > 0 } mail)
        {
            return Missing($"There is no alternate contact for {type}.", $"{type} 대체 연락처가 없습니다.");
        }

        if (own is null)
        {
            return Unknown(new Blindness(
                "account:GetAlternateContact " + type, BlindCause.NotRecorded, $"It is {mail}; only you know whether that is yours. Say it with --contact."));
        }

        var same = string.Equals(own.Mail, mail, StringComparison.OrdinalIgnoreCase)
            && string.Equals(Digits(own.Phone), Digits(there.PhoneNumber), StringComparison.Ordinal);
        return same
            ? Green(
                scene,
                "contact-set",
                new($"AWS's letters ({type}) go to {mail}.", $"AWS의 연락({type})이 {mail}(으)로 갑니다."),
                Account.GetAlternateContact,
                $"{type}: EmailAddress = {mail}")
            : Broken(new Words($"AWS's letters ({type}) go to {mail}, which is not what you named.", $"AWS의 연락({type})이 말씀하신 주소가 아닌 {mail}(으)로 갑니다."));
    }

    private static string Digits(string? phone) => new([.. (phone ?? "").Where(char.IsAsciiDigit)]);
}
