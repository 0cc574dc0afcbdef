#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Direct Connect: lines to AWS.</summary>
public static class DirectConnect
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.DirectConnect;

    /// <summary>The lines of a region.</summary>
    public static readonly Op<DescribeConnectionsIn, DescribeConnectionsOut> DescribeConnections =
        Service.Reads<DescribeConnectionsIn, DescribeConnectionsOut>("DescribeConnections");

    /// <summary>The question of <see cref="DescribeConnections"/>.</summary>
    public sealed record DescribeConnectionsIn(string? ConnectionId = null);

    /// <summary>The answer of <see cref="DescribeConnections"/>.</summary>
    public sealed record DescribeConnectionsOut(IReadOnlyList<Connection>? Connections = null);

    /// <summary>Gives a line up.</summary>
    public static readonly Op<DeleteConnectionIn, DeleteConnectionOut> DeleteConnection =
        Service.Writes<DeleteConnectionIn, DeleteConnectionOut>("DeleteConnection");

    /// <summary>The question of <see cref="DeleteConnection"/>.</summary>
    public sealed record DeleteConnectionIn(string? ConnectionId = null);

    /// <summary>The answer of <see cref="DeleteConnection"/>.</summary>
    public sealed record DeleteConnectionOut(
        string? ConnectionId = null, string? ConnectionName = null, string? ConnectionState = null);

    /// <summary>A connection.</summary>
    public sealed record Connection(
        string? ConnectionId = null, string? ConnectionName = null, string? ConnectionState = null,
        string? Location = null, string? Bandwidth = null);
}

[RecordsOf(typeof(DirectConnect))]
internal sealed partial class DirectConnectShapes;
