using System.CommandLine;
using Firebreak.App.Verbs;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak rules list|check|explain|to-sql</c>.</summary>
internal static class RulesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench) => bench.Command("rules", "The detections", "탐지 규칙", List(bench), Check(bench), Explain(bench), ToSql(bench));

    /// <summary>The flag that gives placeholders their values.</summary>
    public static Option<string[]> Placeholders(Bench bench) => bench.Option<string[]>(
        "--placeholder", "What %NAME% stands for in rules: NAME=FILE, a value a line (repeatable)", "규칙의 %이름% 자리에 올 값: 이름=파일, 한 줄에 값 하나 (여러 번 가능)");

    private static Command List(Bench bench)
    {
        var places = Places(bench);
        var values = Placeholders(bench);
        return bench.Answering(
            bench.Command("list", "List the rules", "규칙 목록", places, values),
            (parsed, _, _) => Task.FromResult(RulesVerb.List(Choice(parsed, places, values), bench.Speaks)));
    }

    private static Command Check(Bench bench)
    {
        var places = Places(bench);
        var values = Placeholders(bench);
        var strict = bench.Option<bool>("--strict", "Exit with 3 for remarks too", "지적 사항이 있어도 3으로 끝냅니다");
        return bench.Answering(
            bench.Command(
                "check", "Can every rule be used, and does it do what it says? What cannot or does not is named", "모든 규칙을 쓸 수 있고 뜻대로 작동하는지 확인하고, 그렇지 않은 것을 알려 줍니다",
                places, values, strict),
            (parsed, _, _) => Task.FromResult(RulesVerb.Check(Choice(parsed, places, values), parsed.GetValue(strict), bench.Speaks)));
    }

    private static Command Explain(Bench bench)
    {
        var path = new Argument<string>("EVENT") { Description = new Words("a file with CloudTrail events in any shape; - is standard input", "CloudTrail 이벤트 파일(형식 무관), -는 표준 입력").In(bench.Speaks) };
        var rule = new Argument<string>("RULE") { Description = new Words("a rule's file, id, name or title", "규칙의 파일, id, 이름 또는 제목").In(bench.Speaks) };
        var rules = bench.Option<string[]>("--rules", "Look the rule up in this folder or archive (repeatable)", "이 폴더나 압축 파일에서 규칙을 찾습니다 (여러 번 가능)");
        var values = Placeholders(bench);
        var id = bench.Option<string?>("--event", "Look at the event with this eventID only", "이 eventID의 이벤트만 봅니다");
        return bench.Answering(
            bench.Command("explain", "Which part of a rule does an event match, and which not?", "이벤트가 규칙의 어느 부분과 맞고 어느 부분과 맞지 않는지", path, rule, rules, values, id),
            async (parsed, _, cancel) => await RuleExplainVerb.RunAsync(
                new RuleExplainQuestion(parsed.GetValue(path)!, parsed.GetValue(rule)!, new RuleChoice(parsed.GetValue(rules) ?? [], parsed.GetValue(values) ?? []), parsed.GetValue(id))
                {
                    StandardInput = Console.OpenStandardInput(),
                },
                bench.Speaks,
                cancel).ConfigureAwait(false));
    }

    private static Command ToSql(Bench bench)
    {
        var places = Places(bench);
        var values = Placeholders(bench);
        var dialect = bench.Option<string>("--dialect", "duckdb, athena or trino", "duckdb, athena, trino 중 하나");
        dialect.AcceptOnlyFromAmong("duckdb", "athena", "trino");
        dialect.DefaultValueFactory = _ => "duckdb";
        var files = bench.Option<string?>("--files", "For DuckDB: the delivered files, as a path with wildcards (AWSLogs/**/*.json.gz)", "DuckDB용: 전달된 파일 경로, 와일드카드 사용 (AWSLogs/**/*.json.gz)");
        var table = bench.Option<string?>("--table", "For Athena and Trino: the table (cloudtrail_logs)", "Athena와 Trino용: 테이블 이름 (cloudtrail_logs)");
        var only = bench.Option<string[]>("--rule", "Only the rule with this id, name or title (repeatable)", "이 id, 이름, 제목의 규칙만 (여러 번 가능)");
        var command = bench.Command("to-sql", "Write the rules as SQL, to search archives where they lie", "보관된 기록을 있는 자리에서 찾도록 규칙을 SQL로 씁니다", places, values, dialect, files, table, only);
        command.SetAction(async (parsed, cancel) =>
        {
            var screen = new Screen(bench.Flags, parsed, bench.Variable);
            var source = parsed.GetValue(dialect) == "duckdb" ? parsed.GetValue(files) : parsed.GetValue(table);
            var (script, json, refused, exit) = RulesToSql.Run(new ToSqlQuestion(Choice(parsed, places, values), parsed.GetValue(dialect)!, source, parsed.GetValue(only) ?? []));
            await Console.Out.WriteAsync((screen.Format is "json" or "jsonl" ? json + "\n" : script).AsMemory(), cancel).ConfigureAwait(false);
            foreach (var one in refused)
            {
                screen.Aside.Show(new Firebreak.Render.Point("?", one, Firebreak.Render.Tone.Warn));
            }

            return (int)exit;
        });
        return command;
    }

    private static RuleChoice Choice(ParseResult parsed, Argument<string[]> places, Option<string[]> values) =>
        new(parsed.GetValue(places) ?? [], parsed.GetValue(values) ?? []);

    private static Argument<string[]> Places(Bench bench) => new("DIR")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = new Words("folders, files or archives (zip, tar, tar.gz) of Sigma rules; Firebreak's own without any", "Sigma 규칙의 폴더, 파일, 압축 파일(zip, tar, tar.gz). 없으면 Firebreak의 규칙").In(bench.Speaks),
    };
}
