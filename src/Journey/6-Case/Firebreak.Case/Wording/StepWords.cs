using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>The words of the letter's part on what was done. Headings name a subject and claim nothing: what was done is in the proofs below them.</summary>
internal static class StepWords
{
    public static readonly Words Head = new(
        "F. STEPS DONE, in AWS's own order, each read back from AWS (UTC)",
        "F. 조치 내용: AWS 안내 순서에 따라 정리했으며, 각 항목은 AWS에서 다시 조회하여 확인했습니다 (UTC)",
        "F. 実施した対応: AWS のご案内の順に記載し、各項目は AWS に照会して確認しました(UTC)",
        "F. 已采取的措施：按 AWS 要求的顺序列出，每项均已向 AWS 查询核实(UTC)");

    public static readonly IReadOnlyList<Words> Titles =
    [
        new("1. Password and MFA", "1. 비밀번호와 MFA", "1. パスワードと MFA", "1. 密码与 MFA"),
        new(
            "2. CloudTrail review: access keys, IAM users, roles, policies and sessions",
            "2. CloudTrail 검토: 액세스 키, IAM 사용자·역할·정책, 세션",
            "2. CloudTrail の確認: アクセスキー、IAM ユーザー・ロール・ポリシー、セッション",
            "2. CloudTrail 检查：访问密钥、IAM 用户、角色、策略和会话"),
        new("3. Unauthorised resources, all regions", "3. 모든 리전의 무단 리소스", "3. 全リージョンの不正リソース", "3. 所有区域中未经授权的资源"),
        new("4. CloudTrail, AWS Budgets and CloudWatch", "4. CloudTrail, AWS Budgets, CloudWatch", "4. CloudTrail、AWS Budgets、CloudWatch", "4. CloudTrail、AWS Budgets、CloudWatch"),
        new("5. Further measures", "5. 그 밖의 조치", "5. その他の対応", "5. 其他措施"),
    ];

    public static readonly Words LeftOut = new(
        "   - left out here: nothing proves it yet", "   - 아직 확인되지 않아 여기에서 제외하였습니다", "   - 未確認のため、ここでは記載していません", "   - 尚无核实依据，此处未列入");

    public static readonly Words NothingAtAll = new(
        "- No step has been proved yet.", "- 아직 확인된 조치가 없습니다.", "- 確認済みの対応はまだありません。", "- 目前尚无已核实的措施。");

    public static readonly Words EveryOne = new(
        "(Every single one is in steps.csv of the attached evidence.zip.)",
        "(개별 내역은 모두 첨부한 evidence.zip의 steps.csv에 있습니다.)",
        "(個々の記録はすべて添付の evidence.zip 内の steps.csv にあります。)",
        "(每一项的记录均在附件 evidence.zip 的 steps.csv 中。)");

    public static readonly Words Prevention = new("G. PREVENTION NOW IN PLACE", "G. 재발 방지", "G. 再発防止策", "G. 防止再次发生的措施");

    public static readonly Words NoPrevention = new(
        "None is proved yet (see F).", "아직 확인된 항목이 없습니다(F 참조).", "確認済みの項目はまだありません(F を参照)。", "目前尚无已核实的项目(见 F)。");

    public static Words NotYet(bool company) => new(
        $"Not yet proved; {(company ? "we" : "I")} will report these as soon as they are:",
        "아직 확인되지 않은 항목입니다. 확인되는 대로 알려 드리겠습니다:",
        "以下は未確認の項目です。確認でき次第ご報告いたします:",
        "以下各项尚未核实，一经核实将立即报告：");

    public static Words MoreOpen(int count) => new($"   - and {count} more", $"   - 그 밖의 {count}건", $"   - 他 {count} 件", $"   - 另有 {count} 项");

    public static Words MoreKinds(string times, int count) => new(
        $"   - {times} and {count} more steps of other kinds", $"   - {times} 그 밖의 조치 {count}건", $"   - {times} その他の対応 {count} 件", $"   - {times} 其他措施 {count} 项");

    public static Words Removal(int count, string ids) => new(
        $"Removal of {count} unauthorised {(count == 1 ? "resource" : "resources")} ({ids})",
        $"무단 리소스 {count}개의 제거({ids})",
        $"不正リソース {count} 件の削除({ids})",
        $"{count} 个未经授权资源的删除({ids})");

    public static readonly Words InPlace = new(
        "In place, and proved in F:", "F에서 확인한 바와 같이 다음 조치를 적용하였습니다.", "F で確認したとおり、次の対策を実施済みです。", "如 F 所核实，以下措施已经到位：");

    public static Words Kept(bool company) => new(
        $"{(company ? "We" : "I")} will keep these on and read AWS's notices the day they come.",
        "앞으로도 이를 계속 유지하고, AWS의 통지는 받은 당일에 확인하겠습니다.",
        "今後もこれらを維持し、AWS からの通知は受信した当日に確認いたします。",
        "今后将持续保持上述措施，并在收到 AWS 通知的当天查看。");

    /// <summary>Several proofs of one kind in a line: how many, in how many regions, one of them as an example.</summary>
    public static Words Many(string says, int count, int regions, string example) => new(
        $"{says}: {count}{(regions > 1 ? $" in {regions} regions" : "")}{(example.Length > 0 ? $" (such as {example})" : "")}",
        $"{says}: {(regions > 1 ? $"리전 {regions}곳, " : "")}{count}건{(example.Length > 0 ? $"(예: {example})" : "")}",
        $"{says}: {(regions > 1 ? $"{regions} リージョン、" : "")}{count} 件{(example.Length > 0 ? $"(例: {example})" : "")}",
        $"{says}：{(regions > 1 ? $"{regions} 个区域，" : "")}{count} 项{(example.Length > 0 ? $"(如 {example})" : "")}");
}
