#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Marketplace: agreements with sellers.</summary>
public static class Marketplace
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Marketplace;

    /// <summary>The agreements of the account.</summary>
    public static readonly Op<SearchAgreementsIn, SearchAgreementsOut> SearchAgreements =
        Service.Reads<SearchAgreementsIn, SearchAgreementsOut>("SearchAgreements");

    /// <summary>The question of <see cref="SearchAgreements"/>.</summary>
    public sealed record SearchAgreementsIn(
        string? Catalog = null, IReadOnlyList<Filter>? Filters = null, int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="SearchAgreements"/>.</summary>
    public sealed record SearchAgreementsOut(
        IReadOnlyList<AgreementViewSummary>? AgreementViewSummaries = null, string? NextToken = null);

    /// <summary>One agreement.</summary>
    public static readonly Op<DescribeAgreementIn, DescribeAgreementOut> DescribeAgreement =
        Service.Reads<DescribeAgreementIn, DescribeAgreementOut>("DescribeAgreement");

    /// <summary>The question of <see cref="DescribeAgreement"/>.</summary>
    public sealed record DescribeAgreementIn(string? AgreementId = null);

    /// <summary>The answer of <see cref="DescribeAgreement"/>.</summary>
    public sealed record DescribeAgreementOut(
        string? AgreementId = null, DateTimeOffset? StartTime = null, DateTimeOffset? EndTime = null,
        DateTimeOffset? AcceptanceTime = null, string? AgreementType = null,
        EstimatedCharges? EstimatedCharges = null, string? Status = null);

    /// <summary>Ends an agreement, where the seller's terms allow it.</summary>
    public static readonly Op<CancelAgreementIn, None> CancelAgreement =
        Service.Writes<CancelAgreementIn, None>("CancelAgreement");

    /// <summary>The question of <see cref="CancelAgreement"/>.</summary>
    public sealed record CancelAgreementIn(string? AgreementId = null);

    /// <summary>A filter.</summary>
    public sealed record Filter(string? Name = null, IReadOnlyList<string>? Values = null);

    /// <summary>An agreement view summary.</summary>
    public sealed record AgreementViewSummary(
        string? AgreementId = null, DateTimeOffset? AcceptanceTime = null, DateTimeOffset? StartTime = null,
        DateTimeOffset? EndTime = null, string? AgreementType = null, ProposalSummary? ProposalSummary = null,
        string? Status = null);

    /// <summary>A proposal summary.</summary>
    public sealed record ProposalSummary(IReadOnlyList<Resource>? Resources = null, string? OfferId = null);

    /// <summary>A resource.</summary>
    public sealed record Resource(string? Id = null, string? Type = null);

    /// <summary>An estimated charges.</summary>
    public sealed record EstimatedCharges(string? CurrencyCode = null, string? AgreementValue = null);
}

[RecordsOf(typeof(Marketplace))]
internal sealed partial class MarketplaceShapes;
