using System.Text.Json.Nodes;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Service Quotas: how many virtual processors may run, and who asked for more.</summary>
internal sealed class QuotaWorld : IServiceModule
{
    private readonly List<(string Region, ServiceQuotas.RequestedServiceQuotaChange Change)> _asked = [];
    private readonly Ec2World _ec2;

    internal QuotaWorld(World world, Ec2World ec2)
    {
        _ec2 = ec2;
        world.Console.On("support-sets-quota", (_, q) => Grant(q["region"]!.ToString(), q["code"]!.ToString(), q["value"]!.GetValue<int>()));
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(ServiceQuotas.GetServiceQuota, Get);
        _ = router.On(ServiceQuotas.GetAWSDefaultServiceQuota, (call, input) =>
        {
            var kind = Known(input.ServiceCode, input.QuotaCode);
            return new(View(call, kind.Code, kind.Name, kind.Default));
        });
        _ = router.On(ServiceQuotas.RequestServiceQuotaIncrease, Ask);
        _ = router.On(ServiceQuotas.ListRequestedServiceQuotaChangeHistory, List);
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Requests are decided by people at AWS, not within a drill.
    }

    /// <summary>A person at AWS raises a quota, or lowers it again when he is asked to.</summary>
    private JsonObject Grant(string region, string code, int value)
    {
        _ec2.Quotas.Grant(region, code, value);
        for (var i = 0; i < _asked.Count; i++)
        {
            if (_asked[i].Region == region && _asked[i].Change.QuotaCode == code)
            {
                _asked[i] = (region, _asked[i].Change with { Status = "CASE_CLOSED" });
            }
        }

        return [];
    }

    private static (string Code, string Name, int Default) Known(string? service, string? code) =>
        service == "ec2" && VcpuQuotas.Kinds.FirstOrDefault(kind => kind.Code == code) is { Code: not null } kind
            ? kind
            : throw new Fault("NoSuchResourceException", "The request failed because the specified service quota does not exist.");

    private ServiceQuotas.GetServiceQuotaOut Get(Call call, ServiceQuotas.GetServiceQuotaIn input)
    {
        var kind = Known(input.ServiceCode, input.QuotaCode);
        return new ServiceQuotas.GetServiceQuotaOut(View(call, kind.Code, kind.Name, _ec2.Quotas.Of(call.Region.ToString(), kind.Code)));
    }

    private static ServiceQuotas.ServiceQuota View(Call call, string code, string name, double value) => new(
        "ec2", "Amazon Elastic Compute Cloud (Amazon EC2)", $"arn:aws:servicequotas:{call.Region}:{call.Account}:ec2/{code}", code,
        name, value, "None", Adjustable: true, GlobalQuota: false);

    private ServiceQuotas.RequestServiceQuotaIncreaseOut Ask(Call call, ServiceQuotas.RequestServiceQuotaIncreaseIn input)
    {
        var kind = Known(input.ServiceCode, input.QuotaCode);
        if (input.DesiredValue is not { } wanted || wanted <= _ec2.Quotas.Of(call.Region.ToString(), kind.Code))
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
