using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Service Quotas: how many virtual processors may run, and who asked for more.</summary>
internal sealed class QuotaWorld(Ec2World ec2) : IServiceModule
{
    private readonly List<(string Region, ServiceQuotas.RequestedServiceQuotaChange Change)> _asked = [];

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(ServiceQuotas.GetServiceQuota, Get);
        _ = router.On(ServiceQuotas.RequestServiceQuotaIncrease, Ask);
        _ = router.On(ServiceQuotas.ListRequestedServiceQuotaChangeHistory, List);
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Requests are decided by people at AWS, not within a drill.
    }

    private static (string Code, string Name, int Default) Known(string? service, string? code) =>
        service == "ec2" && VcpuQuotas.Kinds.FirstOrDefault(kind => kind.Code == code) is { Code: not null } kind
            ? kind
            : throw new Fault("NoSuchResourceException", "The request failed because the specified service quota does not exist.");

    private ServiceQuotas.GetServiceQuotaOut Get(Call call, ServiceQuotas.GetServiceQuotaIn input)
    {
        var kind = Known(input.ServiceCode, input.QuotaCode);
        return new ServiceQuotas.GetServiceQuotaOut(new ServiceQuotas.ServiceQuota(
            "ec2", "Amazon Elastic Compute Cloud (Amazon EC2)", $"arn:aws:servicequotas:{call.Region}:{call.Account}:ec2/{kind.Code}", kind.Code,
            kind.Name, ec2.Quotas.Of(call.Region.ToString(), kind.Code), "None", Adjustable: true, GlobalQuota: false));
    }

    private ServiceQuotas.RequestServiceQuotaIncreaseOut Ask(Call call, ServiceQuotas.RequestServiceQuotaIncreaseIn input)
    {
        var kind = Known(input.ServiceCode, input.QuotaCode);
        if (input.DesiredValue is not { } wanted || wanted <= ec2.Quotas.Of(call.Region.ToString(), kind.Code))
        {
            throw new Fault("InvalidParameterValueException", "The desired value must be greater than the current quota value.");
        }

        if (_asked.Any(asked => asked.Region == call.Region.ToString() && asked.Change.QuotaCode == kind.Code))
        {
            throw new Fault("ResourceAlreadyExistsException", "Only one open service quota increase request is allowed per quota.");
        }

        var change = new ServiceQuotas.RequestedServiceQuotaChange(
            call.World.Ids.Letters(32), null, "ec2", "Amazon Elastic Compute Cloud (Amazon EC2)", kind.Code, kind.Name, wanted, "PENDING",
            call.Now, call.Now, $$"""{"accountId":"{{call.Account}}","callerArn":"{{call.Caller.Arn}}"}""",
            $"arn:aws:servicequotas:{call.Region}:{call.Account}:ec2/{kind.Code}", GlobalQuota: false, Unit: "None");
        _asked.Add((call.Region.ToString(), change));
        return new ServiceQuotas.RequestServiceQuotaIncreaseOut(change);
    }

    private ServiceQuotas.ListRequestedServiceQuotaChangeHistoryOut List(Call call, ServiceQuotas.ListRequestedServiceQuotaChangeHistoryIn input)
    {
        var found = _asked.Where(asked => asked.Region == call.Region.ToString()).Select(asked => asked.Change)
            .Where(change => (input.ServiceCode is null || change.ServiceCode == input.ServiceCode) && (input.Status is null || change.Status == input.Status))
            .ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults ?? 100, input.NextToken);
        return new ServiceQuotas.ListRequestedServiceQuotaChangeHistoryOut(next, page);
    }
}
