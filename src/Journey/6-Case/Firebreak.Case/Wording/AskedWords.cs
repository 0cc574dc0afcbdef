using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>The words in which AWS's points are answered.</summary>
internal static class AskedWords
{
    public static readonly Words Head = new(
        "YOUR REQUESTS, point by point", "요청하신 사항에 대한 답변", "ご依頼事項への回答", "对贵方要求的逐项答复");

    public static readonly Words Open = new("not yet proved, see F", "아직 확인되지 않았습니다(F 참조)", "未確認です(F を参照)", "尚未核实，见 F");

    public static Words Point(string number, string asked, Words answer) => new(
        $"{number}. \"{asked}\": {answer.En}", $"{number}. \"{asked}\": {answer.Ko}", $"{number}. 「{asked}」: {answer.In(Language.Japanese)}", $"{number}. “{asked}”：{answer.In(Language.Chinese)}");

    public static Words Done(string time) => new(
        $"done and proved {time} UTC, see F", $"완료하여 {time} UTC에 확인하였습니다(F 참조)", $"実施済み、{time} UTC に確認しました(F を参照)", $"已完成，{time} UTC 核实，见 F");

    public static Words AllGone(int count) => new(
        $"done: all {count} unauthorised resources known are gone, see B and F", $"완료: 확인된 무단 리소스 {count}개를 모두 제거하였습니다(B, F 참조)",
        $"実施済み: 確認された不正リソース {count} 件をすべて削除しました(B、F を参照)", $"已完成：已知的 {count} 个未经授权资源均已删除，见 B 和 F");

    public static Words See(string part) => new($"see {part}", $"{part} 항목을 참조해 주십시오", $"{part} をご参照ください", $"见 {part}");

    public static Words YourAnswer(string asked) => new(
        $"your answer to \"{asked}\"", $"\"{asked}\"에 대한 답변", $"「{asked}」へのご回答", $"对“{asked}”的答复");
}
