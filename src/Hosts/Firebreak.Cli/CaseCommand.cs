using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Case;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak case open|facts|status|statement|pack|send|log|offer|credits|deadlines|before|closing|end</c>.</summary>
internal static class CaseCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench) => bench.Command(
        "case", "Get the bill waived: statement, files to attach, offers, credits, deadlines, closing", "청구 감면: 소명서, 첨부 자료, 제안, 크레딧, 기한, 해지",
        CaseFacts.Open(bench),
        CaseFacts.Facts(bench),
        Plain(bench, "status", "Where the case stands", "케이스의 현재 상태", CaseVerb.StatusAsync),
        Statement(bench),
        Pack(bench),
        CaseEndings.Send(bench),
        CaseTalk.Log(bench),
        CaseTalk.Offered(bench),
        CaseTalk.Credited(bench),
        CaseEndings.Deadlines(bench),
        CaseEndings.Before(bench),
        CaseEndings.Closing(bench),
        CaseEndings.End(bench));

    /// <summary>Runs a verb inside the account that the flags name.</summary>
    internal static async Task<Answer> InsideAsync(Bench bench, ParseResult parsed, Func<AccountVisit, Task<Answer>> verb, CancellationToken cancel)
    {
        var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
        await using (visit.ConfigureAwait(false))
        {
            return await verb(visit).ConfigureAwait(false);
        }
    }

    /// <summary>The flag for the letter's language.</summary>
    internal static Option<string?> WriteIn(Bench bench)
    {
        var option = bench.Option<string?>("--write-in", "The language of the letter: ko, en, ja or zh; that of the case if it is not said", "글의 언어: ko, en, ja, zh. 없으면 케이스의 언어");
        option.AcceptOnlyFromAmong("ko", "en", "ja", "zh");
        return option;
    }

    /// <summary>The letter's language: by its own flag, else by <c>--lang</c>, else that of the case.</summary>
    internal static Language? Letter(Bench bench, ParseResult parsed, Option<string?> writeIn) =>
        (parsed.GetValue(writeIn) ?? parsed.GetValue(bench.Flags.Lang)) is { } code ? OwnerForm.Tongue(code) : null;

    private static Command Plain(
        Bench bench, string name, string en, string ko, Func<AccountVisit, Language, Action<Words>, CancellationToken, Task<Answer>> verb) => bench.Answering(
        bench.Command(name, en, ko),
        (parsed, screen, cancel) => InsideAsync(bench, parsed, visit => verb(visit, bench.Speaks, bench.Says(screen), cancel), cancel));

    private static Command Statement(Bench bench)
    {
        var writeIn = WriteIn(bench);
        var edit = bench.Option<bool>("--edit", "Open it in your editor ($VISUAL, $EDITOR)", "편집기에서 엽니다 ($VISUAL, $EDITOR)");
        var diff = bench.Option<bool>("--diff", "Show what you changed", "직접 고친 내용을 보여 줍니다");
        var fresh = bench.Option<bool>("--fresh", "Put your draft aside and write it anew from evidence", "초안을 따로 두고 증거로 새로 씁니다");
        var from = bench.Option<string?>("--from", "Take your edited text from FILE, or - for standard input", "고친 글을 파일에서 읽습니다. -이면 표준 입력");
        var bill = bench.Option<string[]>("--bill", "Write it from these bill files (CSV, CUR, FOCUS; repeatable), for this and every later verb", "이 청구 파일로 씁니다(CSV, CUR, FOCUS. 여러 번 가능). 이후의 명령에도 쓰입니다");
        var without = bench.Option<bool>("--no-bill", "Ask Cost Explorer again instead of the bill files", "청구 파일 대신 다시 Cost Explorer에서 읽습니다");
        return bench.Answering(
            bench.Command(
                "statement", "The letter to AWS Support, from evidence, ready to paste. It is yours to edit: what you change stays when it is written anew",
                "AWS Support에 붙여 넣을 소명서를 증거로 씁니다. 직접 고칠 수 있으며, 다시 써도 고친 내용은 남습니다", writeIn, edit, diff, fresh, from, bill, without),
            (parsed, screen, cancel) => InsideAsync(
                bench, parsed,
                async visit => await LetterVerb.WriteAsync(
                    visit,
                    new LetterQuestion(bench.Flags.Money(parsed))
                    {
                        WriteIn = Letter(bench, parsed, writeIn),
                        Fresh = parsed.GetValue(fresh),
                        BillFiles = parsed.GetValue(bill) ?? [],
                        WithoutFiles = parsed.GetValue(without),
                        Differences = parsed.GetValue(diff),
                        Mine = parsed.GetValue(from) is { } file ? await Texts.ReadAsync(file, bench.Speaks, cancel).ConfigureAwait(false) : null,
                        Edit = parsed.GetValue(edit) ? (path, stop) => Texts.EditAsync(bench, path, stop) : null,
                    },
                    bench.Speaks, bench.Says(screen), cancel).ConfigureAwait(false),
                cancel));
    }

    private static Command Pack(Bench bench)
    {
        var into = bench.Option<string?>("--out", "The folder to write to", "쓸 폴더");
        var writeIn = WriteIn(bench);
        return bench.Answering(
            bench.Command("pack", "The statement and the three files to attach, safe to share", "소명서와 첨부할 파일 세 개, 공유해도 안전한 자료", into, writeIn),
            (parsed, screen, cancel) => InsideAsync(bench, parsed, visit => PackVerb.WriteAsync(
                visit, parsed.GetValue(into), bench.Flags.Money(parsed), bench.Speaks, bench.Says(screen), cancel, Letter(bench, parsed, writeIn)), cancel));
    }
}
