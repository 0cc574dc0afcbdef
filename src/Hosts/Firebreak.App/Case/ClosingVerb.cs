using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.App.Case;

/// <summary>What the owner says when he asks whether closing is safe.</summary>
/// <param name="RestAccepted">He accepts what is left open of the claim, and has paid or will pay it.</param>
/// <param name="SubscriptionsAccepted">He knows what goes on being billed after closing, and accepts it.</param>
/// <param name="ClosedAt">When he closed the account, if he has.</param>
public sealed record ClosingWord(bool RestAccepted = false, bool SubscriptionsAccepted = false, DateTimeOffset? ClosedAt = null);

/// <summary><c>firebreak case closing</c>: whether the account may be closed, from which date, and why not before. Refused means exit 6.</summary>
public static class ClosingVerb
{
    /// <summary>Judges, by what AWS says now.</summary>
    public static async Task<Answer> RunAsync(AccountVisit visit, ClosingWord word, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(word);
        using var folder = Folders.Open(visit, alone: word.ClosedAt is not null);
        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        if (word.ClosedAt is { } closed)
        {
            desk.Save(desk.File with { AccountClosedAt = closed });
            return Closed(desk, closed, language);
        }

        var verdict = await JudgeAsync(desk, word, cancel).ConfigureAwait(false);
        var state = await CaseGuards.StateAsync(desk, CaseVerb.Written(desk, "USD", language), null, cancel).ConfigureAwait(false);
        var guards = MistakeGuards.Check(Intent.CloseAccount, state with { Closing = verdict }).Where(guard => guard.Name != "closing-first").ToList();
        var allowed = verdict.Allowed && !guards.Exists(guard => guard.Stops);
        var blocks = new List<Block>(Blinds.Of(desk.Blind, language)) { Headline(verdict, allowed, language) };
        blocks.AddRange(verdict.Reasons.Select(reason => new Point("!", reason.In(language), verdict.Allowed ? Tone.Plain : Tone.Warn)));
        blocks.AddRange(CaseGuards.Points(guards, language));
        blocks.Add(new Heading(new Words("Leave on until the account is finally deleted", "계정이 완전히 삭제될 때까지 켜 두십시오").In(language)));
        blocks.AddRange(verdict.KeepOn.Select(one => new Point("-", one.In(language))));
        if (allowed && verdict.ReopenUntil is { } until)
        {
            blocks.Add(new Say(new Words(
                $"Closed today, AWS can reopen it until {until:yyyy-MM-dd}. Then: firebreak case closing --closed-on {visit.Now.UtcDateTime:yyyy-MM-dd}",
                $"오늘 해지하면 {until:yyyy-MM-dd}까지 다시 열 수 있습니다. 해지한 뒤: firebreak case closing --closed-on {visit.Now.UtcDateTime:yyyy-MM-dd}").In(language), Tone.Faint));
        }

        var doc = new CaseDoc(
            Shapes.Name, desk.File.Account.ToString(), desk.File.Id, allowed ? "closeable" : "not-closeable", [.. verdict.Reasons.Select(reason => reason.In(language))],
            verdict.From?.ToString("O", CultureInfo.InvariantCulture), BlindDoc.Of(desk.Blind))
        {
            Guards = [.. guards.Select(one => new MistakeDoc(one.Name, one.Stops, one.Says.In(language)))],
        };
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc), allowed ? ExitCode.Calm : ExitCode.Refused);
    }

    /// <summary>Whether closing is safe, from what AWS says now.</summary>
    internal static async Task<ClosingVerdict> JudgeAsync(CaseDesk desk, ClosingWord word, CancellationToken cancel)
    {
        var visit = desk.Visit;
        var inventory = desk.Look.Inventory;
        var summary = await visit.Aws.Reader.ReadAsync(Region.Global, Iam.GetAccountSummary, new None(), cancel).ConfigureAwait(false);
        var verdicts = Watch.Burn.Verdicts(new Investigation([desk.Incident], []));
        var running = inventory.Resources.Where(one => one.Running).ToList();
        var keys = inventory.Resources.Count(one => one is { Kind: Kinds.AccessKey, State: "Active" } && verdicts.GetValueOrDefault(one.Id) == Verdict.Attacker);
        var credit = desk.File.Credits.Count > 0 ? desk.File.Credits[^1] : null;
        return Closing.Judge(new ClosingState
        {
            Today = DateOnly.FromDateTime(visit.Now.UtcDateTime),
            AttackerRunning = inventory.BlindSpots.Count > 0 ? null : running.Count(one => verdicts.GetValueOrDefault(one.Id) == Verdict.Attacker),
            UnclearRunning = running.Count(one => verdicts.TryGetValue(one.Id, out var verdict) && verdict == Verdict.Unclear),
            KeysPresent = summary.Match<int?>(
                seen => keys + (seen.SummaryMap is { } map && map.TryGetValue("AccountAccessKeysPresent", out var root) ? root : 0), _ => null),
            BlindSpots = inventory.BlindSpots,
            BillSettled = credit is { Verified: true } || word.RestAccepted ? true : credit is null ? null : false,
            Credit = credit,
            RestAccepted = word.RestAccepted,
            Subscriptions = CaseGuards.GoingOn(inventory),
            SubscriptionsAccepted = word.SubscriptionsAccepted,
        });
    }

    private static Say Headline(ClosingVerdict verdict, bool allowed, Language language) => allowed
        ? new Say(verdict.From is { } since
            ? new Words($"Closing is safe from {since:yyyy-MM-dd}.", $"{since:yyyy-MM-dd}부터 닫아도 안전합니다.").In(language)
            : new Words("Closing is safe now.", "지금 닫아도 안전합니다.").In(language), Tone.Good)
        : new Say(verdict.From is { } from
            ? new Words($"Do not close the account yet. It will be safe from {from:yyyy-MM-dd}.", $"아직 계정을 닫지 마십시오. {from:yyyy-MM-dd}부터 안전합니다.").In(language)
            : new Words("Do not close the account.", "계정을 닫지 마십시오.").In(language), Tone.Bad);

    private static Answer Closed(CaseDesk desk, DateTimeOffset closed, Language language)
    {
        var until = closed.AddDays(Closing.PostClosureDays);
        var says = new Words(
            $"Noted: closed on {closed.UtcDateTime:yyyy-MM-dd}. AWS can reopen the account until {until.UtcDateTime:yyyy-MM-dd}; MFA and mailbox stay until then.",
            $"{closed.UtcDateTime:yyyy-MM-dd}에 해지한 것으로 기록했습니다. {until.UtcDateTime:yyyy-MM-dd}까지 다시 열 수 있으며, 그때까지 MFA와 이메일함을 유지하십시오.").In(language);
        var blocks = new List<Block> { new Say(says, Tone.Good) };
        blocks.AddRange(Closing.KeepOn.Select(one => new Point("-", one.In(language))));
        blocks.Add(new Next("firebreak case end", new Words("Next: end the case.", "다음: 케이스를 마칩니다.").In(language)));
        var doc = new CaseDoc(Shapes.Name, desk.File.Account.ToString(), desk.File.Id, "closed", [says], null, BlindDoc.Of(desk.Blind));
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc), ExitCode.Calm);
    }
}
