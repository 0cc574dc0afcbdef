using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a SageMaker notebook; its disk stays.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopNotebook(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-notebook";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.Notebook, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop SageMaker notebook {Name} in {Region}. Its disk stays.",
        $"{Region}의 SageMaker 노트북 {Name}(을)를 중지합니다. 디스크는 남습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [SageMaker.DescribeNotebookInstance, SageMaker.StopNotebookInstance, SageMaker.StartNotebookInstance];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The notebook is started again.",
        "노트북을 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "notebook-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Learning.NotebookAsync(account, Region, Name, cancel),
        it => it.Is("NotebookInstanceStatus", "Stopped", "Stopping", "Deleting", "Failed"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, SageMaker.StopNotebookInstance, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "NotebookInstanceStatus") is "InService" or "Pending";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, SageMaker.StartNotebookInstance, new(Name), cancel);
}
