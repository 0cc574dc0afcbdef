using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Keeps a queue or stream from starting a Lambda function.</summary>
/// <param name="MappingId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DisableEventSource(string MappingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "disable-event-source";

    /// <inheritdoc/>
    public override Target Target => new(MappingId, Kinds.EventSource, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Keep queue or stream {MappingId} in {Region} from starting its Lambda function.",
        $"{Region}에서 {MappingId}(이)가 Lambda 함수를 부르지 못하게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lambda.GetEventSourceMapping, Lambda.UpdateEventSourceMapping];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "It may start the function again.",
        "다시 함수를 부를 수 있게 합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Serverless.SourceAsync(account, Region, MappingId, cancel),
        it => it.Is("State", "Disabled", "Disabling", "Deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Lambda.UpdateEventSourceMapping, new(MappingId, Enabled: false), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "State") is "Enabled" or "Enabling" or "Updating";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Lambda.UpdateEventSourceMapping, new(MappingId, Enabled: Fact(prior, "State") is "Enabled" or "Enabling" or "Creating" or "Updating"), cancel);
}
