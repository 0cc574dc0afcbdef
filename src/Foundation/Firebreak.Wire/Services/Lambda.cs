#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Lambda: code that runs without a machine of its own.</summary>
public static partial class Lambda
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Lambda;

    /// <summary>The functions of a region.</summary>
    public static readonly Op<ListFunctionsIn, ListFunctionsOut> ListFunctions =
        Service.Reads<ListFunctionsIn, ListFunctionsOut>("ListFunctions", "GET /2015-03-31/functions?MasterRegion&FunctionVersion&Marker&MaxItems");

    /// <summary>The question of <see cref="ListFunctions"/>.</summary>
    public sealed record ListFunctionsIn(
        string? MasterRegion = null, string? FunctionVersion = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListFunctions"/>.</summary>
    public sealed record ListFunctionsOut(
        string? NextMarker = null, IReadOnlyList<FunctionConfiguration>? Functions = null);

    /// <summary>One function and where its code can be fetched.</summary>
    public static readonly Op<GetFunctionIn, GetFunctionOut> GetFunction =
        Service.Reads<GetFunctionIn, GetFunctionOut>("GetFunction", "GET /2015-03-31/functions/{FunctionName}?Qualifier");

    /// <summary>The question of <see cref="GetFunction"/>.</summary>
    public sealed record GetFunctionIn(string? FunctionName = null, string? Qualifier = null);

    /// <summary>The answer of <see cref="GetFunction"/>.</summary>
    public sealed record GetFunctionOut(
        FunctionConfiguration? Configuration = null, FunctionCodeLocation? Code = null,
        IReadOnlyDictionary<string, string>? Tags = null, Concurrency? Concurrency = null);

    /// <summary>Makes a function.</summary>
    public static readonly Op<CreateFunctionIn, CreateFunctionOut> CreateFunction =
        Service.Writes<CreateFunctionIn, CreateFunctionOut>("CreateFunction", "POST /2015-03-31/functions");

    /// <summary>The question of <see cref="CreateFunction"/>.</summary>
    public sealed record CreateFunctionIn(
        string? FunctionName = null, string? Runtime = null, string? Role = null, string? Handler = null,
        FunctionCode? Code = null, string? Description = null, int? Timeout = null, int? MemorySize = null,
        bool? Publish = null, string? PackageType = null, Environment? Environment = null,
        IReadOnlyDictionary<string, string>? Tags = null, IReadOnlyList<string>? Architectures = null);

    /// <summary>The answer of <see cref="CreateFunction"/>.</summary>
    public sealed record CreateFunctionOut(
        string? FunctionName = null, string? FunctionArn = null, string? Runtime = null, string? Role = null,
        string? Handler = null, long? CodeSize = null, string? Description = null, int? Timeout = null,
        int? MemorySize = null, string? LastModified = null, string? CodeSha256 = null, string? Version = null,
        EnvironmentResponse? Environment = null, string? State = null, string? PackageType = null,
        IReadOnlyList<string>? Architectures = null);

    /// <summary>Deletes a function.</summary>
    public static readonly Op<DeleteFunctionIn, None> DeleteFunction =
        Service.Writes<DeleteFunctionIn, None>("DeleteFunction", "DELETE /2015-03-31/functions/{FunctionName}?Qualifier");

    /// <summary>The question of <see cref="DeleteFunction"/>.</summary>
    public sealed record DeleteFunctionIn(string? FunctionName = null, string? Qualifier = null);

    /// <summary>How many runs of a function are reserved.</summary>
    public static readonly Op<GetFunctionConcurrencyIn, GetFunctionConcurrencyOut> GetFunctionConcurrency =
        Service.Reads<GetFunctionConcurrencyIn, GetFunctionConcurrencyOut>("GetFunctionConcurrency", "GET /2019-09-30/functions/{FunctionName}/concurrency");

    /// <summary>The question of <see cref="GetFunctionConcurrency"/>.</summary>
    public sealed record GetFunctionConcurrencyIn(string? FunctionName = null);

    /// <summary>The answer of <see cref="GetFunctionConcurrency"/>.</summary>
    public sealed record GetFunctionConcurrencyOut(int? ReservedConcurrentExecutions = null);

    /// <summary>Reserves runs of a function; zero stops it.</summary>
    public static readonly Op<PutFunctionConcurrencyIn, PutFunctionConcurrencyOut> PutFunctionConcurrency =
        Service.Writes<PutFunctionConcurrencyIn, PutFunctionConcurrencyOut>("PutFunctionConcurrency", "PUT /2017-10-31/functions/{FunctionName}/concurrency");

    /// <summary>The question of <see cref="PutFunctionConcurrency"/>.</summary>
    public sealed record PutFunctionConcurrencyIn(
        string? FunctionName = null, int? ReservedConcurrentExecutions = null);

    /// <summary>The answer of <see cref="PutFunctionConcurrency"/>.</summary>
    public sealed record PutFunctionConcurrencyOut(int? ReservedConcurrentExecutions = null);

    /// <summary>Takes the reservation away again.</summary>
    public static readonly Op<DeleteFunctionConcurrencyIn, None> DeleteFunctionConcurrency =
        Service.Writes<DeleteFunctionConcurrencyIn, None>("DeleteFunctionConcurrency", "DELETE /2017-10-31/functions/{FunctionName}/concurrency");

    /// <summary>The question of <see cref="DeleteFunctionConcurrency"/>.</summary>
    public sealed record DeleteFunctionConcurrencyIn(string? FunctionName = null);

    /// <summary>What queues and streams start functions.</summary>
    public static readonly Op<ListEventSourceMappingsIn, ListEventSourceMappingsOut> ListEventSourceMappings =
        Service.Reads<ListEventSourceMappingsIn, ListEventSourceMappingsOut>("ListEventSourceMappings", "GET /2015-03-31/event-source-mappings?EventSourceArn&FunctionName&Marker&MaxItems");

    /// <summary>The question of <see cref="ListEventSourceMappings"/>.</summary>
    public sealed record ListEventSourceMappingsIn(
        string? EventSourceArn = null, string? FunctionName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListEventSourceMappings"/>.</summary>
    public sealed record ListEventSourceMappingsOut(
        string? NextMarker = null, IReadOnlyList<EventSourceMappingConfiguration>? EventSourceMappings = null);

    /// <summary>Switches such a trigger on or off.</summary>
    public static readonly Op<UpdateEventSourceMappingIn, UpdateEventSourceMappingOut> UpdateEventSourceMapping =
        Service.Writes<UpdateEventSourceMappingIn, UpdateEventSourceMappingOut>("UpdateEventSourceMapping", "PUT /2015-03-31/event-source-mappings/{UUID}");

    /// <summary>The question of <see cref="UpdateEventSourceMapping"/>.</summary>
    public sealed record UpdateEventSourceMappingIn(
        string? UUID = null, string? FunctionName = null, bool? Enabled = null, int? BatchSize = null,
        int? MaximumBatchingWindowInSeconds = null);

    /// <summary>The answer of <see cref="UpdateEventSourceMapping"/>.</summary>
    public sealed record UpdateEventSourceMappingOut(
        string? UUID = null, string? EventSourceArn = null, string? FunctionArn = null,
        DateTimeOffset? LastModified = null, string? State = null, string? StateTransitionReason = null,
        int? BatchSize = null);

    /// <summary>Who may call a function: its resource policy, as JSON.</summary>
    public static readonly Op<GetPolicyIn, GetPolicyOut> GetPolicy =
        Service.Reads<GetPolicyIn, GetPolicyOut>("GetPolicy", "GET /2015-03-31/functions/{FunctionName}/policy?Qualifier");

    /// <summary>The question of <see cref="GetPolicy"/>.</summary>
    public sealed record GetPolicyIn(string? FunctionName = null, string? Qualifier = null);

    /// <summary>The answer of <see cref="GetPolicy"/>.</summary>
    public sealed record GetPolicyOut(string? Policy = null, string? RevisionId = null);

    /// <summary>The web addresses of a function.</summary>
    public static readonly Op<ListFunctionUrlConfigsIn, ListFunctionUrlConfigsOut> ListFunctionUrlConfigs =
        Service.Reads<ListFunctionUrlConfigsIn, ListFunctionUrlConfigsOut>("ListFunctionUrlConfigs", "GET /2021-10-31/functions/{FunctionName}/urls?Marker&MaxItems");

    /// <summary>The question of <see cref="ListFunctionUrlConfigs"/>.</summary>
    public sealed record ListFunctionUrlConfigsIn(
        string? FunctionName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListFunctionUrlConfigs"/>.</summary>
    public sealed record ListFunctionUrlConfigsOut(
        IReadOnlyList<FunctionUrlConfig>? FunctionUrlConfigs = null, string? NextMarker = null);

    /// <summary>A function.</summary>
    public sealed record FunctionConfiguration(
        string? FunctionName = null, string? FunctionArn = null, string? Runtime = null, string? Role = null,
        string? Handler = null, long? CodeSize = null, string? Description = null, int? Timeout = null,
        int? MemorySize = null, string? LastModified = null, string? CodeSha256 = null, string? Version = null,
        EnvironmentResponse? Environment = null, string? KMSKeyArn = null, string? RevisionId = null,
        string? State = null, string? StateReason = null, string? LastUpdateStatus = null,
        string? PackageType = null, IReadOnlyList<string>? Architectures = null);

    /// <summary>A function's environment variables. May hold secrets.</summary>
    public sealed record EnvironmentResponse(IReadOnlyDictionary<string, string>? Variables = null);

    /// <summary>Where a function's code can be fetched.</summary>
    public sealed record FunctionCodeLocation(
        string? RepositoryType = null, string? Location = null, string? ImageUri = null);

    /// <summary>How many runs are reserved.</summary>
    public sealed record Concurrency(int? ReservedConcurrentExecutions = null);

    /// <summary>A function's code; the ZIP file is base64.</summary>
    public sealed record FunctionCode(
        string? ZipFile = null, string? S3Bucket = null, string? S3Key = null, string? S3ObjectVersion = null,
        string? ImageUri = null);

    /// <summary>A function's environment variables.</summary>
    public sealed record Environment(IReadOnlyDictionary<string, string>? Variables = null);

    /// <summary>What queue or stream starts which function.</summary>
    public sealed record EventSourceMappingConfiguration(
        string? UUID = null, int? BatchSize = null, string? EventSourceArn = null, string? FunctionArn = null,
        DateTimeOffset? LastModified = null, string? LastProcessingResult = null, string? State = null,
        string? StateTransitionReason = null);

    /// <summary>A web address of a function.</summary>
    public sealed record FunctionUrlConfig(
        string? FunctionUrl = null, string? FunctionArn = null, string? CreationTime = null,
        string? LastModifiedTime = null, string? AuthType = null);
}

[RecordsOf(typeof(Lambda))]
internal sealed partial class LambdaShapes;
