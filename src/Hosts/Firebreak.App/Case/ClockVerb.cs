using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary>What the owner says of his clocks.</summary>
/// <param name="TimeZone">His time zone, if he names one now; it is remembered.</param>
/// <param name="ResolvedAt">When AWS marked the case resolved, if he says so now; it is remembered.</param>
public sealed record ClockWord(string? TimeZone, DateTimeOffset? ResolvedAt);

/// <summary><c>firebreak case deadlines</c>: every clock that runs, in UTC and in the owner's time, and as a calendar.</summary>
public static class ClockVerb
{
    /// <summary>Shows them.</summary>
    /// <param name="visit">The account.</param>
    /// <param name="word">What the owner says.</param>
    /// <param name="language">The language.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<Answer> RunAsync(AccountVisit visit, ClockWord word, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(word);
        var zone = word.TimeZone;
        if (zone is not null && Zones.Find(zone) is null)
        {
            throw new TroubleException(ExitCode.Usage, new Words(
                $"--time-zone: '{zone}' is not known. Write a name like Asia/Seoul or an offset like +09:00.",
                $"--time-zone: '{zone}'은(는) 알 수 없는 시간대입니다. Asia/Seoul 같은 이름이나 +09:00 같은 차이로 써 주십시오."));
        }

        using var folder = Folders.Open(visit, alone: word != new ClockWord(null, null));
        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        if (word != new ClockWord(null, null))
        {
            desk.Save(desk.File with { TimeZone = zone ?? desk.File.TimeZone, ResolvedAt = word.ResolvedAt ?? desk.File.ResolvedAt });
        }

        var place = Zones.Of(desk.File, language);
        var all = Deadlines.Of(desk.File, desk.Incident, visit.Now, place);
        var blocks = new List<Block>(Blinds.Of(desk.Blind, language));
        blocks.AddRange(Clocks.Points(all, visit.Now, place, language));
        if (desk.File.Owner.Notices.Count == 0)
        {
            blocks.Add(new Point("?", new Words(
                "When AWS's first notice came is not known, so the days to reply cannot be counted: firebreak case open --notice 2023-08-28T01:10:00Z",
                "AWS의 첫 통지 시각이 없어 답변 기한을 셀 수 없습니다: firebreak case open --notice 2023-08-28T01:10:00Z").In(language), Tone.Warn));
        }

        blocks.Add(new Next("firebreak case deadlines --export deadlines.ics", new Words("Into your calendar:", "달력에 넣기:").In(language)));
        var doc = new CaseDoc(
            Shapes.Name, desk.File.Account.ToString(), desk.File.Id, "deadlines", [.. all.Select(one => $"{one.Name} {Instants.Text(one.Due)}")], null, BlindDoc.Of(desk.Blind))
        {
            Deadlines = Clocks.Docs(all, place, language),
        };
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc), desk.Blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm)
        {
            Exports = new Dictionary<string, Func<string>>(StringComparer.Ordinal) { [".ics"] = () => CaseCalendar.Write(desk.File, all, visit.Now, place, language) },
        };
    }
}
