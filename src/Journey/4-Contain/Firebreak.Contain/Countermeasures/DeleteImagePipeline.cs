using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an Image Builder pipeline, which starts machines by its schedule.</summary>
/// <param name="PipelineArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteImagePipeline(string PipelineArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-image-pipeline";

    /// <inheritdoc/>
    public override Target Target => new(PipelineArn, Kinds.ImagePipeline, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Image Builder pipeline {Last(PipelineArn)} in {Region}.",
        $"{Region}의 Image Builder 파이프라인 {Last(PipelineArn)}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [ImageBuilder.GetImagePipeline, ImageBuilder.DeleteImagePipeline];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.PipelineAsync(account, Region, PipelineArn, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, ImageBuilder.DeleteImagePipeline, new(PipelineArn), cancel);
}
