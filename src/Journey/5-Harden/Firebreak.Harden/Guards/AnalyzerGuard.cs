using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>AWS looks in every region for what can be reached from outside the account.</summary>
internal sealed class AnalyzerGuard : EverywhereGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "access-analyzer",
        new("AWS looks for doors to the outside", "외부로 열린 문 감시(Access Analyzer)"),
        Severity.Low,
        new("Free: analyzers of external access cost nothing.", "무료입니다. 외부 액세스 분석기에는 비용이 없습니다."),
        new("Make an analyzer of external access in every region.", "모든 리전에 외부 액세스 분석기를 만듭니다."),
        Demand.None)
    {
        Proves = "analyzers-active",
        Cis = ["1.20"],
    };

    /// <inheritdoc/>
    protected override RegionSwitch Switch => AnalyzerSwitch.One;

    /// <inheritdoc/>
    protected override Words OnEverywhere => new("An analyzer of external access is active in every region.", "모든 리전에서 외부 액세스 분석기가 작동합니다.");

    /// <inheritdoc/>
    protected override Words Off => new("No analyzer looks for access from outside", "외부 액세스를 살피는 분석기가 없습니다");

    /// <inheritdoc/>
    protected override HardeningStep StepFor(HardenDraft draft, IReadOnlyList<string> regions) => new StartAnalyzers(draft.Account, regions);
}
