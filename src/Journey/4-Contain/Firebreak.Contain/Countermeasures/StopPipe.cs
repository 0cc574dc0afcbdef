using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops an EventBridge pipe.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopPipe(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-pipe";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.Pipe, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop pipe {Name} in {Region}.",
        $"{Region}의 파이프 {Name}(을)를 멈춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Pipes.DescribePipe, Pipes.StopPipe, Pipes.StartPipe];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The pipe is started again.",
        "파이프를 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Serverless.PipeAsync(account, Region, Name, cancel),
        it => it.Is("DesiredState", "STOPPED") || it.Is("CurrentState", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Pipes.StopPipe, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "DesiredState");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        Fact(prior, "DesiredState") == "RUNNING"
            ? CallAsync(account, Region, Pipes.StartPipe, new(Name), cancel)
            : Task.FromResult(Outcome.Nothing);
}
