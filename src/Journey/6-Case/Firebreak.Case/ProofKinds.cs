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
        ["administrators-have-mfa"] = One("MFA on for every administrator", "모든 관리자 사용자의 MFA 설정", "admin-mfa"),
        ["mfa-devices-known"] = One("Every MFA device checked to be the owner's", "모든 MFA 디바이스가 본인 것임을 확인", "devices"),
        ["foreign-mfa-device-gone"] = Each("Unknown MFA devices removed", "모르는 MFA 디바이스 제거", "device"),
        ["budget-action-ready"] = Hold("Deny policy and role for the budget action made", "예산 작업용 거부 정책과 역할 준비", "budget-action"),
        ["budget-action-set"] = Each("Budget actions set up", "예산 작업 설정", "budget-action"),
        ["budget-action-armed"] = One("Budget action denies new spending above the limit, tested", "한도를 넘으면 새 지출을 막는 예산 작업 설정 및 시험", "budget-action-armed"),
        ["send-test-message"] = One("Test warning sent", "시험 경고 발송", "alert-test", weak: true),
        ["alert-test-read"] = One("Test warning received and read", "시험 경고 수신 확인", "alert-test"),
        ["contact-set"] = Each("Alternate contacts set", "대체 연락처 설정", "contact"),
        ["set-contact"] = Each("Alternate contacts set", "대체 연락처 설정", "contact"),
        ["primary-contact-yours"] = One("Telephone number of the account checked", "계정 전화번호 확인", "phone"),
        ["no-old-credentials"] = One("No access key older than the limit", "기한을 넘긴 액세스 키 없음", "old-credentials"),
        ["no-idle-identities"] = One("No unused password or access key", "쓰이지 않는 비밀번호와 액세스 키 없음", "idle"),
        ["idle-login-retired"] = Each("Unused console passwords removed", "쓰이지 않는 콘솔 비밀번호 제거", "idle-login"),
        ["no-credentials-on-console-users"] = One("No access key on users who sign in to the console", "콘솔 사용자에게 액세스 키 없음", "console-credentials"),
        ["one-credential-a-user"] = One("At most one access key a user", "사용자마다 액세스 키 하나 이하", "spare-credentials"),
        ["no-strangers-trusted"] = One("No role trusts an unknown account", "모르는 계정을 신뢰하는 역할 없음", "trust"),
        ["analyzers-active"] = One("IAM Access Analyzer active in all regions", "모든 리전에서 IAM Access Analyzer 활성화", "analyzers"),
        ["no-unused-regions"] = One("No unused opt-in region switched on", "켜져 있는 미사용 옵트인 리전 없음", "regions"),
        ["empty-region-off"] = Each("Unused regions switched off", "미사용 리전 비활성화", "region-off"),
        ["regions-denied"] = One("Other regions denied for the organisation's accounts", "조직 계정의 다른 리전 사용 차단", "region-deny"),
        ["ebs-encryption-on"] = One("EBS encryption by default in all regions", "모든 리전에서 EBS 기본 암호화", "ebs"),
        ["public-access-to-buckets-blocked"] = One("S3 public access blocked for the account", "계정 전체의 S3 퍼블릭 액세스 차단", "buckets"),
        ["public-access-to-copies-blocked"] = One("Public sharing of EBS snapshots blocked in all regions", "모든 리전에서 EBS 스냅샷 공개 차단", "copies"),
        ["public-access-to-images-blocked"] = One("Public sharing of AMIs blocked in all regions", "모든 리전에서 AMI 공개 차단", "images"),
        ["imdsv2-required"] = One("IMDSv2 required by default in all regions", "모든 리전에서 IMDSv2 기본 요구", "imdsv2"),
        ["quotas-not-raised"] = One("No quota left above AWS's default", "AWS 기본값보다 높은 할당량 없음", "quotas"),
        ["guardduty-on"] = One("GuardDuty on in all regions", "모든 리전에서 GuardDuty 설정", "guardduty"),
        ["set-password-policy"] = One("Password policy for IAM users set", "IAM 사용자 암호 정책 설정", "password-policy"),
        ["password-policy-on"] = One("Password policy for IAM users set", "IAM 사용자 암호 정책 설정", "password-policy"),
    };

    /// <summary>The kind of a proof; <c>null</c> for one that has no name of its own.</summary>
    public static ProofKind? Of(Proof proof) => Known.GetValueOrDefault(proof.Step);

    private static ProofKind One(string english, string korean, string topic, bool weak = false) => new(new(english, korean), topic, weak, Single: true);

    private static ProofKind Each(string english, string korean, string topic) => new(new(english, korean), topic);

    private static ProofKind Hold(string english, string korean, string topic) => new(new(english, korean), topic, Weak: true);
}
