#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>EC2 Image Builder: images made by machines that are started for it.</summary>
public static class ImageBuilder
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.ImageBuilder;

    /// <summary>The pipelines of a region.</summary>
    public static readonly Op<ListImagePipelinesIn, ListImagePipelinesOut> ListImagePipelines =
        Service.Reads<ListImagePipelinesIn, ListImagePipelinesOut>("ListImagePipelines", "POST /ListImagePipelines");

    /// <summary>The question of <see cref="ListImagePipelines"/>.</summary>
    public sealed record ListImagePipelinesIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListImagePipelines"/>.</summary>
    public sealed record ListImagePipelinesOut(
        IReadOnlyList<ImagePipeline>? ImagePipelineList = null, string? NextToken = null);

    /// <summary>One pipeline.</summary>
    public static readonly Op<GetImagePipelineIn, GetImagePipelineOut> GetImagePipeline =
        Service.Reads<GetImagePipelineIn, GetImagePipelineOut>("GetImagePipeline", "GET /GetImagePipeline?imagePipelineArn");

    /// <summary>The question of <see cref="GetImagePipeline"/>.</summary>
    public sealed record GetImagePipelineIn(string? ImagePipelineArn = null);

    /// <summary>The answer of <see cref="GetImagePipeline"/>.</summary>
    public sealed record GetImagePipelineOut(ImagePipeline? ImagePipeline = null);

    /// <summary>Deletes a pipeline.</summary>
    public static readonly Op<DeleteImagePipelineIn, DeleteImagePipelineOut> DeleteImagePipeline =
        Service.Writes<DeleteImagePipelineIn, DeleteImagePipelineOut>("DeleteImagePipeline", "DELETE /DeleteImagePipeline?imagePipelineArn");

    /// <summary>The question of <see cref="DeleteImagePipeline"/>.</summary>
    public sealed record DeleteImagePipelineIn(string? ImagePipelineArn = null);

    /// <summary>The answer of <see cref="DeleteImagePipeline"/>.</summary>
    public sealed record DeleteImagePipelineOut(string? ImagePipelineArn = null);

    /// <summary>An image pipeline.</summary>
    public sealed record ImagePipeline(
        string? Arn = null, string? Name = null, Schedule? Schedule = null, string? Status = null,
        string? DateCreated = null);

    /// <summary>A schedule.</summary>
    public sealed record Schedule(string? ScheduleExpression = null);
}

[RecordsOf(typeof(ImageBuilder))]
internal sealed partial class ImageBuilderShapes;
