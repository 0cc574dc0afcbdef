using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Gives up machines that CodeBuild keeps ready.</summary>
/// <param name="FleetArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteBuildFleet(string FleetArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-build-fleet";

    /// <inheritdoc/>
    public override Target Target => new(FleetArn, Kinds.BuildFleet, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Give up the machines that CodeBuild fleet {Last(FleetArn)} in {Region} keeps ready.",
        $"{Region}의 CodeBuild 플릿 {Last(FleetArn)}(이)가 확보해 둔 서버를 반납합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CodeBuild.BatchGetFleets, CodeBuild.DeleteFleet];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "fleet-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.BuildFleetAsync(account, Region, FleetArn, cancel),
        it => it.Is("Status", "DELETING", "PENDING_DELETION"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, CodeBuild.DeleteFleet, new(FleetArn), cancel);
}
