using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;

namespace Firebreak.App.Case;

/// <summary><c>firebreak case pack</c>: the statement to paste and the three files to attach, safe to share.</summary>
public static class PackVerb
{
    /// <summary>The most a Support case takes in one attachment.</summary>
    public const int MostBytes = Packing.MostBytes;

    /// <summary>Writes the pack.</summary>
    /// <param name="visit">The account.</param>
    /// <param name="into">The folder; the account's own, <c>pack</c>, if it is not said.</param>
    /// <param name="currency">The owner's currency.</param>
    /// <param name="language">The language of the screen.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="writeIn">The language of statement and dossier; that of the case if it is not said.</param>
    public static async Task<Answer> WriteAsync(
        AccountVisit visit, string? into, string currency, Language language, Action<Words> progress, CancellationToken cancel, Language? writeIn = null)
    {
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        progress(new Words("writing the files", "파일을 만듭니다"));
        var (pack, statement) = Packed(desk, currency, writeIn ?? desk.File.Owner.Language);
        var place = Path.GetFullPath(into ?? Path.Combine(folder.Path, "pack"));
        Parcel.Write(place, pack.Files);
        var seal = Sealed(desk, pack.Full);
        desk.KeepClaimed();
        desk.Save(desk.File);
        var guards = MistakeGuards.Check(Intent.Claim, await CaseGuards.StateAsync(desk, statement, null, cancel).ConfigureAwait(false));
        return Of(desk, new Written(place, pack, statement, seal, guards), language);
    }

    /// <summary>The files of the pack: the statement, and at most three to attach.</summary>
    internal static (IReadOnlyList<ParcelFile> Files, StatementText Statement) Make(CaseDesk desk, string currency, Language language)
    {
        var (pack, statement) = Packed(desk, currency, language);
        return (pack.Files, statement);
    }

    /// <summary>The whole pack, with the copy that stays at home.</summary>
    /// <param name="desk">The case.</param>
    /// <param name="currency">The owner's currency.</param>
    /// <param name="language">The language of statement and dossier.</param>
    /// <param name="unnumbered">What stands for the case's number while it has none; <c>null</c> to mark the gap.</param>
    internal static (Pack Pack, StatementText Statement) Packed(CaseDesk desk, string currency, Language language, Words? unnumbered = null)
    {
        var statement = CaseVerb.Written(desk, currency, language, unnumbered);
        return (Packing.Make(PackSource.Of(desk, statement, desk.Rate(currency), language)), statement);
    }

    /// <summary>Keeps the full copy among the evidence: named by its hash, with a line in the chained ledger.</summary>
    internal static SealedDoc Sealed(CaseDesk desk, ParcelFile full)
    {
        var receipt = desk.Folder.Vault.Keep(new Firebreak.Change.Custody(PackSource.SealedName, desk.Visit.Now, desk.Visit.Caller.Arn, []), full.Content);
        _ = desk.Folder.Seal();
        return new SealedDoc(receipt.Sha256, Path.Combine(desk.Folder.Vault.Folder, "sha256", receipt.Sha256[..2], receipt.Sha256), full.Content.Length, receipt.Durable);
    }

    private static Answer Of(CaseDesk desk, Written written, Language language)
    {
        var (files, statement) = (written.Pack.Files, written.Statement);
        var tooBig = files.Where(file => file.Content.Length > MostBytes).ToList();
        var blocks = new List<Block>(Blinds.Of(desk.Blind, language))
        {
            new Say(new Words($"Written to {written.Place}", $"{written.Place}에 썼습니다").In(language), Tone.Good),
            new Grid(
                language == Language.Korean ? ["파일", "쓰임", "KB"] : ["file", "what to do with it", "KB"],
                [.. files.Select(file => (IReadOnlyList<string>)
                    [file.Name, Use(file.Name).In(language), Math.Max(1, file.Content.Length / 1024).ToString(CultureInfo.InvariantCulture)])],
                Numbers: [2]),
            new Say(MistakeGuards.ConsolePath, Tone.Faint),
            new Say(new Words(
                $"These files carry no secret, card or password and may be sent. The full copy stays at home: {written.Seal.Path}",
                $"이 파일들에는 비밀 값, 카드 번호, 비밀번호가 없어 보내도 됩니다. 전체 사본은 이 컴퓨터에만 보관합니다: {written.Seal.Path}").In(language), Tone.Faint),
        };
        blocks.AddRange(tooBig.Select(file => new Point("!", new Words($"{file.Name} is larger than 5 MB: AWS Support does not take it.", $"{file.Name}이(가) 5MB보다 커서 AWS Support에 첨부할 수 없습니다.").In(language), Tone.Bad)));
        blocks.AddRange(written.Pack.LeftOut.Select(one => new Point("-", one.In(language), Tone.Faint)));
        blocks.AddRange(CaseGuards.Points(written.Guards, language));
        blocks.AddRange(CaseGuards.Lacks(statement, language));
        blocks.Add(new Next($"firebreak case log --file {ShellWord.Of(written.Place + "/statement.txt")}", new Words("Next: send it, and write down what was said.", "다음: 보낸 뒤 주고받은 내용을 기록합니다.").In(language)));
        var doc = new PackDoc(
            Shapes.Name, desk.File.Account.ToString(), desk.File.Id, written.Place,
            [.. files.Select(file => new PackedDoc(file.Name, file.Content.Length, file.Sha256, file.Name != Packing.Letter))],
            [.. statement.Missing.Concat(statement.NotYetProved).Select(one => one.In(language))], BlindDoc.Of(desk.Blind))
        {
            Sealed = written.Seal,
            LeftOut = [.. written.Pack.LeftOut.Select(one => one.In(language))],
            Guards = [.. written.Guards.Select(one => new MistakeDoc(one.Name, one.Stops, one.Says.In(language)))],
        };
        var exit = ExitCodes.MostUrgent(tooBig.Count > 0 ? ExitCode.PartlyDone : ExitCode.Calm, desk.Blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.PackDoc), exit);
    }

    private static Words Use(string name) => name switch
    {
        Packing.Letter => new("paste it into the Support case", "Support 케이스에 붙여 넣으십시오"),
        "dossier.pdf" => new("attach: the statement with its figures", "첨부: 소명서와 근거 금액"),
        "itemised.csv" => new("attach: every line of the bill, whose it is", "첨부: 청구 항목별 내역"),
        _ => new("attach: the evidence, checked by sha256sum -c", "첨부: 증거 자료, sha256sum -c로 확인"),
    };

    private sealed record Written(string Place, Pack Pack, StatementText Statement, SealedDoc Seal, IReadOnlyList<Guard> Guards);
}
