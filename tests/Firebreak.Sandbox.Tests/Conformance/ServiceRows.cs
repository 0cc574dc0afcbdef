namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>Auto Scaling, Lambda, EventBridge and ECS.</summary>
internal static class ServiceRows
{
    internal static IReadOnlyList<CliRow> All { get; } = [.. Scaling(), .. Functions(), .. Rules(), .. Clusters(), .. Tasks()];

    private static CliRow Row(string service, string name, string ask, string wrong = "", string code = "") => new(
        service + ":" + name, $"{service}|{ask}", wrong.Length == 0 ? "" : $"{service}|{wrong}", code);

    private static IEnumerable<CliRow> Scaling() =>
    [
        Row("autoscaling", "DescribeAutoScalingGroups", "describe-auto-scaling-groups"),
        Row("autoscaling", "CreateAutoScalingGroup", "create-auto-scaling-group|--auto-scaling-group-name|made|--launch-template|LaunchTemplateName=kept|--min-size|0|--max-size|1|--availability-zones|ap-northeast-2a", "create-auto-scaling-group|--auto-scaling-group-name|kept|--launch-template|LaunchTemplateName=kept|--min-size|0|--max-size|1|--availability-zones|ap-northeast-2a", "AlreadyExists"),
        Row("autoscaling", "UpdateAutoScalingGroup", "update-auto-scaling-group|--auto-scaling-group-name|kept|--max-size|3", "update-auto-scaling-group|--auto-scaling-group-name|none|--max-size|3", "ValidationError"),
        Row("autoscaling", "DeleteAutoScalingGroup", "delete-auto-scaling-group|--auto-scaling-group-name|gone|--force-delete", "delete-auto-scaling-group|--auto-scaling-group-name|kept", "ResourceInUse"),
        Row("autoscaling", "SuspendProcesses", "suspend-processes|--auto-scaling-group-name|kept|--scaling-processes|Launch", "suspend-processes|--auto-scaling-group-name|kept|--scaling-processes|Nonsense", "ValidationError"),
        Row("autoscaling", "ResumeProcesses", "resume-processes|--auto-scaling-group-name|kept"),
        Row("autoscaling", "SetInstanceProtection", "set-instance-protection|--auto-scaling-group-name|kept|--instance-ids|{member}|--protected-from-scale-in"),
        Row("autoscaling", "DescribeScalingActivities", "describe-scaling-activities"),
        Row("autoscaling", "DescribeLaunchConfigurations", "describe-launch-configurations"),
        Row("autoscaling", "CreateLaunchConfiguration", "create-launch-configuration|--launch-configuration-name|made|--image-id|{image}|--instance-type|c5.large"),
        Row("autoscaling", "DeleteLaunchConfiguration", "delete-launch-configuration|--launch-configuration-name|gone", "delete-launch-configuration|--launch-configuration-name|none", "ValidationError"),
        Row("autoscaling", "DescribeScheduledActions", "describe-scheduled-actions"),
        Row("autoscaling", "PutScheduledUpdateGroupAction", "put-scheduled-update-group-action|--auto-scaling-group-name|kept|--scheduled-action-name|made|--recurrence|0 9 * * *|--desired-capacity|1"),
        Row("autoscaling", "DeleteScheduledAction", "delete-scheduled-action|--auto-scaling-group-name|kept|--scheduled-action-name|gone"),
    ];

    private static IEnumerable<CliRow> Functions() =>
    [
        Row("lambda", "ListFunctions", "list-functions"),
        Row("lambda", "GetFunction", "get-function|--function-name|kept", "get-function|--function-name|none", "ResourceNotFoundException"),
        Row("lambda", "CreateFunction", "create-function|--function-name|made|--runtime|python3.9|--handler|a.b|--role|{role}|--zip-file|fileb://{zip}", "create-function|--function-name|kept|--runtime|python3.9|--handler|a.b|--role|{role}|--zip-file|fileb://{zip}", "ResourceConflictException"),
        Row("lambda", "DeleteFunction", "delete-function|--function-name|gone"),
        Row("lambda", "GetFunctionConcurrency", "get-function-concurrency|--function-name|kept"),
        Row("lambda", "PutFunctionConcurrency", "put-function-concurrency|--function-name|limited|--reserved-concurrent-executions|0"),
        Row("lambda", "DeleteFunctionConcurrency", "delete-function-concurrency|--function-name|kept"),
        Row("lambda", "ListEventSourceMappings", "list-event-source-mappings"),
        new("lambda:UpdateEventSourceMapping", "", "lambda|update-event-source-mapping|--uuid|11111111-2222-3333-4444-555555555555|--no-enabled", "ResourceNotFoundException"),
        new("lambda:GetPolicy", "", "lambda|get-policy|--function-name|kept", "ResourceNotFoundException"),
        Row("lambda", "ListFunctionUrlConfigs", "list-function-url-configs|--function-name|kept"),
    ];

    private static IEnumerable<CliRow> Rules() =>
    [
        Row("events", "ListRules", "list-rules"),
        Row("events", "PutRule", "put-rule|--name|made|--schedule-expression|rate(5 minutes)", "put-rule|--name|bad|--schedule-expression|nonsense", "ValidationException"),
        Row("events", "EnableRule", "enable-rule|--name|kept"),
        Row("events", "DisableRule", "disable-rule|--name|off", "disable-rule|--name|none", "ResourceNotFoundException"),
        Row("events", "DeleteRule", "delete-rule|--name|gone", "delete-rule|--name|kept", "ValidationException"),
        Row("events", "ListTargetsByRule", "list-targets-by-rule|--rule|kept"),
        Row("events", "PutTargets", "put-targets|--rule|off|--targets|Id=1,Arn=arn:aws:lambda:ap-northeast-2:123456789012:function:kept"),
        Row("events", "RemoveTargets", "remove-targets|--rule|emptied|--ids|1"),
    ];

    private static IEnumerable<CliRow> Clusters() =>
    [
        Row("ecs", "ListClusters", "list-clusters"),
        Row("ecs", "DescribeClusters", "describe-clusters|--clusters|kept|none"),
        Row("ecs", "CreateCluster", "create-cluster|--cluster-name|made"),
        Row("ecs", "DeleteCluster", "delete-cluster|--cluster|gone", "delete-cluster|--cluster|kept", "ClusterContainsServicesException"),
        Row("ecs", "ListServices", "list-services|--cluster|kept", "list-services|--cluster|none", "ClusterNotFoundException"),
        Row("ecs", "DescribeServices", "describe-services|--cluster|kept|--services|web|none"),
        Row("ecs", "CreateService", "create-service|--cluster|kept|--service-name|made|--task-definition|miner|--desired-count|0"),
        Row("ecs", "UpdateService", "update-service|--cluster|kept|--service|web|--desired-count|2", "update-service|--cluster|kept|--service|none|--desired-count|0", "ServiceNotFoundException"),
        Row("ecs", "DeleteService", "delete-service|--cluster|kept|--service|old|--force"),
    ];

    private static IEnumerable<CliRow> Tasks() =>
    [
        Row("ecs", "ListTasks", "list-tasks|--cluster|kept"),
        Row("ecs", "DescribeTasks", "describe-tasks|--cluster|kept|--tasks|{task}"),
        Row("ecs", "RunTask", "run-task|--cluster|kept|--task-definition|miner|--launch-type|FARGATE"),
        Row("ecs", "StopTask", "stop-task|--cluster|kept|--task|{task-gone}"),
        Row("ecs", "RegisterTaskDefinition", "register-task-definition|--family|made|--cpu|256|--memory|512|--container-definitions|[{\"name\":\"a\",\"image\":\"b\"}]"),
        Row("ecs", "ListTaskDefinitions", "list-task-definitions"),
        Row("ecs", "DescribeTaskDefinition", "describe-task-definition|--task-definition|miner", "describe-task-definition|--task-definition|none", "ClientException"),
        Row("ecs", "DeregisterTaskDefinition", "deregister-task-definition|--task-definition|old:1"),
    ];
}
