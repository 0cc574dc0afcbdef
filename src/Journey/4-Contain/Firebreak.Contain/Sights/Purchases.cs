namespace Firebreak.Contain.Sights;

/// <summary>What is bought beforehand, sent or asked.</summary>
internal static class Purchases
{
    /// <summary>A Savings Plan.</summary>
    public static Task<Reading<Sight?>> SavingsAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, SavingsPlans.DescribeSavingsPlans, new([id]), seen => seen.SavingsPlans?.FirstOrDefault(one => one.SavingsPlanId == id),
        it => [("State", it.State), ("Commitment", it.Commitment), ("Start", it.Start), ("ReturnableUntil", it.ReturnableUntil)], cancel);

    /// <summary>Reserved machines.</summary>
    public static Task<Reading<Sight?>> ReservedAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeReservedInstances, new([id]), seen => seen.ReservedInstances?.FirstOrDefault(one => one.ReservedInstancesId == id),
        it => [("State", it.State), ("InstanceType", it.InstanceType), ("InstanceCount", Sight.Text(it.InstanceCount))], cancel);

    /// <summary>A dedicated host.</summary>
    public static Task<Reading<Sight?>> HostAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeHosts, new([id]), seen => seen.Hosts?.FirstOrDefault(one => one.HostId == id),
        it => [("State", it.State), ("Instances", string.Join(',', (it.Instances ?? []).Select(machine => machine.InstanceId)))], cancel);

    /// <summary>Places kept for machines.</summary>
    public static Task<Reading<Sight?>> PlacesAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeCapacityReservations, new([id]), seen => seen.CapacityReservations?.FirstOrDefault(one => one.CapacityReservationId == id),
        it => [("State", it.State), ("InstanceType", it.InstanceType), ("TotalInstanceCount", Sight.Text(it.TotalInstanceCount))], cancel);

    /// <summary>An agreement with a seller.</summary>
    public static Task<Reading<Sight?>> AgreementAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Marketplace.DescribeAgreement, new(id), seen => seen,
        it => [("Status", it.Status), ("AgreementType", it.AgreementType)], cancel);

    /// <summary>An internet name.</summary>
    public static Task<Reading<Sight?>> DomainAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Domains.GetDomainDetail, new(name), seen => seen,
        it => [("AutoRenew", Sight.Text(it.AutoRenew ?? false)), ("TransferLock", Sight.Text(it.StatusList?.Contains("clientTransferProhibited", StringComparer.Ordinal) == true))], cancel);

    /// <summary>The Shield Advanced subscription.</summary>
    public static Task<Reading<Sight?>> ShieldAsync(IAccountReader account, Region region, CancellationToken cancel) => Sight.OfAsync(
        account, region, Shield.DescribeSubscription, new None(), seen => seen.Subscription,
        it => [("AutoRenew", it.AutoRenew), ("EndTime", Sight.Moment(it.EndTime))], cancel);

    /// <summary>An order of a Snow machine.</summary>
    public static Task<Reading<Sight?>> SnowAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Snowball.DescribeJob, new(id), seen => seen.JobMetadata,
        it => [("JobState", it.JobState)], cancel);

    /// <summary>A model kept ready by the hour.</summary>
    public static Task<Reading<Sight?>> ModelAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Bedrock.GetProvisionedModelThroughput, new(arn), seen => seen,
        it => [("Status", it.Status), ("CommitmentDuration", it.CommitmentDuration), ("CommitmentExpirationTime", Sight.Moment(it.CommitmentExpirationTime))], cancel);

    /// <summary>A batch of questions to a model.</summary>
    public static Task<Reading<Sight?>> ModelJobAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Bedrock.GetModelInvocationJob, new(arn), seen => seen,
        it => [("Status", it.Status), ("ModelId", it.ModelId)], cancel);

    /// <summary>An own model kept ready.</summary>
    public static Task<Reading<Sight?>> OwnModelAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Bedrock.GetCustomModelDeployment, new(arn), seen => seen,
        it => [("Status", it.Status)], cancel);

    /// <summary>A bought model kept ready.</summary>
    public static Task<Reading<Sight?>> BoughtModelAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Bedrock.GetMarketplaceModelEndpoint, new(arn), seen => seen.MarketplaceModelEndpoint,
        it => [("EndpointStatus", it.EndpointStatus)], cancel);

    /// <summary>Leave to use a model.</summary>
    public static Task<Reading<Sight?>> ModelAgreementAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Bedrock.GetFoundationModelAvailability, new(id), seen => seen.AgreementAvailability,
        it => [("Status", it.Status)], cancel);

    /// <summary>The sending of mail in a region.</summary>
    public static Task<Reading<Sight?>> MailAsync(IAccountReader account, Region region, CancellationToken cancel) => Sight.OfAsync(
        account, region, SesV2.GetAccount, new None(), seen => seen,
        it => [("SendingEnabled", Sight.Text(it.SendingEnabled ?? false)), ("EnforcementStatus", it.EnforcementStatus)], cancel);

    /// <summary>A sender of mail.</summary>
    public static Task<Reading<Sight?>> SenderAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, SesV2.GetEmailIdentity, new(name), seen => seen,
        it => [("IdentityType", it.IdentityType), ("VerifiedForSendingStatus", Sight.Text(it.VerifiedForSendingStatus))], cancel);

    /// <summary>The QuickSight subscription.</summary>
    public static Task<Reading<Sight?>> PicturesAsync(IAccountReader account, Region region, string owner, CancellationToken cancel) => Sight.OfAsync(
        account, region, QuickSight.DescribeAccountSubscription, new(owner), seen => seen.AccountInfo,
        it => [("AccountSubscriptionStatus", it.AccountSubscriptionStatus), ("Edition", it.Edition)], cancel);

    /// <summary>What text messages by SNS may cost a month.</summary>
    public static Task<Reading<Sight?>> TextsAsync(IAccountReader account, Region region, CancellationToken cancel) => Sight.OfAsync(
        account, region, Sns.GetSMSAttributes, new(), seen => seen,
        it => [("MonthlySpendLimit", it.Attributes?.GetValueOrDefault("MonthlySpendLimit") ?? "1")], cancel);
}
