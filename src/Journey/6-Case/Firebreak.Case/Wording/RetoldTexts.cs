namespace Firebreak.Case.Wording;

/// <summary>A sentence of the investigation, and the same in Japanese and Chinese.</summary>
/// <param name="En">The English, with <c>{0}</c> and so on for what changes.</param>
/// <param name="Ja">Japanese, with the same.</param>
/// <param name="Zh">Chinese, with the same.</param>
internal sealed record RetoldText(string En, string Ja, string Zh);

/// <summary>The sentences in which an investigation tells what was done, and how the intruder came in. The more telling ones come first.</summary>
internal static class RetoldTexts
{
    public static readonly IReadOnlyList<RetoldText> Deeds =
    [
        new("Signed in to the console as {0} from {1}, without MFA", "{1} から {0} として MFA なしでコンソールにサインイン", "从 {1} 以 {0} 身份登录控制台，未使用 MFA"),
        new("Signed in to the console as {0} from {1}, with MFA", "{1} から {0} として MFA を使ってコンソールにサインイン", "从 {1} 以 {0} 身份登录控制台，使用了 MFA"),
        new("Failed {0} time(s) to sign in to the console as {1} from {2}", "{2} から {1} としてのコンソールサインインに {0} 回失敗", "从 {2} 以 {1} 身份登录控制台失败 {0} 次"),
        new("AWS saw that a key of {0} was stolen, and locked it down", "AWS が {0} のキーの漏えいを検知し、利用を制限", "AWS 发现 {0} 的密钥泄露并限制其使用"),
        new("Looked around: {0} call(s) in {1} region(s), such as {2}", "アカウント内を探索: {1} リージョンで {2} など {0} 回の呼び出し", "探查账户：在 {1} 个区域发起 {2} 等 {0} 次调用"),
        new("Tested {0} time(s) in {1} whether {2} could be started; nothing was started", "{1} で {2} を起動できるか {0} 回試行(実際の起動なし)", "在 {1} 测试能否启动 {2} 共 {0} 次，未实际启动"),
        new("Tried {0} time(s) to start {1} in {2}; AWS refused ({3})", "{2} で {1} の起動を {0} 回試みたが AWS が拒否({3})", "在 {2} 尝试启动 {1} 共 {0} 次，被 AWS 拒绝({3})"),
        new("Started {0} machine(s) of type {1} in {2}", "{2} で {1} の仮想サーバー {0} 台を起動", "在 {2} 启动了 {0} 台 {1} 虚拟机"),
        new("Made the access key {0} for {1}", "{1} のアクセスキー {0} を作成", "为 {1} 创建了访问密钥 {0}"),
        new("AWS started {0} {1} in {2} by itself, on the order of {3}, which the intruder had made", "攻撃者が作成した {3} により、AWS が {2} で {1} を {0} 件自動起動", "由入侵者创建的 {3} 触发，AWS 在 {2} 自动启动了 {0} 个 {1}"),
        new("{0} removed {1} of the intruder's things in {2} ({3})", "{0} が {2} で攻撃者の作成物 {1} 件を削除({3})", "{0} 在 {2} 删除了入侵者创建的 {1} 项({3})"),
        new("The stolen access changed hands: from here on somebody else uses it, from {0} with {1} (intruder {2}, after intruder {3}). It was probably sold", "盗まれたアクセス権が別の人物に移転: 以後 {0} から {1} で利用(侵入者 {3} の後の侵入者 {2})。転売されたとみられる", "被盗的访问权限易手：此后由他人从 {0} 使用 {1} 操作(入侵者 {3} 之后的入侵者 {2})，疑似被转卖"),
        new("Made the user {0}", "ユーザー {0} を作成", "创建了用户 {0}"),
        new("Gave {0} a console password", "{0} にコンソールパスワードを設定", "为 {0} 设置了控制台密码"),
        new("Changed the console password of {0}", "{0} のコンソールパスワードを変更", "更改了 {0} 的控制台密码"),
        new("Made the role {0}", "ロール {0} を作成", "创建了角色 {0}"),
        new("Made the policy {0}", "ポリシー {0} を作成", "创建了策略 {0}"),
        new("Made the user group {0}", "ユーザーグループ {0} を作成", "创建了用户组 {0}"),
        new("Gave powers to the user {0}", "ユーザー {0} に権限を付与", "为用户 {0} 授予了权限"),
        new("Gave powers to the role {0}", "ロール {0} に権限を付与", "为角色 {0} 授予了权限"),
        new("Put the user {0} into a group", "ユーザー {0} をグループに追加", "将用户 {0} 加入用户组"),
        new("Changed who may take on the role {0}", "ロール {0} を引き受けられる相手を変更", "更改了可担任角色 {0} 的主体"),
        new("Took on the role {0}", "ロール {0} を引き受け", "担任了角色 {0}"),
        new("Made the SSH key pair {0}", "SSH キーペア {0} を作成", "创建了 SSH 密钥对 {0}"),
        new("Brought in the SSH key pair {0}", "SSH キーペア {0} を取り込み", "导入了 SSH 密钥对 {0}"),
        new("Made the firewall group {0}", "セキュリティグループ {0} を作成", "创建了安全组 {0}"),
        new("Opened machines to the internet", "仮想サーバーをインターネットに公開", "将虚拟机对互联网开放"),
        new("Made the Auto Scaling group {0}, which starts machines anew when they are stopped ({1})", "停止しても再起動させる Auto Scaling グループ {0} を作成({1})", "创建了会重新启动虚拟机的 Auto Scaling 组 {0}({1})"),
        new("Made the launch template {0}", "起動テンプレート {0} を作成", "创建了启动模板 {0}"),
        new("Asked for spot machines", "スポットインスタンスをリクエスト", "请求了 Spot 实例"),
        new("Asked for a fleet of machines", "フリートで仮想サーバーをリクエスト", "请求了实例集"),
        new("Made the function {0}, which can act by itself ({1})", "自動で動作し得る Lambda 関数 {0} を作成({1})", "创建了可自行运行的 Lambda 函数 {0}({1})"),
        new("Made the schedule {0}", "スケジュール {0} を作成", "创建了定时规则 {0}"),
        new("Tied a schedule to a function", "スケジュールに実行対象を設定", "为定时规则绑定了执行目标"),
        new("Let others call a function", "他者による関数の呼び出しを許可", "允许他人调用函数"),
        new("Changed a machine's settings (protection, start-up script)", "仮想サーバーの設定(終了保護、起動スクリプト)を変更", "更改了虚拟机设置(终止保护、启动脚本)"),
        new("Switched the recording off", "記録(CloudTrail)を停止", "关闭了记录(CloudTrail)"),
        new("Deleted the recording", "記録(CloudTrail)を削除", "删除了记录(CloudTrail)"),
        new("Terminated machines", "仮想サーバーを終了", "终止了虚拟机"),
        new("Asked AWS for higher limits", "AWS に上限緩和を申請", "向 AWS 申请提高限额"),
        new("Deleted a budget alarm", "予算アラームを削除", "删除了预算提醒"),
        new("Made the container cluster {0}", "コンテナクラスター {0} を作成", "创建了容器集群 {0}"),
        new("Called {0}", "{0} を呼び出し", "调用了 {0}"),
    ];

    public static readonly IReadOnlyList<RetoldText> Causes =
    [
        new("The access key {0} of {1} was used from {2}, where its owner never was. It had leaked, for example through code or a computer.", "{1} のアクセスキー {0} が、所有者が利用したことのない {2} から使用されました。ソースコードやパソコンなどから漏えいしたとみられます。", "{1} 的访问密钥 {0} 在其所有者从未使用过的 {2} 被使用，推测是通过代码或电脑等泄露。"),
        new("Somebody used the root user from {0}; the records do not show how he signed in.", "何者かが {0} からルートユーザーを使用しました。サインインの方法は記録に残っていません。", "有人从 {0} 使用了根用户，其登录方式在记录中未显示。"),
        new("The credentials of the machine role {0} were used from {1}: they were taken from a machine.", "仮想サーバー用ロール {0} の認証情報が {1} から使用されました。サーバーから抜き取られたとみられます。", "虚拟机角色 {0} 的凭证在 {1} 被使用，推测是从虚拟机窃取。"),
        new("The role {0} was taken on from {1}; who opened it to the outside is to be checked.", "{1} からロール {0} が引き受けられました。外部に開放された経緯は確認が必要です。", "有人从 {1} 担任了角色 {0}，该角色由谁对外开放尚待查明。"),
        new("The first sign is {0} from {1}; the records do not show how the intruder came in.", "最初の兆候は {1} からの {0} です。侵入経路は記録に現れていません。", "最早的迹象是来自 {1} 的 {0}，记录未显示入侵途径。"),
        new("Somebody signed in to the console as {0} from {1} at {2} after {3} failed attempt(s), with the password alone: MFA was not set up, which would have stopped it.", "{2} に何者かが {1} から {3} 回の失敗の後、{0} としてパスワードのみでコンソールにサインインしました。MFA は設定されておらず、設定していれば防げたものです。", "{2}，有人从 {1} 在失败 {3} 次后，仅凭密码以 {0} 身份登录控制台。当时未设置 MFA，若已设置即可阻止。"),
        new("Somebody signed in to the console as {0} from {1} at {2} after {3} failed attempt(s), with MFA, so the second factor had been taken, too.", "{2} に何者かが {1} から {3} 回の失敗の後、{0} として MFA を経てコンソールにサインインしました。第二要素も奪われていたことになります。", "{2}，有人从 {1} 在失败 {3} 次后，通过 MFA 以 {0} 身份登录控制台，说明第二因素也已被盗。"),
        new("Somebody signed in to the console as {0} from {1} at {2}, with the password alone: MFA was not set up, which would have stopped it.", "{2} に何者かが {1} から {0} としてパスワードのみでコンソールにサインインしました。MFA は設定されておらず、設定していれば防げたものです。", "{2}，有人从 {1} 仅凭密码以 {0} 身份登录控制台。当时未设置 MFA，若已设置即可阻止。"),
        new("Somebody signed in to the console as {0} from {1} at {2}, with MFA, so the second factor had been taken, too.", "{2} に何者かが {1} から {0} として MFA を経てコンソールにサインインしました。第二要素も奪われていたことになります。", "{2}，有人从 {1} 通过 MFA 以 {0} 身份登录控制台，说明第二因素也已被盗。"),
    ];
}
