using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends an EMR cluster with its machines; its protection is taken off first.</summary>
/// <param name="ClusterId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record TerminateEmrCluster(string ClusterId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "terminate-emr-cluster";

    /// <inheritdoc/>
    public override Target Target => new(ClusterId, Kinds.EmrCluster, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End EMR cluster {ClusterId} in {Region} with its machines.",
        $"{Region}의 EMR 클러스터 {ClusterId}(을)를 서버와 함께 끝냅니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Emr.DescribeCluster, Emr.SetTerminationProtection, Emr.TerminateJobFlows];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was ended does not go on where it was; its description is kept as evidence.",
        "끝낸 작업은 이어지지 않습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "cluster-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.EmrAsync(account, Region, ClusterId, cancel),
        it => it.Is("State", "TERMINATING", "TERMINATED", "TERMINATED_WITH_ERRORS"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => CallAsync(account, Region, Emr.SetTerminationProtection, new([ClusterId], false), cancel),
        () => CallAsync(account, Region, Emr.TerminateJobFlows, new([ClusterId]), cancel));
}
