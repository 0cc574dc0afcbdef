using System.Text.Json;
using Firebreak.App.Contain;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.App.Verbs;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sandbox;

namespace Firebreak.App.Drill;

/// <summary>The play of the story, first half: the warning, the look, the plan, the containment.</summary>
internal sealed partial class DrillPlay(
    Stage stage, AccountVisit visit, Phone phone, DrillLog log, DrillQuestion question, Language language)
{
    private readonly World _world = stage.World;
    private readonly List<Blindness> _blind = [];
    private Incident? _incident;

    /// <summary>What the referee counts.</summary>
    public DrillScore Score { get; } = new();

    /// <summary>Plays everything in order.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        BreakIn();
        Warning();
        var look = await LookAsync(cancel).ConfigureAwait(false);
        _incident = look.Investigation.Incidents.Count > 0 ? look.Investigation.Incidents[0] : null;
        if (_incident is null)
        {
            log.Step("investigate", false, new Words("No incident was found.", "사건을 찾지 못했습니다."));
            return;
        }

        Investigate(look);
        await RefuseClosingAsync(cancel).ConfigureAwait(false);
        await ContainAsync(look, cancel).ConfigureAwait(false);
        await AskAwsAsync(cancel).ConfigureAwait(false);
        await HardenAsync(cancel).ConfigureAwait(false);
        await StateAsync(cancel).ConfigureAwait(false);
        await CreditAsync(cancel).ConfigureAwait(false);
        await CloseAsync(cancel).ConfigureAwait(false);
        Score.Blind = [.. _blind.Distinct()];
    }

    private void BreakIn()
    {
        log.Chapter("The account as the owner finds it", "주인이 돌아와 보니");
        var running = _world.Truth.Running(Side.Attacker).Count();
        log.Step("break-in", running > 0, new Words(
            $"Account {_world.Account}: a forgotten free-tier account. Someone else runs {running} machines in it.",
            $"계정 {_world.Account}: 잊고 지낸 프리 티어 계정. 낯선 사람이 서버 {running}대를 돌리고 있습니다."));
    }

    private void Warning()
    {
        foreach (var notice in stage.Facts.Notices)
        {
            var when = notice.At.ToOffset(TimeSpan.FromHours(9)).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
            log.Detail(new Words($"{when} KST, {notice.Channel}: {notice.Subject}", $"{when} KST, {(notice.Channel == "phone" ? "전화" : "메일")}: {(notice.Missed ? "받지 못함" : notice.Subject)}"));
        }

        var missed = stage.Facts.Notices.Count(notice => notice.Missed);
        log.Step("warning", stage.Facts.Notices.Any(notice => notice.Channel == "mail"), new Words(
            $"AWS rang {missed} times (taken for adverts) and mailed; now the owner reads it.", $"AWS가 {missed}번 전화했지만 광고인 줄 알았고, 메일을 이제야 읽습니다."));
    }

    private async Task<AccountLook> LookAsync(CancellationToken cancel)
    {
        log.Chapter("check: is money leaving right now?", "check: 지금 돈이 새고 있나?");
        var check = await CheckVerb.RunAsync(visit, new LookQuestion(), question.Currency, language, _ => { }, cancel).ConfigureAwait(false);
        foreach (var block in check.Page.Blocks.Take(12))
        {
            log.Show(block);
        }

        log.Step("check", check.Exit == ExitCode.Burning, new Words($"exit code {(int)check.Exit}: money is burning now", $"종료 코드 {(int)check.Exit}: 지금 돈이 새고 있습니다"));
        var look = await AccountLook.TakeAsync(visit, new LookQuestion(), _ => { }, cancel).ConfigureAwait(false);
        _blind.AddRange(look.BlindSpots);
        return look;
    }

    private void Investigate(AccountLook look)
    {
        log.Chapter("investigate: who, when, how, what is whose", "investigate: 누가, 언제, 어떻게, 무엇이 누구의 것인가");
        var rate = visit.RateTo(question.Currency, DateOnly.FromDateTime(_incident!.LastSeen.UtcDateTime));
        foreach (var block in IncidentPage.Of(_incident, rate, language).Where(block => block is not Next).Take(question.Fast ? 6 : 12))
        {
            log.Show(block is Grid grid ? grid with { Rows = [.. grid.Rows.Take(14)] } : block);
        }

        Score.Detected = Referee.Of(_world, [_incident]);
        var detected = Score.Detected;
        log.Step("investigate", detected.Found == detected.AttackerResources && detected.Wrong == 0, new Words(
            $"The referee: {detected.Found} of {detected.AttackerResources} of the intruder's things found, {detected.Wrong} of the owner's accused.",
            $"심판: 침입자의 것 {detected.AttackerResources}개 중 {detected.Found}개를 찾았고, 주인의 것을 잘못 지목한 것은 {detected.Wrong}개입니다."));
        var days = _incident.Damage.ByDay.Where(day => day.Net.Amount > 0).Select(day => day.Day.Day).ToList();
        log.Step("two-actors", _incident.Actors.Count == 2, new Words(
            $"{_incident.Actors.Count} people on one credential told apart; days of cost in August: {string.Join(", ", days)}.",
            $"한 자격 증명을 쓴 {_incident.Actors.Count}명을 구분했습니다. 비용이 든 8월의 날: {string.Join(", ", days)}일."));
    }

    private async Task RefuseClosingAsync(CancellationToken cancel)
    {
        log.Chapter("The first impulse: close the account", "첫 충동: 계정을 닫아 버리자");
        await Case.CaseVerb.OpenAsync(visit, null, Facts, language, _ => { }, cancel).ConfigureAwait(false);
        var closing = await Case.ClosingVerb.RunAsync(visit, new Case.ClosingWord(), language, _ => { }, cancel).ConfigureAwait(false);
        foreach (var block in closing.Page.Blocks.Take(5))
        {
            log.Show(block);
        }

        Score.Case = Score.Case with { ClosingRefusedBeforeCredit = closing.Exit == ExitCode.Refused };
        log.Step("closing-refused", closing.Exit == ExitCode.Refused, new Words(
            "Closing is refused: it does not stop what runs, and it ends the talk about relief.", "계정 해지를 막았습니다. 해지해도 돌던 것은 멈추지 않고, 감면 이야기도 끝나 버립니다."));
    }

    private async Task ContainAsync(AccountLook look, CancellationToken cancel)
    {
        log.Chapter("contain: stop it everywhere", "contain: 모든 곳에서 멈추기");
        var planned = await ContainVerb.PlanAsync(visit, new ContainQuestion(_incident!.Id, [], BrakesOnly: false, new LookQuestion()), language, _ => { }, cancel).ConfigureAwait(false);
        var plan = ContainVerb.Saved(visit, null);
        log.Step("contain-plan", planned.Exit is ExitCode.Calm && plan.Steps.Count > 0, new Words(
            $"A plan of {plan.Steps.Count} steps in {plan.Steps.Select(step => step.Measure.Target.Region).Distinct().Count()} regions, saved and shown; it stops {DrillScore.Usd(plan.UsdPerHourStopped)} an hour.",
            $"리전 {plan.Steps.Select(step => step.Measure.Target.Region).Distinct().Count()}곳, {plan.Steps.Count}단계의 계획을 저장하고 보여 줍니다. 시간당 {DrillScore.Usd(plan.UsdPerHourStopped)}가 멈춥니다."));
        var hands = new DrillHands(_world, visit, phone, log.Detail);
        Containment containment;
        using (var folder = Folders.Open(visit, alone: true))
        {
            containment = await ContainVerb.RunAsync(visit, folder, plan, hands, null, cancel).ConfigureAwait(false);
            ProofBox.Add(folder, containment.Proofs);
        }

        foreach (var left in containment.Remaining)
        {
            log.Detail(new Words($"left: {left.Id} ({left.Region}) {left.Why.En}", $"남은 것: {left.Id} ({left.Region}) {left.Why.Ko}"));
        }

        foreach (var block in PlanPage.Steps(containment.Steps, language).Take(12))
        {
            log.Show(block);
        }

        var ownerBefore = look.Inventory.Resources.Count(one => one.Running && _world.Ledger.SideOf(one.Id) == Side.Owner);
        var mine = _world.Truth.Running(Side.Owner).Count();
        var theirs = _world.Truth.Running(Side.Attacker).Count();
        Score.Contained = new DrillContained(theirs, mine, ownerBefore, containment.Rounds);
        log.Step("contain-apply", containment.Status == ContainStatus.Contained && theirs == 0, containment.Says);
        log.Step("respawn", containment.Rounds > 1, new Words(
            $"New machines of the intruder were met and stopped: {containment.Rounds} rounds, {containment.Sweeps} sweeps.",
            $"침입자가 다시 띄운 서버까지 멈췄습니다: {containment.Rounds}회 반복, {containment.Sweeps}회 전체 확인."));
        log.Step("owner-untouched", mine == ownerBefore && mine > 0, new Words($"The owner's {mine} machine(s) still run.", $"주인의 서버 {mine}대는 그대로 돌고 있습니다."));
        var verified = await ContainVerb.VerifyAsync(visit, null, language, cancel).ConfigureAwait(false);
        log.Step("contain-verify", Status(verified) == "contained", new Words(
            $"Looked at once more, later: {Status(verified)}.",
            $"나중에 다시 확인: {(Status(verified) == "contained" ? "차단된 상태 그대로입니다" : Status(verified))}."));
    }

    private static string Status(Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Json);
        return json.RootElement.GetProperty("status").GetString() ?? "";
    }
}
