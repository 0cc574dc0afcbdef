using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>The account made ready to send mail or messages in somebody's name, at the owner's cost and good reputation.</summary>
internal static class MailSigns
{
    private const int ManyRegions = 3;

    private static readonly HashSet<string> Opening = new(StringComparer.Ordinal)
    {
        "CreateEmailIdentity", "VerifyEmailIdentity", "VerifyDomainIdentity", "VerifyDomainDkim", "PutAccountDetails", "UpdateAccountSendingEnabled", "SetSMSAttributes",
        "CreateSMSSandboxPhoneNumber", "RequestPhoneNumber", "RequestSenderId", "SetTextMessageSpendLimitOverride",
    };

    /// <summary>The signs of one origin.</summary>
    public static IEnumerable<Sign> Of(IReadOnlyList<Act> acts, History history, bool stranger)
    {
        var opening = acts.Where(act => act.Succeeded && Opening.Contains(act.Name) && Services.Of(act) is "ses" or "sns" or "sms-voice" && !history.KnowsService(act)).ToList();
        if (opening is not [var opened, ..])
        {
            yield break;
        }

        yield return new Sign("mail-opened", stranger ? 2 : 1, opened, new Words(
            "it made the account ready to send mail or messages, which it never had sent", "이 계정에서 보낸 적 없는 메일이나 문자 발송을 준비했습니다"));
        if (opening.DistinctBy(act => act.Region, StringComparer.Ordinal).Count() >= ManyRegions)
        {
            yield return new Sign("mail-everywhere", stranger ? 2 : 1, opened, new Words(
                "it made many regions ready to send mail or messages", "여러 리전에서 메일이나 문자 발송을 준비했습니다"));
        }

        if (opening.Find(act => act.Name is "RequestPhoneNumber" or "RequestSenderId") is { } rented)
        {
            yield return new Sign("numbers-rented", 1, rented, new Words("it rented numbers to send messages from", "문자를 보낼 발신 번호를 빌렸습니다"));
        }
    }
}
