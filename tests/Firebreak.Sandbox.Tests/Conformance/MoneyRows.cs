namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>CloudWatch, SNS, Budgets, Cost Explorer, Support, Service Quotas and the rest that counts money.</summary>
internal static class MoneyRows
{
    internal static IReadOnlyList<CliRow> All { get; } = [.. Alarms(), .. Topics(), .. Budgets(), .. Costs(), .. Rest()];

    private static CliRow Row(string prefix, string name, string ask, string wrong = "", string code = "") => new(
        prefix + ":" + name,
        ask.Length == 0 ? "" : $"{prefix}|{ask}|--region|us-east-1",
        wrong.Length == 0 ? "" : $"{prefix}|{wrong}|--region|us-east-1",
        code);

    private static IEnumerable<CliRow> Alarms() =>
    [
        Row("cloudwatch", "DescribeAlarms", "describe-alarms"),
        Row("cloudwatch", "PutMetricAlarm", "put-metric-alarm|--alarm-name|made|--namespace|AWS/Billing|--metric-name|EstimatedCharges|--dimensions|Name=Currency,Value=USD|--statistic|Maximum|--period|21600|--evaluation-periods|1|--threshold|10|--comparison-operator|GreaterThanThreshold"),
        Row("cloudwatch", "DeleteAlarms", "delete-alarms|--alarm-names|gone", "delete-alarms|--alarm-names|none", "ResourceNotFound"),
        Row("cloudwatch", "GetMetricStatistics", "get-metric-statistics|--namespace|AWS/Billing|--metric-name|EstimatedCharges|--dimensions|Name=Currency,Value=USD|--start-time|2023-08-01T00:00:00Z|--end-time|2023-09-01T00:00:00Z|--period|21600|--statistics|Maximum"),
        Row("cloudwatch", "ListMetrics", "list-metrics|--namespace|AWS/Billing"),
        Row("cloudwatch", "EnableAlarmActions", "enable-alarm-actions|--alarm-names|kept"),
        Row("cloudwatch", "DisableAlarmActions", "disable-alarm-actions|--alarm-names|kept"),
        Row("cloudwatch", "SetAlarmState", "set-alarm-state|--alarm-name|kept|--state-value|ALARM|--state-reason|test", "set-alarm-state|--alarm-name|none|--state-value|OK|--state-reason|test", "ResourceNotFound"),
    ];

    private static IEnumerable<CliRow> Topics() =>
    [
        Row("sns", "ListTopics", "list-topics"),
        Row("sns", "CreateTopic", "create-topic|--name|made"),
        Row("sns", "DeleteTopic", "delete-topic|--topic-arn|{topic-gone}"),
        Row("sns", "GetTopicAttributes", "get-topic-attributes|--topic-arn|{topic}", "get-topic-attributes|--topic-arn|arn:aws:sns:us-east-1:123456789012:none", "NotFound"),
        Row("sns", "SetTopicAttributes", "set-topic-attributes|--topic-arn|{topic}|--attribute-name|DisplayName|--attribute-value|Alarm"),
        Row("sns", "Subscribe", "subscribe|--topic-arn|{topic}|--protocol|email|--notification-endpoint|new@example.com", "subscribe|--topic-arn|{topic}|--protocol|pigeon|--notification-endpoint|x", "InvalidParameter"),
        Row("sns", "ConfirmSubscription", "confirm-subscription|--topic-arn|{topic}|--token|{token}", "confirm-subscription|--topic-arn|{topic}|--token|wrong", "InvalidParameter"),
        Row("sns", "Unsubscribe", "unsubscribe|--subscription-arn|{subscription-gone}"),
        Row("sns", "ListSubscriptionsByTopic", "list-subscriptions-by-topic|--topic-arn|{topic}"),
        Row("sns", "GetSubscriptionAttributes", "get-subscription-attributes|--subscription-arn|{subscription}"),
        Row("sns", "Publish", "publish|--topic-arn|{topic}|--message|hello"),
        Row("sns", "GetSMSAttributes", "get-sms-attributes"),
        Row("sns", "ListTagsForResource", "list-tags-for-resource|--resource-arn|{topic}", "list-tags-for-resource|--resource-arn|arn:aws:sns:us-east-1:123456789012:none", "ResourceNotFound"),
        Row("sns", "TagResource", "tag-resource|--resource-arn|{topic}|--tags|Key=a,Value=b"),
        Row("sns", "UntagResource", "untag-resource|--resource-arn|{topic}|--tag-keys|c"),
        Row("sns", "SetSMSAttributes", "set-sms-attributes|--attributes|MonthlySpendLimit=0"),
    ];

    private static CliRow Budget(string name, string ask, string wrong = "", string code = "") => Row(
        "budgets", name, ask + "|--account-id|123456789012", wrong.Length == 0 ? "" : wrong + "|--account-id|123456789012", code);

    private static IEnumerable<CliRow> Budgets() =>
    [
        Budget("DescribeBudgets", "describe-budgets"),
        Budget("DescribeBudget", "describe-budget|--budget-name|kept", "describe-budget|--budget-name|none", "NotFoundException"),
        Budget("CreateBudget", "create-budget|--budget|{\"BudgetName\":\"made\",\"BudgetLimit\":{\"Amount\":\"10\",\"Unit\":\"USD\"},\"TimeUnit\":\"DAILY\",\"BudgetType\":\"COST\"}", "create-budget|--budget|{\"BudgetName\":\"kept\",\"BudgetLimit\":{\"Amount\":\"10\",\"Unit\":\"USD\"},\"TimeUnit\":\"DAILY\",\"BudgetType\":\"COST\"}", "DuplicateRecordException"),
        Budget("UpdateBudget", "update-budget|--new-budget|{\"BudgetName\":\"changed\",\"BudgetLimit\":{\"Amount\":\"20\",\"Unit\":\"USD\"},\"TimeUnit\":\"MONTHLY\",\"BudgetType\":\"COST\"}"),
        Budget("DeleteBudget", "delete-budget|--budget-name|gone"),
        Budget("DescribeNotificationsForBudget", "describe-notifications-for-budget|--budget-name|kept"),
        Budget("DescribeSubscribersForNotification", "describe-subscribers-for-notification|--budget-name|kept|--notification|NotificationType=ACTUAL,ComparisonOperator=GREATER_THAN,Threshold=80,ThresholdType=PERCENTAGE"),
        Budget("CreateNotification", "create-notification|--budget-name|kept|--notification|NotificationType=ACTUAL,ComparisonOperator=GREATER_THAN,Threshold=100|--subscribers|SubscriptionType=EMAIL,Address=a@example.com"),
        Budget("DescribeBudgetActionsForBudget", "describe-budget-actions-for-budget|--budget-name|kept"),
        Budget("CreateBudgetAction", "create-budget-action|--budget-name|changed|--notification-type|ACTUAL|--action-type|APPLY_IAM_POLICY|--action-threshold|ActionThresholdValue=100,ActionThresholdType=PERCENTAGE|--definition|IamActionDefinition={PolicyArn=arn:aws:iam::aws:policy/AWSDenyAll,Users=[bob]}|--execution-role-arn|{role}|--approval-model|MANUAL|--subscribers|SubscriptionType=EMAIL,Address=a@example.com"),
        Budget("DescribeBudgetAction", "describe-budget-action|--budget-name|gone-later|--action-id|{action-done}", "describe-budget-action|--budget-name|kept|--action-id|00000000-0000-0000-0000-000000000000", "NotFoundException"),
        Budget("DescribeBudgetActionHistories", "describe-budget-action-histories|--budget-name|gone-later|--action-id|{action-done}"),
        Budget("UpdateBudgetAction", "update-budget-action|--budget-name|kept|--action-id|{action-changed}|--approval-model|AUTOMATIC"),
        Budget("ExecuteBudgetAction", "execute-budget-action|--budget-name|gone-later|--action-id|{action-reversed}|--execution-type|REVERSE_BUDGET_ACTION", "execute-budget-action|--budget-name|kept|--action-id|{action-changed}|--execution-type|APPROVE_BUDGET_ACTION", "InvalidParameterException"),
        Budget("CreateSubscriber", "create-subscriber|--budget-name|kept|--notification|NotificationType=ACTUAL,ComparisonOperator=GREATER_THAN,Threshold=80,ThresholdType=PERCENTAGE|--subscriber|SubscriptionType=EMAIL,Address=d@example.com", "create-subscriber|--budget-name|none|--notification|NotificationType=ACTUAL,ComparisonOperator=GREATER_THAN,Threshold=80|--subscriber|SubscriptionType=EMAIL,Address=d@example.com", "NotFoundException"),
        Budget("DeleteNotification", "delete-notification|--budget-name|changed|--notification|NotificationType=ACTUAL,ComparisonOperator=GREATER_THAN,Threshold=80,ThresholdType=PERCENTAGE"),
        Budget("DeleteBudgetAction", "delete-budget-action|--budget-name|kept|--action-id|{action}"),
    ];

    private static IEnumerable<CliRow> Costs() =>
    [
        Row("ce", "GetCostAndUsage", "get-cost-and-usage|--time-period|Start=2023-08-01,End=2023-09-01|--granularity|DAILY|--metrics|UnblendedCost|--group-by|Type=DIMENSION,Key=SERVICE|Type=DIMENSION,Key=REGION|--filter|{\"Not\":{\"Dimensions\":{\"Key\":\"RECORD_TYPE\",\"Values\":[\"Tax\"]}}}", "get-cost-and-usage|--time-period|Start=2023-09-01,End=2023-08-01|--granularity|DAILY|--metrics|UnblendedCost", "ValidationException"),
        Row("ce", "GetCostForecast", "get-cost-forecast|--time-period|Start=2023-09-05,End=2023-10-01|--metric|UNBLENDED_COST|--granularity|MONTHLY"),
        Row("ce", "GetAnomalyMonitors", "get-anomaly-monitors"),
        Row("ce", "CreateAnomalyMonitor", "create-anomaly-monitor|--anomaly-monitor|{\"MonitorName\":\"made\",\"MonitorType\":\"CUSTOM\",\"MonitorSpecification\":{\"Dimensions\":{\"Key\":\"LINKED_ACCOUNT\",\"Values\":[\"123456789012\"]}}}"),
        Row("ce", "DeleteAnomalyMonitor", "delete-anomaly-monitor|--monitor-arn|{monitor-gone}", "delete-anomaly-monitor|--monitor-arn|arn:aws:ce::123456789012:anomalymonitor/none", "UnknownMonitorException"),
        Row("ce", "GetAnomalySubscriptions", "get-anomaly-subscriptions"),
        Row("ce", "CreateAnomalySubscription", "create-anomaly-subscription|--anomaly-subscription|{\"SubscriptionName\":\"made\",\"MonitorArnList\":[\"{monitor}\"],\"Subscribers\":[{\"Address\":\"a@example.com\",\"Type\":\"EMAIL\"}],\"Threshold\":10,\"Frequency\":\"DAILY\"}"),
        Row("ce", "UpdateAnomalySubscription", "update-anomaly-subscription|--subscription-arn|{subscribed-kept}|--frequency|WEEKLY", "update-anomaly-subscription|--subscription-arn|arn:aws:ce::123456789012:anomalysubscription/none|--frequency|WEEKLY", "UnknownSubscriptionException"),
        Row("ce", "DeleteAnomalySubscription", "delete-anomaly-subscription|--subscription-arn|{subscribed-gone}"),
        Row("ce", "GetAnomalies", "get-anomalies|--date-interval|StartDate=2023-08-01,EndDate=2023-09-05"),
    ];

    private static IEnumerable<CliRow> Rest() =>
    [
        .. ((string[])["DescribeCases:describe-cases", "CreateCase:create-case|--subject|a|--communication-body|b", "AddCommunicationToCase:add-communication-to-case|--communication-body|b", "AddAttachmentsToSet:add-attachments-to-set|--attachments|fileName=a,data=YWJj", "DescribeCommunications:describe-communications|--case-id|1", "ResolveCase:resolve-case", "DescribeServices:describe-services", "DescribeSeverityLevels:describe-severity-levels"])
            .Select(pair => Row("support", pair.Split(':')[0], "", pair.Split(':')[1], "SubscriptionRequiredException")),
        Row("health", "DescribeEvents", "", "describe-events", "SubscriptionRequiredException"),
        new("servicequotas:GetServiceQuota", "service-quotas|get-service-quota|--service-code|ec2|--quota-code|L-1216C47A", "service-quotas|get-service-quota|--service-code|ec2|--quota-code|L-00000000", "NoSuchResourceException"),
        new("servicequotas:GetAWSDefaultServiceQuota", "service-quotas|get-aws-default-service-quota|--service-code|ec2|--quota-code|L-1216C47A", "service-quotas|get-aws-default-service-quota|--service-code|ec2|--quota-code|L-00000000", "NoSuchResourceException"),
        new("servicequotas:RequestServiceQuotaIncrease", "service-quotas|request-service-quota-increase|--service-code|ec2|--quota-code|L-417A185B|--desired-value|64"),
        new("servicequotas:ListRequestedServiceQuotaChangeHistory", "service-quotas|list-requested-service-quota-change-history"),
        Row("freetier", "GetFreeTierUsage", "get-free-tier-usage") with { MayBeUnknown = true },
    ];
}
