namespace Firebreak.Harden.Sights;

/// <summary>How the listings that Harden reads go on.</summary>
internal static class Pages
{
    public static Paging<Iam.ListUsersIn, Iam.ListUsersOut, Iam.User> Users { get; } =
        new(page => page.Users, page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token });

    public static Paging<Iam.ListMFADevicesIn, Iam.ListMFADevicesOut, Iam.MFADevice> Devices { get; } =
        new(page => page.MFADevices, page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token });

    public static Paging<Iam.ListVirtualMFADevicesIn, Iam.ListVirtualMFADevicesOut, Iam.VirtualMFADevice> VirtualDevices { get; } =
        new(page => page.VirtualMFADevices, page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token });

    public static Paging<Iam.ListAccessKeysIn, Iam.ListAccessKeysOut, Iam.AccessKeyMetadata> Keys { get; } =
        new(page => page.AccessKeyMetadata, page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token });

    public static Paging<CloudWatch.DescribeAlarmsIn, CloudWatch.DescribeAlarmsOut, CloudWatch.MetricAlarm> Alarms { get; } =
        new(page => page.MetricAlarms, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<Sns.ListTopicsIn, Sns.ListTopicsOut, Sns.Topic> Topics { get; } =
        new(page => page.Topics, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<Sns.ListSubscriptionsByTopicIn, Sns.ListSubscriptionsByTopicOut, Sns.Subscription> Subscriptions { get; } =
        new(page => page.Subscriptions, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<Budgets.DescribeBudgetsIn, Budgets.DescribeBudgetsOut, Budgets.Budget> Budgets { get; } =
        new(page => page.Budgets, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<Budgets.DescribeNotificationsForBudgetIn, Budgets.DescribeNotificationsForBudgetOut, Budgets.Notification> Notifications { get; } =
        new(page => page.Notifications, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<Budgets.DescribeSubscribersForNotificationIn, Budgets.DescribeSubscribersForNotificationOut, Budgets.Subscriber> Subscribers { get; } =
        new(page => page.Subscribers, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<CostExplorer.GetAnomalyMonitorsIn, CostExplorer.GetAnomalyMonitorsOut, CostExplorer.AnomalyMonitor> Monitors { get; } =
        new(page => page.AnomalyMonitors, page => page.NextPageToken, (ask, token) => ask with { NextPageToken = token });

    public static Paging<CostExplorer.GetAnomalySubscriptionsIn, CostExplorer.GetAnomalySubscriptionsOut, CostExplorer.AnomalySubscription> AnomalySubscriptions { get; } =
        new(page => page.AnomalySubscriptions, page => page.NextPageToken, (ask, token) => ask with { NextPageToken = token });

    public static Paging<Account.ListRegionsIn, Account.ListRegionsOut, Account.Region> Regions { get; } =
        new(page => page.Regions, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<AccessAnalyzer.ListAnalyzersIn, AccessAnalyzer.ListAnalyzersOut, AccessAnalyzer.AnalyzerSummary> Analyzers { get; } =
        new(page => page.Analyzers, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<Budgets.DescribeBudgetActionsForBudgetIn, Budgets.DescribeBudgetActionsForBudgetOut, Budgets.Action> BudgetActions { get; } =
        new(page => page.Actions, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<Budgets.DescribeBudgetActionHistoriesIn, Budgets.DescribeBudgetActionHistoriesOut, Budgets.ActionHistory> ActionHistories { get; } =
        new(page => page.ActionHistories, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<ServiceQuotas.ListRequestedServiceQuotaChangeHistoryIn, ServiceQuotas.ListRequestedServiceQuotaChangeHistoryOut, ServiceQuotas.RequestedServiceQuotaChange> QuotaChanges { get; } =
        new(page => page.RequestedQuotas, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<Organizations.ListPoliciesForTargetIn, Organizations.ListPoliciesForTargetOut, Organizations.PolicySummary> OrganisationPolicies { get; } =
        new(page => page.Policies, page => page.NextToken, (ask, token) => ask with { NextToken = token });

    public static Paging<Organizations.ListPoliciesIn, Organizations.ListPoliciesOut, Organizations.PolicySummary> AllPolicies { get; } =
        new(page => page.Policies, page => page.NextToken, (ask, token) => ask with { NextToken = token });
}
