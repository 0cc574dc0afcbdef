using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>People and keys that should not be there.</summary>
internal static class PeopleBreakages
{
    private static readonly DateTimeOffset Then = new(2023, 8, 28, 13, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Breakage> All { get; } =
    [
        Summary("root key", "root-keys broken", "The root user has an access key.", ("AccountAccessKeysPresent", 1)),
        Summary("root certificate", "root-keys broken", "The root user has a signing certificate", ("AccountSigningCertificatesPresent", 1)),
        Summary("root without mfa", "root-mfa missing", "signs in with a password alone", ("AccountMFAEnabled", 0)),
        new("user without device", eyes => eyes.Items(Iam.ListMFADevices, (Iam.MFADevice device) => device.UserName == Bench.Owner ? null : device), "admin-mfa missing, user-mfa missing", "haneul signs in with a password or key alone."),
        new("thief's devices", eyes =>
        {
            eyes.Items(Iam.ListMFADevices, (Iam.MFADevice device) => device with { EnableDate = Then });
            eyes.Items(Iam.ListVirtualMFADevices, (Iam.VirtualMFADevice device) => device with { EnableDate = Then });
        }, "mfa-devices broken, root-mfa broken, user-mfa broken", "was tied while a stranger was in the account")
        {
            Wishes = wishes => wishes with { OwnDevices = [], Incidents = [new Window(Then.AddHours(-1), Then.AddHours(1))] },
        },
        new("devices nobody vouched for", _ => { }, "mfa-devices unasked", "Say --my-device") { Wishes = wishes => wishes with { OwnDevices = [] } },
        new("short passwords", eyes => eyes.Answer(Iam.GetAccountPasswordPolicy, (_, now) => new(now.PasswordPolicy! with { MinimumPasswordLength = 8 })), "password-policy broken", "MinimumPasswordLength = 8"),
        new("passwords come back", eyes => eyes.Answer(Iam.GetAccountPasswordPolicy, (_, now) => new(now.PasswordPolicy! with { PasswordReusePrevention = 3 })), "password-policy broken", "PasswordReusePrevention = 3"),
        new("no password rules", eyes => eyes.Fails("iam:GetAccountPasswordPolicy", BlindCause.Failed, "NoSuchEntity: The Password Policy cannot be found."), "password-policy missing", "AWS's own rules apply"),
        Contact("contact of the thief", "contacts broken", "which is not what you named", contact => contact with { EmailAddress = "thief@example.net" }),
        Contact("telephone of the thief", "contacts broken", "which is not what you named", contact => contact with { PhoneNumber = "+1 555 0100" }),
        new("contact deleted", eyes => eyes.Fails("account:GetAlternateContact", BlindCause.Failed, "ResourceNotFoundException: No contact"), "contacts missing", "There is no alternate contact for SECURITY."),
        new("contact nobody named", _ => { }, "contacts unasked", "only you know whether that is yours") { Wishes = wishes => wishes with { Contacts = [] } },
        new("AWS rings the thief", eyes => eyes.Answer(Account.GetContactInformation, (_, now) => new(now.ContactInformation! with { PhoneNumber = "+15550100" })), "primary-contact broken", "ends in 0100"),
        new("telephone nobody named", _ => { }, "primary-contact unasked", "Say it with --phone") { Wishes = wishes => wishes with { Phone = null } },
        new("mailbox nobody spoke of", _ => { }, "mailbox unasked", "can set its password anew") { Wishes = wishes => wishes with { MailboxSafeAt = null } },
        new("card nobody spoke of", _ => { }, "card unasked", "say so with --card valid") { Wishes = wishes => wishes with { Card = null } },
        new("card not valid", _ => { }, "card broken", "Put a valid one on file first") { Wishes = wishes => wishes with { Card = new CardWord(false, Then) } },
        new("card blocked too early", eyes => eyes.Answer(CloudTrail.DescribeTrails, (_, _) => new([])), "card broken, trail missing", "unblock it") { Wishes = wishes => wishes with { Card = new CardWord(true, Then) { Blocked = true } } },
        Key("old key on", Bench.Owner, "console-keys broken, old-keys broken, unused broken", "is from 2023-05-20", key => key with { Status = "Active" }),
        Key("forgotten key", Bench.Owner, "console-keys broken, unused broken", "was never used", key => key with { Status = "Active", CreateDate = new DateTimeOffset(2023, 7, 1, 0, 0, 0, TimeSpan.Zero) }),
        Key("key beside a password", Bench.Owner, "console-keys broken", "signs in to the console and has the key", key => key with { Status = "Active", CreateDate = Then }),
        new("second key", eyes => eyes.List<Iam.AccessKeyMetadata>(Iam.ListAccessKeys, all => [.. all, .. all.Where(key => key.UserName == Bench.Program).Select(key => key with { CreateDate = key.CreateDate!.Value.AddHours(-1) })]), "spare-keys broken", "has two keys that work"),
        new("forgotten password", eyes => eyes.Items(Iam.ListUsers, (Iam.User user) => user with { PasswordLastUsed = new DateTimeOffset(2023, 6, 1, 0, 0, 0, TimeSpan.Zero) }), "unused broken", "has a console password that was last used"),
        Trust("a role trusts a stranger", "may be assumed from account 999988887777", """{"AWS":"arn:aws:iam::999988887777:root"}"""),
        Trust("a role trusts the world", "Everybody in the world may assume", "\"*\""),
        new("administrator by an inline policy", eyes => eyes.Items(Iam.GetAccountAuthorizationDetails, (Iam.GetAccountAuthorizationDetailsOut page) => page with
            {
                UserDetailList = [.. page.UserDetailList ?? [], new("/", "ghost", UserPolicyList: [new("x", """{"Statement":{"Effect":"Allow","Action":"iam:*","Resource":"*"}}""")])],
            }), "admin-mfa missing", "ghost may do everything in the account"),
    ];

    private static Breakage Summary(string name, string ends, string says, (string Name, int Value) fact) =>
        new(name, eyes => eyes.Answer(Iam.GetAccountSummary, (_, now) => new(new Dictionary<string, int>(now.SummaryMap!) { [fact.Name] = fact.Value })), ends, says);

    private static Breakage Contact(string name, string ends, string says, Func<Account.AlternateContact, Account.AlternateContact> twist) =>
        new(name, eyes => eyes.Answer(Account.GetAlternateContact, (_, now) => new(twist(now.AlternateContact!))), ends, says);

    private static Breakage Key(string name, string user, string ends, string says, Func<Iam.AccessKeyMetadata, Iam.AccessKeyMetadata> twist) =>
        new(name, eyes => eyes.Items(Iam.ListAccessKeys, (Iam.AccessKeyMetadata key) => key.UserName == user ? twist(key) : key), ends, says);

    private static Breakage Trust(string name, string says, string principal) => new(
        name,
        eyes => eyes.Items(Iam.GetAccountAuthorizationDetails, (Iam.GetAccountAuthorizationDetailsOut page) => page with
        {
            RoleDetailList = [.. page.RoleDetailList ?? [], new("/", "door", AssumeRolePolicyDocument: $$"""{"Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"sts:AssumeRole"}]}""")],
        }),
        "trust broken",
        says);
}
