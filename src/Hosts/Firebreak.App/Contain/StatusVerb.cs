using Firebreak.App.Pages;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;

namespace Firebreak.App.Contain;

/// <summary><c>firebreak contain status</c>: what the journal says was done, and whether journal and evidence are as they were kept.</summary>
public static class StatusVerb
{
    private const int Shown = 10;

    /// <summary>Looks into the account's folder; AWS is not asked.</summary>
    /// <param name="visit">The account.</param>
    /// <param name="head">The line that an earlier command printed, or <c>null</c>.</param>
    /// <param name="language">The language.</param>
    public static Answer Run(AccountVisit visit, string? head, Language language)
    {
        using var folder = Folders.Open(visit, alone: false);
        var wrong = Inspected(visit, head);
        var says = Lines(folder, language);
        says.Add(wrong.Count == 0
            ? new Words(
                $"Journal and evidence are whole{(head is null ? "" : ", and as the given line says")}: {folder.Vault.Entries.Count} pieces of evidence.",
                $"일지와 증거가 온전합니다{(head is null ? "" : ". 주신 기록과도 맞습니다")}. 증거 {folder.Vault.Entries.Count}개.").In(language)
            : new Words(wrong.Count == 1 ? "One thing in the folder is not as it was kept:" : $"{wrong.Count} things in the folder are not as they were kept:", $"폴더에 보관한 그대로가 아닌 것이 {wrong.Count}개 있습니다:").In(language));
        says.AddRange(wrong.Take(Shown).Select(one => $"{one.Place}: {one.Says.In(language)}"));
        var open = Open(folder.Journal.Entries);
        return Saying.Of(
            "contain status",
            open.Count > 0 ? ExitCode.PartlyDone : folder.Troubles.Count > 0 ? ExitCode.Blind : wrong.Count > 0 ? ExitCode.Findings : ExitCode.Calm,
            [.. Blinds.NotKept(folder.Troubles, language), .. says.Select(line => new Say(line)), ContainPage.Head(folder.Seal(), language)],
            [.. says, folder.Seal()],
            folder.Troubles);
    }

    private static IReadOnlyList<Discrepancy> Inspected(AccountVisit visit, string? head)
    {
        try
        {
            return Inspection.Of(visit.StateRoot, visit.Caller.Account, head);
        }
        catch (FormatException wrong)
        {
            throw new TroubleException(ExitCode.Usage, new Words(wrong.Message, $"'{head}'은(는) 기록 줄이 아닙니다. 'journal N 해시 evidence N 해시' 형식입니다."));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return [new Discrepancy(visit.StateRoot ?? AccountFolder.DefaultRoot(), new Words($"It cannot be read: {wrong.Message}", $"읽을 수 없습니다: {wrong.Message}"))];
        }
    }

    private static List<string> Lines(AccountFolder folder, Language language)
    {
        var entries = folder.Journal.Entries;
        var ends = entries.Where(entry => entry.Act is JournalAct.Proof or JournalAct.Rest).GroupBy(entry => entry.StepId, StringComparer.Ordinal).Select(group => group.Last()).ToList();
        var open = Open(entries);
        return
        [
            new Words($"Journal: {(entries.Count == 1 ? "1 entry" : $"{entries.Count} entries")} in {folder.Path}.", $"일지: 항목 {entries.Count}개, {folder.Path}.").In(language),
            new Words(
                $"{ends.Count(entry => entry.Act == JournalAct.Proof)} steps were proved, {ends.Count(entry => entry.Act == JournalAct.Rest)} came to rest without being done.",
                $"{ends.Count(entry => entry.Act == JournalAct.Proof)}단계를 확인했고, {ends.Count(entry => entry.Act == JournalAct.Rest)}단계는 하지 못한 채 끝났습니다.").In(language),
            open.Count == 0
                ? new Words("No call is open.", "끝나지 않은 호출이 없습니다.").In(language)
                : new Words(
                    $"{open.Count} calls were begun and not ended; the next apply looks and goes on: {string.Join(", ", open.Take(5))}",
                    $"시작하고 끝나지 않은 호출이 {open.Count}건 있습니다. 다음 apply가 확인하고 이어서 합니다: {string.Join(", ", open.Take(5))}").In(language),
        ];
    }

    /// <summary>The steps whose last call has no outcome.</summary>
    private static IReadOnlyList<string> Open(IReadOnlyList<JournalEntry> entries) =>
    [
        .. entries.Where(entry => entry.Act is JournalAct.Intent or JournalAct.Outcome).GroupBy(entry => entry.StepId, StringComparer.Ordinal)
            .Where(step => step.Last().Act == JournalAct.Intent).Select(step => step.Key),
    ];
}
