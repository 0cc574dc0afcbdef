#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Transfer Family: servers for files.</summary>
public static class Transfer
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Transfer;

    /// <summary>The servers of a region.</summary>
    public static readonly Op<ListServersIn, ListServersOut> ListServers =
        Service.Reads<ListServersIn, ListServersOut>("ListServers");

    /// <summary>The question of <see cref="ListServers"/>.</summary>
    public sealed record ListServersIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListServers"/>.</summary>
    public sealed record ListServersOut(string? NextToken = null, IReadOnlyList<ListedServer>? Servers = null);

    /// <summary>One server.</summary>
    public static readonly Op<DescribeServerIn, DescribeServerOut> DescribeServer =
        Service.Reads<DescribeServerIn, DescribeServerOut>("DescribeServer");

    /// <summary>The question of <see cref="DescribeServer"/>.</summary>
    public sealed record DescribeServerIn(string? ServerId = null);

    /// <summary>The answer of <see cref="DescribeServer"/>.</summary>
    public sealed record DescribeServerOut(DescribedServer? Server = null);

    /// <summary>Starts a server.</summary>
    public static readonly Op<CreateServerIn, CreateServerOut> CreateServer =
        Service.Writes<CreateServerIn, CreateServerOut>("CreateServer");

    /// <summary>The question of <see cref="CreateServer"/>.</summary>
    public sealed record CreateServerIn(string? EndpointType = null, IReadOnlyList<string>? Protocols = null);

    /// <summary>The answer of <see cref="CreateServer"/>.</summary>
    public sealed record CreateServerOut(string? ServerId = null);

    /// <summary>Takes a server off line. It goes on costing.</summary>
    public static readonly Op<StopServerIn, None> StopServer = Service.Writes<StopServerIn, None>("StopServer");

    /// <summary>The question of <see cref="StopServer"/>.</summary>
    public sealed record StopServerIn(string? ServerId = null);

    /// <summary>Brings a server on line.</summary>
    public static readonly Op<StartServerIn, None> StartServer = Service.Writes<StartServerIn, None>("StartServer");

    /// <summary>The question of <see cref="StartServer"/>.</summary>
    public sealed record StartServerIn(string? ServerId = null);

    /// <summary>Deletes a server.</summary>
    public static readonly Op<DeleteServerIn, None> DeleteServer =
        Service.Writes<DeleteServerIn, None>("DeleteServer");

    /// <summary>The question of <see cref="DeleteServer"/>.</summary>
    public sealed record DeleteServerIn(string? ServerId = null);

    /// <summary>A listed server.</summary>
    public sealed record ListedServer(
        string? Arn = null, string? EndpointType = null, string? ServerId = null, string? State = null,
        int? UserCount = null);

    /// <summary>A described server.</summary>
    public sealed record DescribedServer(
        string? Arn = null, string? EndpointType = null, string? ServerId = null, string? State = null,
        int? UserCount = null);
}

[RecordsOf(typeof(Transfer))]
internal sealed partial class TransferShapes;
