using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.Case;
using Firebreak.Model;

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
        var desk = await KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var statement = Written(desk, "USD", language);
        var state = await CaseGuards.StateAsync(desk, statement, null, cancel).ConfigureAwait(false);
        return CaseStatus.Of(desk, statement, MistakeGuards.Check(Intent.Look, state), language);
    }

    /// <summary>The statement of a case, with the owner's edits.</summary>
    internal static StatementText Written(CaseDesk desk, string currency, Language language, Words? unnumbered = null)
    {
        var letter = LetterBox.Read(desk, currency, language, unnumbered: unnumbered);
        return letter.Written with { Text = letter.Text };
    }

    /// <summary>The credit held against the claim, or <c>null</c> while no bill can be read or nothing was claimed.</summary>
    internal static CreditCheck? Credited(CaseDesk desk, decimal? invoiceRate = null) =>
        desk.Bill.Match(after => CreditsVerb.Check(desk, after, invoiceRate), _ => null);

    /// <summary>Nobody opened a case.</summary>
    internal static TroubleException NoCase() => new(ExitCode.Usage, new Words("No case is open yet.", "아직 연 케이스가 없습니다."), "firebreak case open");

    /// <summary>The case that is open. Throws if none is.</summary>
    internal static async Task<CaseDesk> KnownAsync(AccountVisit visit, Store.AccountFolder folder, Action<Words> progress, CancellationToken cancel) =>
        CaseDesk.Read(folder) is null
            ? throw NoCase()
            : await CaseDesk.OpenAsync(visit, folder, null, progress, cancel).ConfigureAwait(false);

    private static Answer Status(CaseDesk desk, Language language) => CaseStatus.Of(desk, Written(desk, "USD", language), [], language);

    /// <summary>A verb's answer as scripts read it.</summary>
    internal static string Json(CaseDesk desk, string state, string[] says, string? text, Func<CaseDoc, CaseDoc>? more = null)
    {
        var doc = new CaseDoc(Shapes.Name, desk.File.Account.ToString(), desk.File.Id, state, says, text, BlindDoc.Of(desk.Blind));
        return JsonSerializer.Serialize(more is null ? doc : more(doc), Shapes.Default.CaseDoc);
    }
}
