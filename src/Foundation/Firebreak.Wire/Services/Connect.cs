#nullable enable

using System.Text.Json.Serialization;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Connect: call centres.</summary>
public static class Connect
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Connect;

    /// <summary>The call centres of a region.</summary>
    public static readonly Op<ListInstancesIn, ListInstancesOut> ListInstances =
        Service.Reads<ListInstancesIn, ListInstancesOut>("ListInstances", "GET /instance?nextToken&maxResults");

    /// <summary>The question of <see cref="ListInstances"/>.</summary>
    public sealed record ListInstancesIn(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("maxResults")] int? MaxResults = null);

    /// <summary>The answer of <see cref="ListInstances"/>.</summary>
    public sealed record ListInstancesOut(
        IReadOnlyList<InstanceSummary>? InstanceSummaryList = null, string? NextToken = null);

    /// <summary>One call centre.</summary>
    public static readonly Op<DescribeInstanceIn, DescribeInstanceOut> DescribeInstance =
        Service.Reads<DescribeInstanceIn, DescribeInstanceOut>("DescribeInstance", "GET /instance/{InstanceId}");

    /// <summary>The question of <see cref="DescribeInstance"/>.</summary>
    public sealed record DescribeInstanceIn(string? InstanceId = null);

    /// <summary>The answer of <see cref="DescribeInstance"/>.</summary>
    public sealed record DescribeInstanceOut(Instance? Instance = null);

    /// <summary>Deletes a call centre.</summary>
    public static readonly Op<DeleteInstanceIn, None> DeleteInstance =
        Service.Writes<DeleteInstanceIn, None>("DeleteInstance", "DELETE /instance/{InstanceId}");

    /// <summary>The question of <see cref="DeleteInstance"/>.</summary>
    public sealed record DeleteInstanceIn(string? InstanceId = null);

    /// <summary>An instance summary.</summary>
    public sealed record InstanceSummary(
        string? Id = null, string? Arn = null, string? InstanceAlias = null, DateTimeOffset? CreatedTime = null,
        string? InstanceStatus = null);

    /// <summary>An instance.</summary>
    public sealed record Instance(
        string? Id = null, string? Arn = null, string? InstanceAlias = null, DateTimeOffset? CreatedTime = null,
        string? InstanceStatus = null);
}

[RecordsOf(typeof(Connect))]
internal sealed partial class ConnectShapes;
