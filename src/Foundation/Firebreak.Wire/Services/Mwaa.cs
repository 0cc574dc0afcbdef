#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon MWAA: Airflow, kept running.</summary>
public static class Mwaa
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Mwaa;

    /// <summary>The environments of a region, by name.</summary>
    public static readonly Op<ListEnvironmentsIn, ListEnvironmentsOut> ListEnvironments =
        Service.Reads<ListEnvironmentsIn, ListEnvironmentsOut>("ListEnvironments", "GET /environments?NextToken&MaxResults");

    /// <summary>The question of <see cref="ListEnvironments"/>.</summary>
    public sealed record ListEnvironmentsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListEnvironments"/>.</summary>
    public sealed record ListEnvironmentsOut(IReadOnlyList<string>? Environments = null, string? NextToken = null);

    /// <summary>One environment.</summary>
    public static readonly Op<GetEnvironmentIn, GetEnvironmentOut> GetEnvironment =
        Service.Reads<GetEnvironmentIn, GetEnvironmentOut>("GetEnvironment", "GET /environments/{Name}");

    /// <summary>The question of <see cref="GetEnvironment"/>.</summary>
    public sealed record GetEnvironmentIn(string? Name = null);

    /// <summary>The answer of <see cref="GetEnvironment"/>.</summary>
    public sealed record GetEnvironmentOut(Environment? Environment = null);

    /// <summary>Deletes an environment.</summary>
    public static readonly Op<DeleteEnvironmentIn, None> DeleteEnvironment =
        Service.Writes<DeleteEnvironmentIn, None>("DeleteEnvironment", "DELETE /environments/{Name}");

    /// <summary>The question of <see cref="DeleteEnvironment"/>.</summary>
    public sealed record DeleteEnvironmentIn(string? Name = null);

    /// <summary>An environment.</summary>
    public sealed record Environment(
        string? Name = null, string? Status = null, string? Arn = null, DateTimeOffset? CreatedAt = null,
        string? ExecutionRoleArn = null, string? EnvironmentClass = null);
}

[RecordsOf(typeof(Mwaa))]
internal sealed partial class MwaaShapes;
