using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <content>The guards before a letter, a payment and a sign-in.</content>
public static partial class MistakeGuards
{
    private static Guard? Team(Intent intent, GuardState state)
    {
        var team = state.Team.Trim();
        return RightTeams.Contains(team) || (intent == Intent.Claim && team.Length == 0) ? null : new Guard("wrong-team", false, team.Length == 0
            ? new(
                $"Only the account and billing team can adjust a bill; owners lost days with others. Write here: {ConsolePath}.",
                $"요금은 계정 및 결제 부서만 조정할 수 있으며, 다른 부서에 문의해 며칠을 허비한 사례가 있습니다. 다음 경로로 문의하십시오: {ConsolePath}.")
            : new(
                $"This team cannot adjust a bill; owners lost days with it. Write here: {ConsolePath}.",
                $"이 부서는 요금을 조정할 수 없어 며칠을 허비한 사례가 있습니다. 다음 경로로 문의하십시오: {ConsolePath}."));
    }

    private static Guard? Paying(GuardState state) => !state.ClaimOpen ? null : new Guard("paying", false, new(
        "Do not pay or confirm the card while relief is being decided: confirming it has led to a charge at once. Keep a valid card on file, and ask the bank for a limit.",
        "감면 심사가 진행되는 동안에는 결제하거나 카드를 승인하지 마십시오. 승인하자마자 청구된 사례가 있습니다. 유효한 카드는 등록해 두고, 카드사에 한도 조정을 요청하십시오."));

    private static Guard? BlockingTheCard(GuardState state) => state.Hardened ? null : new Guard("card-before-harden", true, new(
        "Do not block the card yet: AWS does not let the security services be set up without a valid one. The order is card valid, harden, then the card may be blocked.",
        "아직 카드를 정지하지 마십시오. 유효한 카드가 없으면 보안 서비스를 설정할 수 없습니다. 순서는 카드 유효 → 보안 설정(harden) → 카드 정지입니다."));

    private static Guard? SignIn(GuardState state)
    {
        if (state.MailChangedAt is null && state.ForeignMfa.Count == 0)
        {
            return null;
        }

        var mail = state.MailChangedAt is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";
        var changed = mail.Length == 0 ? default : new Words(
            $" The root user's e-mail address was changed at {mail} UTC, and not by you: AWS must give it back first.",
            $" {mail} UTC에 다른 사람이 루트 사용자의 이메일 주소를 변경했습니다. AWS가 먼저 되돌려 주어야 합니다.");
        var device = state.ForeignMfa.Count == 0 ? default : new Words(
            $" The intruder added an MFA device ({Named(state.ForeignMfa)}): only AWS can take it off if you cannot sign in.",
            $" 공격자가 MFA 기기를 추가했습니다({Named(state.ForeignMfa)}). 로그인할 수 없다면 AWS만이 해제할 수 있습니다.");
        return new Guard("cannot-sign-in", false, new(
            $"Somebody may have locked you out.{changed.En}{device.En} The text to send without signing in: firebreak help cannot-sign-in.",
            $"로그인이 막혔을 수 있습니다.{changed.Ko}{device.Ko} 로그인하지 않고 보낼 수 있는 문의 글: firebreak help cannot-sign-in."));
    }

    private static Guard? Unread(GuardState state) => state.Waiting.Count > 0
        ? new Guard("unread-mail", false, new(
            $"AWS waits for your answer in case {Named(state.Waiting)}. Cases are closed, and accounts suspended, when nobody answers.",
            $"AWS가 케이스 {Named(state.Waiting)}에서 답변을 기다리고 있습니다. 답변이 없으면 케이스가 종료되거나 계정이 정지됩니다."))
        : state.ContactsProved
        ? null
        : new Guard("unread-mail", false, new(
            "AWS's mail and calls may go unread, as in eight known cases: set the alternate contacts (firebreak harden plan) and an alarm of your own (firebreak watch).",
            "AWS의 메일과 전화를 놓칠 수 있습니다. 실제로 그런 사례가 여덟 건 있습니다. 대체 연락처를 등록하고(firebreak harden plan) 직접 경보를 받으십시오(firebreak watch)."));

    private static Guard? Itemised(GuardState state) => state.Itemised ? null : new Guard("not-itemised", false, new(
        "The amount is an estimate from list prices, not the lines of the bill. An itemised claim raised a known case from 40 to 100 %: let Cost Explorer be read, and write again.",
        "이 금액은 청구 항목이 아니라 정가로 추정한 것입니다. 항목별로 다시 청구하여 감면이 40 %에서 100 %로 오른 사례가 있습니다. Cost Explorer 조회를 허용한 뒤 다시 작성하십시오."));

    private static Guard? Sellers(GuardState state)
    {
        if (state.Sellers.Count == 0)
        {
            return null;
        }

        var names = string.Join(", ", state.Sellers.Take(6).Select(one => $"{Redaction.Line(one.Seller, 60)} {one.Share.Total}")) + (state.Sellers.Count > 6 ? $" (+{state.Sellers.Count - 6})" : "");
        return new Guard("marketplace", false, new(
            $"Software from AWS Marketplace is refunded by its seller, not by AWS: write to each seller too. {names}. What the software ran on is AWS's, and is claimed here.",
            $"AWS Marketplace 소프트웨어 요금은 AWS가 아니라 판매자가 환불합니다. 판매자마다 따로 요청하십시오. {names}. 소프트웨어가 실행된 인프라 요금은 AWS에 요청합니다."));
    }

    private static Guard? Subscriptions(GuardState state)
    {
        if (state.Purchases.Count == 0)
        {
            return null;
        }

        var open = state.Purchases.Where(one => one.ReturnableUntil > state.Now).OrderBy(one => one.ReturnableUntil).ToList();
        var names = Named([.. state.Purchases.Select(one => one.Id)]);
        var back = open.Count == 0
            ? new Words("Name them to AWS and ask for their cancellation.", "AWS에 알리고 취소를 요청하십시오.")
            : new Words(
                $"{Redaction.Line(open[0].Id, 80)} can be given back until {Minute(open[0])} UTC: firebreak contain plan.",
                $"{Josa.Topic(Redaction.Line(open[0].Id, 80))} {Minute(open[0])} UTC까지 반납할 수 있습니다: firebreak contain plan.");
        return new Guard("subscriptions", false, new(
            $"These were bought and go on by the month or year, even after closing: {names}. {back.En}",
            $"다음 항목은 구매된 것이며 계정을 해지한 뒤에도 계속 청구됩니다: {names}. {back.Ko}"));
    }

    private static string Minute(Purchase one) => one.ReturnableUntil!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
