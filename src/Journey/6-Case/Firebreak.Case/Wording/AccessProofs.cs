using static Firebreak.Case.ProofKind;

namespace Firebreak.Case.Wording;

/// <summary>What proofs of passwords, MFA, keys, identities and sessions are called in a letter.</summary>
internal static class AccessProofs
{
    public static readonly IReadOnlyDictionary<string, ProofKind> All = new Dictionary<string, ProofKind>(StringComparer.Ordinal)
    {
        ["root-password-changed"] = Once(new("Root password changed", "루트 사용자 비밀번호 변경", "ルートユーザーのパスワードを変更", "已更改根用户密码"), "root-password", AwsStep.Password),
        ["root-mfa-on"] = Once(new("MFA on for the root user", "루트 사용자 MFA 설정", "ルートユーザーの MFA を有効化", "已为根用户启用 MFA"), "root-mfa", AwsStep.Password),
        ["user-mfa-on"] = Each(new("MFA on for IAM users who sign in", "로그인하는 IAM 사용자의 MFA 설정", "サインインする IAM ユーザーの MFA を有効化", "已为登录的 IAM 用户启用 MFA"), "user-mfa", AwsStep.Password),
        ["administrators-have-mfa"] = Once(new("MFA on for every administrator", "모든 관리자 사용자의 MFA 설정", "すべての管理者の MFA を有効化", "所有管理员均已启用 MFA"), "admin-mfa", AwsStep.Password),
        ["mfa-devices-known"] = Once(new("Every MFA device checked to be the owner's", "모든 MFA 디바이스가 본인 것임을 확인", "すべての MFA デバイスが本人のものであることを確認", "已确认所有 MFA 设备均为本人所有"), "devices", AwsStep.Password),
        ["foreign-mfa-device-gone"] = Each(new("Unknown MFA devices removed", "모르는 MFA 디바이스 제거", "不明な MFA デバイスを削除", "已移除不明 MFA 设备"), "device", AwsStep.Password),

        ["root-access-key-deleted"] = Once(new("Root access keys deleted, none left", "루트 액세스 키 삭제, 남은 키 없음", "ルートアクセスキーを削除、残りなし", "已删除根用户访问密钥，无剩余"), "root-key", AwsStep.Review),
        ["access-key-deleted"] = Each(new("Access keys deleted", "액세스 키 삭제", "アクセスキーを削除", "已删除访问密钥"), "key", AwsStep.Review),
        ["access-key-inactive"] = Hold(new("Access keys made inactive", "액세스 키 비활성화", "アクセスキーを無効化", "已停用访问密钥"), "key", AwsStep.Review),
        ["old-key-retired"] = Each(new("Old access keys retired", "오래된 액세스 키 정리", "古いアクセスキーを整理", "已清理旧访问密钥"), "old-key", AwsStep.Review),
        ["user-deleted"] = Each(new("IAM users deleted", "IAM 사용자 삭제", "IAM ユーザーを削除", "已删除 IAM 用户"), "principal", AwsStep.Review),
        ["role-deleted"] = Each(new("IAM roles deleted", "IAM 역할 삭제", "IAM ロールを削除", "已删除 IAM 角色"), "principal", AwsStep.Review),
        ["group-deleted"] = Each(new("IAM groups deleted", "IAM 그룹 삭제", "IAM グループを削除", "已删除 IAM 用户组"), "group", AwsStep.Review),
        ["policy-deleted"] = Each(new("IAM policies deleted", "IAM 정책 삭제", "IAM ポリシーを削除", "已删除 IAM 策略"), "policy", AwsStep.Review),
        ["login-profile-deleted"] = Each(new("Console passwords of IAM users deleted", "IAM 사용자의 콘솔 비밀번호 삭제", "IAM ユーザーのコンソールパスワードを削除", "已删除 IAM 用户的控制台密码"), "login", AwsStep.Review),
        ["principal-denied"] = Hold(new("IAM permissions denied", "IAM 권한 차단", "IAM 権限を遮断", "已拒绝 IAM 权限"), "principal", AwsStep.Review),
        ["sessions-revoked"] = Each(new("Open sessions revoked", "열려 있던 세션 무효화", "有効なセッションを失効", "已撤销现有会话"), "sessions", AwsStep.Review),
        ["session-ended"] = Each(new("Sessions ended", "세션 종료", "セッションを終了", "已结束会话"), "session", AwsStep.Review),
        ["authority-deleted"] = Each(new("Certificate trust anchors deleted", "인증서 신뢰 앵커 삭제", "証明書の信頼アンカーを削除", "已删除证书信任锚"), "authority", AwsStep.Review),
        ["authority-off"] = Hold(new("Certificate trust anchors switched off", "인증서 신뢰 앵커 비활성화", "証明書の信頼アンカーを無効化", "已停用证书信任锚"), "authority", AwsStep.Review),
        ["door-closed"] = Each(new("Ways in from outside closed", "외부에서 들어오는 경로 차단", "外部からの侵入経路を遮断", "已关闭外部进入途径"), "door", AwsStep.Review),
    };
}
