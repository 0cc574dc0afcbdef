#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS App Runner: web programs that run without machines of one's own.</summary>
public static class AppRunner
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.AppRunner;

    /// <summary>The programs of a region.</summary>
    public static readonly Op<ListServicesIn, ListServicesOut> ListServices =
        Service.Reads<ListServicesIn, ListServicesOut>("ListServices");

    /// <summary>The question of <see cref="ListServices"/>.</summary>
    public sealed record ListServicesIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListServices"/>.</summary>
    public sealed record ListServicesOut(
        IReadOnlyList<ServiceSummary>? ServiceSummaryList = null, string? NextToken = null);

    /// <summary>One program.</summary>
    public static readonly Op<DescribeServiceIn, DescribeServiceOut> DescribeService =
        Service.Reads<DescribeServiceIn, DescribeServiceOut>("DescribeService");

    /// <summary>The question of <see cref="DescribeService"/>.</summary>
    public sealed record DescribeServiceIn(string? ServiceArn = null);

    /// <summary>The answer of <see cref="DescribeService"/>.</summary>
    public sealed record DescribeServiceOut(AppRunnerService? Service = null);

    /// <summary>Starts a program.</summary>
    public static readonly Op<CreateServiceIn, CreateServiceOut> CreateService =
        Service.Writes<CreateServiceIn, CreateServiceOut>("CreateService");

    /// <summary>The question of <see cref="CreateService"/>.</summary>
    public sealed record CreateServiceIn(
        string? ServiceName = null, SourceConfiguration? SourceConfiguration = null,
        InstanceConfiguration? InstanceConfiguration = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="CreateService"/>.</summary>
    public sealed record CreateServiceOut(AppRunnerService? Service = null, string? OperationId = null);

    /// <summary>Stops a program.</summary>
    public static readonly Op<PauseServiceIn, PauseServiceOut> PauseService =
        Service.Writes<PauseServiceIn, PauseServiceOut>("PauseService");

    /// <summary>The question of <see cref="PauseService"/>.</summary>
    public sealed record PauseServiceIn(string? ServiceArn = null);

    /// <summary>The answer of <see cref="PauseService"/>.</summary>
    public sealed record PauseServiceOut(AppRunnerService? Service = null, string? OperationId = null);

    /// <summary>Starts a stopped program.</summary>
    public static readonly Op<ResumeServiceIn, ResumeServiceOut> ResumeService =
        Service.Writes<ResumeServiceIn, ResumeServiceOut>("ResumeService");

    /// <summary>The question of <see cref="ResumeService"/>.</summary>
    public sealed record ResumeServiceIn(string? ServiceArn = null);

    /// <summary>The answer of <see cref="ResumeService"/>.</summary>
    public sealed record ResumeServiceOut(AppRunnerService? Service = null, string? OperationId = null);

    /// <summary>Deletes a program.</summary>
    public static readonly Op<DeleteServiceIn, DeleteServiceOut> DeleteService =
        Service.Writes<DeleteServiceIn, DeleteServiceOut>("DeleteService");

    /// <summary>The question of <see cref="DeleteService"/>.</summary>
    public sealed record DeleteServiceIn(string? ServiceArn = null);

    /// <summary>The answer of <see cref="DeleteService"/>.</summary>
    public sealed record DeleteServiceOut(AppRunnerService? Service = null, string? OperationId = null);

    /// <summary>A service summary.</summary>
    public sealed record ServiceSummary(
        string? ServiceName = null, string? ServiceId = null, string? ServiceArn = null, string? ServiceUrl = null,
        DateTimeOffset? CreatedAt = null, string? Status = null);

    /// <summary>An app runner service.</summary>
    public sealed record AppRunnerService(
        string? ServiceName = null, string? ServiceId = null, string? ServiceArn = null, string? ServiceUrl = null,
        DateTimeOffset? CreatedAt = null, string? Status = null, InstanceConfiguration? InstanceConfiguration = null);

    /// <summary>An instance configuration.</summary>
    public sealed record InstanceConfiguration(
        string? Cpu = null, string? Memory = null, string? InstanceRoleArn = null);

    /// <summary>A source configuration.</summary>
    public sealed record SourceConfiguration(ImageRepository? ImageRepository = null);

    /// <summary>An image repository.</summary>
    public sealed record ImageRepository(string? ImageIdentifier = null, string? ImageRepositoryType = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);
}

[RecordsOf(typeof(AppRunner))]
internal sealed partial class AppRunnerShapes;
