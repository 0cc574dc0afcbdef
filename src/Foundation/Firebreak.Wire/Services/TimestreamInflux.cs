#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Timestream for InfluxDB: databases of time series.</summary>
public static class TimestreamInflux
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.TimestreamInflux;

    /// <summary>The databases of a region.</summary>
    public static readonly Op<ListDbInstancesIn, ListDbInstancesOut> ListDbInstances =
        Service.Reads<ListDbInstancesIn, ListDbInstancesOut>("ListDbInstances");

    /// <summary>The question of <see cref="ListDbInstances"/>.</summary>
    public sealed record ListDbInstancesIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListDbInstances"/>.</summary>
    public sealed record ListDbInstancesOut(IReadOnlyList<DbInstanceSummary>? Items = null, string? NextToken = null);

    /// <summary>One database.</summary>
    public static readonly Op<GetDbInstanceIn, GetDbInstanceOut> GetDbInstance =
        Service.Reads<GetDbInstanceIn, GetDbInstanceOut>("GetDbInstance");

    /// <summary>The question of <see cref="GetDbInstance"/>.</summary>
    public sealed record GetDbInstanceIn(string? Identifier = null);

    /// <summary>The answer of <see cref="GetDbInstance"/>.</summary>
    public sealed record GetDbInstanceOut(
        string? Id = null, string? Name = null, string? Arn = null, string? Status = null,
        string? DbInstanceType = null);

    /// <summary>Deletes a database.</summary>
    public static readonly Op<DeleteDbInstanceIn, DeleteDbInstanceOut> DeleteDbInstance =
        Service.Writes<DeleteDbInstanceIn, DeleteDbInstanceOut>("DeleteDbInstance");

    /// <summary>The question of <see cref="DeleteDbInstance"/>.</summary>
    public sealed record DeleteDbInstanceIn(string? Identifier = null);

    /// <summary>The answer of <see cref="DeleteDbInstance"/>.</summary>
    public sealed record DeleteDbInstanceOut(
        string? Id = null, string? Name = null, string? Arn = null, string? Status = null);

    /// <summary>A db instance summary.</summary>
    public sealed record DbInstanceSummary(
        string? Id = null, string? Name = null, string? Arn = null, string? Status = null,
        string? DbInstanceType = null);
}

[RecordsOf(typeof(TimestreamInflux))]
internal sealed partial class TimestreamInfluxShapes;
