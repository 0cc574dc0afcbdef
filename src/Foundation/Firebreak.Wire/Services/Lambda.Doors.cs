#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What starts a function, and keeps it ready.</content>
public static partial class Lambda
{
    /// <summary>One queue or stream that starts a function.</summary>
    public static readonly Op<GetEventSourceMappingIn, GetEventSourceMappingOut> GetEventSourceMapping =
        Service.Reads<GetEventSourceMappingIn, GetEventSourceMappingOut>("GetEventSourceMapping", "GET /2015-03-31/event-source-mappings/{UUID}");

    /// <summary>The question of <see cref="GetEventSourceMapping"/>.</summary>
    public sealed record GetEventSourceMappingIn(string? UUID = null);

    /// <summary>The answer of <see cref="GetEventSourceMapping"/>.</summary>
    public sealed record GetEventSourceMappingOut(
        string? UUID = null, int? BatchSize = null, string? EventSourceArn = null, string? FunctionArn = null,
        DateTimeOffset? LastModified = null, string? State = null);

    /// <summary>Lets a queue or stream start a function.</summary>
    public static readonly Op<CreateEventSourceMappingIn, CreateEventSourceMappingOut> CreateEventSourceMapping =
        Service.Writes<CreateEventSourceMappingIn, CreateEventSourceMappingOut>("CreateEventSourceMapping", "POST /2015-03-31/event-source-mappings");

    /// <summary>The question of <see cref="CreateEventSourceMapping"/>.</summary>
    public sealed record CreateEventSourceMappingIn(
        string? EventSourceArn = null, string? FunctionName = null, bool? Enabled = null, int? BatchSize = null);

    /// <summary>The answer of <see cref="CreateEventSourceMapping"/>.</summary>
    public sealed record CreateEventSourceMappingOut(
        string? UUID = null, int? BatchSize = null, string? EventSourceArn = null, string? FunctionArn = null,
        DateTimeOffset? LastModified = null, string? State = null);

    /// <summary>Lets it no more.</summary>
    public static readonly Op<DeleteEventSourceMappingIn, DeleteEventSourceMappingOut> DeleteEventSourceMapping =
        Service.Writes<DeleteEventSourceMappingIn, DeleteEventSourceMappingOut>("DeleteEventSourceMapping", "DELETE /2015-03-31/event-source-mappings/{UUID}");

    /// <summary>The question of <see cref="DeleteEventSourceMapping"/>.</summary>
    public sealed record DeleteEventSourceMappingIn(string? UUID = null);

    /// <summary>The answer of <see cref="DeleteEventSourceMapping"/>.</summary>
    public sealed record DeleteEventSourceMappingOut(string? UUID = null, string? State = null);

    /// <summary>The web address of a function.</summary>
    public static readonly Op<GetFunctionUrlConfigIn, GetFunctionUrlConfigOut> GetFunctionUrlConfig =
        Service.Reads<GetFunctionUrlConfigIn, GetFunctionUrlConfigOut>("GetFunctionUrlConfig", "GET /2021-10-31/functions/{FunctionName}/url?Qualifier");

    /// <summary>The question of <see cref="GetFunctionUrlConfig"/>.</summary>
    public sealed record GetFunctionUrlConfigIn(string? FunctionName = null, string? Qualifier = null);

    /// <summary>The answer of <see cref="GetFunctionUrlConfig"/>.</summary>
    public sealed record GetFunctionUrlConfigOut(
        string? FunctionUrl = null, string? FunctionArn = null, string? AuthType = null, string? CreationTime = null,
        string? LastModifiedTime = null);

    /// <summary>Gives a function a web address.</summary>
    public static readonly Op<CreateFunctionUrlConfigIn, CreateFunctionUrlConfigOut> CreateFunctionUrlConfig =
        Service.Writes<CreateFunctionUrlConfigIn, CreateFunctionUrlConfigOut>("CreateFunctionUrlConfig", "POST /2021-10-31/functions/{FunctionName}/url?Qualifier");

    /// <summary>The question of <see cref="CreateFunctionUrlConfig"/>.</summary>
    public sealed record CreateFunctionUrlConfigIn(
        string? FunctionName = null, string? Qualifier = null, string? AuthType = null);

    /// <summary>The answer of <see cref="CreateFunctionUrlConfig"/>.</summary>
    public sealed record CreateFunctionUrlConfigOut(
        string? FunctionUrl = null, string? FunctionArn = null, string? AuthType = null, string? CreationTime = null);

    /// <summary>Changes who may call a function's web address.</summary>
    public static readonly Op<UpdateFunctionUrlConfigIn, UpdateFunctionUrlConfigOut> UpdateFunctionUrlConfig =
        Service.Writes<UpdateFunctionUrlConfigIn, UpdateFunctionUrlConfigOut>("UpdateFunctionUrlConfig", "PUT /2021-10-31/functions/{FunctionName}/url?Qualifier");

    /// <summary>The question of <see cref="UpdateFunctionUrlConfig"/>.</summary>
    public sealed record UpdateFunctionUrlConfigIn(
        string? FunctionName = null, string? Qualifier = null, string? AuthType = null);

    /// <summary>The answer of <see cref="UpdateFunctionUrlConfig"/>.</summary>
    public sealed record UpdateFunctionUrlConfigOut(
        string? FunctionUrl = null, string? FunctionArn = null, string? AuthType = null, string? CreationTime = null,
        string? LastModifiedTime = null);

    /// <summary>Takes a function's web address away.</summary>
    public static readonly Op<DeleteFunctionUrlConfigIn, None> DeleteFunctionUrlConfig =
        Service.Writes<DeleteFunctionUrlConfigIn, None>("DeleteFunctionUrlConfig", "DELETE /2021-10-31/functions/{FunctionName}/url?Qualifier");

    /// <summary>The question of <see cref="DeleteFunctionUrlConfig"/>.</summary>
    public sealed record DeleteFunctionUrlConfigIn(string? FunctionName = null, string? Qualifier = null);

    /// <summary>Lets somebody call a function.</summary>
    public static readonly Op<AddPermissionIn, AddPermissionOut> AddPermission =
        Service.Writes<AddPermissionIn, AddPermissionOut>("AddPermission", "POST /2015-03-31/functions/{FunctionName}/policy");

    /// <summary>The question of <see cref="AddPermission"/>.</summary>
    public sealed record AddPermissionIn(
        string? FunctionName = null, string? StatementId = null, string? Action = null, string? Principal = null,
        string? FunctionUrlAuthType = null);

    /// <summary>The answer of <see cref="AddPermission"/>.</summary>
    public sealed record AddPermissionOut(string? Statement = null);

    /// <summary>Lets somebody call a function no more.</summary>
    public static readonly Op<RemovePermissionIn, None> RemovePermission =
        Service.Writes<RemovePermissionIn, None>("RemovePermission", "DELETE /2015-03-31/functions/{FunctionName}/policy/{StatementId}?Qualifier");

    /// <summary>The question of <see cref="RemovePermission"/>.</summary>
    public sealed record RemovePermissionIn(
        string? FunctionName = null, string? StatementId = null, string? Qualifier = null);

    /// <summary>What of a function is kept ready, and costs while it waits.</summary>
    public static readonly Op<ListProvisionedConcurrencyConfigsIn, ListProvisionedConcurrencyConfigsOut> ListProvisionedConcurrencyConfigs =
        Service.Reads<ListProvisionedConcurrencyConfigsIn, ListProvisionedConcurrencyConfigsOut>("ListProvisionedConcurrencyConfigs", "GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency?List=ALL&Marker&MaxItems");

    /// <summary>The question of <see cref="ListProvisionedConcurrencyConfigs"/>.</summary>
    public sealed record ListProvisionedConcurrencyConfigsIn(
        string? FunctionName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListProvisionedConcurrencyConfigs"/>.</summary>
    public sealed record ListProvisionedConcurrencyConfigsOut(
        IReadOnlyList<ProvisionedConcurrencyConfigListItem>? ProvisionedConcurrencyConfigs = null,
        string? NextMarker = null);

    /// <summary>Keeps a function ready.</summary>
    public static readonly Op<PutProvisionedConcurrencyConfigIn, PutProvisionedConcurrencyConfigOut> PutProvisionedConcurrencyConfig =
        Service.Writes<PutProvisionedConcurrencyConfigIn, PutProvisionedConcurrencyConfigOut>("PutProvisionedConcurrencyConfig", "PUT /2019-09-30/functions/{FunctionName}/provisioned-concurrency?Qualifier");

    /// <summary>The question of <see cref="PutProvisionedConcurrencyConfig"/>.</summary>
    public sealed record PutProvisionedConcurrencyConfigIn(
        string? FunctionName = null, string? Qualifier = null, int? ProvisionedConcurrentExecutions = null);

    /// <summary>The answer of <see cref="PutProvisionedConcurrencyConfig"/>.</summary>
    public sealed record PutProvisionedConcurrencyConfigOut(
        int? RequestedProvisionedConcurrentExecutions = null, string? Status = null);

    /// <summary>Keeps a function ready no more.</summary>
    public static readonly Op<DeleteProvisionedConcurrencyConfigIn, None> DeleteProvisionedConcurrencyConfig =
        Service.Writes<DeleteProvisionedConcurrencyConfigIn, None>("DeleteProvisionedConcurrencyConfig", "DELETE /2019-09-30/functions/{FunctionName}/provisioned-concurrency?Qualifier");

    /// <summary>The question of <see cref="DeleteProvisionedConcurrencyConfig"/>.</summary>
    public sealed record DeleteProvisionedConcurrencyConfigIn(string? FunctionName = null, string? Qualifier = null);

    /// <summary>A provisioned concurrency config list item.</summary>
    public sealed record ProvisionedConcurrencyConfigListItem(
        string? FunctionArn = null, int? RequestedProvisionedConcurrentExecutions = null,
        int? AllocatedProvisionedConcurrentExecutions = null, string? Status = null);
}
