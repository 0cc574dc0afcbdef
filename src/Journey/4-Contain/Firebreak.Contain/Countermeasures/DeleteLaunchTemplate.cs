namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a launch template.</summary>
/// <param name="TemplateId">The template.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteLaunchTemplate(string TemplateId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-launch-template";

    /// <inheritdoc/>
    public override Target Target => new(TemplateId, Kinds.LaunchTemplate, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete launch template {TemplateId} in {Region}.",
        $"{Region}의 시작 템플릿 {TemplateId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeLaunchTemplates, Ec2.DeleteLaunchTemplate];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted template is gone.",
        "삭제한 템플릿은 되살릴 수 없습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "launch-template-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeLaunchTemplates, new Ec2.DescribeLaunchTemplatesIn(LaunchTemplateIds: [TemplateId]), cancel)
        .AsAsync(seen => seen?.LaunchTemplates?.FirstOrDefault(template => template.LaunchTemplateId == TemplateId) is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Ec2.DescribeLaunchTemplates.ToString(),
                Answer = $"{TemplateId}: LaunchTemplateName = {it.LaunchTemplateName}",
                Facts = Facts(("LaunchTemplateName", it.LaunchTemplateName), ("CreatedAt", Moment(it.CreateTime))),
                Pieces = [EvidencePiece.Of(Ec2.DescribeLaunchTemplates, seen)],
            })
            : Gone(Ec2.DescribeLaunchTemplates, $"no template {TemplateId}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ec2.DeleteLaunchTemplate, new Ec2.DeleteLaunchTemplateIn(LaunchTemplateId: TemplateId), cancel).ConfigureAwait(false), "InvalidLaunchTemplateId.NotFound");
}
