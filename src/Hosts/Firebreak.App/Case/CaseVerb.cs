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

/// <summary><c>firebreak case</c>: get the bill waived, and know when it is over.</summary>
public static class CaseVerb
{
    /// <summary>Opens the case with what the owner says of himself; said again, it replaces what he said.</summary>
    public static Task<Answer> OpenAsync(
        AccountVisit visit, string? incident, Func<OwnerFacts, OwnerFacts> said, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(said);
        return OpenAsync(visit, incident, (known, _, _) => Task.FromResult(said(known)), language, progress, cancel);
    }

    /// <summary>The same, where the owner is asked: he is told apart who was asked before.</summary>
    public static async Task<Answer> OpenAsync(
        AccountVisit visit, string? incident, Func<OwnerFacts, bool, CancellationToken, Task<OwnerFacts>> said, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(said);
        using var folder = Folders.Open(visit, alone: true);
        var isNew = CaseDesk.Read(folder) is null;
        var desk = await CaseDesk.OpenAsync(visit, folder, incident, progress, cancel).ConfigureAwait(false);
        desk.Save(desk.File);
        desk.Save(desk.File with { Owner = await said(desk.File.Owner, isNew, cancel).ConfigureAwait(false) });
        return Status(desk, language);
    }

    /// <summary>Where the case stands.</summary>
    public static async Task<Answer> StatusAsync(AccountVisit visit, Language language, Action<Words> progress, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: false);
        return Status(await KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false), language);
    }

    /// <summary>The deadlines, in UTC and in the owner's time.</summary>
    public static async Task<Answer> DeadlinesAsync(AccountVisit visit, Language language, Action<Words> progress, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: false);
        var desk = await KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var all = Deadlines.Of(desk.File, desk.Incident, visit.Now, Deadlines.Korea);
        var blocks = all.Select(one => (Block)new Point(one.Passed ? "x" : "-", $"{one.Says(Deadlines.Korea)}  {one.What.In(language)}", one.Passed ? Tone.Faint : Tone.Plain)).ToList();
        return new Answer(new Page(blocks), Json(desk, "deadlines", [.. all.Select(one => $"{one.Name} {Instants.Text(one.Due)}")], null), ExitCode.Calm);
    }

    /// <summary>Whether the account may be closed, from which date, and why not before. Refused means exit 6.</summary>
    public static async Task<Answer> ClosingAsync(AccountVisit visit, Language language, Action<Words> progress, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: false);
        var desk = await KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var verdict = await JudgeAsync(desk, cancel).ConfigureAwait(false);
        var blocks = new List<Block>
        {
            verdict.Allowed
                ? new Say(new Words($"Closing is safe from {verdict.From:yyyy-MM-dd}.", $"{verdict.From:yyyy-MM-dd}부터 닫아도 안전합니다.").In(language), Tone.Good)
                : new Say(verdict.From is { } from
                    ? new Words($"Do not close the account yet. It will be safe from {from:yyyy-MM-dd}.", $"아직 계정을 닫지 마십시오. {from:yyyy-MM-dd}부터 안전합니다.").In(language)
                    : new Words("Do not close the account.", "계정을 닫지 마십시오.").In(language), Tone.Bad),
        };
        blocks.AddRange(verdict.Reasons.Select(reason => new Point("!", reason.In(language), verdict.Allowed ? Tone.Plain : Tone.Warn)));
        blocks.Add(new Heading(new Words("Leave on until the account is finally deleted", "계정이 완전히 삭제될 때까지 켜 두십시오").In(language)));
        blocks.AddRange(verdict.KeepOn.Select(one => new Point("-", one.In(language))));
        return new Answer(
            new Page(blocks),
            Json(desk, verdict.Allowed ? "closeable" : "not-closeable", [.. verdict.Reasons.Select(reason => reason.In(language))], verdict.From?.ToString("O", CultureInfo.InvariantCulture)),
            verdict.Allowed ? ExitCode.Calm : ExitCode.Refused);
    }

    /// <summary>The statement of a case, with the owner's edits.</summary>
    internal static StatementText Written(CaseDesk desk, string currency, Language language)
    {
        var letter = LetterBox.Read(desk, currency, language);
        return letter.Written with { Text = letter.Text };
    }

    /// <summary>The credit held against the claim, or <c>null</c> while no bill can be read or nothing was claimed.</summary>
    internal static CreditCheck? Credited(CaseDesk desk, decimal? invoiceRate = null) =>
        desk.Bill.Match(after => CreditsVerb.Check(desk, after, invoiceRate), _ => null);

    /// <summary>Nobody opened a case.</summary>
    internal static TroubleException NoCase() => new(ExitCode.Usage, new Words("No case is open yet.", "아직 연 케이스가 없습니다."), "firebreak case open");

    /// <summary>Whether closing is safe, from what AWS says now.</summary>
    internal static async Task<ClosingVerdict> JudgeAsync(CaseDesk desk, CancellationToken cancel)
    {
        var visit = desk.Visit;
        var inventory = await visit.Aws.Inventory.SurveyAsync(visit.Named, cancel).ConfigureAwait(false);
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
            BillSettled = credit is { Verified: true } ? true : credit is null ? null : false,
            Credit = credit,
        });
    }

    /// <summary>The case that is open. Throws if none is.</summary>
    internal static async Task<CaseDesk> KnownAsync(AccountVisit visit, Store.AccountFolder folder, Action<Words> progress, CancellationToken cancel) =>
        CaseDesk.Read(folder) is null
            ? throw NoCase()
            : await CaseDesk.OpenAsync(visit, folder, null, progress, cancel).ConfigureAwait(false);

    private static Answer Status(CaseDesk desk, Language language)
    {
        var split = desk.Split;
        var statement = Written(desk, "USD", language);
        string[] says =
        [
            new Words($"Case {desk.File.Id} for {desk.Incident.Id}, opened {desk.File.OpenedAt:yyyy-MM-dd HH:mm} UTC.", $"케이스 {desk.File.Id}, 사건 {desk.Incident.Id}, {desk.File.OpenedAt:yyyy-MM-dd HH:mm} UTC에 시작.").In(language),
            new Words($"Unauthorised {split.Unauthorised.Total}, own {split.Own.Total}, unsure {split.Unsure.Total}{(split.Estimate ? " (estimate)" : "")}.", $"무단 사용 {split.Unauthorised.Total}, 본인 사용 {split.Own.Total}, 불분명 {split.Unsure.Total}{(split.Estimate ? " (추정)" : "")}.").In(language),
            new Words($"Messages {desk.File.Log.Count}, offers {desk.File.Offers.Count}, credits checked {desk.File.Credits.Count}.", $"주고받은 글 {desk.File.Log.Count}건, 제안 {desk.File.Offers.Count}건, 크레딧 확인 {desk.File.Credits.Count}건.").In(language),
            .. statement.NotYetProved.Select(one => one.In(language)),
            .. statement.Missing.Select(one => one.In(language)),
        ];
        Block[] blocks =
        [
            .. Blinds.Of(desk.Blind, language),
            .. says.Select(line => new Say(line)),
            new Next("firebreak case statement", new Words("Next: the statement for AWS Support.", "다음: AWS Support에 보낼 소명서를 씁니다.").In(language)),
        ];
        return new Answer(new Page(blocks), Json(desk, "open", says, null), desk.Blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
    }

    /// <summary>A verb's answer as scripts read it.</summary>
    internal static string Json(CaseDesk desk, string state, string[] says, string? text, Func<CaseDoc, CaseDoc>? more = null)
    {
        var doc = new CaseDoc(Shapes.Name, desk.File.Account.ToString(), desk.File.Id, state, says, text, BlindDoc.Of(desk.Blind));
        return JsonSerializer.Serialize(more is null ? doc : more(doc), Shapes.Default.CaseDoc);
    }
}
