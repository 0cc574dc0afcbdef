#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Kendra: search by meaning.</summary>
public static class Kendra
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Kendra;

    /// <summary>The indexes of a region.</summary>
    public static readonly Op<ListIndicesIn, ListIndicesOut> ListIndices =
        Service.Reads<ListIndicesIn, ListIndicesOut>("ListIndices");

    /// <summary>The question of <see cref="ListIndices"/>.</summary>
    public sealed record ListIndicesIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListIndices"/>.</summary>
    public sealed record ListIndicesOut(
        IReadOnlyList<IndexConfigurationSummary>? IndexConfigurationSummaryItems = null, string? NextToken = null);

    /// <summary>One index.</summary>
    public static readonly Op<DescribeIndexIn, DescribeIndexOut> DescribeIndex =
        Service.Reads<DescribeIndexIn, DescribeIndexOut>("DescribeIndex");

    /// <summary>The question of <see cref="DescribeIndex"/>.</summary>
    public sealed record DescribeIndexIn(string? Id = null);

    /// <summary>The answer of <see cref="DescribeIndex"/>.</summary>
    public sealed record DescribeIndexOut(
        string? Name = null, string? Id = null, string? Edition = null, string? Status = null,
        DateTimeOffset? CreatedAt = null);

    /// <summary>Makes an index.</summary>
    public static readonly Op<CreateIndexIn, CreateIndexOut> CreateIndex =
        Service.Writes<CreateIndexIn, CreateIndexOut>("CreateIndex");

    /// <summary>The question of <see cref="CreateIndex"/>.</summary>
    public sealed record CreateIndexIn(string? Name = null, string? Edition = null, string? RoleArn = null);

    /// <summary>The answer of <see cref="CreateIndex"/>.</summary>
    public sealed record CreateIndexOut(string? Id = null);

    /// <summary>Deletes an index.</summary>
    public static readonly Op<DeleteIndexIn, None> DeleteIndex = Service.Writes<DeleteIndexIn, None>("DeleteIndex");

    /// <summary>The question of <see cref="DeleteIndex"/>.</summary>
    public sealed record DeleteIndexIn(string? Id = null);

    /// <summary>An index configuration summary.</summary>
    public sealed record IndexConfigurationSummary(
        string? Name = null, string? Id = null, string? Edition = null, DateTimeOffset? CreatedAt = null,
        string? Status = null);
}

[RecordsOf(typeof(Kendra))]
internal sealed partial class KendraShapes;
