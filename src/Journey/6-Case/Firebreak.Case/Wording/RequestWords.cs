using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>The words of the letter's request, circumstances and farewell.</summary>
internal static class RequestWords
{
    public static readonly Words AskCircumstances = new(
        "your circumstances in two or three sentences", "본인의 사정(두세 문장)", "ご自身の事情(2~3 文)", "您的具体情况(两三句话)");

    public static readonly Words AskStudentProof = new(
        "a document that shows you are a student, to attach", "첨부할 재학 증명 서류", "添付する在学証明書類", "要附上的学生身份证明");

    public static readonly Words AskWho = new(
        "whether you are a student, a private person or a company", "학생, 개인, 회사 중 해당하는 것", "学生・個人・会社のいずれか", "您是学生、个人还是公司");

    public static readonly Words Request = new("H. REQUEST", "H. 요청 사항", "H. お願い", "H. 请求");

    public static readonly Words Student = new("I am a student.", "저는 학생입니다.", "私は学生です。", "我是一名学生。");

    public static readonly Words Individual = new(
        "I use this account as a private person.", "저는 이 계정을 개인적으로 사용하고 있습니다.", "このアカウントは個人で利用しております。", "我以个人身份使用该账户。");

    public static readonly Words Business = new(
        "We use this account for our company.", "당사는 이 계정을 업무에 사용하고 있습니다.", "当社はこのアカウントを業務に利用しております。", "我公司将该账户用于业务。");

    public static readonly Words NothingToAsk = new(
        "No amount can be shown to be unauthorised from the records at hand, so none is asked for yet.",
        "현재 확보한 기록으로는 무단 사용으로 확인되는 금액이 없어 아직 요청드리는 금액은 없습니다.",
        "手元の記録では不正利用と確認できる金額がないため、現時点でお願いする金額はございません。",
        "根据现有记录，尚无法确认未经授权使用的金额，因此暂不提出金额。");

    public static Words Ask(bool company, Words months, string net, string tax, string total) => new(
        $"{(company ? "We" : "I")} respectfully ask for a one-time billing adjustment of exactly the unauthorised part of {months.En}: net {net} + tax {tax} = {total}. "
        + $"If any of it has already been charged, {(company ? "we" : "I")} ask for a refund to the payment method used.",
        $"{months.Ko} 요금 중 무단 사용분(공급가액 {net} + 세금 {tax} = {total})에 대하여 일회성 요금 조정을 정중히 요청드립니다. "
        + "이미 결제된 금액이 있다면 해당 결제 수단으로 환불해 주시기를 부탁드립니다.",
        $"{months.Ja}の料金のうち不正利用分(税抜 {net} + 税 {tax} = {total})について、一回限りの請求調整を謹んでお願い申し上げます。"
        + "すでに決済済みの金額がございましたら、ご利用の支払い方法への返金をお願いいたします。",
        $"恳请对 {months.Zh} 费用中未经授权使用的部分(税前 {net} + 税 {tax} = {total})给予一次性账单调整。"
        + "如其中已有款项扣款，恳请退回至原付款方式。");

    /// <summary>The request once a part of it was granted and seen on the bill.</summary>
    public static Words Rest(bool company, Words months, string total, string came, string open) => new(
        $"Of the unauthorised part of {months.En}, {total}, a credit of {came} has come, for which {(company ? "we are" : "I am")} grateful. {(company ? "We" : "I")} respectfully ask for a one-time billing adjustment of the rest, exactly {open}.",
        $"{months.Ko} 요금 중 무단 사용분 {total}에 대하여 {Josa.Subject(came)} 크레딧으로 반영된 것을 확인하였으며 감사드립니다. 남은 {open}에 대하여도 일회성 요금 조정을 정중히 요청드립니다.",
        $"{months.Ja}の料金のうち不正利用分 {total} について、{came} のクレジットが反映されたことを確認いたしました。誠にありがとうございます。残りの {open} につきましても、一回限りの請求調整を謹んでお願い申し上げます。",
        $"{months.Zh} 费用中未经授权使用的部分 {total}，已收到 {came} 的抵扣，非常感谢。恳请对剩余的 {open} 也给予一次性账单调整。");

    public static Words Settled(bool company, string came) => new(
        $"{came} has come as relief: the unauthorised part is settled, and {(company ? "we" : "I")} ask for nothing more. Thank you.",
        $"{Josa.Subject(came)} 반영되어 무단 사용분이 모두 정리되었습니다. 더 요청드릴 금액은 없습니다. 감사합니다.",
        $"{came} が反映され、不正利用分はすべて解消いたしました。これ以上お願いする金額はございません。誠にありがとうございました。",
        $"已收到 {came}，未经授权使用的部分已全部结清，{(company ? "我们" : "我")}不再有其他请求。非常感谢。");

    public static Words Later(bool company) => new(
        $"{(company ? "We" : "I")} will name the amount that is not yet on the bill as soon as it is there.",
        "아직 청구에 반영되지 않은 금액은 반영되는 대로 알려 드리겠습니다.",
        "まだ請求に反映されていない金額は、反映され次第ご連絡いたします。",
        "尚未计入账单的金额，一经计入将立即告知。");

    public static Words Circumstances(bool company) => company
        ? new("I. OUR CIRCUMSTANCES", "I. 당사의 사정", "I. 当社の事情", "I. 我公司的情况")
        : new("I. MY CIRCUMSTANCES", "I. 저의 사정", "I. 私の事情", "I. 我的情况");

    public static Words Attached(string names) => new($"Attached: {names}", $"첨부 서류: {names}", $"添付書類: {names}", $"附件：{names}");

    public static Words Farewell(bool company) => new(
        company
            ? "If anything is missing for your review, please tell us and we will send it at once. Thank you for your time and your help."
            : "If anything is missing for your review, please tell me and I will send it at once. Thank you for your time and your help.",
        "검토에 필요한 자료가 더 있으면 말씀해 주시는 대로 바로 보내 드리겠습니다. 바쁘신 와중에 살펴봐 주셔서 감사합니다.",
        "ご確認に必要な資料が他にございましたら、お知らせいただき次第すぐにお送りいたします。お忙しいところ恐れ入りますが、どうぞよろしくお願いいたします。",
        "如审核还需要其他资料，请随时告知，我将立即提供。感谢您在百忙之中予以审阅。".Replace("我将", company ? "我们将" : "我将", StringComparison.Ordinal));

    public static Words Signed(string name) => new(name, name + " 드림", name, name + " 敬上");

    public static Words Shortened(Words what) => new(
        $"(Shortened to stay within 8,000 characters. In full in the attached files: {what.En}.)",
        $"(8,000자 제한에 맞추어 줄였습니다. 전체 내용은 첨부 파일에 있습니다: {what.Ko})",
        $"(8,000 文字以内に収めるため省略しています。全文は添付ファイルにあります: {what.Ja})",
        $"(为控制在 8,000 字符以内作了删减，完整内容见附件：{what.Zh})");
}
