using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The statement's last part: the exact request, the circumstances, and the closing words.</summary>
internal static class StatementRequest
{
    private static readonly Words AskCircumstances = new(
        "your circumstances in two or three sentences", "본인의 사정(두세 문장)");

    private static readonly Words AskStudentProof = new(
        "a document that shows you are a student, to attach", "첨부할 재학 증명 서류");

    private static readonly Words AskWho = new(
        "whether you are a student, a private person or a company", "학생, 개인, 회사 중 해당하는 것");

    public static void Write(Draft draft)
    {
        Request(draft);
        Circumstances(draft);
        Farewell(draft);
    }

    private static void Request(Draft draft)
    {
        var claim = draft.Facts.Split.Unauthorised;
        var months = StatementMoney.Months(draft.Facts.Split, draft.Korean);
        var (net, tax) = (StatementMoney.Net(claim), StatementMoney.Tax(claim));
        draft.Head("H. REQUEST", "H. 요청 사항");
        draft.Say(
            $"{(draft.Company ? "We" : "I")} respectfully ask for a one-time billing adjustment of exactly the unauthorised part of {months}: net {net} + tax {tax} = {draft.Both(claim.Total)}. "
            + $"If any of it has already been charged, {(draft.Company ? "we" : "I")} ask for a refund to the payment method used.",
            $"{months} 요금 중 무단 사용분(공급가액 {net} + 세금 {tax} = {draft.Both(claim.Total)})에 대하여 일회성 요금 조정을 정중히 요청드립니다. "
            + "이미 결제된 금액이 있다면 해당 결제 수단으로 환불해 주시기를 부탁드립니다.");
        if (draft.Facts.Split.NotYetBilled.Amount > 0)
        {
            draft.Say(
                $"{(draft.Company ? "We" : "I")} will name the amount that is not yet on the bill as soon as it is there.",
                "아직 청구에 반영되지 않은 금액은 반영되는 대로 알려 드리겠습니다.");
        }
    }

    private static void Circumstances(Draft draft)
    {
        var owner = draft.Facts.File.Owner;
        draft.Head(
            draft.Company ? "I. OUR CIRCUMSTANCES" : "I. MY CIRCUMSTANCES",
            draft.Company ? "I. 당사의 사정" : "I. 저의 사정");
        switch (owner.Who)
        {
            case Register.Student:
                draft.Say("I am a student.", "저는 학생입니다.");
                break;
            case Register.Individual:
                draft.Say("I use this account as a private person.", "저는 이 계정을 개인적으로 사용하고 있습니다.");
                break;
            case Register.Company:
                draft.Say("We use this account for our company.", "당사는 이 계정을 업무에 사용하고 있습니다.");
                break;
            default:
                draft.Say(draft.Ask(AskWho), draft.Ask(AskWho));
                break;
        }

        var words = owner.Circumstances is { Length: > 0 } own ? Redaction.Line(own, draft.Room.OwnWords) : draft.Ask(AskCircumstances);
        draft.Say(words, words);
        Documents(draft, owner);
    }

    private static void Documents(Draft draft, OwnerFacts owner)
    {
        if (owner.Documents.Count > 0)
        {
            var names = string.Join(", ", owner.Documents.Take(3).Select(name => Redaction.Line(name, 60)));
            draft.Say($"Attached: {names}.", $"첨부 서류: {names}");
        }
        else if (owner.Who == Register.Student)
        {
            draft.Say("Attached: " + draft.Ask(AskStudentProof), "첨부 서류: " + draft.Ask(AskStudentProof));
        }
    }

    private static void Farewell(Draft draft)
    {
        draft.Head(
            draft.Company
                ? "If anything is missing for your review, please tell us and we will send it at once. Thank you for your time and your help."
                : "If anything is missing for your review, please tell me and I will send it at once. Thank you for your time and your help.",
            "검토에 필요한 자료가 더 있으면 말씀해 주시는 대로 바로 보내 드리겠습니다. 바쁘신 와중에 살펴봐 주셔서 감사합니다.");
        if (draft.Facts.File.Owner.Name is { Length: > 0 } name)
        {
            var signed = Redaction.Line(name, 80);
            draft.Say(signed, signed + " 드림");
        }
    }
}
