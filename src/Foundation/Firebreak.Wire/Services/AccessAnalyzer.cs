#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>IAM Access Analyzer: what somebody outside the account can reach.</summary>
public static class AccessAnalyzer
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.AccessAnalyzer;

    /// <summary>The analyzers of a region.</summary>
    public static readonly Op<ListAnalyzersIn, ListAnalyzersOut> ListAnalyzers =
        Service.Reads<ListAnalyzersIn, ListAnalyzersOut>("ListAnalyzers", "GET /analyzer?nextToken&maxResults&type");

    /// <summary>The question of <see cref="ListAnalyzers"/>.</summary>
    public sealed record ListAnalyzersIn(string? NextToken = null, int? MaxResults = null, string? Type = null);

    /// <summary>The answer of <see cref="ListAnalyzers"/>.</summary>
    public sealed record ListAnalyzersOut(IReadOnlyList<AnalyzerSummary>? Analyzers = null, string? NextToken = null);

    /// <summary>Makes an analyzer.</summary>
    public static readonly Op<CreateAnalyzerIn, CreateAnalyzerOut> CreateAnalyzer =
        Service.Writes<CreateAnalyzerIn, CreateAnalyzerOut>("CreateAnalyzer", "PUT /analyzer");

    /// <summary>The question of <see cref="CreateAnalyzer"/>.</summary>
    public sealed record CreateAnalyzerIn(string? AnalyzerName = null, string? Type = null, string? ClientToken = null);

    /// <summary>The answer of <see cref="CreateAnalyzer"/>.</summary>
    public sealed record CreateAnalyzerOut(string? Arn = null);

    /// <summary>Deletes an analyzer and its findings.</summary>
    public static readonly Op<DeleteAnalyzerIn, None> DeleteAnalyzer =
        Service.Writes<DeleteAnalyzerIn, None>("DeleteAnalyzer", "DELETE /analyzer/{analyzerName}?clientToken");

    /// <summary>The question of <see cref="DeleteAnalyzer"/>.</summary>
    public sealed record DeleteAnalyzerIn(string? AnalyzerName = null, string? ClientToken = null);

    /// <summary>What an analyzer found.</summary>
    public static readonly Op<ListFindingsIn, ListFindingsOut> ListFindings =
        Service.Reads<ListFindingsIn, ListFindingsOut>("ListFindings", "POST /finding");

    /// <summary>The question of <see cref="ListFindings"/>.</summary>
    public sealed record ListFindingsIn(
        string? AnalyzerArn = null, IReadOnlyDictionary<string, Criterion>? Filter = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListFindings"/>.</summary>
    public sealed record ListFindingsOut(IReadOnlyList<FindingSummary>? Findings = null, string? NextToken = null);

    /// <summary>What a field must be.</summary>
    public sealed record Criterion(IReadOnlyList<string>? Eq = null, IReadOnlyList<string>? Neq = null);

    /// <summary>One analyzer.</summary>
    public sealed record AnalyzerSummary(string? Arn = null, string? Name = null, string? Type = null, string? Status = null);

    /// <summary>One way in from outside.</summary>
    public sealed record FindingSummary(
        string? Id = null, IReadOnlyDictionary<string, string>? Principal = null, IReadOnlyList<string>? Action = null,
        string? Resource = null, bool? IsPublic = null, string? ResourceType = null, string? Status = null,
        string? ResourceOwnerAccount = null);
}

[RecordsOf(typeof(AccessAnalyzer))]
internal sealed partial class AccessAnalyzerShapes;
