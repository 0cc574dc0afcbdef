using static Firebreak.Case.ProofKind;

namespace Firebreak.Case.Wording;

/// <summary>What proofs of safeguards are called in a letter.</summary>
internal static class SafeguardProofs
{
    public static readonly IReadOnlyDictionary<string, ProofKind> All = new Dictionary<string, ProofKind>(StringComparer.Ordinal)
    {
        ["trail-bucket-ready"] = Once(new("Private, encrypted bucket for the trail ready", "추적용 비공개 암호화 버킷 준비", "証跡用の非公開・暗号化バケットを準備", "已准备跟踪用的私有加密存储桶"), "trail-bucket", AwsStep.Safeguards),
        ["trail-records"] = Once(new("CloudTrail trail set up for all regions", "모든 리전을 기록하는 CloudTrail 추적 설정", "全リージョンを記録する CloudTrail 証跡を設定", "已设置覆盖所有区域的 CloudTrail 跟踪"), "trail", AwsStep.Safeguards),
        ["trail-on"] = Once(new("CloudTrail trail records all regions", "CloudTrail 추적이 모든 리전을 기록함", "CloudTrail 証跡が全リージョンを記録", "CloudTrail 跟踪正在记录所有区域"), "trail", AwsStep.Safeguards),
        ["set-budget"] = Each(new("Budgets with warnings by mail set up", "메일로 알리는 예산 설정", "メールで通知する予算を設定", "已设置邮件提醒的预算"), "budget", AwsStep.Safeguards),
        ["budget-monthly-on"] = Each(new("Monthly budget warns by mail", "월 예산 알림 설정", "月次予算のメール通知を設定", "月度预算邮件提醒已启用"), "budget", AwsStep.Safeguards),
        ["budget-daily-on"] = Each(new("Daily budget warns by mail", "일 예산 알림 설정", "日次予算のメール通知を設定", "每日预算邮件提醒已启用"), "budget", AwsStep.Safeguards),
        ["budget-action-ready"] = Hold(new("Deny policy and role for the budget action made", "예산 작업용 거부 정책과 역할 준비", "予算アクション用の拒否ポリシーとロールを準備", "已准备预算操作所需的拒绝策略和角色"), "budget-action", AwsStep.Safeguards),
        ["budget-action-set"] = Each(new("Budget actions set up", "예산 작업 설정", "予算アクションを設定", "已设置预算操作"), "budget-action", AwsStep.Safeguards),
        ["budget-action-armed"] = Once(new("Budget action denies new spending above the limit, tested", "한도를 넘으면 새 지출을 막는 예산 작업 설정 및 시험", "上限超過時に新規支出を拒否する予算アクションを設定・試験", "超限时拒绝新支出的预算操作已设置并测试"), "budget-action-armed", AwsStep.Safeguards),
        ["set-billing-alarm"] = Each(new("CloudWatch billing alarm set up", "CloudWatch 결제 경보 설정", "CloudWatch 請求アラームを設定", "已设置 CloudWatch 账单告警"), "billing-alarm-set", AwsStep.Safeguards),
        ["billing-alarm-on"] = Once(new("CloudWatch billing alarm active", "CloudWatch 결제 경보 작동", "CloudWatch 請求アラームが作動中", "CloudWatch 账单告警已启用"), "billing-alarm", AwsStep.Safeguards),
        ["billing-figures-arrive"] = Once(new("Billing alerts switched on, figures reach CloudWatch", "결제 알림 켬, 청구 누계가 CloudWatch에 전달됨", "請求アラートを有効化、請求額が CloudWatch に届くことを確認", "已开启账单提醒，金额数据已进入 CloudWatch"), "figures", AwsStep.Safeguards),
        ["open-alert-topic"] = Once(new("SNS topic for warnings set up", "경고용 SNS 주제 설정", "警告用 SNS トピックを設定", "已设置告警用 SNS 主题"), "topic", AwsStep.Safeguards),
        ["alert-mail-confirmed"] = Once(new("Mail address for warnings confirmed", "경고를 받을 메일 주소 확인", "警告の受信メールアドレスを確認", "已确认接收告警的邮箱"), "mail", AwsStep.Safeguards),
        ["send-test-message"] = Once(new("Test warning sent", "시험 경고 발송", "テスト警告を送信", "已发送测试告警"), "alert-test", AwsStep.Safeguards, weak: true),
        ["alert-test-read"] = Once(new("Test warning received and read", "시험 경고 수신 확인", "テスト警告の受信を確認", "已收到并阅读测试告警"), "alert-test", AwsStep.Safeguards),
        ["watch-anomalies"] = Once(new("Cost Anomaly Detection on", "비용 이상 탐지 설정", "コスト異常検出を有効化", "已启用成本异常检测"), "anomalies", AwsStep.Safeguards),
        ["cost-anomaly-on"] = Once(new("Cost Anomaly Detection on", "비용 이상 탐지 설정", "コスト異常検出を有効化", "已启用成本异常检测"), "anomalies", AwsStep.Safeguards),

        ["contact-set"] = Each(new("Alternate contacts set", "대체 연락처 설정", "代替連絡先を設定", "已设置备用联系人"), "contact", AwsStep.Further),
        ["set-contact"] = Each(new("Alternate contacts set", "대체 연락처 설정", "代替連絡先を設定", "已设置备用联系人"), "contact", AwsStep.Further),
        ["contact-removed"] = Each(new("Foreign contacts removed", "모르는 연락처 제거", "不明な連絡先を削除", "已移除不明联系人"), "contact-removed", AwsStep.Further),
        ["primary-contact-yours"] = Once(new("Telephone number of the account checked", "계정 전화번호 확인", "アカウントの電話番号を確認", "已核实账户电话号码"), "phone", AwsStep.Further),
        ["no-old-credentials"] = Once(new("No access key older than the limit", "기한을 넘긴 액세스 키 없음", "期限を超えたアクセスキーなし", "无超期访问密钥"), "old-credentials", AwsStep.Further),
        ["no-idle-identities"] = Once(new("No unused password or access key", "쓰이지 않는 비밀번호와 액세스 키 없음", "未使用のパスワードとアクセスキーなし", "无闲置密码或访问密钥"), "idle", AwsStep.Further),
        ["idle-login-retired"] = Each(new("Unused console passwords removed", "쓰이지 않는 콘솔 비밀번호 제거", "未使用のコンソールパスワードを削除", "已移除闲置的控制台密码"), "idle-login", AwsStep.Further),
        ["no-credentials-on-console-users"] = Once(new("No access key on users who sign in to the console", "콘솔 사용자에게 액세스 키 없음", "コンソールユーザーにアクセスキーなし", "控制台用户无访问密钥"), "console-credentials", AwsStep.Further),
        ["one-credential-a-user"] = Once(new("At most one access key a user", "사용자마다 액세스 키 하나 이하", "ユーザーごとにアクセスキーは 1 つまで", "每个用户至多一个访问密钥"), "spare-credentials", AwsStep.Further),
        ["no-strangers-trusted"] = Once(new("No role trusts an unknown account", "모르는 계정을 신뢰하는 역할 없음", "不明なアカウントを信頼するロールなし", "无角色信任未知账户"), "trust", AwsStep.Further),
        ["analyzers-active"] = Once(new("IAM Access Analyzer active in all regions", "모든 리전에서 IAM Access Analyzer 활성화", "全リージョンで IAM Access Analyzer を有効化", "IAM Access Analyzer 已在所有区域启用"), "analyzers", AwsStep.Further),
        ["no-unused-regions"] = Once(new("No unused opt-in region switched on", "켜져 있는 미사용 옵트인 리전 없음", "未使用のオプトインリージョンの有効化なし", "无已启用但未使用的可选区域"), "regions", AwsStep.Further),
        ["empty-region-off"] = Each(new("Unused regions switched off", "미사용 리전 비활성화", "未使用リージョンを無効化", "已停用未使用的区域"), "region-off", AwsStep.Further),
        ["region-on"] = Hold(new("Regions switched on to look into them", "확인을 위해 리전 활성화", "確認のためリージョンを有効化", "为检查而启用区域"), "region-on", AwsStep.Further),
        ["regions-denied"] = Once(new("Other regions denied for the organisation's accounts", "조직 계정의 다른 리전 사용 차단", "組織アカウントの他リージョン利用を拒否", "已禁止组织账户使用其他区域"), "region-deny", AwsStep.Further),
        ["ebs-encryption-on"] = Once(new("EBS encryption by default in all regions", "모든 리전에서 EBS 기본 암호화", "全リージョンで EBS のデフォルト暗号化を有効化", "所有区域默认启用 EBS 加密"), "ebs", AwsStep.Further),
        ["public-access-to-buckets-blocked"] = Once(new("S3 public access blocked for the account", "계정 전체의 S3 퍼블릭 액세스 차단", "アカウント全体で S3 のパブリックアクセスをブロック", "已阻止账户的 S3 公开访问"), "buckets", AwsStep.Further),
        ["public-access-to-copies-blocked"] = Once(new("Public sharing of EBS snapshots blocked in all regions", "모든 리전에서 EBS 스냅샷 공개 차단", "全リージョンで EBS スナップショットの公開をブロック", "所有区域已阻止 EBS 快照公开共享"), "copies", AwsStep.Further),
        ["public-access-to-images-blocked"] = Once(new("Public sharing of AMIs blocked in all regions", "모든 리전에서 AMI 공개 차단", "全リージョンで AMI の公開をブロック", "所有区域已阻止 AMI 公开共享"), "images", AwsStep.Further),
        ["imdsv2-required"] = Once(new("IMDSv2 required by default in all regions", "모든 리전에서 IMDSv2 기본 요구", "全リージョンで IMDSv2 をデフォルトで必須化", "所有区域默认要求 IMDSv2"), "imdsv2", AwsStep.Further),
        ["quotas-not-raised"] = Once(new("No quota left above AWS's default", "AWS 기본값보다 높은 할당량 없음", "AWS の既定値を超えるクォータなし", "无高于 AWS 默认值的配额"), "quotas", AwsStep.Further),
        ["guardduty-on"] = Once(new("GuardDuty on in all regions", "모든 리전에서 GuardDuty 설정", "全リージョンで GuardDuty を有効化", "所有区域已启用 GuardDuty"), "guardduty", AwsStep.Further),
        ["set-password-policy"] = Once(new("Password policy for IAM users set", "IAM 사용자 암호 정책 설정", "IAM ユーザーのパスワードポリシーを設定", "已设置 IAM 用户密码策略"), "password-policy", AwsStep.Further),
        ["password-policy-on"] = Once(new("Password policy for IAM users set", "IAM 사용자 암호 정책 설정", "IAM ユーザーのパスワードポリシーを設定", "已设置 IAM 用户密码策略"), "password-policy", AwsStep.Further),
    };
}
