using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a Fargate profile of an EKS cluster: without it the cluster runs nothing there.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteFargateProfile(string Cluster, string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-fargate-profile";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.EksFargateProfile, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Fargate profile {Name} of EKS cluster {Cluster} in {Region}.",
        $"{Region}의 EKS 클러스터 {Cluster}에 있는 Fargate 프로필 {Name}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Eks.DescribeFargateProfile, Eks.DeleteFargateProfile];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Fleets.FargateAsync(account, Region, Cluster, Name, cancel),
        it => it.Is("Status", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Eks.DeleteFargateProfile, new(Cluster, Name), cancel, "ResourceNotFoundException");
}
