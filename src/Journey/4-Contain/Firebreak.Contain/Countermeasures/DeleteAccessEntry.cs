using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes somebody's leave to enter an EKS cluster.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="Principal">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteAccessEntry(string Cluster, string Principal, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-access-entry";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.EksAccessEntry, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take the leave of {Principal} to enter EKS cluster {Cluster} in {Region}.",
        $"{Region}의 EKS 클러스터 {Cluster}에 들어갈 수 있는 {Principal}의 권한을 없앱니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Eks.DescribeAccessEntry, Eks.DeleteAccessEntry];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Fleets.EntryAsync(account, Region, Cluster, Principal, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Eks.DeleteAccessEntry, new(Cluster, Principal), cancel, "ResourceNotFoundException");
}
