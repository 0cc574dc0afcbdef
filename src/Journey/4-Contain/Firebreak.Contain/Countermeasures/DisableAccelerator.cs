using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches a Global Accelerator off: it forwards nothing; its hourly price ends only with it.</summary>
/// <param name="AcceleratorArn">Its ARN.</param>
public sealed record DisableAccelerator(string AcceleratorArn) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "disable-accelerator";

    /// <inheritdoc/>
    public override Target Target => new(AcceleratorArn, Kinds.Accelerator, Region.Global);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Switch off accelerator {Last(AcceleratorArn)}.",
        $"액셀러레이터 {Last(AcceleratorArn)}(을)를 끕니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [GlobalAccelerator.DescribeAccelerator, GlobalAccelerator.UpdateAccelerator];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The accelerator is switched on again.",
        "액셀러레이터를 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "network-off";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Wiring.AcceleratorAsync(account, Region.Global, AcceleratorArn, cancel),
        it => it.Is("Enabled", "false"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region.Global, GlobalAccelerator.UpdateAccelerator, new(AcceleratorArn, false), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "Enabled");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region.Global, GlobalAccelerator.UpdateAccelerator, new(AcceleratorArn, Fact(prior, "Enabled") == "true"), cancel);
}
