#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Elemental MediaLive: channels of video.</summary>
public static class MediaLive
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.MediaLive;

    /// <summary>The channels of a region.</summary>
    public static readonly Op<ListChannelsIn, ListChannelsOut> ListChannels =
        Service.Reads<ListChannelsIn, ListChannelsOut>("ListChannels", "GET /prod/channels?maxResults&nextToken");

    /// <summary>The question of <see cref="ListChannels"/>.</summary>
    public sealed record ListChannelsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListChannels"/>.</summary>
    public sealed record ListChannelsOut(IReadOnlyList<ChannelSummary>? Channels = null, string? NextToken = null);

    /// <summary>One channel.</summary>
    public static readonly Op<DescribeChannelIn, DescribeChannelOut> DescribeChannel =
        Service.Reads<DescribeChannelIn, DescribeChannelOut>("DescribeChannel", "GET /prod/channels/{channelId}");

    /// <summary>The question of <see cref="DescribeChannel"/>.</summary>
    public sealed record DescribeChannelIn(string? ChannelId = null);

    /// <summary>The answer of <see cref="DescribeChannel"/>.</summary>
    public sealed record DescribeChannelOut(
        string? Arn = null, string? ChannelClass = null, string? Id = null, string? Name = null,
        int? PipelinesRunningCount = null, string? State = null);

    /// <summary>Makes a channel.</summary>
    public static readonly Op<CreateChannelIn, CreateChannelOut> CreateChannel =
        Service.Writes<CreateChannelIn, CreateChannelOut>("CreateChannel", "POST /prod/channels");

    /// <summary>The question of <see cref="CreateChannel"/>.</summary>
    public sealed record CreateChannelIn(string? ChannelClass = null, string? Name = null, string? RoleArn = null);

    /// <summary>The answer of <see cref="CreateChannel"/>.</summary>
    public sealed record CreateChannelOut(Channel? Channel = null);

    /// <summary>Starts a channel.</summary>
    public static readonly Op<StartChannelIn, StartChannelOut> StartChannel =
        Service.Writes<StartChannelIn, StartChannelOut>("StartChannel", "POST /prod/channels/{channelId}/start");

    /// <summary>The question of <see cref="StartChannel"/>.</summary>
    public sealed record StartChannelIn(string? ChannelId = null);

    /// <summary>The answer of <see cref="StartChannel"/>.</summary>
    public sealed record StartChannelOut(
        string? Arn = null, string? Id = null, string? Name = null, string? State = null);

    /// <summary>Stops a channel.</summary>
    public static readonly Op<StopChannelIn, StopChannelOut> StopChannel =
        Service.Writes<StopChannelIn, StopChannelOut>("StopChannel", "POST /prod/channels/{channelId}/stop");

    /// <summary>The question of <see cref="StopChannel"/>.</summary>
    public sealed record StopChannelIn(string? ChannelId = null);

    /// <summary>The answer of <see cref="StopChannel"/>.</summary>
    public sealed record StopChannelOut(
        string? Arn = null, string? Id = null, string? Name = null, string? State = null);

    /// <summary>Deletes a stopped channel.</summary>
    public static readonly Op<DeleteChannelIn, DeleteChannelOut> DeleteChannel =
        Service.Writes<DeleteChannelIn, DeleteChannelOut>("DeleteChannel", "DELETE /prod/channels/{channelId}");

    /// <summary>The question of <see cref="DeleteChannel"/>.</summary>
    public sealed record DeleteChannelIn(string? ChannelId = null);

    /// <summary>The answer of <see cref="DeleteChannel"/>.</summary>
    public sealed record DeleteChannelOut(
        string? Arn = null, string? Id = null, string? Name = null, string? State = null);

    /// <summary>A channel summary.</summary>
    public sealed record ChannelSummary(
        string? Arn = null, string? ChannelClass = null, string? Id = null, string? Name = null,
        int? PipelinesRunningCount = null, string? State = null, IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>A channel.</summary>
    public sealed record Channel(
        string? Arn = null, string? ChannelClass = null, string? Id = null, string? Name = null,
        string? State = null);
}

[RecordsOf(typeof(MediaLive))]
internal sealed partial class MediaLiveShapes;
