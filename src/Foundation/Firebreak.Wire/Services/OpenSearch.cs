#nullable enable

using System.Text.Json.Serialization;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon OpenSearch: search clusters.</summary>
public static class OpenSearch
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.OpenSearch;

    /// <summary>The clusters of a region, by name.</summary>
    public static readonly Op<ListDomainNamesIn, ListDomainNamesOut> ListDomainNames =
        Service.Reads<ListDomainNamesIn, ListDomainNamesOut>("ListDomainNames", "GET /2021-01-01/domain?engineType");

    /// <summary>The question of <see cref="ListDomainNames"/>.</summary>
    public sealed record ListDomainNamesIn([property: JsonPropertyName("engineType")] string? EngineType = null);

    /// <summary>The answer of <see cref="ListDomainNames"/>.</summary>
    public sealed record ListDomainNamesOut(IReadOnlyList<DomainInfo>? DomainNames = null);

    /// <summary>Clusters whole.</summary>
    public static readonly Op<DescribeDomainsIn, DescribeDomainsOut> DescribeDomains =
        Service.Reads<DescribeDomainsIn, DescribeDomainsOut>("DescribeDomains", "POST /2021-01-01/opensearch/domain-info");

    /// <summary>The question of <see cref="DescribeDomains"/>.</summary>
    public sealed record DescribeDomainsIn(IReadOnlyList<string>? DomainNames = null);

    /// <summary>The answer of <see cref="DescribeDomains"/>.</summary>
    public sealed record DescribeDomainsOut(IReadOnlyList<DomainStatus>? DomainStatusList = null);

    /// <summary>Makes a cluster.</summary>
    public static readonly Op<CreateDomainIn, CreateDomainOut> CreateDomain =
        Service.Writes<CreateDomainIn, CreateDomainOut>("CreateDomain", "POST /2021-01-01/opensearch/domain");

    /// <summary>The question of <see cref="CreateDomain"/>.</summary>
    public sealed record CreateDomainIn(string? DomainName = null, ClusterConfig? ClusterConfig = null);

    /// <summary>The answer of <see cref="CreateDomain"/>.</summary>
    public sealed record CreateDomainOut(DomainStatus? DomainStatus = null);

    /// <summary>Deletes a cluster with its indexes.</summary>
    public static readonly Op<DeleteDomainIn, DeleteDomainOut> DeleteDomain =
        Service.Writes<DeleteDomainIn, DeleteDomainOut>("DeleteDomain", "DELETE /2021-01-01/opensearch/domain/{DomainName}");

    /// <summary>The question of <see cref="DeleteDomain"/>.</summary>
    public sealed record DeleteDomainIn(string? DomainName = null);

    /// <summary>The answer of <see cref="DeleteDomain"/>.</summary>
    public sealed record DeleteDomainOut(DomainStatus? DomainStatus = null);

    /// <summary>A domain info.</summary>
    public sealed record DomainInfo(string? DomainName = null, string? EngineType = null);

    /// <summary>A domain status.</summary>
    public sealed record DomainStatus(
        string? DomainId = null, string? DomainName = null, string? ARN = null, bool? Created = null,
        bool? Deleted = null, bool? Processing = null, ClusterConfig? ClusterConfig = null);

    /// <summary>A cluster config.</summary>
    public sealed record ClusterConfig(string? InstanceType = null, int? InstanceCount = null);
}

[RecordsOf(typeof(OpenSearch))]
internal sealed partial class OpenSearchShapes;
