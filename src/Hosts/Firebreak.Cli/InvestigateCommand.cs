using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Verbs;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak investigate [PATH…]</c>.</summary>
internal static class InvestigateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = new Words("CloudTrail files or folders (- is standard input), or s3://BUCKET/PREFIX; without any, and with S3, the account itself is read", "CloudTrail 파일이나 폴더(-는 표준 입력), 또는 s3://버킷/접두사. 없거나 S3이면 계정도 직접 읽습니다").In(bench.Speaks),
        };
        var live = bench.Option<bool>("--live", "Read the account besides the files", "파일과 함께 계정도 읽습니다");
        var mine = bench.Option<string[]>("--mine", "This id is mine; remembered (repeatable)", "이 ID는 내 것입니다. 기억해 둡니다 (여러 번 가능)");
        var notMine = bench.Option<string[]>("--not-mine", "This id is not mine; remembered (repeatable)", "이 ID는 내 것이 아닙니다. 기억해 둡니다 (여러 번 가능)");
        var explain = bench.Option<string>("--explain", "Why this id is judged as it is, and what would change it", "이 ID를 왜 그렇게 판단했는지, 무엇을 알려 주면 달라지는지 설명합니다");
        var bills = bench.Option<string[]>("--bill", "Take the damage from this bill (a file as bill reads it; repeatable)", "이 청구 내역에서 피해액을 계산합니다 (bill이 읽는 파일. 여러 번 가능)");
        var days = bench.Option<int?>("--days", "How many days of Event history to read, 1 to 90", "이벤트 기록을 며칠치 읽을지, 1~90");
        var command = bench.Command(
            "investigate", "What happened: who came in when and how, what they made, what it cost, which of it is yours",
            "무슨 일이 있었나: 누가 언제 어떻게 들어와 무엇을 만들었고 얼마가 들었으며 무엇이 내 것인지", paths, live, mine, notMine, explain, days, bills);
        return bench.Answering(command, async (parsed, screen, cancel) =>
        {
            var files = parsed.GetValue(paths) ?? [];
            var question = new LookQuestion(parsed.GetValue(days), files, parsed.GetValue(mine), parsed.GetValue(notMine))
            {
                StandardInput = Console.OpenStandardInput(),
                Bills = parsed.GetValue(bills) ?? [],
                Explain = parsed.GetValue(explain),
            };
            var currency = bench.Flags.Money(parsed);
            if (files.Length > 0 && !parsed.GetValue(live) && !files.Any(TrailPlace.IsOne))
            {
                return await InvestigateVerb.FilesAsync(question, bench.Flags.State(parsed), currency, bench.Speaks, bench.Time, cancel).ConfigureAwait(false);
            }

            var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                return await InvestigateVerb.LiveAsync(visit, question, currency, bench.Speaks, bench.Says(screen), cancel).ConfigureAwait(false);
            }
        });
    }
}
