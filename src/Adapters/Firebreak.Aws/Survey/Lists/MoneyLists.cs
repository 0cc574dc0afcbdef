using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What is bought, sent or asked, and shows on no machine.</summary>
internal static class MoneyLists
{
    /// <summary>The lists of a region.</summary>
    public static IReadOnlyList<Listing> All { get; } = [.. Models, .. Messages, .. Places];

    private static Listing[] Models =>
    [
        Listing.Of(
            Bedrock.ListProvisionedModelThroughputs, new(MaxResults: 1000), page => page.ProvisionedModelSummaries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.ProvisionedModel, one.ProvisionedModelArn, one.ProvisionedModelName, one.Status, one.CreationTime, running: one.Status is "InService" or "Creating", facts: new FactBag()
                .With("ModelArn", one.ModelArn).With("ModelUnits", one.ModelUnits).With("CommitmentDuration", one.CommitmentDuration).With("CommitmentExpirationTime", one.CommitmentExpirationTime))),
        Listing.Of(
            Bedrock.ListModelInvocationJobs, new(MaxResults: 1000), page => page.InvocationJobSummaries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.Status is "Submitted" or "InProgress" or "Scheduled" or "Validating"
                ? at.Thing(Kinds.ModelJob, one.JobArn, one.JobName, one.Status, one.SubmitTime, running: true, facts: new FactBag().With("ModelId", one.ModelId)) : null),
        Listing.Of(
            Bedrock.ListCustomModelDeployments, new(MaxResults: 1000), page => page.ModelDeploymentSummaries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.CustomModelDeployment, one.CustomModelDeploymentArn, one.CustomModelDeploymentName, one.Status, one.CreatedAt)),
        Listing.Of(
            Bedrock.ListMarketplaceModelEndpoints, new(MaxResults: 1000), page => page.MarketplaceModelEndpoints, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.MarketplaceModel, one.EndpointArn, one.ModelSourceIdentifier, one.Status, one.CreatedAt, running: true)),
    ];

    private static Listing[] Messages =>
    [
        SingleListing.Mail,
        Listing.Of(
            SesV2.ListEmailIdentities, new(PageSize: 1000), page => page.EmailIdentities, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.MailIdentity, at.Arn("ses", "identity/" + one.IdentityName), one.IdentityName, one.SendingEnabled == true ? "enabled" : "pending", facts: new FactBag()
                .With("IdentityType", one.IdentityType))),
        Listing.Of(
            SesV2.ListDedicatedIpPools, new(PageSize: 1000), page => page.DedicatedIpPools, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (name, at) => at.Thing(Kinds.MailPool, at.Arn("ses", "dedicated-ip-pool/" + name), name, "available", running: true)),
        SingleListing.Sms,
        Listing.Of(
            SmsVoice.DescribePhoneNumbers, new(MaxResults: 100), page => page.PhoneNumbers, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.PhoneNumber, one.PhoneNumberArn, one.PhoneNumber, one.Status, one.CreatedTimestamp, running: true, facts: new FactBag()
                .With("PhoneNumberId", one.PhoneNumberId).With("IsoCountryCode", one.IsoCountryCode).With("MonthlyLeasingPrice", one.MonthlyLeasingPrice)
                .When("DeletionProtection", one.DeletionProtectionEnabled))),
        Listing.Of(
            SmsVoice.DescribeSpendLimits, new(MaxResults: 10), page => page.SpendLimits, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.Name is "TEXT_MESSAGE_MONTHLY_SPEND_LIMIT" or "VOICE_MESSAGE_MONTHLY_SPEND_LIMIT" && one.EnforcedLimit > 1 // 1 USD is what every account begins with
                ? at.Thing(Kinds.TextSpending, at.Arn("sms-voice", "spend-limit/" + one.Name), one.Name, "enabled", facts: new FactBag()
                    .With("EnforcedLimit", one.EnforcedLimit).With("MaxLimit", one.MaxLimit).When("Overridden", one.Overridden)) : null),
    ];

    private static Listing[] Places =>
    [
        Listing.Of(
            Ec2.DescribeReservedInstances, new(), page => page.ReservedInstances,
            (one, at) => one.State is "retired" or "payment-failed" or "queued-deleted" ? null : at.Thing(
                Kinds.ReservedInstances, one.ReservedInstancesId, one.ReservedInstancesId, one.State, one.Start, facts: new FactBag()
                    .With("InstanceType", one.InstanceType).With("InstanceCount", one.InstanceCount).With("OfferingType", one.OfferingType).With("End", one.End))
                .Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Ec2.DescribeHosts, new(MaxResults: 500), page => page.Hosts, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State?.StartsWith("released", StringComparison.Ordinal) == true ? null : at.Thing(
                Kinds.DedicatedHost, one.HostId, one.HostId, one.State, one.AllocationTime, running: true, facts: new FactBag()
                    .With("InstanceType", one.HostProperties?.InstanceType).With("InstanceFamily", one.HostProperties?.InstanceFamily).With("AvailabilityZone", one.AvailabilityZone)
                    .With("Instances", string.Join(',', (one.Instances ?? []).Select(machine => machine.InstanceId)))).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Ec2.DescribeCapacityReservations, new(MaxResults: 1000), page => page.CapacityReservations, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State is "cancelled" or "expired" or "failed" ? null : at.Thing(
                Kinds.CapacityReservation, one.CapacityReservationId, one.CapacityReservationId, one.State, one.CreateDate, running: one.State is "active" && one.AvailableInstanceCount > 0, facts: new FactBag()
                    .With("InstanceType", one.InstanceType).With("Platform", one.InstancePlatform).With("TotalInstanceCount", one.TotalInstanceCount)
                    .With("AvailableInstanceCount", one.AvailableInstanceCount).With("ReservationType", one.ReservationType).With("AvailabilityZone", one.AvailabilityZone))
                .Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Ec2.DescribeCapacityBlocks, new(MaxResults: 1000), page => page.CapacityBlocks, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State is "expired" or "cancelled" ? null : at.Thing(Kinds.CapacityBlock, one.CapacityBlockId, one.CapacityBlockId, one.State, one.StartDate, facts: new FactBag()
                .With("End", one.EndDate)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            ServiceQuotas.ListRequestedServiceQuotaChangeHistory, new(MaxResults: 100), page => page.RequestedQuotas, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.QuotaIncrease, one.Id, one.QuotaName, one.Status, one.Created, facts: new FactBag()
                .With("ServiceCode", one.ServiceCode).With("QuotaCode", one.QuotaCode).With("DesiredValue", one.DesiredValue?.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
        Listing.Of(
            Outposts.ListOutposts, new(MaxResults: 100), page => page.Outposts, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Outpost, one.OutpostArn, one.Name, one.LifeCycleStatus)),
        Listing.Of(
            Snowball.ListJobs, new(MaxResults: 100), page => page.JobListEntries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.JobState is "Complete" or "Cancelled" ? null : at.Thing(Kinds.SnowJob, one.JobId, one.JobId, one.JobState, one.CreationDate)),
    ];
}
