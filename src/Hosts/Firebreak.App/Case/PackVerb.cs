using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;
using Table = Firebreak.Case.Table;

namespace Firebreak.App.Case;

/// <summary><c>firebreak case pack</c>: the statement to paste and the three files to attach, safe to share.</summary>
/// <remarks>AWS Support takes three attachments of five megabytes each (AWS Support API reference, AddAttachmentsToSet).</remarks>
public static class PackVerb
{
    /// <summary>The most a Support case takes in one attachment.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    private const string Letter = "statement.txt";

    /// <summary>Writes the pack.</summary>
    /// <param name="visit">The account.</param>
    /// <param name="into">The folder; the account's own, <c>pack</c>, if it is not said.</param>
    /// <param name="currency">The owner's currency.</param>
    /// <param name="language">The language of statement and dossier.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<Answer> WriteAsync(
        AccountVisit visit, string? into, string currency, Language language, Action<Words> progress, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var (files, statement) = Make(desk, currency, language);
        var place = Path.GetFullPath(into ?? Path.Combine(folder.Path, "pack"));
        Parcel.Write(place, files);
        desk.KeepClaimed();
        desk.Save(desk.File);
        return Of(desk, place, files, statement, language);
    }

    /// <summary>The files of the pack: the statement, and at most three to attach.</summary>
    internal static (IReadOnlyList<ParcelFile> Files, StatementText Statement) Make(CaseDesk desk, string currency, Language language)
    {
        var statement = CaseVerb.Written(desk, currency, language);
        var split = desk.Split;
        var bill = desk.Bill.Match(seen => seen.Lines.Count > 0 ? seen : null, _ => null);
        var full = Csv("itemised.csv", ItemisedList.Of(split, desk.Incident, bill, desk.Visit.Prices));
        var attached = full.Content.Length <= MostBytes ? full : Csv("itemised.csv", ItemisedList.Summed(split));
        var dossier = new ParcelFile("dossier.pdf", Paper.Of(
            DossierPage.Of(desk, statement, split, desk.Rate(currency), language), statement.Subject, language == Language.Korean ? "ko" : "en"));
        var evidence = new ParcelFile("evidence.zip", Parcel.Zip(
        [
            ParcelFile.Of("READ-ME.txt", ReadMe(desk)),
            ParcelFile.Of(Letter, statement.Text),
            full,
            Csv("timeline.csv", EvidenceTables.Timeline(desk.Incident)),
            Csv("resources.csv", EvidenceTables.Resources(desk.Incident)),
            Csv("steps.csv", EvidenceTables.Steps(desk.Proofs)),
            ParcelFile.Of("kept-at-home.txt", string.Concat(desk.Folder.Vault.Listed.Select(line => line + "\n"))),
        ]));
        return ([ParcelFile.Of(Letter, statement.Text), dossier, attached, evidence], statement);
    }

    private static ParcelFile Csv(string name, Table table) => ParcelFile.Of(name, "\uFEFF" + Render.Csv.Of(table.Columns, table.Rows));

    private static string ReadMe(CaseDesk desk) =>
        $"""
        Evidence of {desk.File.Id}, account {desk.File.Account}.

        Check that nothing was changed:   sha256sum -c {FileVault.Manifest}

        statement.txt       the statement as it was pasted
        itemised.csv        every line of the bill, whose it is and why; for what is claimed: resource, CloudTrail event, list price
        timeline.csv        what happened, with the CloudTrail event ids
        resources.csv       everything that was made, whose it is and why
        steps.csv           what was done about it: when, asked of AWS with which call, what it answered
        kept-at-home.txt    SHA-256 and name of every answer of AWS that the owner keeps; he can show each on request

        Start-up scripts, tags, policies, environment variables and the like are not in here: they may contain secrets.
        Journal of all changes: {desk.Folder.Journal.Entries.Count} entries, chained by hash, head {desk.Folder.Journal.Head}

        """;

    private static Answer Of(CaseDesk desk, string place, IReadOnlyList<ParcelFile> files, StatementText statement, Language language)
    {
        var tooBig = files.Where(file => file.Content.Length > MostBytes).ToList();
        var blocks = new List<Block>(Blinds.Of(desk.Blind, language))
        {
            new Say(new Words($"Written to {place}", $"{place}에 썼습니다").In(language), Tone.Good),
            new Grid(
                language == Language.Korean ? ["파일", "쓰임", "KB"] : ["file", "what to do with it", "KB"],
                [.. files.Select(file => (IReadOnlyList<string>)
                    [file.Name, Use(file.Name).In(language), Math.Max(1, file.Content.Length / 1024).ToString(System.Globalization.CultureInfo.InvariantCulture)])],
                Numbers: [2]),
            new Say(MistakeGuards.ConsolePath, Tone.Faint),
        };
        blocks.AddRange(tooBig.Select(file => new Point("!", new Words($"{file.Name} is larger than 5 MB: AWS Support does not take it.", $"{file.Name}이(가) 5MB보다 커서 AWS Support에 첨부할 수 없습니다.").In(language), Tone.Bad)));
        blocks.AddRange(statement.Missing.Concat(statement.NotYetProved).Select(one => new Point("?", one.In(language), Tone.Warn)));
        blocks.Add(new Next("firebreak case log TEXT", new Words("Next: send it, and write down what was said.", "다음: 보낸 뒤 주고받은 내용을 기록합니다.").In(language)));
        var doc = new PackDoc(
            Shapes.Name, desk.File.Account.ToString(), desk.File.Id, place,
            [.. files.Select(file => new PackedDoc(file.Name, file.Content.Length, file.Sha256, file.Name != Letter))],
            [.. statement.Missing.Concat(statement.NotYetProved).Select(one => one.In(language))], BlindDoc.Of(desk.Blind));
        var exit = ExitCodes.MostUrgent(tooBig.Count > 0 ? ExitCode.PartlyDone : ExitCode.Calm, desk.Blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.PackDoc), exit);
    }

    private static Words Use(string name) => name switch
    {
        Letter => new("paste it into the Support case", "Support 케이스에 붙여 넣으십시오"),
        "dossier.pdf" => new("attach: the statement with its figures", "첨부: 소명서와 근거 금액"),
        "itemised.csv" => new("attach: every line of the bill, whose it is", "첨부: 청구 항목별 내역"),
        _ => new("attach: the evidence, checked by sha256sum -c", "첨부: 증거 자료, sha256sum -c로 확인"),
    };
}
