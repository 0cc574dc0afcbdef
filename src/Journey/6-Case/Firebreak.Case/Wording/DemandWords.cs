using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>What AWS wants to see, as subjects: they claim nothing.</summary>
internal static class DemandWords
{
    public static readonly Words RootPassword = new("Change of the root password", "루트 사용자 비밀번호 변경", "ルートユーザーのパスワード変更", "根用户密码的更改");

    public static readonly Words RootMfa = new("MFA for the root user", "루트 사용자 MFA 설정", "ルートユーザーの MFA 設定", "根用户 MFA 的启用");

    public static readonly Words Keys = new("Deletion of the exposed access keys", "노출된 액세스 키 삭제", "漏えいしたアクセスキーの削除", "泄露访问密钥的删除");

    public static readonly Words Resources = new("Removal of the unauthorised resources", "무단 생성된 리소스 제거", "不正に作成されたリソースの削除", "未经授权资源的删除");

    public static readonly Words Trail = new("CloudTrail trail", "CloudTrail 추적 설정", "CloudTrail 証跡の設定", "CloudTrail 跟踪的设置");

    public static readonly Words Budget = new("AWS Budgets", "예산(AWS Budgets) 설정", "予算(AWS Budgets)の設定", "AWS Budgets 预算的设置");

    public static readonly Words Alarm = new("CloudWatch billing alarm", "CloudWatch 결제 경보 설정", "CloudWatch 請求アラームの設定", "CloudWatch 账单告警的设置");
}
