namespace Firebreak.Contain;

/// <summary>One way to spend an owner's money, or to stay in his account.</summary>
/// <param name="Number">Its number in the catalogue.</param>
/// <param name="What">What it is.</param>
/// <param name="Kinds">The kinds of thing that are acted against.</param>
/// <param name="Ask">What to ask of AWS where no program can act; <c>null</c> exactly if there are kinds.</param>
public sealed record Way(int Number, Words What, IReadOnlyList<string> Kinds, Words? Ask = null);

/// <summary>The ways in which intruders spend and stay: for each what Firebreak does, or the sentence for the support case.</summary>
public static class Ways
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Way> All { get; } =
    [
        new(1, new("EC2 machines", "EC2 서버"), [Model.Kinds.Instance]),
        new(2, new("Auto Scaling groups", "Auto Scaling 그룹"), [Model.Kinds.AutoScalingGroup]),
        new(3, new("EC2 fleets", "EC2 플릿"), [Model.Kinds.Fleet]),
        new(4, new("Spot fleets", "스팟 플릿"), [Model.Kinds.SpotFleet]),
        new(5, new("Spot requests", "스팟 요청"), [Model.Kinds.SpotRequest]),
        new(6, new("ECS services and Fargate tasks", "ECS 서비스와 Fargate 작업"), [Model.Kinds.EcsService, Model.Kinds.Task, Model.Kinds.Cluster, Model.Kinds.ScalableTarget]),
        new(7, new("Kubernetes clusters (EKS)", "쿠버네티스 클러스터(EKS)"), [Model.Kinds.EksCluster, Model.Kinds.EksNodegroup, Model.Kinds.EksFargateProfile]),
        new(8, new("Batch", "Batch"), [Model.Kinds.BatchQueue, Model.Kinds.BatchEnvironment, Model.Kinds.BatchJob]),
        new(9, new("Elastic Beanstalk", "Elastic Beanstalk"), [Model.Kinds.BeanstalkEnvironment]),
        new(10, new("CloudFormation stacks", "CloudFormation 스택"), [Model.Kinds.Stack]),
        new(11, new("Launch templates and images", "시작 템플릿과 이미지"), [Model.Kinds.LaunchTemplate, Model.Kinds.Image]),
        new(12, new("Lightsail", "Lightsail"), [Model.Kinds.LightsailInstance, Model.Kinds.LightsailDatabase, Model.Kinds.LightsailContainers, Model.Kinds.LightsailDisk, Model.Kinds.LightsailAddress]),
        new(13, new("Lambda", "Lambda"), [Model.Kinds.Function, Model.Kinds.EventSource, Model.Kinds.ProvisionedConcurrency]),
        new(14, new("SageMaker", "SageMaker"), [Model.Kinds.Notebook, Model.Kinds.ModelEndpoint, Model.Kinds.TrainingJob, Model.Kinds.ProcessingJob, Model.Kinds.TransformJob, Model.Kinds.TuningJob, Model.Kinds.StudioApp, Model.Kinds.HyperPod]),
        new(15, new("EMR", "EMR"), [Model.Kinds.EmrCluster]),
        new(16, new("EMR Serverless", "EMR Serverless"), [Model.Kinds.EmrApplication]),
        new(17, new("Glue", "Glue"), [Model.Kinds.GlueTrigger, Model.Kinds.GlueJob, Model.Kinds.GlueDevEndpoint, Model.Kinds.GlueSession]),
        new(18, new("CodeBuild", "CodeBuild"), [Model.Kinds.BuildProject, Model.Kinds.BuildFleet]),
        new(19, new("App Runner", "App Runner"), [Model.Kinds.AppRunnerService]),
        new(20, new("GameLift", "GameLift"), [Model.Kinds.GameFleet]),
        new(21, new("WorkSpaces and AppStream", "WorkSpaces와 AppStream"), [Model.Kinds.Workspace, Model.Kinds.StreamFleet, Model.Kinds.ImageBuilder]),
        new(22, new("MediaLive", "MediaLive"), [Model.Kinds.VideoChannel]),
        new(23, new("Amplify", "Amplify"), [Model.Kinds.AmplifyApp]),
        new(24, new("Computing and render farms, HealthOmics, Braket", "고성능 컴퓨팅, 렌더링, HealthOmics, Braket"), [Model.Kinds.ComputingNodes, Model.Kinds.RenderFleet, Model.Kinds.GenomeRun, Model.Kinds.QuantumJob]),
        new(25, new("Airflow, Image Builder, Step Functions", "Airflow, Image Builder, Step Functions"), [Model.Kinds.Airflow, Model.Kinds.ImagePipeline, Model.Kinds.StateMachine]),
        new(26, new("RDS, Aurora, DocumentDB, Neptune", "RDS, Aurora, DocumentDB, Neptune"), [Model.Kinds.Database, Model.Kinds.DatabaseCluster]),
        new(27, new("Redshift", "Redshift"), [Model.Kinds.Warehouse, Model.Kinds.WarehouseWorkgroup]),
        new(28, new("ElastiCache, MemoryDB, DAX", "ElastiCache, MemoryDB, DAX"), [Model.Kinds.CacheGroup, Model.Kinds.CacheCluster, Model.Kinds.ServerlessCache, Model.Kinds.MemoryDatabase, Model.Kinds.DaxCluster]),
        new(29, new("OpenSearch, MSK, Kendra, Amazon Q", "OpenSearch, MSK, Kendra, Amazon Q"), [Model.Kinds.SearchDomain, Model.Kinds.StreamCluster, Model.Kinds.KendraIndex, Model.Kinds.Assistant]),
        new(30, new("DynamoDB, Timestream, FSx, DMS", "DynamoDB, Timestream, FSx, DMS"), [Model.Kinds.Table, Model.Kinds.TimeSeriesDatabase, Model.Kinds.FileSystem, Model.Kinds.ReplicationMachine]),
        new(31, new("NAT gateways, VPN, transit gateways, accelerators, Direct Connect", "NAT 게이트웨이, VPN, 전송 게이트웨이, 액셀러레이터, Direct Connect"), [Model.Kinds.NatGateway, Model.Kinds.VpnConnection, Model.Kinds.TransitGateway, Model.Kinds.Accelerator, Model.Kinds.DirectLine]),
        new(32, new("Public addresses", "공인 IP"), [Model.Kinds.Address]),
        new(33, new("Disks and snapshots", "디스크와 스냅샷"), [Model.Kinds.Volume, Model.Kinds.Snapshot]),
        new(34, new("S3", "S3"), [], new(
            "Somebody stored files in buckets of this account that are not mine. Please tell me what they cost; Object Lock in compliance mode keeps me from deleting them.",
            "이 계정의 버킷에 제가 올리지 않은 파일이 저장되었습니다. 그 비용을 알려 주시고, 규정 준수 모드의 객체 잠금 때문에 삭제할 수 없는 것을 처리해 주십시오.")),
        new(35, new("CloudFront and data transfer", "CloudFront와 데이터 전송"), [], new(
            "A CloudFront distribution was made in this account without my leave. Please waive its transfer, and tell me how to disable it for good.",
            "제 허락 없이 CloudFront 배포가 만들어졌습니다. 전송 비용을 조정해 주시고, 완전히 끄는 방법을 알려 주십시오.")),
        new(36, new("CloudHSM and private certificate authorities", "CloudHSM과 사설 인증 기관"), [Model.Kinds.Hsm, Model.Kinds.CertificateAuthority]),
        new(37, new("Transfer Family, Connect, WorkMail", "Transfer Family, Connect, WorkMail"), [Model.Kinds.TransferServer, Model.Kinds.CallCentre, Model.Kinds.MailOrganization]),
        new(38, new("QuickSight", "QuickSight"), [Model.Kinds.QuickSightSubscription]),
        new(39, new("Bedrock by the question", "Bedrock 호출"), [Model.Kinds.Role, Model.Kinds.User, Model.Kinds.ServiceCredential, Model.Kinds.ModelAgreement]),
        new(40, new("Bedrock models kept ready", "확보해 둔 Bedrock 모델"), [Model.Kinds.ProvisionedModel, Model.Kinds.ModelJob, Model.Kinds.CustomModelDeployment, Model.Kinds.MarketplaceModel]),
        new(41, new("Mail (SES)", "메일(SES)"), [Model.Kinds.MailSending, Model.Kinds.MailIdentity, Model.Kinds.MailPool]),
        new(42, new("Text messages and calls", "문자와 음성 메시지"), [Model.Kinds.SmsSending, Model.Kinds.TextSpending, Model.Kinds.PhoneNumber]),
        new(43, new("Savings Plans", "Savings Plans"), [Model.Kinds.SavingsPlan]),
        new(44, new("Reservations, hosts, capacity", "예약 인스턴스, 전용 호스트, 용량 예약"), [Model.Kinds.DedicatedHost, Model.Kinds.CapacityReservation, Model.Kinds.ReservedInstances]),
        new(45, new("Marketplace", "Marketplace"), [Model.Kinds.Agreement]),
        new(46, new("Domains", "도메인"), [Model.Kinds.Domain]),
        new(47, new("Shield Advanced, Snow, Outposts", "Shield Advanced, Snow, Outposts"), [Model.Kinds.ShieldSubscription, Model.Kinds.SnowJob]),
        new(48, new("Raised quotas", "올라간 할당량"), [], new(
            "Quotas of this account were raised without my leave. Please set them back to the defaults.",
            "제 허락 없이 이 계정의 서비스 할당량이 올라갔습니다. 기본값으로 되돌려 주십시오.")),
        new(49, new("Access keys", "액세스 키"), [Model.Kinds.AccessKey]),
        new(50, new("Service credentials", "서비스 자격 증명"), [Model.Kinds.ServiceCredential]),
        new(51, new("Users, passwords, groups", "사용자, 비밀번호, 그룹"), [Model.Kinds.User, Model.Kinds.LoginProfile, Model.Kinds.Group]),
        new(52, new("Roles and entries into clusters", "역할과 클러스터 접근"), [Model.Kinds.Role, Model.Kinds.EksAccessEntry]),
        new(53, new("Policies", "정책"), [Model.Kinds.Policy]),
        new(54, new("Signing certificates, SSH keys, server certificates", "서명 인증서, SSH 키, 서버 인증서"), [Model.Kinds.SigningCertificate, Model.Kinds.SshKey, Model.Kinds.ServerCertificate]),
        new(55, new("Identity providers", "자격 증명 공급자"), [Model.Kinds.OidcProvider, Model.Kinds.SamlProvider]),
        new(56, new("Roles Anywhere", "Roles Anywhere"), [Model.Kinds.TrustAnchor, Model.Kinds.AnywhereProfile]),
        new(57, new("Identity Center", "Identity Center"), [Model.Kinds.Assignment, Model.Kinds.DirectoryUser]),
        new(58, new("Live sessions", "살아 있는 세션"), [Model.Kinds.User, Model.Kinds.Role]),
        new(59, new("The root user", "루트 사용자"), [Model.Kinds.RootAccessKey]),
        new(60, new("Cognito pools that hand out credentials", "자격 증명을 내주는 Cognito 풀"), [Model.Kinds.IdentityPool]),
        new(61, new("Organisation", "조직"), [Model.Kinds.Handshake]),
        new(62, new("Web addresses of functions", "함수의 웹 주소"), [Model.Kinds.FunctionUrl]),
        new(63, new("Rules, schedules, pipes", "규칙, 예약, 파이프"), [Model.Kinds.EventRule, Model.Kinds.Schedule, Model.Kinds.Pipe]),
        new(64, new("Doors to outside repositories", "외부 저장소 연결"), [Model.Kinds.CodeConnection]),
        new(65, new("Systems Manager", "Systems Manager"), [Model.Kinds.Activation, Model.Kinds.ManagedMachine, Model.Kinds.Association, Model.Kinds.Document, Model.Kinds.MachineSession]),
        new(66, new("Key pairs, machine roles, consoles", "키 페어, 서버의 역할, 콘솔"), [Model.Kinds.KeyPair, Model.Kinds.ProfileAssociation, Model.Kinds.SerialConsole, Model.Kinds.ConnectEndpoint]),
        new(67, new("Security groups, peering, mirrors", "보안 그룹, 피어링, 트래픽 미러"), [Model.Kinds.SecurityGroup, Model.Kinds.Peering, Model.Kinds.MirrorSession]),
        new(68, new("Who may read buckets", "버킷 접근 권한"), [], new(
            "A bucket policy was changed so that I can no longer reach the bucket. Please tell me who was let in, and let root delete the policy.",
            "버킷 정책이 바뀌어 제가 버킷에 접근할 수 없습니다. 누구에게 열렸는지 알려 주시고, 루트가 정책을 지울 수 있게 해 주십시오.")),
        new(69, new("What is shared with other accounts", "다른 계정과 공유한 것"), [Model.Kinds.ResourceShare]),
        new(70, new("Leave to use keys", "키 사용 권한"), [Model.Kinds.Grant]),
        new(71, new("Trails", "추적(CloudTrail)"), [], new(
            "My trail was stopped or redirected. Please keep the events of these days for me.",
            "제 추적이 멈추거나 다른 곳으로 바뀌었습니다. 그 기간의 기록을 보존해 주십시오.")),
        new(72, new("GuardDuty", "GuardDuty"), [], new(
            "GuardDuty was silenced in this account. Please tell me what it would have found.",
            "이 계정의 GuardDuty가 꺼지거나 가려졌습니다. 그동안 발견되었을 내용을 알려 주십시오.")),
        new(73, new("Budgets, alarms, subscriptions", "예산, 경보, 구독"), [], new(
            "My budgets and alarms were removed, so that I was not warned. Please take that into account.",
            "예산과 경보가 지워져 경고를 받지 못했습니다. 이 점을 고려해 주십시오.")),
        new(74, new("Config, flow logs, Security Hub, Access Analyzer", "Config, 흐름 로그, Security Hub, Access Analyzer"), [], new(
            "What records and checks this account was switched off. Please tell me since when.",
            "이 계정을 기록하고 점검하던 서비스가 꺼졌습니다. 언제부터인지 알려 주십시오.")),
        new(75, new("Contacts", "연락처"), [Model.Kinds.AlternateContact]),
        new(76, new("Regions that were switched on", "켜진 리전"), [], new(
            "Regions that I do not use were switched on in this account. Please tell me what was used in them.",
            "제가 쓰지 않는 리전이 켜졌습니다. 그곳에서 무엇이 쓰였는지 알려 주십시오.")),
    ];
}
