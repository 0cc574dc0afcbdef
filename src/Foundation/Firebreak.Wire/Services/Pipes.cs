#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon EventBridge Pipes: what one service hands to another.</summary>
public static class Pipes
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Pipes;

    /// <summary>The pipes of a region.</summary>
    public static readonly Op<ListPipesIn, ListPipesOut> ListPipes =
        Service.Reads<ListPipesIn, ListPipesOut>("ListPipes", "GET /v1/pipes?NamePrefix&NextToken&Limit");

    /// <summary>The question of <see cref="ListPipes"/>.</summary>
    public sealed record ListPipesIn(string? NamePrefix = null, string? NextToken = null, int? Limit = null);

    /// <summary>The answer of <see cref="ListPipes"/>.</summary>
    public sealed record ListPipesOut(IReadOnlyList<Pipe>? Pipes = null, string? NextToken = null);

    /// <summary>One pipe.</summary>
    public static readonly Op<DescribePipeIn, DescribePipeOut> DescribePipe =
        Service.Reads<DescribePipeIn, DescribePipeOut>("DescribePipe", "GET /v1/pipes/{Name}");

    /// <summary>The question of <see cref="DescribePipe"/>.</summary>
    public sealed record DescribePipeIn(string? Name = null);

    /// <summary>The answer of <see cref="DescribePipe"/>.</summary>
    public sealed record DescribePipeOut(
        string? Arn = null, string? Name = null, string? DesiredState = null, string? CurrentState = null,
        string? Source = null, string? Target = null, string? RoleArn = null,
        IReadOnlyDictionary<string, string>? Tags = null, DateTimeOffset? CreationTime = null);

    /// <summary>Makes a pipe.</summary>
    public static readonly Op<CreatePipeIn, CreatePipeOut> CreatePipe =
        Service.Writes<CreatePipeIn, CreatePipeOut>("CreatePipe", "POST /v1/pipes/{Name}");

    /// <summary>The question of <see cref="CreatePipe"/>.</summary>
    public sealed record CreatePipeIn(
        string? Name = null, string? DesiredState = null, string? Source = null, string? Target = null,
        string? RoleArn = null, IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>The answer of <see cref="CreatePipe"/>.</summary>
    public sealed record CreatePipeOut(
        string? Arn = null, string? Name = null, string? DesiredState = null, string? CurrentState = null,
        DateTimeOffset? CreationTime = null);

    /// <summary>Starts a pipe.</summary>
    public static readonly Op<StartPipeIn, StartPipeOut> StartPipe =
        Service.Writes<StartPipeIn, StartPipeOut>("StartPipe", "POST /v1/pipes/{Name}/start");

    /// <summary>The question of <see cref="StartPipe"/>.</summary>
    public sealed record StartPipeIn(string? Name = null);

    /// <summary>The answer of <see cref="StartPipe"/>.</summary>
    public sealed record StartPipeOut(
        string? Arn = null, string? Name = null, string? DesiredState = null, string? CurrentState = null);

    /// <summary>Stops a pipe.</summary>
    public static readonly Op<StopPipeIn, StopPipeOut> StopPipe =
        Service.Writes<StopPipeIn, StopPipeOut>("StopPipe", "POST /v1/pipes/{Name}/stop");

    /// <summary>The question of <see cref="StopPipe"/>.</summary>
    public sealed record StopPipeIn(string? Name = null);

    /// <summary>The answer of <see cref="StopPipe"/>.</summary>
    public sealed record StopPipeOut(
        string? Arn = null, string? Name = null, string? DesiredState = null, string? CurrentState = null);

    /// <summary>Deletes a pipe.</summary>
    public static readonly Op<DeletePipeIn, DeletePipeOut> DeletePipe =
        Service.Writes<DeletePipeIn, DeletePipeOut>("DeletePipe", "DELETE /v1/pipes/{Name}");

    /// <summary>The question of <see cref="DeletePipe"/>.</summary>
    public sealed record DeletePipeIn(string? Name = null);

    /// <summary>The answer of <see cref="DeletePipe"/>.</summary>
    public sealed record DeletePipeOut(
        string? Arn = null, string? Name = null, string? DesiredState = null, string? CurrentState = null);

    /// <summary>A pipe.</summary>
    public sealed record Pipe(
        string? Name = null, string? Arn = null, string? DesiredState = null, string? CurrentState = null,
        DateTimeOffset? CreationTime = null, string? Source = null, string? Target = null);
}

[RecordsOf(typeof(Pipes))]
internal sealed partial class PipesShapes;
