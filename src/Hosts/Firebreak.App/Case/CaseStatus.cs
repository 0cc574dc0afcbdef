using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary>Where a case stands: the amounts, the next days to keep, the mistakes that would be made now, what is missing.</summary>
internal static class CaseStatus
{
    /// <summary>The answer.</summary>
    public static Answer Of(CaseDesk desk, StatementText statement, IReadOnlyList<Guard> guards, Language language)
    {
        var (split, now) = (desk.Split, desk.Visit.Now);
        var place = Zones.Of(desk.File, language);
        var due = Clocks.Due(desk.File, desk.Incident, now, place);
        string[] stands =
        [
            new Words($"Case {desk.File.Id} for {desk.Incident.Id}, opened {desk.File.OpenedAt:yyyy-MM-dd HH:mm} UTC.", $"케이스 {desk.File.Id}, 사건 {desk.Incident.Id}, {desk.File.OpenedAt:yyyy-MM-dd HH:mm} UTC에 시작.").In(language),
            new Words($"Unauthorised {split.Unauthorised.Total}, own {split.Own.Total}, unsure {split.Unsure.Total}{(split.Estimate ? " (estimate)" : "")}.", $"무단 사용 {split.Unauthorised.Total}, 본인 사용 {split.Own.Total}, 불분명 {split.Unsure.Total}{(split.Estimate ? " (추정)" : "")}.").In(language),
            new Words($"Messages {desk.File.Log.Count}, offers {desk.File.Offers.Count}, credits checked {desk.File.Credits.Count}.", $"주고받은 글 {desk.File.Log.Count}건, 제안 {desk.File.Offers.Count}건, 크레딧 확인 {desk.File.Credits.Count}건.").In(language),
            .. desk.File.Outcome is { } ended ? [ended.Says.In(language)] : Array.Empty<string>(),
        ];
        string[] says = [.. stands, .. statement.NotYetProved.Concat(statement.Missing).Select(one => one.In(language))];
        Block[] blocks =
        [
            .. Blinds.Of(desk.Blind, language),
            .. stands.Select(line => new Say(line)),
            .. CaseGuards.Lacks(statement, language),
            .. Clocks.Points(due, now, place, language),
            .. CaseGuards.Points(guards, language),
            desk.File.Outcome is not null
                ? new Next("firebreak case deadlines", new Words("It is over; what still runs:", "케이스가 끝났습니다. 아직 남은 기한:").In(language))
                : new Next("firebreak case statement", new Words("Next: the statement for AWS Support.", "다음: AWS Support에 보낼 소명서를 씁니다.").In(language)),
        ];
        var doc = new CaseDoc(
            Shapes.Name, desk.File.Account.ToString(), desk.File.Id, desk.File.Outcome is null ? "open" : "ended", says, null, BlindDoc.Of(desk.Blind))
        {
            Deadlines = Clocks.Docs(due, place, language),
            Guards = [.. guards.Select(one => new MistakeDoc(one.Name, one.Stops, one.Says.In(language)))],
            Outcome = desk.File.Outcome is { } outcome ? EndVerb.Doc(outcome) : null,
        };
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc), desk.Blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
    }
}
