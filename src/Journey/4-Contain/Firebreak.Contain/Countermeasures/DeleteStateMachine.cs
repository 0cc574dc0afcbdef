using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a Step Functions program; what runs of it ends.</summary>
/// <param name="MachineArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteStateMachine(string MachineArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-state-machine";

    /// <inheritdoc/>
    public override Target Target => new(MachineArn, Kinds.StateMachine, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Step Functions program {Last(MachineArn)} in {Region}.",
        $"{Region}의 Step Functions 프로그램 {Last(MachineArn)}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [StepFunctions.DescribeStateMachine, StepFunctions.DeleteStateMachine];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Serverless.ProgramAsync(account, Region, MachineArn, cancel),
        it => it.Is("Status", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, StepFunctions.DeleteStateMachine, new(MachineArn), cancel);
}
