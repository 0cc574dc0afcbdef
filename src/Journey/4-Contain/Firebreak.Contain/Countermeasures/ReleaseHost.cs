using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Gives a dedicated host back, once no machine is on it.</summary>
/// <param name="HostId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record ReleaseHost(string HostId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "release-host";

    /// <inheritdoc/>
    public override Target Target => new(HostId, Kinds.DedicatedHost, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Give dedicated host {HostId} in {Region} back.",
        $"{Region}의 전용 호스트 {HostId}(을)를 반납합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeHosts, Ec2.ReleaseHosts];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "reservation-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.HostAsync(account, Region, HostId, cancel),
        it => it.Is("State", "released", "released-permanent-failure"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.ReleaseHosts, new([HostId]), cancel);
}
