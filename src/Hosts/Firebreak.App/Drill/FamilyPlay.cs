using Firebreak.App.Pages;
using Firebreak.App.Verbs;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sandbox;

namespace Firebreak.App.Drill;

/// <summary>The play of a family: look, investigate, and hold the verdicts against the truth. The whole way to the credit is the story's.</summary>
internal sealed class FamilyPlay(Stage stage, AccountVisit visit, DrillLog log, DrillQuestion question, Language language)
{
    /// <summary>Plays it.</summary>
    public async Task<DrillScore> RunAsync(CancellationToken cancel)
    {
        var (world, score) = (stage.World, new DrillScore());
        log.Chapter("The account as the owner finds it", "주인이 돌아와 보니");
        log.Say(Scenarios.Find(question.Scenario)!.Title);
        var check = await CheckVerb.RunAsync(visit, new LookQuestion(), question.Currency, language, _ => { }, cancel).ConfigureAwait(false);
        foreach (var block in check.Page.Blocks.Take(12))
        {
            log.Show(block);
        }

        log.Chapter("investigate: who, when, how, what is whose", "investigate: 누가, 언제, 어떻게, 무엇이 누구의 것인가");
        var look = await AccountLook.TakeAsync(visit, new LookQuestion(), _ => { }, cancel).ConfigureAwait(false);
        var incidents = look.Investigation.Incidents;
        foreach (var block in incidents.Take(1).SelectMany(incident => IncidentPage.Of(incident, null, language)).Where(block => block is not Next).Take(question.Fast ? 6 : 12))
        {
            log.Show(block is Grid grid ? grid with { Rows = [.. grid.Rows.Take(14)] } : block);
        }

        score.Detected = Referee.Of(world, incidents);
        score.Blind = look.BlindSpots;
        Judge(world, incidents, score);
        return score;
    }

    private void Judge(World world, IReadOnlyList<Incident> incidents, DrillScore score)
    {
        var grave = incidents.Count(incident => incident.Severity >= Severity.High);
        if (world.Ledger.Used.All(use => use.Side != Side.Attacker))
        {
            log.Step("calm", grave == 0, new Words($"Nobody was inside: {grave} grave incidents.", $"침입자는 없었습니다: 심각한 사건 {grave}건."));
        }
        else
        {
            log.Step("incident", grave == 1, new Words($"{grave} grave incident(s): the break-in is told once.", $"심각한 사건 {grave}건: 침입 하나를 하나의 사건으로 알립니다."));
        }

        var detected = score.Detected;
        log.Step("investigate", detected.Found == detected.AttackerResources && detected.Wrong == 0, new Words(
            $"The referee: {detected.Found} of {detected.AttackerResources} of the intruder's things found, {detected.Wrong} of the owner's accused.",
            $"심판: 침입자의 것 {detected.AttackerResources}개 중 {detected.Found}개를 찾았고, 주인의 것을 잘못 지목한 것은 {detected.Wrong}개입니다."));
    }
}
