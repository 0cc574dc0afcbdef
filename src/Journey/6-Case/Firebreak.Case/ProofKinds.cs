using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What each kind of proof is called in a letter: as a thing done, not as a step still to do.</summary>
/// <param name="Says">What was done.</param>
/// <param name="Topic">Proofs of one topic and one subject say the same; the telling one stays.</param>
/// <param name="Weak">Whether it is only a first hold, which a later proof of the same topic makes needless to tell.</param>
/// <param name="Single">Whether there is only one such thing in an account.</param>
internal sealed record ProofKind(Words Says, string Topic, bool Weak = false, bool Single = false)
{
    private static readonly Dictionary<string, ProofKind> Known = new(StringComparer.Ordinal)
    {
        ["root-password-changed"] = One("Root password changed", "루트 사용자 비밀번호 변경", "root-password"),
        ["root-mfa-on"] = One("MFA on for the root user", "루트 사용자 MFA 설정", "root-mfa"),
        ["user-mfa-on"] = Each("MFA on for IAM users who sign in", "로그인하는 IAM 사용자의 MFA 설정", "user-mfa"),
        ["root-access-key-deleted"] = One("Root access keys deleted, none left", "루트 액세스 키 삭제, 남은 키 없음", "root-key"),
        ["access-key-deleted"] = Each("Access keys deleted", "액세스 키 삭제", "key"),
        ["access-key-inactive"] = Hold("Access keys made inactive", "액세스 키 비활성화", "key"),
        ["old-key-retired"] = Each("Old access keys retired", "오래된 액세스 키 정리", "old-key"),
        ["user-deleted"] = Each("IAM users deleted", "IAM 사용자 삭제", "principal"),
        ["role-deleted"] = Each("IAM roles deleted", "IAM 역할 삭제", "principal"),
        ["group-deleted"] = Each("IAM groups deleted", "IAM 그룹 삭제", "group"),
        ["policy-deleted"] = Each("IAM policies deleted", "IAM 정책 삭제", "policy"),
        ["login-profile-deleted"] = Each("Console passwords of IAM users deleted", "IAM 사용자의 콘솔 비밀번호 삭제", "login"),
        ["principal-denied"] = Hold("IAM permissions denied", "IAM 권한 차단", "principal"),
        ["sessions-revoked"] = Each("Open sessions revoked", "열려 있던 세션 무효화", "sessions"),
        ["instance-terminated"] = Each("EC2 instances terminated", "EC2 인스턴스 종료(삭제)", "instance"),
        ["instance-stopped"] = Hold("EC2 instances stopped", "EC2 인스턴스 중지", "instance"),
        ["task-stopped"] = Each("ECS tasks stopped", "ECS 작업 중지", "task"),
        ["cluster-deleted"] = Each("ECS clusters deleted", "ECS 클러스터 삭제", "cluster"),
        ["function-deleted"] = Each("Lambda functions deleted", "Lambda 함수 삭제", "function"),
        ["function-held"] = Hold("Lambda functions held", "Lambda 함수 실행 차단", "function"),
        ["rule-deleted"] = Each("EventBridge rules deleted", "EventBridge 규칙 삭제", "rule"),
        ["rule-disabled"] = Hold("EventBridge rules disabled", "EventBridge 규칙 중지", "rule"),
        ["respawner-deleted"] = Each("Auto Scaling groups, fleets and ECS services deleted", "Auto Scaling 그룹, 플릿, ECS 서비스 삭제", "respawner"),
        ["respawner-suspended"] = Hold("Auto Scaling groups, fleets and ECS services suspended", "Auto Scaling 그룹, 플릿, ECS 서비스 중지", "respawner"),
        ["spot-request-cancelled"] = Each("Spot requests cancelled", "스팟 요청 취소", "spot"),
        ["launch-template-deleted"] = Each("Launch templates deleted", "시작 템플릿 삭제", "template"),
        ["key-pair-deleted"] = Each("EC2 key pairs deleted", "EC2 키 페어 삭제", "key-pair"),
        ["security-group-deleted"] = Each("Security groups deleted", "보안 그룹 삭제", "security-group"),
        ["volume-deleted"] = Each("EBS volumes deleted", "EBS 볼륨 삭제", "volume"),
        ["snapshot-deleted"] = Each("EBS snapshots deleted", "EBS 스냅샷 삭제", "snapshot"),
        ["address-released"] = Each("Elastic IP addresses released", "탄력적 IP 주소 반납", "address"),
        ["trail-bucket-ready"] = One("Private, encrypted bucket for the trail ready", "추적용 비공개 암호화 버킷 준비", "trail-bucket"),
        ["trail-records"] = One("CloudTrail trail set up for all regions", "모든 리전을 기록하는 CloudTrail 추적 설정", "trail"),
        ["trail-on"] = One("CloudTrail trail records all regions", "CloudTrail 추적이 모든 리전을 기록함", "trail"),
        ["set-budget"] = Each("Budgets with warnings by mail set up", "메일로 알리는 예산 설정", "budget"),
        ["budget-monthly-on"] = Each("Monthly budget warns by mail", "월 예산 알림 설정", "budget"),
        ["budget-daily-on"] = Each("Daily budget warns by mail", "일 예산 알림 설정", "budget"),
        ["set-billing-alarm"] = Each("CloudWatch billing alarm set up", "CloudWatch 결제 경보 설정", "billing-alarm-set"),
        ["billing-alarm-on"] = One("CloudWatch billing alarm active", "CloudWatch 결제 경보 작동", "billing-alarm"),
        ["billing-figures-arrive"] = One("Billing alerts switched on, figures reach CloudWatch", "결제 알림 켬, 청구 누계가 CloudWatch에 전달됨", "figures"),
        ["open-alert-topic"] = One("SNS topic for warnings set up", "경고용 SNS 주제 설정", "topic"),
        ["alert-mail-confirmed"] = One("Mail address for warnings confirmed", "경고를 받을 메일 주소 확인", "mail"),
        ["watch-anomalies"] = One("Cost Anomaly Detection on", "비용 이상 탐지 설정", "anomalies"),
        ["cost-anomaly-on"] = One("Cost Anomaly Detection on", "비용 이상 탐지 설정", "anomalies"),
        ["set-password-policy"] = One("Password policy for IAM users set", "IAM 사용자 암호 정책 설정", "password-policy"),
        ["password-policy-on"] = One("Password policy for IAM users set", "IAM 사용자 암호 정책 설정", "password-policy"),
    };

    /// <summary>The kind of a proof; <c>null</c> for one that has no name of its own.</summary>
    public static ProofKind? Of(Proof proof) => Known.GetValueOrDefault(proof.Step);

    private static ProofKind One(string english, string korean, string topic) => new(new(english, korean), topic, Single: true);

    private static ProofKind Each(string english, string korean, string topic) => new(new(english, korean), topic);

    private static ProofKind Hold(string english, string korean, string topic) => new(new(english, korean), topic, Weak: true);
}
