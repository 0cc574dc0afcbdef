using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>The account made ready to send mail or messages in somebody's name, at the owner's cost and good reputation.</summary>
internal static class MailSigns
{
    private static readonly HashSet<string> Opening = new(StringComparer.Ordinal)
    {
        "CreateEmailIdentity", "VerifyEmailIdentity", "VerifyDomainIdentity", "VerifyDomainDkim", "PutAccountDetails", "UpdateAccountSendingEnabled", "SetSMSAttributes",
        "CreateSMSSandboxPhoneNumber",
    };

    /// <summary>The signs of one origin.</summary>
    public static IEnumerable<Sign> Of(IReadOnlyList<Act> acts, History history, bool stranger)
    {
        if (acts.FirstOrDefault(act => act.Succeeded && Opening.Contains(act.Name) && Services.Of(act) is "ses" or "sns" && !history.KnowsService(act)) is { } opened)
        {
            yield return new Sign("mail-opened", stranger ? 2 : 1, opened, new Words(
                "it made the account ready to send mail or messages, which it never had sent", "이 계정에서 보낸 적 없는 메일이나 문자 발송을 준비했습니다"));
        }
    }
}
