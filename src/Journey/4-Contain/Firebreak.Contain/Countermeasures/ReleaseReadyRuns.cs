using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Gives up runs of a Lambda function that are kept ready, and cost while they wait.</summary>
/// <param name="Function">Its function.</param>
/// <param name="Alias">Its alias or version.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record ReleaseReadyRuns(string Function, string Alias, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "release-ready-runs";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.ProvisionedConcurrency, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Give up the runs that Lambda function {Function}:{Alias} in {Region} keeps ready.",
        $"{Region}의 Lambda 함수 {Function}:{Alias}(이)가 미리 확보해 둔 동시 실행을 반납합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lambda.ListProvisionedConcurrencyConfigs, Lambda.DeleteProvisionedConcurrencyConfig, Lambda.PutProvisionedConcurrencyConfig];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "As many runs are kept ready again.",
        "같은 수의 동시 실행을 다시 확보합니다.");

    /// <inheritdoc/>
    public override string ProofWord => "ready-runs-released";

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Serverless.ReadyAsync(account, Region, Function, Alias, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Lambda.DeleteProvisionedConcurrencyConfig, new(Function, Alias), cancel, "ProvisionedConcurrencyConfigNotFoundException", "ResourceNotFoundException");

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "Requested");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Lambda.PutProvisionedConcurrencyConfig, new(Function, Alias, Number(Fact(prior, "Requested"))), cancel);
}
