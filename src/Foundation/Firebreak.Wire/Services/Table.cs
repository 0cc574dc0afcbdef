#nullable enable

namespace Firebreak.Wire.Services;

/// <summary>Every operation that Firebreak speaks, client and sandbox alike. A test fails if one is missing here.</summary>
public static partial class Table
{
    /// <summary>The operations, by service.</summary>
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        .. AccessAnalyzerOperations,
        .. AccountOperations,
        .. AutoScalingOperations,
        .. BudgetsOperations,
        .. CloudTrailOperations,
        .. CloudWatchOperations,
        .. CostExplorerOperations,
        .. Ec2Operations,
        .. EcsOperations,
        .. EventBridgeOperations,
        .. FreeTierOperations,
        .. HealthOperations,
        .. IamOperations,
        .. LambdaOperations,
        .. S3ControlOperations,
        .. ServiceQuotasOperations,
        .. SnsOperations,
        .. StsOperations,
        .. SupportOperations,
        .. ComputeOperations,
        .. WorkOperations,
        .. DataOperations,
        .. MoneyOperations,
        .. AccessOperations,
        .. MoreOperations,
    ];

    private static Operation[] AccessAnalyzerOperations =>
    [
        AccessAnalyzer.ListAnalyzers, AccessAnalyzer.CreateAnalyzer, AccessAnalyzer.DeleteAnalyzer, AccessAnalyzer.ListFindings,
    ];

    private static Operation[] AccountOperations =>
    [
        Account.ListRegions, Account.GetRegionOptStatus, Account.EnableRegion, Account.DisableRegion,
        Account.GetContactInformation, Account.PutContactInformation, Account.GetAlternateContact,
        Account.PutAlternateContact, Account.DeleteAlternateContact,
    ];

    private static Operation[] AutoScalingOperations =>
    [
        AutoScaling.DescribeAutoScalingGroups, AutoScaling.CreateAutoScalingGroup,
        AutoScaling.UpdateAutoScalingGroup, AutoScaling.DeleteAutoScalingGroup, AutoScaling.SuspendProcesses,
        AutoScaling.ResumeProcesses, AutoScaling.SetInstanceProtection, AutoScaling.DescribeScalingActivities,
        AutoScaling.DescribeLaunchConfigurations, AutoScaling.CreateLaunchConfiguration,
        AutoScaling.DeleteLaunchConfiguration, AutoScaling.DescribeScheduledActions,
        AutoScaling.PutScheduledUpdateGroupAction, AutoScaling.DeleteScheduledAction,
    ];

    private static Operation[] BudgetsOperations =>
    [
        Budgets.DescribeBudgets, Budgets.DescribeBudget, Budgets.CreateBudget, Budgets.UpdateBudget,
        Budgets.DeleteBudget, Budgets.DescribeNotificationsForBudget, Budgets.DescribeSubscribersForNotification,
        Budgets.CreateNotification, Budgets.DescribeBudgetActionsForBudget, Budgets.CreateBudgetAction,
        Budgets.DeleteBudgetAction, Budgets.DescribeBudgetAction, Budgets.UpdateBudgetAction, Budgets.ExecuteBudgetAction,
        Budgets.DescribeBudgetActionHistories, Budgets.DeleteNotification, Budgets.CreateSubscriber,
    ];

    private static Operation[] CloudTrailOperations =>
    [
        CloudTrail.LookupEvents, CloudTrail.ListTrails, CloudTrail.DescribeTrails, CloudTrail.GetTrail,
        CloudTrail.GetTrailStatus, CloudTrail.GetEventSelectors, CloudTrail.PutEventSelectors,
        CloudTrail.ListPublicKeys, CloudTrail.CreateTrail, CloudTrail.UpdateTrail, CloudTrail.DeleteTrail,
        CloudTrail.StartLogging, CloudTrail.StopLogging,
    ];

    private static Operation[] CloudWatchOperations =>
    [
        CloudWatch.DescribeAlarms, CloudWatch.PutMetricAlarm, CloudWatch.DeleteAlarms,
        CloudWatch.GetMetricStatistics, CloudWatch.ListMetrics, CloudWatch.EnableAlarmActions,
        CloudWatch.DisableAlarmActions, CloudWatch.SetAlarmState,
    ];

    private static Operation[] CostExplorerOperations =>
    [
        CostExplorer.GetCostAndUsage, CostExplorer.GetCostForecast, CostExplorer.GetAnomalyMonitors,
        CostExplorer.CreateAnomalyMonitor, CostExplorer.DeleteAnomalyMonitor, CostExplorer.GetAnomalySubscriptions,
        CostExplorer.CreateAnomalySubscription, CostExplorer.UpdateAnomalySubscription, CostExplorer.DeleteAnomalySubscription,
        CostExplorer.GetAnomalies,
    ];

    private static Operation[] Ec2Operations =>
    [
        Ec2.DescribeInstances, Ec2.RunInstances, Ec2.StopInstances, Ec2.StartInstances, Ec2.TerminateInstances,
        Ec2.DescribeInstanceAttribute, Ec2.ModifyInstanceAttribute, Ec2.DescribeVolumes, Ec2.DeleteVolume,
        Ec2.DescribeSnapshots, Ec2.CreateSnapshot, Ec2.DeleteSnapshot, Ec2.DescribeImages,
        Ec2.GetEbsEncryptionByDefault, Ec2.EnableEbsEncryptionByDefault, Ec2.DisableEbsEncryptionByDefault,
        Ec2.DescribeSpotInstanceRequests, Ec2.RequestSpotInstances, Ec2.CancelSpotInstanceRequests,
        Ec2.DescribeSpotFleetRequests, Ec2.CancelSpotFleetRequests, Ec2.DescribeFleets, Ec2.CreateFleet,
        Ec2.ModifyFleet, Ec2.DeleteFleets, Ec2.DescribeLaunchTemplates, Ec2.CreateLaunchTemplate,
        Ec2.DeleteLaunchTemplate, Ec2.DescribeKeyPairs, Ec2.CreateKeyPair, Ec2.ImportKeyPair, Ec2.DeleteKeyPair,
        Ec2.DescribeAddresses, Ec2.AllocateAddress, Ec2.ReleaseAddress, Ec2.DescribeSecurityGroups,
        Ec2.CreateSecurityGroup, Ec2.AuthorizeSecurityGroupIngress, Ec2.RevokeSecurityGroupIngress,
        Ec2.DeleteSecurityGroup, Ec2.DescribeVpcs, Ec2.DescribeNatGateways, Ec2.DeleteNatGateway,
        Ec2.DescribeRegions, Ec2.DescribeAvailabilityZones, Ec2.DescribeAccountAttributes, Ec2.DescribeTags,
        Ec2.CreateTags, Ec2.DeleteTags, Ec2.GetImageBlockPublicAccessState, Ec2.EnableImageBlockPublicAccess,
        Ec2.DisableImageBlockPublicAccess, Ec2.GetInstanceMetadataDefaults, Ec2.ModifyInstanceMetadataDefaults,
    ];

    private static Operation[] EcsOperations =>
    [
        Ecs.ListClusters, Ecs.DescribeClusters, Ecs.CreateCluster, Ecs.DeleteCluster, Ecs.ListServices,
        Ecs.DescribeServices, Ecs.CreateService, Ecs.UpdateService, Ecs.DeleteService, Ecs.ListTasks,
        Ecs.DescribeTasks, Ecs.RunTask, Ecs.StopTask, Ecs.RegisterTaskDefinition, Ecs.ListTaskDefinitions,
        Ecs.DescribeTaskDefinition, Ecs.DeregisterTaskDefinition,
    ];

    private static Operation[] EventBridgeOperations =>
    [
        EventBridge.ListRules, EventBridge.PutRule, EventBridge.EnableRule, EventBridge.DisableRule,
        EventBridge.DeleteRule, EventBridge.ListTargetsByRule, EventBridge.PutTargets, EventBridge.RemoveTargets,
    ];

    private static Operation[] FreeTierOperations =>
    [
        FreeTier.GetFreeTierUsage,
    ];

    private static Operation[] HealthOperations =>
    [
        Health.DescribeEvents,
    ];

    private static Operation[] S3ControlOperations =>
    [
        S3Control.GetPublicAccessBlock, S3Control.PutPublicAccessBlock, S3Control.DeletePublicAccessBlock,
    ];

    private static Operation[] IamOperations =>
    [
        Iam.ListUsers, Iam.GetUser, Iam.CreateUser, Iam.DeleteUser, Iam.GetLoginProfile, Iam.CreateLoginProfile,
        Iam.UpdateLoginProfile, Iam.DeleteLoginProfile, Iam.ChangePassword, Iam.ListSigningCertificates,
        Iam.ListSSHPublicKeys, Iam.ListServiceSpecificCredentials, Iam.UpdateServiceSpecificCredential,
        Iam.ListGroupsForUser, Iam.ListUserPolicies, Iam.GetUserPolicy, Iam.PutUserPolicy, Iam.DeleteUserPolicy,
        Iam.ListAttachedUserPolicies, Iam.AttachUserPolicy, Iam.DetachUserPolicy, Iam.ListAccessKeys,
        Iam.CreateAccessKey, Iam.UpdateAccessKey, Iam.DeleteAccessKey, Iam.GetAccessKeyLastUsed, Iam.ListMFADevices,
        Iam.ListVirtualMFADevices, Iam.CreateVirtualMFADevice, Iam.EnableMFADevice, Iam.DeactivateMFADevice,
        Iam.DeleteVirtualMFADevice, Iam.ResyncMFADevice, Iam.ListGroups, Iam.GetGroup, Iam.CreateGroup,
        Iam.DeleteGroup, Iam.AddUserToGroup, Iam.RemoveUserFromGroup, Iam.ListGroupPolicies, Iam.GetGroupPolicy,
        Iam.PutGroupPolicy, Iam.DeleteGroupPolicy, Iam.ListAttachedGroupPolicies, Iam.AttachGroupPolicy,
        Iam.DetachGroupPolicy, Iam.ListRoles, Iam.GetRole, Iam.CreateRole, Iam.DeleteRole,
        Iam.UpdateAssumeRolePolicy, Iam.ListRolePolicies, Iam.GetRolePolicy, Iam.PutRolePolicy,
        Iam.DeleteRolePolicy, Iam.ListAttachedRolePolicies, Iam.AttachRolePolicy, Iam.DetachRolePolicy,
        Iam.ListInstanceProfiles, Iam.ListInstanceProfilesForRole, Iam.CreateInstanceProfile,
        Iam.AddRoleToInstanceProfile, Iam.RemoveRoleFromInstanceProfile, Iam.DeleteInstanceProfile,
        Iam.ListPolicies, Iam.GetPolicy, Iam.GetPolicyVersion, Iam.ListPolicyVersions, Iam.CreatePolicy,
        Iam.DeletePolicy, Iam.GetAccountSummary, Iam.ListAccountAliases, Iam.GenerateCredentialReport,
        Iam.GetCredentialReport, Iam.GetAccountPasswordPolicy, Iam.DeleteAccountPasswordPolicy,
        Iam.UpdateAccountPasswordPolicy, Iam.GetAccountAuthorizationDetails, Iam.ListSAMLProviders,
        Iam.ListOpenIDConnectProviders, Iam.SimulatePrincipalPolicy,
    ];

    private static Operation[] LambdaOperations =>
    [
        Lambda.ListFunctions, Lambda.GetFunction, Lambda.CreateFunction, Lambda.DeleteFunction,
        Lambda.GetFunctionConcurrency, Lambda.PutFunctionConcurrency, Lambda.DeleteFunctionConcurrency,
        Lambda.ListEventSourceMappings, Lambda.UpdateEventSourceMapping, Lambda.GetPolicy,
        Lambda.ListFunctionUrlConfigs,
    ];

    private static Operation[] ServiceQuotasOperations =>
    [
        ServiceQuotas.ListRequestedServiceQuotaChangeHistory, ServiceQuotas.RequestServiceQuotaIncrease,
        ServiceQuotas.GetServiceQuota, ServiceQuotas.GetAWSDefaultServiceQuota,
    ];

    private static Operation[] SnsOperations =>
    [
        Sns.ListTopics, Sns.CreateTopic, Sns.DeleteTopic, Sns.GetTopicAttributes, Sns.SetTopicAttributes,
        Sns.Subscribe, Sns.ConfirmSubscription, Sns.Unsubscribe, Sns.ListSubscriptionsByTopic,
        Sns.GetSubscriptionAttributes, Sns.ListTagsForResource, Sns.TagResource, Sns.UntagResource, Sns.Publish, Sns.GetSMSAttributes, Sns.SetSMSAttributes,
    ];

    private static Operation[] StsOperations =>
    [
        Sts.GetCallerIdentity, Sts.AssumeRole, Sts.GetSessionToken, Sts.GetAccessKeyInfo,
    ];

    private static Operation[] SupportOperations =>
    [
        Support.DescribeCases, Support.CreateCase, Support.AddCommunicationToCase, Support.AddAttachmentsToSet, Support.DescribeCommunications,
        Support.ResolveCase, Support.DescribeServices, Support.DescribeSeverityLevels,
    ];
}
