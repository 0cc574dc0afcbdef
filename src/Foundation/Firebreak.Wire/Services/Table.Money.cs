#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What is bought, sent or asked, and shows on no machine.</content>
public static partial class Table
{
    private static Operation[] MoneyOperations =>
    [
        .. BedrockOperations,
        .. SesV2Operations,
        .. SmsVoiceOperations,
        .. SavingsPlansOperations,
        .. MarketplaceOperations,
        .. DomainsOperations,
        .. ShieldOperations,
        .. OutpostsOperations,
        .. SnowballOperations,
    ];

    private static Operation[] BedrockOperations =>
    [
        Bedrock.ListProvisionedModelThroughputs, Bedrock.GetProvisionedModelThroughput,
        Bedrock.CreateProvisionedModelThroughput, Bedrock.DeleteProvisionedModelThroughput,
        Bedrock.ListModelInvocationJobs, Bedrock.GetModelInvocationJob, Bedrock.CreateModelInvocationJob,
        Bedrock.StopModelInvocationJob, Bedrock.ListCustomModelDeployments, Bedrock.GetCustomModelDeployment,
        Bedrock.DeleteCustomModelDeployment, Bedrock.ListMarketplaceModelEndpoints,
        Bedrock.GetMarketplaceModelEndpoint, Bedrock.DeleteMarketplaceModelEndpoint,
        Bedrock.ListFoundationModelAgreementOffers, Bedrock.GetFoundationModelAvailability,
        Bedrock.ListFoundationModels, Bedrock.CreateFoundationModelAgreement,
        Bedrock.DeleteFoundationModelAgreement, Bedrock.GetModelInvocationLoggingConfiguration,
    ];

    private static Operation[] SesV2Operations =>
    [
        SesV2.GetAccount, SesV2.PutAccountSendingAttributes, SesV2.ListEmailIdentities, SesV2.GetEmailIdentity,
        SesV2.CreateEmailIdentity, SesV2.DeleteEmailIdentity, SesV2.ListDedicatedIpPools,
        SesV2.CreateDedicatedIpPool, SesV2.DeleteDedicatedIpPool, SesV2.SendEmail,
    ];

    private static Operation[] SmsVoiceOperations =>
    [
        SmsVoice.DescribePhoneNumbers, SmsVoice.RequestPhoneNumber, SmsVoice.UpdatePhoneNumber,
        SmsVoice.ReleasePhoneNumber, SmsVoice.DescribeSpendLimits, SmsVoice.SetTextMessageSpendLimitOverride,
        SmsVoice.DeleteTextMessageSpendLimitOverride, SmsVoice.SetVoiceMessageSpendLimitOverride,
        SmsVoice.DeleteVoiceMessageSpendLimitOverride,
    ];

    private static Operation[] SavingsPlansOperations =>
    [
        SavingsPlans.DescribeSavingsPlans, SavingsPlans.CreateSavingsPlan, SavingsPlans.DeleteQueuedSavingsPlan,
        SavingsPlans.ReturnSavingsPlan,
    ];

    private static Operation[] MarketplaceOperations =>
    [
        Marketplace.SearchAgreements, Marketplace.DescribeAgreement, Marketplace.CancelAgreement,
    ];

    private static Operation[] DomainsOperations =>
    [
        Domains.ListDomains, Domains.GetDomainDetail, Domains.RegisterDomain, Domains.EnableDomainAutoRenew,
        Domains.DisableDomainAutoRenew, Domains.EnableDomainTransferLock, Domains.DisableDomainTransferLock,
        Domains.DeleteDomain,
    ];

    private static Operation[] ShieldOperations =>
    [
        Shield.DescribeSubscription, Shield.CreateSubscription, Shield.UpdateSubscription,
    ];

    private static Operation[] OutpostsOperations =>
    [
        Outposts.ListOutposts,
    ];

    private static Operation[] SnowballOperations =>
    [
        Snowball.ListJobs, Snowball.DescribeJob, Snowball.CancelJob,
    ];
}
