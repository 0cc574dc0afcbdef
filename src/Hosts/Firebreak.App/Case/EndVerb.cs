using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary>What the owner says when he ends the case.</summary>
/// <param name="RestAccepted">He accepts what is left open of the claim.</param>
/// <param name="ResolvedAt">When AWS marked the case resolved; the account's time if he does not say.</param>
/// <param name="Lessons">What he takes from it.</param>
public sealed record EndWord(bool RestAccepted, DateTimeOffset? ResolvedAt, IReadOnlyList<string> Lessons);

/// <summary><c>firebreak case end</c>: the outcome, kept as a record.</summary>
public static class EndVerb
{
    /// <summary>Ends the case; refused (exit 6) while a part of the claim is open that the owner has not accepted.</summary>
    public static async Task<Answer> RunAsync(AccountVisit visit, EndWord word, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(word);
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var at = word.ResolvedAt ?? visit.Now;
        var (outcome, refused) = Ending.Of(desk.File, desk.Incident, at, word.RestAccepted, word.Lessons, language);
        if (outcome is null)
        {
            throw new TroubleException(ExitCode.Refused, refused!.Value, "firebreak case credits");
        }

        desk.Save(desk.File with { Outcome = outcome, ResolvedAt = at });
        folder.Documents.Write("record-" + desk.File.Id, CaseJson.Write(desk.File));
        var place = Zones.Of(desk.File, language);
        var clocks = Deadlines.Of(desk.File, desk.Incident, visit.Now, place).Where(one => !one.Passed).ToList();
        Block[] blocks =
        [
            .. Blinds.Of(desk.Blind, language),
            new Figure(
                $"{outcome.ReliefShare * 100m:0.##} %", new Words($"waived: {outcome.Relief} of {outcome.Claimed}", $"감면 비율: {outcome.Claimed} 중 {outcome.Relief}").In(language), outcome.ReliefShare >= 1 ? Tone.Good : Tone.Warn),
            new Say(outcome.Says.In(language)),
            new Say(new Words($"{outcome.Messages} messages, {outcome.Offers} offers.", $"주고받은 글 {outcome.Messages}건, 제안 {outcome.Offers}건.").In(language), Tone.Faint),
            new Heading(new Words("What it taught", "배운 점").In(language)),
            .. outcome.Lessons.Select(one => new Point("-", one)),
            new Heading(new Words("What still runs", "아직 남은 기한").In(language)),
            .. Clocks.Points(clocks, visit.Now, place, language),
            new Next("firebreak case end --export record.html", new Words("The record is kept; as a file of its own:", "기록은 보관되었습니다. 따로 파일로 저장하려면:").In(language)),
        ];
        var doc = new CaseDoc(Shapes.Name, desk.File.Account.ToString(), desk.File.Id, "ended", [outcome.Says.In(language), .. outcome.Lessons], null, BlindDoc.Of(desk.Blind))
        {
            Outcome = Doc(outcome),
            Deadlines = Clocks.Docs(clocks, place, language),
        };
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc), ExitCode.Calm);
    }

    /// <summary>An outcome as JSON shows it.</summary>
    internal static OutcomeDoc Doc(Outcome outcome) => new(
        Instants.Text(outcome.At), outcome.Relief.Amount, outcome.Claimed.Amount, outcome.Left?.Amount, outcome.Claimed.Currency, outcome.ReliefShare, outcome.Days,
        outcome.Messages, outcome.Offers, [.. outcome.Lessons]);
}
