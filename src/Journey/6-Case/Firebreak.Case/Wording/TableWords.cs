using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>The words of the two tables.</summary>
internal static class TableWords
{
    public static readonly Words None = new("(none)", "(없음)", "(なし)", "(无)");

    public static Words Unauthorised(string currency) => new(
        $"B. UNAUTHORISED USE by service, region, usage type and day (net, {currency}, UTC days), with resource ids",
        $"B. 무단 사용 내역: 서비스, 리전, 사용 유형, 날짜별 (공급가액, {currency}, UTC 기준) 및 리소스 ID",
        $"B. 不正利用の内訳: サービス、リージョン、使用タイプ、日別(税抜、{currency}、UTC)およびリソース ID",
        $"B. 未经授权使用明细：按服务、区域、使用类型和日期(税前，{currency}，UTC)，附资源 ID");

    public static Words Own(bool company, string currency) => new(
        company ? $"C. OUR OWN USE, which we pay (net, {currency})" : $"C. MY OWN USE, which I pay (net, {currency})",
        $"C. {(company ? "당사" : "본인")} 사용 내역: 정상적으로 납부하겠습니다 (공급가액, {currency})",
        $"C. {(company ? "当社" : "私")}自身の利用分: お支払いいたします(税抜、{currency})",
        $"C. {(company ? "我公司" : "本人")}正常使用的部分：将照常支付(税前，{currency})");

    public static Words Days(string first, string last, int count) => new(
        $"{first} to {last} ({count} days)", $"{first}~{last} ({count}일)", $"{first}~{last}({count} 日間)", $"{first} 至 {last}({count} 天)");

    public static Words Sum(string sum) => new($"sum {sum}", $"소계 {sum}", $"小計 {sum}", $"小计 {sum}");

    public static Words Total(string net, string tax, Money total) => new(
        $"Total: net {net} + tax {tax} = {total}", $"합계: 공급가액 {net} + 세금 {tax} = {total}", $"合計: 税抜 {net} + 税 {tax} = {total}", $"合计：税前 {net} + 税 {tax} = {total}");

    public static Words More(int places, string sum) => new(
        $"  {places} more places | sum {sum} (in the attached itemised.csv)",
        $"  그 밖의 {places}개 항목 | 소계 {sum} (첨부한 itemised.csv 참조)",
        $"  その他 {places} 項目 | 小計 {sum} (添付の itemised.csv を参照)",
        $"  其余 {places} 项 | 小计 {sum} (见附件 itemised.csv)");

    public static Words MoreIds(int count) => new($" and {count} more", $" 외 {count}개", $" 他 {count} 件", $" 等另 {count} 个");

    /// <summary>Money that no resource id stands behind: told, since AWS asks for ids.</summary>
    public static readonly Words NoId = new(
        "no resource id in the bill; by rule above", "청구 내역에 리소스 ID 없음, 위 기준에 따름", "請求データにリソース ID なし、上記基準による", "账单中无资源 ID，按上述依据区分");
}
