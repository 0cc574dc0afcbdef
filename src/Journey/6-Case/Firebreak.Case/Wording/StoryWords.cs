using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>The words of the letter's part on what happened and when.</summary>
internal static class StoryWords
{
    public static readonly Words AskMistake = new(
        "what you did or left undone that let it happen", "사고의 원인이 된 본인의 부주의", "事故の原因となったご自身の不注意", "导致事件发生的自身疏忽");

    public static readonly Words AskNotice = new("when AWS's first notice came (UTC)", "AWS의 첫 통지를 받은 시각(UTC)", "AWS から最初の通知を受けた時刻(UTC)", "收到 AWS 第一次通知的时间(UTC)");

    public static readonly Words AskRead = new("when you first read a notice (UTC)", "통지를 처음 확인한 시각(UTC)", "通知を最初に確認した時刻(UTC)", "第一次读到通知的时间(UTC)");

    public static readonly Words Timeline = new("E. TIMELINE (UTC)", "E. 경과 (UTC)", "E. 経過(UTC)", "E. 时间线(UTC)");

    public static readonly Words FirstEvent = new("First event of the intruder", "공격자의 첫 활동", "攻撃者の最初の活動", "入侵者的首次活动");

    public static readonly Words FirstNotice = new("First notice from AWS", "AWS의 첫 통지", "AWS からの最初の通知", "AWS 的第一次通知");

    public static readonly Words FirstRead = new("Notice first read", "통지를 처음 확인", "通知を最初に確認", "第一次读到通知");

    public static readonly Words FirstAction = new("First step done and proved", "첫 조치 실시 및 확인", "最初の対応を実施・確認", "首项措施完成并核实");

    public static readonly Words LastGone = new("Last unauthorised resource gone", "마지막 무단 리소스 제거 확인", "最後の不正リソースの削除を確認", "最后一个未经授权的资源已确认删除");

    public static readonly Words NoAction = new(
        "First step: not yet proved", "첫 조치: 아직 확인되지 않음", "最初の対応: 未確認", "首项措施：尚未核实");

    public static readonly Words NotGone = new(
        "Last unauthorised resource gone: not yet proved", "마지막 무단 리소스 제거: 아직 확인되지 않음", "最後の不正リソースの削除: 未確認", "最后一个未经授权资源的删除：尚未核实");

    public static readonly Words NoneMade = new(
        "The records show no resource that the intruder made", "공격자가 만든 리소스는 기록에서 확인되지 않음", "攻撃者が作成したリソースは記録上確認されていません", "记录中未发现入侵者创建的资源");

    public static readonly Words CauseUnproved = new(
        "How the intruder came in is not shown by any event we have.", "침입 경로를 보여 주는 기록은 확인하지 못하였습니다.", "侵入経路を示す記録は確認できませんでした。", "现有记录未能显示入侵途径。");

    public static Words Cause(bool company) => company
        ? new("D. HOW IT HAPPENED, AND OUR OWN MISTAKE", "D. 원인과 당사의 잘못", "D. 原因と当社の過失", "D. 原因与我公司的过失")
        : new("D. HOW IT HAPPENED, AND MY OWN MISTAKE", "D. 원인과 저의 잘못", "D. 原因と私の過失", "D. 原因与我的过失");

    public static Words Duty(bool company) => company
        ? new(
            "Under the shared responsibility model, protecting the account was our duty. We failed in it, and we regret it.",
            "공동 책임 모델에 따라 계정을 보호할 책임은 당사에 있으며, 이를 다하지 못한 점을 깊이 반성하고 있습니다.",
            "責任共有モデルに基づき、アカウントを保護する責任は当社にあり、それを果たせなかったことを深く反省しております。",
            "按照责任共担模型，保护账户是我公司的责任，未能尽到这一责任，我们深感抱歉。")
        : new(
            "Under the shared responsibility model, protecting the account was my duty. I failed in it, and I am sorry.",
            "공동 책임 모델에 따라 계정을 보호할 책임은 저에게 있으며, 이를 다하지 못한 점을 깊이 반성하고 있습니다.",
            "責任共有モデルに基づき、アカウントを保護する責任は私にあり、それを果たせなかったことを深く反省しております。",
            "按照责任共担模型，保护账户是我的责任，我没有尽到这一责任，对此深表歉意。");

    /// <summary>The mistake that the records themselves show; <c>null</c> where only the owner knows.</summary>
    public static Words? Admitted(string kind) => kind switch
    {
        "root-console-no-mfa" => new(
            "Not having switched on MFA for the root user was a clear mistake.",
            "루트 사용자에 MFA를 설정하지 않은 것은 명백한 잘못이었습니다.",
            "ルートユーザーに MFA を設定していなかったことは明らかな過失でした。",
            "没有为根用户启用 MFA，是明显的过失。"),
        "console-no-mfa" => new(
            "Not having switched on MFA for the console user was a clear mistake.",
            "콘솔에 로그인하는 사용자에 MFA를 설정하지 않은 것은 명백한 잘못이었습니다.",
            "コンソールにサインインするユーザーに MFA を設定していなかったことは明らかな過失でした。",
            "没有为登录控制台的用户启用 MFA，是明显的过失。"),
        "leaked-access-key" or "leaked-root-key" => new(
            "Not having kept the access key safe was a clear mistake.",
            "액세스 키를 안전하게 관리하지 못해 외부에 노출시킨 것은 명백한 잘못이었습니다.",
            "アクセスキーを安全に管理できず外部に漏らしてしまったことは明らかな過失でした。",
            "没有妥善保管访问密钥，是明显的过失。"),
        "stolen-instance-credentials" => new(
            "Not having protected the machine from which the credentials were taken was a clear mistake.",
            "자격 증명이 유출된 인스턴스를 제대로 보호하지 못한 것은 명백한 잘못이었습니다.",
            "認証情報を抜き取られたインスタンスを適切に保護できていなかったことは明らかな過失でした。",
            "没有妥善保护被窃取凭证的实例，是明显的过失。"),
        _ => null,
    };
}
