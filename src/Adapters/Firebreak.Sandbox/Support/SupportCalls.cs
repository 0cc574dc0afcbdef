using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The Support and Health APIs, which a Basic plan does not have.</summary>
internal sealed class SupportCalls : IServiceModule
{
    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On<Support.DescribeCasesIn, Support.DescribeCasesOut>(Support.DescribeCases, (_, _) => throw NoPlan());
        _ = router.On<Support.CreateCaseIn, Support.CreateCaseOut>(Support.CreateCase, (_, _) => throw NoPlan());
        _ = router.On<Support.AddCommunicationToCaseIn, Support.AddCommunicationToCaseOut>(Support.AddCommunicationToCase, (_, _) => throw NoPlan());
        _ = router.On<Support.DescribeCommunicationsIn, Support.DescribeCommunicationsOut>(Support.DescribeCommunications, (_, _) => throw NoPlan());
        _ = router.On<Support.ResolveCaseIn, Support.ResolveCaseOut>(Support.ResolveCase, (_, _) => throw NoPlan());
        _ = router.On<Support.DescribeServicesIn, Support.DescribeServicesOut>(Support.DescribeServices, (_, _) => throw NoPlan());
        _ = router.On<Support.DescribeSeverityLevelsIn, Support.DescribeSeverityLevelsOut>(Support.DescribeSeverityLevels, (_, _) => throw NoPlan());
        _ = router.On<Health.DescribeEventsIn, Health.DescribeEventsOut>(Health.DescribeEvents, (_, _) => throw NoPlan());
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // People answer in the support desk, not through the API.
    }

    private static Fault NoPlan() => new(
        "SubscriptionRequiredException", "Amazon Web Services Premium Support Subscription is required to use this service.");
}
