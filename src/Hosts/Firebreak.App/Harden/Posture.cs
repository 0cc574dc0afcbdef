using Firebreak.App.Contract;
using Firebreak.Harden;
using Firebreak.Model;

namespace Firebreak.App.Harden;

/// <summary>How every guard stands, as programs read it.</summary>
internal static class Posture
{
    /// <summary>The guards in their order.</summary>
    public static GuardStateDoc[] Of(HardeningReport report, Language language) => [.. report.States.Select(state => new GuardStateDoc(
        state.Guard.Id, state.Subject, state.Guard.Title.In(language), state.Verdict, Passed(state), state.Guard.Severity.ToString().ToLowerInvariant(),
        state.Says.In(language), state.Guard.Fix.In(language), state.Guard.Price.In(language), [.. state.Guard.Cis],
        state.Guard.Ask == Demand.None ? null : Asked(state.Guard.Ask),
        state is GuardState.Green green ? Contain.PlanPage.Proofs([green.Proof], language)[0] : null))];

    /// <summary>Everything the owner said of the card on file, oldest first.</summary>
    public static SaidOfCardDoc[] Card(HardenOptions said) => [.. said.CardBefore.Append(said.Card).OfType<CardWord>()
        .Select(word => new SaidOfCardDoc(Word(word), Instants.Text(word.SaidAt)))];

    /// <summary>What the owner said of the card, in a word.</summary>
    public static string Word(CardWord word) => word switch
    {
        { Blocked: true } => "blocked",
        { Valid: true } => "valid",
        _ => "invalid",
    };

    /// <summary>Whether a guard passed: only by AWS's answer. The owner's word, a choice and what is not for the account are neither.</summary>
    public static bool? Passed(GuardState state) => state switch
    {
        GuardState.Green => true,
        GuardState.Told or GuardState.Aside => null,
        _ => false,
    };

    /// <summary>A demand as AWS names the service.</summary>
    public static string Asked(Demand demand) => demand switch
    {
        Demand.Trail => "CloudTrail",
        Demand.Alarm => "CloudWatch",
        Demand.Budget => "Budgets",
        _ => "MFA",
    };
}
