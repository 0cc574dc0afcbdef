#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Service Quotas: how much the account may have. Intruders ask for more.</summary>
public static class ServiceQuotas
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.ServiceQuotas;

    /// <summary>What more was asked for.</summary>
    public static readonly Op<ListRequestedServiceQuotaChangeHistoryIn, ListRequestedServiceQuotaChangeHistoryOut> ListRequestedServiceQuotaChangeHistory =
        Service.Reads<ListRequestedServiceQuotaChangeHistoryIn, ListRequestedServiceQuotaChangeHistoryOut>("ListRequestedServiceQuotaChangeHistory");

    /// <summary>The question of <see cref="ListRequestedServiceQuotaChangeHistory"/>.</summary>
    public sealed record ListRequestedServiceQuotaChangeHistoryIn(
        string? ServiceCode = null, string? Status = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListRequestedServiceQuotaChangeHistory"/>.</summary>
    public sealed record ListRequestedServiceQuotaChangeHistoryOut(
        string? NextToken = null, IReadOnlyList<RequestedServiceQuotaChange>? RequestedQuotas = null);

    /// <summary>Asks for more.</summary>
    public static readonly Op<RequestServiceQuotaIncreaseIn, RequestServiceQuotaIncreaseOut> RequestServiceQuotaIncrease =
        Service.Writes<RequestServiceQuotaIncreaseIn, RequestServiceQuotaIncreaseOut>("RequestServiceQuotaIncrease");

    /// <summary>The question of <see cref="RequestServiceQuotaIncrease"/>.</summary>
    public sealed record RequestServiceQuotaIncreaseIn(
        string? ServiceCode = null, string? QuotaCode = null, double? DesiredValue = null);

    /// <summary>The answer of <see cref="RequestServiceQuotaIncrease"/>.</summary>
    public sealed record RequestServiceQuotaIncreaseOut(RequestedServiceQuotaChange? RequestedQuota = null);

    /// <summary>How much of something the account may have.</summary>
    public static readonly Op<GetServiceQuotaIn, GetServiceQuotaOut> GetServiceQuota =
        Service.Reads<GetServiceQuotaIn, GetServiceQuotaOut>("GetServiceQuota");

    /// <summary>The question of <see cref="GetServiceQuota"/>.</summary>
    public sealed record GetServiceQuotaIn(string? ServiceCode = null, string? QuotaCode = null);

    /// <summary>The answer of <see cref="GetServiceQuota"/>.</summary>
    public sealed record GetServiceQuotaOut(ServiceQuota? Quota = null);

    /// <summary>How much of something AWS gives everybody.</summary>
    public static readonly Op<GetAWSDefaultServiceQuotaIn, GetAWSDefaultServiceQuotaOut> GetAWSDefaultServiceQuota =
        Service.Reads<GetAWSDefaultServiceQuotaIn, GetAWSDefaultServiceQuotaOut>("GetAWSDefaultServiceQuota");

    /// <summary>The question of <see cref="GetAWSDefaultServiceQuota"/>.</summary>
    public sealed record GetAWSDefaultServiceQuotaIn(string? ServiceCode = null, string? QuotaCode = null);

    /// <summary>The answer of <see cref="GetAWSDefaultServiceQuota"/>.</summary>
    public sealed record GetAWSDefaultServiceQuotaOut(ServiceQuota? Quota = null);

    /// <summary>A request for more.</summary>
    public sealed record RequestedServiceQuotaChange(
        string? Id = null, string? CaseId = null, string? ServiceCode = null, string? ServiceName = null,
        string? QuotaCode = null, string? QuotaName = null, double? DesiredValue = null, string? Status = null,
        DateTimeOffset? Created = null, DateTimeOffset? LastUpdated = null, string? Requester = null,
        string? QuotaArn = null, bool? GlobalQuota = null, string? Unit = null);

    /// <summary>How much of something the account may have.</summary>
    public sealed record ServiceQuota(
        string? ServiceCode = null, string? ServiceName = null, string? QuotaArn = null, string? QuotaCode = null,
        string? QuotaName = null, double? Value = null, string? Unit = null, bool? Adjustable = null,
        bool? GlobalQuota = null);
}

[RecordsOf(typeof(ServiceQuotas))]
internal sealed partial class ServiceQuotasShapes;
