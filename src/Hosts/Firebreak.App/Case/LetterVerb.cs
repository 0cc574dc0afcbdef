using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary>How the letter is asked for.</summary>
/// <param name="Currency">The owner's currency.</param>
public sealed record LetterQuestion(string Currency)
{
    /// <summary>The letter's language; that of the case if it is not said.</summary>
    public Language? WriteIn { get; init; }

    /// <summary>Puts the owner's draft aside first.</summary>
    public bool Fresh { get; init; }

    /// <summary>Shows the owner's edits instead of the letter.</summary>
    public bool Differences { get; init; }

    /// <summary>The owner's edited text, instead of the kept draft.</summary>
    public string? Mine { get; init; }

    /// <summary>Bill files to write it from, instead of Cost Explorer's answer.</summary>
    public IReadOnlyList<string> BillFiles { get; init; } = [];

    /// <summary>Asks Cost Explorer again, where bill files were handed in before.</summary>
    public bool WithoutFiles { get; init; }

    /// <summary>Lets the owner edit the file; <c>null</c> if he does not want to.</summary>
    public Func<string, CancellationToken, Task>? Edit { get; init; }
}

/// <summary><c>firebreak case statement</c>: the letter to AWS Support, from evidence, with the owner's edits.</summary>
public static class LetterVerb
{
    /// <summary>Writes it, keeps it for editing, and says what is still open.</summary>
    public static async Task<Answer> WriteAsync(
        AccountVisit visit, LetterQuestion question, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var folder = Folders.Open(visit, alone: true);
        if (question.WithoutFiles)
        {
            GivenBill.Forget(folder);
        }
        else if (question.BillFiles.Count > 0)
        {
            GivenBill.Keep(folder, await GivenBill.ReadAsync(question.BillFiles, cancel).ConfigureAwait(false));
        }

        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var tongue = question.WriteIn ?? desk.File.Owner.Language;
        if (question.Fresh)
        {
            LetterBox.PutAside(folder, tongue);
        }

        var letter = await WrittenAsync(desk, question, tongue, cancel).ConfigureAwait(false);
        desk.KeepClaimed();
        desk.Save(desk.File);
        var path = LetterBox.PathOf(folder, tongue);
        var guards = MistakeGuards.Check(Intent.Claim, await CaseGuards.StateAsync(desk, letter.Written, null, cancel).ConfigureAwait(false));
        return new Answer(
            new Page(
            [
                .. Blinds.Of(desk.Blind, language), .. question.Differences ? Differences(letter, language) : Blocks(letter), .. CaseGuards.Points(guards, language),
                .. Below(letter, path, language),
            ]),
            CaseVerb.Json(desk, "statement", [.. Open(letter).Select(one => one.In(language))], letter.Text, doc => doc with
            {
                Statement = Doc(letter, path, tongue, language),
                Guards = [.. guards.Select(one => new MistakeDoc(one.Name, one.Stops, one.Says.In(language)))],
            }),
            desk.Blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
    }

    private static async Task<Letter> WrittenAsync(CaseDesk desk, LetterQuestion question, Language tongue, CancellationToken cancel)
    {
        var letter = LetterBox.Read(desk, question.Currency, tongue, question.Mine);
        LetterBox.Keep(desk.Folder, tongue, letter);
        if (question.Edit is { } edit)
        {
            await edit(LetterBox.PathOf(desk.Folder, tongue), cancel).ConfigureAwait(false);
            letter = LetterBox.Read(desk, question.Currency, tongue);
            LetterBox.Keep(desk.Folder, tongue, letter);
        }

        return letter;
    }

    private static IEnumerable<Block> Blocks(Letter letter) => [new Heading(letter.Written.Subject), new Quote(letter.Text)];

    private static IEnumerable<Block> Differences(Letter letter, Language language)
    {
        var lines = ThreeWay.Differences(letter.Written.Text, letter.Text);
        yield return new Heading(new Words("What you changed (-: from evidence, +: yours)", "직접 고치신 내용 (-: 증거로 쓴 것, +: 고치신 것)").In(language));
        yield return lines.Count == 0
            ? new Say(new Words("Nothing: the letter is as it was written from evidence.", "없습니다. 증거로 쓴 그대로입니다.").In(language))
            : new Quote(string.Concat(lines.Select(line => $"{line.Sign} {line.Line}\n")));
    }

    private static IEnumerable<Block> Below(Letter letter, string path, Language language)
    {
        var length = letter.Text.Length;
        yield return new Say(new Words($"{length} of {Statement.Limit:#,0} characters.", $"{Statement.Limit:#,0}자 중 {length}자.").In(language), length <= Statement.Limit ? Tone.Faint : Tone.Bad);
        foreach (var point in Points(letter, language))
        {
            yield return point;
        }

        if (letter.Kept > 0)
        {
            yield return new Say(new Words($"{letter.Kept} of your edits are in it.", $"직접 고치신 곳 {letter.Kept}군데를 그대로 두었습니다.").In(language), Tone.Faint);
        }

        yield return new Say(new Words($"Yours to edit: {path}", $"직접 고칠 수 있는 파일: {path}").In(language), Tone.Faint);
        yield return new Say(MistakeGuards.ConsolePath, Tone.Faint);
        yield return Ahead(letter, language);
    }

    private static Next Ahead(Letter letter, Language language) => letter switch
    {
        { Written.Missing.Count: > 0 } => new("firebreak case facts --ask", new Words("Next: say what only you know.", "다음: 직접 알려 주셔야 할 것을 입력합니다.").In(language)),
        { Ready: false } => new("firebreak case statement --edit", new Words("Next: settle what is marked with [[ ]], and the length.", "다음: [[ ]] 표시된 곳과 길이를 정리합니다.").In(language)),
        { Written.NotYetProved.Count: > 0 } => new("firebreak contain plan", new Words(
            "It can be pasted, but AWS wants the steps above done first. Next: contain, then harden; each proof goes into the letter by itself.",
            "붙여 넣을 수는 있지만, AWS는 위 조치가 먼저 끝나기를 요구합니다. 다음: contain, 이어서 harden을 실행하면 확인된 조치가 소명서에 자동으로 들어갑니다.").In(language)),
        _ => new("firebreak case pack", new Words("Ready to paste. Next: the files to attach.", "붙여 넣을 준비가 되었습니다. 다음: 첨부할 파일을 만듭니다.").In(language)),
    };

    private static IEnumerable<Point> Points(Letter letter, Language language) =>
    [
        .. letter.Written.LeftOut.Select(one => new Point("…", new Words($"left to the attachments: {one.En}", $"첨부로 넘긴 것: {one.Ko}").In(language), Tone.Faint)),
        .. letter.Written.Missing.Select(one => new Point("?", new Words($"only you can say: {one.En}", $"직접 알려 주셔야 합니다: {one.Ko}").In(language), Tone.Warn)),
        .. letter.Written.NotYetProved.Select(one => new Point("x", new Words($"left out, not yet proved: {one.En}", $"증거가 없어 뺀 것: {one.Ko}").In(language), Tone.Warn)),
        .. letter.Remarks.Select(one => new Point("!", one.In(language), Tone.Warn)),
    ];

    private static IEnumerable<Words> Open(Letter letter) => letter.Written.NotYetProved.Concat(letter.Written.Missing).Concat(letter.Remarks);

    private static StatementDoc Doc(Letter letter, string path, Language tongue, Language language) => new(
        OwnerForm.Code(tongue), letter.Written.Subject, letter.Text.Length, Statement.Limit, letter.Ready, letter.Marks, letter.Kept, path,
        [.. letter.Written.Missing.Select(one => one.In(language))], [.. letter.Written.NotYetProved.Select(one => one.In(language))],
        [.. letter.Written.LeftOut.Select(one => one.In(language))], [.. letter.Remarks.Select(one => one.In(language))],
        [.. letter.Clashes.Select(one => new ClashDoc(one.Mine, one.Theirs))]);
}
