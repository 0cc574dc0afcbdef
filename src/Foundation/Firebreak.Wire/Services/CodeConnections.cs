#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS CodeConnections: doors to outside repositories.</summary>
public static class CodeConnections
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.CodeConnections;

    /// <summary>The connections of a region.</summary>
    public static readonly Op<ListConnectionsIn, ListConnectionsOut> ListConnections =
        Service.Reads<ListConnectionsIn, ListConnectionsOut>("ListConnections");

    /// <summary>The question of <see cref="ListConnections"/>.</summary>
    public sealed record ListConnectionsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListConnections"/>.</summary>
    public sealed record ListConnectionsOut(IReadOnlyList<Connection>? Connections = null, string? NextToken = null);

    /// <summary>One connection.</summary>
    public static readonly Op<GetConnectionIn, GetConnectionOut> GetConnection =
        Service.Reads<GetConnectionIn, GetConnectionOut>("GetConnection");

    /// <summary>The question of <see cref="GetConnection"/>.</summary>
    public sealed record GetConnectionIn(string? ConnectionArn = null);

    /// <summary>The answer of <see cref="GetConnection"/>.</summary>
    public sealed record GetConnectionOut(Connection? Connection = null);

    /// <summary>Makes a connection.</summary>
    public static readonly Op<CreateConnectionIn, CreateConnectionOut> CreateConnection =
        Service.Writes<CreateConnectionIn, CreateConnectionOut>("CreateConnection");

    /// <summary>The question of <see cref="CreateConnection"/>.</summary>
    public sealed record CreateConnectionIn(string? ProviderType = null, string? ConnectionName = null);

    /// <summary>The answer of <see cref="CreateConnection"/>.</summary>
    public sealed record CreateConnectionOut(string? ConnectionArn = null);

    /// <summary>Deletes a connection.</summary>
    public static readonly Op<DeleteConnectionIn, None> DeleteConnection =
        Service.Writes<DeleteConnectionIn, None>("DeleteConnection");

    /// <summary>The question of <see cref="DeleteConnection"/>.</summary>
    public sealed record DeleteConnectionIn(string? ConnectionArn = null);

    /// <summary>A connection.</summary>
    public sealed record Connection(
        string? ConnectionName = null, string? ConnectionArn = null, string? ProviderType = null,
        string? OwnerAccountId = null, string? ConnectionStatus = null);
}

[RecordsOf(typeof(CodeConnections))]
internal sealed partial class CodeConnectionsShapes;
