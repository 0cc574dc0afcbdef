using System.Text;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;

namespace Firebreak.App.Case;

/// <summary><c>firebreak case send</c>: statement and files through the Support API where the plan has one; else what to paste, and where.</summary>
public static class SendVerb
{
    // a letter that opens a case cannot know its number
    private static readonly Words ThisCase = new("this one", "본 건", "本件", "本案例");

    /// <summary>Sends.</summary>
    /// <param name="visit">The account.</param>
    /// <param name="consent">Asks the owner: how many files, and where they go. Throws if he does not agree.</param>
    /// <param name="letter">The owner's currency, and the language of the letter: that of the case if it is not said.</param>
    /// <param name="language">The language of the screen.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<Answer> RunAsync(
        AccountVisit visit, Func<int, Words, Task> consent, LetterQuestion letter, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(letter);
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var tongue = letter.WriteIn ?? desk.File.Owner.Language;
        var (pack, written) = PackVerb.Packed(desk, letter.Currency, tongue, ThisCase);
        var statement = written with { Text = Encoding.UTF8.GetString(pack.Files.Single(file => file.Name == Packing.Letter).Content) }; // without what looked like a secret
        Parcel.Write(Path.Combine(folder.Path, "pack"), pack.Files);
        var desks = await ReceivingDesk.FindAsync(visit, desk.File.Owner.SupportCase, tongue, cancel).ConfigureAwait(false);
        if (desks is not { } found)
        {
            return ByHand(desk, statement, Path.Combine(folder.Path, "pack"), language);
        }

        var guards = MistakeGuards.Check(Intent.Claim, await CaseGuards.StateAsync(desk, statement, null, cancel).ConfigureAwait(false));
        Refuse(statement, pack, guards);
        var files = pack.Files.Where(file => file.Name != Packing.Letter).ToList();
        await consent(files.Count, found.Says).ConfigureAwait(false);
        progress(new Words("uploading the files", "파일을 올립니다"));
        var sending = await ReceivingDesk.UploadAsync(visit, desk.File.Sending, files, cancel).ConfigureAwait(false);
        desk.Save(desk.File with { Sending = sending });
        var (id, number) = await ReceivingDesk.WriteAsync(visit, found, statement, sending, cancel).ConfigureAwait(false);
        _ = PackVerb.Sealed(desk, pack.Full);
        desk.KeepClaimed();
        desk.Save(desk.File.With(new LogEntry(visit.Now, false, statement.Text)) with
        {
            Sending = sending with { CaseId = id, AttachmentsExpireAt = null },
            Owner = desk.File.Owner with { SupportCase = number ?? desk.File.Owner.SupportCase },
        });
        return Sent(desk, number ?? id, files, guards, language);
    }

    /// <summary>What must not be sent: gaps, files that AWS does not take, and what a guard stops.</summary>
    private static void Refuse(StatementText statement, Pack pack, IReadOnlyList<Guard> guards)
    {
        if (statement.Text.Contains(Statement.Marks.Begin, StringComparison.Ordinal))
        {
            throw new TroubleException(ExitCode.Refused, new Words(
                $"Not sent: the statement still has gaps that only you can fill, marked {Statement.Marks.Begin}: {string.Join(", ", statement.Missing.Select(one => one.En))}.",
                $"보내지 않았습니다. 소명서에 직접 채우셔야 할 곳이 {Statement.Marks.Begin}로 표시되어 남아 있습니다: {string.Join(", ", statement.Missing.Select(one => one.Ko))}."), "firebreak case open --help");
        }

        if (!statement.Fits || pack.Files.Any(file => file.Content.Length > Packing.MostBytes))
        {
            throw new TroubleException(ExitCode.Refused, new Words(
                "Not sent: the text or a file is larger than AWS Support takes.", "보내지 않았습니다. 글이나 파일이 AWS Support의 한도를 넘습니다."), "firebreak case pack");
        }

        if (guards.FirstOrDefault(guard => guard.Stops) is { } stop)
        {
            throw new TroubleException(ExitCode.Refused, new Words("Not sent. " + stop.Says.En, "보내지 않았습니다. " + stop.Says.Ko), "firebreak case status");
        }
    }

    private static Answer ByHand(CaseDesk desk, StatementText statement, string place, Language language)
    {
        string[] says =
        [
            new Words(
                "This account's support plan has no API, so nothing was sent. Paste it; that is free of charge on every plan.",
                "이 계정의 Support 플랜에는 API가 없어 보내지 않았습니다. 직접 붙여 넣으십시오. 어떤 플랜이든 무료입니다.").In(language),
            new Words("1. https://console.aws.amazon.com/support/home#/case/create", "1. https://console.aws.amazon.com/support/home#/case/create").In(language),
            "2. " + MistakeGuards.ConsolePath,
            new Words($"3. Subject: {statement.Subject}", $"3. 제목: {statement.Subject}").In(language),
            new Words($"4. Text: {place}/statement.txt", $"4. 본문: {place}/statement.txt").In(language),
            new Words($"5. Attach: {place}/dossier.pdf, itemised.csv, evidence.zip", $"5. 첨부: {place}/dossier.pdf, itemised.csv, evidence.zip").In(language),
        ];
        var doc = new CaseDoc(Shapes.Name, desk.File.Account.ToString(), desk.File.Id, "paste", says, statement.Text, BlindDoc.Of(desk.Blind));
        return new Answer(
            new Page([.. Blinds.Of(desk.Blind, language), .. says.Select(one => new Say(one)), new Next($"firebreak case log --file {ShellWord.Of(place + "/statement.txt")}", new Words("Then write down that you sent it:", "보낸 뒤 기록하십시오:").In(language))]),
            JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc),
            desk.Blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
    }

    private static Answer Sent(CaseDesk desk, string number, List<ParcelFile> files, IReadOnlyList<Guard> guards, Language language)
    {
        var says = new Words($"Sent into case {number}, with {Number.Of(files.Count, "file")}.", $"케이스 {number}에 파일 {files.Count}개와 함께 보냈습니다.").In(language);
        var doc = new CaseDoc(Shapes.Name, desk.File.Account.ToString(), desk.File.Id, "sent", [says, .. files.Select(file => $"{file.Name} {file.Sha256}")], null, BlindDoc.Of(desk.Blind))
        {
            Guards = [.. guards.Select(one => new MistakeDoc(one.Name, one.Stops, one.Says.In(language)))],
        };
        return new Answer(
            new Page(
            [
                .. Blinds.Of(desk.Blind, language), new Say(says, Tone.Good), .. files.Select(file => new Point(file.Name, file.Sha256, Tone.Faint)), .. CaseGuards.Points(guards, language),
                new Next("firebreak case deadlines", new Words("Next: the days to keep.", "다음: 지켜야 할 기한을 봅니다.").In(language)),
            ]),
            JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc),
            desk.Blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
    }
}
