using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>The words of the letter's opening and of its part on account and amounts.</summary>
internal static class OpeningWords
{
    public static readonly Words Dear = new(
        "Dear AWS Support team,", "안녕하십니까, AWS Support 담당자님.", "AWS サポートご担当者様", "尊敬的 AWS Support 团队：");

    public static readonly Words Account = new("A. ACCOUNT AND AMOUNT", "A. 계정과 금액", "A. アカウントと金額", "A. 账户与金额");

    public static readonly Words AskCase = new("the case number", "케이스 번호", "ケース番号", "案例编号");

    public static readonly Words AskUsual = new("what you normally pay a month", "평소의 월 사용 요금", "普段の月額料金", "平时每月的费用");

    public static Words Subject(AccountId account) => new(
        $"Account {account}: unauthorised use, request for a one-time billing adjustment",
        $"[계정 {account}] 무단 사용 요금에 대한 일회성 조정 요청",
        $"【アカウント {account}】不正利用による料金についての一回限りの請求調整のお願い",
        $"[账户 {account}] 账户遭未经授权使用：申请一次性账单调整");

    public static Words Introduction(bool company) => company
        ? new(
            "Our AWS account was used by someone else without our permission, and charges arose from it. Below we set out what happened and what we have done, and we ask for your review.",
            "당사의 AWS 계정이 제3자에게 무단으로 사용되어 요금이 발생하였습니다. 경위와 조치한 내용을 아래에 정리하였으니 검토를 부탁드립니다.",
            "当社の AWS アカウントが第三者に不正利用され、料金が発生いたしました。経緯と実施した対応を以下にまとめましたので、ご確認をお願いいたします。",
            "我公司的 AWS 账户遭他人未经授权使用并产生了费用。现将事情经过和已采取的措施说明如下，恳请审核。")
        : new(
            "My AWS account was used by someone else without my permission, and charges arose from it. Below I set out what happened and what I have done, and I ask for your review.",
            "제 AWS 계정이 제3자에게 무단으로 사용되어 요금이 발생하였습니다. 경위와 조치한 내용을 아래에 정리하였으니 검토를 부탁드립니다.",
            "私の AWS アカウントが第三者に不正利用され、料金が発生いたしました。経緯と実施した対応を以下にまとめましたので、ご確認をお願いいたします。",
            "我的 AWS 账户遭他人未经授权使用并产生了费用。现将事情经过和已采取的措施说明如下，恳请审核。");

    public static Words Whose(AccountId account, string number, Words months) => new(
        $"- Account {account}, case {number}, billing month {months.En}",
        $"- 계정 {account}, 케이스 {number}, 청구 월 {months.Ko}",
        $"- アカウント {account}、ケース {number}、請求月 {months.Ja}",
        $"- 账户 {account}，案例 {number}，账单月份 {months.Zh}");

    public static Words Billed(bool estimate, string net, string tax, string total) => estimate
        ? new(
            $"- Billed so far (not final): net {net} + tax {tax} = {total}",
            $"- 현재까지의 청구 금액(확정 전): 공급가액 {net} + 세금 {tax} = {total}",
            $"- 現時点の請求額(未確定): 税抜 {net} + 税 {tax} = {total}",
            $"- 目前账单金额(尚未最终确定)：税前 {net} + 税 {tax} = {total}")
        : new(
            $"- Billed: net {net} + tax {tax} = {total}",
            $"- 청구 금액: 공급가액 {net} + 세금 {tax} = {total}",
            $"- 請求額: 税抜 {net} + 税 {tax} = {total}",
            $"- 账单金额：税前 {net} + 税 {tax} = {total}");

    public static Words Estimated(string net, string tax, string total) => new(
        $"- Estimated at list price, no bill was read: net {net} + tax {tax} = {total}",
        $"- 추정 금액(청구 내역을 읽지 못하여 정가로 계산): 공급가액 {net} + 세금 {tax} = {total}",
        $"- 見積額(請求データを読み取れず定価で計算): 税抜 {net} + 税 {tax} = {total}",
        $"- 估算金额(未能读取账单，按目录价计算)：税前 {net} + 税 {tax} = {total}");

    public static Words Unauthorised(string net, string tax, string total) => new(
        $"- Unauthorised use: net {net} + tax {tax} = {total}",
        $"- 무단 사용분: 공급가액 {net} + 세금 {tax} = {total}",
        $"- 不正利用分: 税抜 {net} + 税 {tax} = {total}",
        $"- 未经授权使用的部分：税前 {net} + 税 {tax} = {total}");

    public static Words Own(bool company, string net, string tax, string total) => new(
        $"- {(company ? "Our" : "My")} own use: net {net} + tax {tax} = {total}",
        $"- 본인 사용분: 공급가액 {net} + 세금 {tax} = {total}".Replace("본인", company ? "당사" : "본인", StringComparison.Ordinal),
        $"- {(company ? "当社" : "私")}の利用分: 税抜 {net} + 税 {tax} = {total}",
        $"- {(company ? "我公司" : "本人")}正常使用的部分：税前 {net} + 税 {tax} = {total}");

    public static Words Unsure(string net, string tax, string total) => new(
        $"- Not clear whose it is, not claimed: net {net} + tax {tax} = {total}",
        $"- 귀속이 불분명하여 요청에서 제외한 금액: 공급가액 {net} + 세금 {tax} = {total}",
        $"- 帰属が不明なため請求調整の対象から除いた額: 税抜 {net} + 税 {tax} = {total}",
        $"- 无法确定归属、未列入申请的部分：税前 {net} + 税 {tax} = {total}");

    public static Words Credits(Money credits) => new(
        $"- Credits already on the bill: {credits}", $"- 이미 반영된 크레딧: {credits}", $"- すでに反映されたクレジット: {credits}", $"- 账单上已有的抵扣(credit)：{credits}");

    public static Words NotYet(string amount) => new(
        $"- Not yet on the bill, estimated at list price before tax: {amount}",
        $"- 아직 청구에 반영되지 않은 예상 금액(정가 기준, 세금 별도): {amount}",
        $"- まだ請求に反映されていない見積額(定価ベース、税別): {amount}",
        $"- 尚未计入账单的预估金额(按目录价，未含税)：{amount}");

    public static Words Rate(Words rate) => new($"- Exchange rate: {rate.En}", $"- 환율: {rate.Ko}", $"- 為替レート: {rate.In(Language.Japanese)}", $"- 汇率：{rate.In(Language.Chinese)}");

    public static Words Usual(string amount) => new(
        $"- A normal month before the event: {amount}", $"- 사고 이전의 평소 월 요금: {amount}", $"- 発生前の通常の月額料金: {amount}", $"- 事发前平时每月的费用：{amount}");

    public static Words Rule(Words rule) => new(
        $"- How it was told apart: {rule.En}", $"- 구분 기준: {rule.Ko}", $"- 区分の基準: {rule.In(Language.Japanese)}", $"- 区分依据：{rule.In(Language.Chinese)}");

    /// <summary>The parts that make up the bill, added up before the reader's eyes.</summary>
    public static Words AddsUp(string unauthorised, string own, string unsure, string whole) => new(
        $"- Check: {unauthorised} + {own} + {unsure} = {whole}, the whole of the bill before credits",
        $"- 합계 확인: {unauthorised} + {own} + {unsure} = {whole} (크레딧 적용 전 청구 총액)",
        $"- 検算: {unauthorised} + {own} + {unsure} = {whole}(クレジット適用前の請求総額)",
        $"- 核对：{unauthorised} + {own} + {unsure} = {whole}(抵扣前的账单总额)");
}
