using Firebreak.Harden.Measures;
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
        Demand.None)
    {
        Proves = "contact-set",
        Cis = ["1.2"],
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        if (draft.Wishes.Contacts.FirstOrDefault(contact => contact.Type == state.Subject) is { } own)
        {
            draft.Add(state, new SetContact(own.Type, own.Name, own.Title, own.Mail, own.Phone));
            return;
        }

        draft.Leave(state, new Words("Left as it is: you named no contact for it (--contact).", "그대로 둡니다. 연락처를 말씀하지 않으셨습니다(--contact)."));
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var states = new List<GuardState>();
        foreach (var type in Types)
        {
            var glance = new Glance(scene.Account, cancel);
            var answer = await glance.AskAsync(Region.UsEast1, Account.GetAlternateContact, new Account.GetAlternateContactIn(type)).ConfigureAwait(false);
            var state = glance.Blind is { } blind ? Unknown(blind) : Judge(scene, type, answer?.AlternateContact, glance);
            states.Add(state with { Subject = type });
        }

        return states;
    }

    private GuardState Judge(Scene scene, string type, Account.AlternateContact? there, Glance glance)
    {
        var own = scene.Wishes.Contacts.FirstOrDefault(contact => contact.Type == type);
        if (there?.EmailAddress is not { Length: > 0 } mail)
        {
            return Missing($"There is no alternate contact for {type}.", $"{type} 대체 연락처가 없습니다.");
        }

        if (own is null)
        {
            return Unasked(
                $"AWS's letters ({type}) go to {mail}; only you know whether that is yours. Say it with --contact.",
                $"AWS의 연락({type})이 {mail}(으)로 갑니다. 본인의 주소인지는 본인만 아십니다. --contact 로 알려 주십시오.");
        }

        var same = string.Equals(own.Mail, mail, StringComparison.OrdinalIgnoreCase)
            && string.Equals(Digits(own.Phone), Digits(there.PhoneNumber), StringComparison.Ordinal);
        return same
            ? Green(
                scene,
                new($"AWS's letters ({type}) go to {mail}.", $"AWS의 연락({type})이 {mail}(으)로 갑니다."),
                Account.GetAlternateContact,
                $"{type}: EmailAddress = {mail}",
                glance)
            : Broken(new Words($"AWS's letters ({type}) go to {mail}, which is not what you named.", $"AWS의 연락({type})이 말씀하신 주소가 아닌 {mail}(으)로 갑니다."));
    }

    private static string Digits(string? phone) => new([.. (phone ?? "").Where(char.IsAsciiDigit)]);
}
