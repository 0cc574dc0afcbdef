using System.CommandLine;
using System.Globalization;
using Firebreak.App;
using Firebreak.App.Verbs;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary><c>firebreak detect PATH…</c></summary>
internal static class DetectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = new Words("CloudTrail files or folders, packed or not, in any shape; - is standard input; s3://BUCKET/PREFIX is read where it is", "CloudTrail 파일이나 폴더(압축과 형식 무관), -는 표준 입력, s3://버킷/접두사는 그 자리에서 읽습니다").In(bench.Speaks),
        };
        var rules = bench.Option<string[]>("--rules", "Use the Sigma rules of this folder, file or archive instead of Firebreak's own (repeatable)", "Firebreak의 규칙 대신 이 폴더, 파일, 압축 파일의 Sigma 규칙을 씁니다 (여러 번 가능)");
        var values = RulesCommand.Placeholders(bench);
        var level = bench.Option<string?>("--level", "Lowest level to show: informational, low, medium, high, critical", "보여 줄 가장 낮은 수준: informational, low, medium, high, critical");
        level.AcceptOnlyFromAmong("informational", "low", "medium", "high", "critical");
        var from = bench.Option<string?>("--from", "Events from this moment on (UTC, 2023-08-01 or 2023-08-01T12:00:00Z)", "이 시각부터의 이벤트 (UTC, 2023-08-01 또는 2023-08-01T12:00:00Z)");
        var to = bench.Option<string?>("--to", "Events before this moment", "이 시각 전까지의 이벤트");
        var live = bench.Option<bool>("--live", "Read the account's Event history of all regions (90 days)", "계정의 모든 리전에서 이벤트 기록(90일)을 읽습니다");
        var summary = bench.Option<string?>("--summary", "Write the figures of the run to FILE as JSON", "실행 결과 수치를 JSON으로 FILE에 씁니다");
        var watch = bench.Option<string?>("--watch", "Watch a folder that fills, and tell findings as they come, until interrupted", "채워지는 폴더를 지켜보며 발견되는 대로 알립니다. 중단할 때까지 계속합니다");
        var exact = bench.Option<bool>("--exact", "Know every copy of an event in an archive of any size: keeps the ids of all events, about ten bytes each (without it, of the last four and a half million)", "아카이브가 아무리 커도 이벤트의 중복을 모두 가려냅니다. 모든 이벤트의 ID를 이벤트당 약 10바이트로 기억합니다 (기본은 최근 450만 건)");
        var careful = bench.Option<bool>("--careful", "Parse every record and hold every rule against it as it is written: the same answer, many times slower", "모든 기록을 파싱하고 모든 규칙을 쓰인 그대로 대조합니다. 결과는 같고 훨씬 느립니다");
        var alone = bench.Option<bool>("--no-correlations", "Do not look for correlations of several events", "여러 이벤트의 상관관계는 찾지 않습니다");
        var every = bench.Option<bool>("--every", "Every match is a finding of its own, instead of one with a count", "같은 일을 횟수로 묶지 않고 하나하나 보여 줍니다");
        var fields = bench.Option<string?>("--fields", "Columns to show: brief, standard, full, names with commas between (time,title,requestParameters.userName), or @FILE", "보여 줄 열: brief, standard, full, 쉼표로 나눈 이름(time,title,requestParameters.userName), 또는 @파일");
        var geo = bench.Option<string[]>("--geoip", "Say where addresses are, by this MaxMind file (.mmdb; repeatable)", "이 MaxMind 파일(.mmdb)로 주소의 위치를 알려 줍니다 (여러 번 가능)");
        var command = bench.Command("detect", "Signs of a break-in in CloudTrail files, by Sigma rules", "CloudTrail 파일에서 침입의 흔적을 Sigma 규칙으로 찾습니다", paths, rules, values, level, from, to, every, fields, geo, live, summary, watch, exact, careful, alone);
        return bench.Answering(command, async (parsed, screen, cancel) =>
        {
            Screen.HaveFolder("--summary", parsed.GetValue(summary));
            var (since, until) = Moments.Span(parsed.GetValue(from), parsed.GetValue(to));
            var question = new DetectQuestion(
                parsed.GetValue(paths)!,
                new RuleChoice(parsed.GetValue(rules) ?? [], parsed.GetValue(values) ?? []),
                Enum.Parse<Severity>(parsed.GetValue(level) ?? "low", ignoreCase: true),
                since,
                until)
            {
                StandardInput = Console.OpenStandardInput(),
                Exact = parsed.GetValue(exact),
                Careful = parsed.GetValue(careful),
                Correlate = !parsed.GetValue(alone),
                Every = parsed.GetValue(every),
                Fields = Profile(parsed.GetValue(fields)),
                WholeRecords = screen.Exports,
                AddressTables = parsed.GetValue(geo) ?? [],
            };
            if (parsed.GetValue(watch) is { } folder)
            {
                await WatchAsync(bench, parsed.GetValue(live) || parsed.GetValue(summary) is not null ? throw StandsAlone() : question, folder, screen, cancel).ConfigureAwait(false);
            }

            if (question.Paths.Count == 0 && !parsed.GetValue(live))
            {
                throw Flags.Usage(new("Which files? Name CloudTrail files or folders, s3://BUCKET/PREFIX, - for standard input, --live, or --watch DIR.", "어느 파일입니까? CloudTrail 파일이나 폴더, s3://버킷/접두사, 표준 입력 -, --live, 또는 --watch 폴더를 쓰십시오."));
            }

            var (answer, figures) = await RunAsync(bench, question, parsed, parsed.GetValue(live), screen, cancel).ConfigureAwait(false);
            if (parsed.GetValue(summary) is { } file)
            {
                await File.WriteAllTextAsync(file, figures + "\n", cancel).ConfigureAwait(false);
            }

            return answer;
        });
    }

    /// <summary>The account is opened only where something of it is read.</summary>
    private static async Task<(Answer Answer, string Summary)> RunAsync(
        Bench bench, DetectQuestion question, ParseResult parsed, bool live, Screen screen, CancellationToken cancel)
    {
        var places = question.Paths.Where(TrailPlace.IsOne).Select(TrailPlace.Parse).ToList();
        if (places.Count == 0 && !live)
        {
            return await DetectVerb.RunAsync(question, bench.Time, bench.Speaks, cancel).ConfigureAwait(false);
        }

        var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
        await using (visit.ConfigureAwait(false))
        {
            return await DetectVerb.RunAsync(
                question with { Elsewhere = new TrailElsewhere(visit, places, live, bench.Says(screen)) }, bench.Time, bench.Speaks, cancel).ConfigureAwait(false);
        }
    }

    private static FieldProfile? Profile(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var file = text.StartsWith('@') ? text[1..] : null;
        if (file is not null && !File.Exists(file))
        {
            throw Flags.Usage(new($"--fields: there is no file {file}.", $"--fields: {file} 파일이 없습니다."));
        }

        return FieldProfile.Parse(file is null ? text : File.ReadAllText(file), out var why)
            ?? throw Flags.Usage(new($"--fields: {why}.", $"--fields: 열 이름은 쉼표로 나누어 1개에서 60개까지 쓰십시오 ({why})."));
    }

    /// <summary>Watches until it is interrupted: findings on standard output, what could not be read on standard error.</summary>
    private static async Task WatchAsync(Bench bench, DetectQuestion question, string folder, Screen screen, CancellationToken cancel)
    {
        if (question is not { Paths.Count: 0, Fields: null, AddressTables.Count: 0 } || screen.Exports || screen.Format is "csv")
        {
            throw StandsAlone();
        }

        if (!Directory.Exists(folder))
        {
            throw new TroubleException(ExitCode.Failed, new Words($"There is no such folder: {folder}", $"그런 폴더가 없습니다: {folder}"));
        }

        screen.Progress(new Words($"watching {folder}; Ctrl+C ends it", $"{folder}을(를) 지켜봅니다. Ctrl+C로 끝냅니다").In(bench.Speaks));
        await new FolderWatch(question, folder, bench.Time).RunAsync(
            finding =>
            {
                if (screen.Format == "table")
                {
                    screen.Data.Show(new Point("!", Line(finding, bench.Speaks), finding.Rule.Level >= Severity.High ? Tone.Bad : Tone.Warn));
                }
                else
                {
                    Console.Out.WriteLine(FindingLine.Of(finding).ToJson());
                }

                Console.Out.Flush();
            },
            unread => screen.Aside.Show(new Point("?", $"{unread.Path}: {unread.Why}", Tone.Warn)),
            bench.Speaks,
            cancel).ConfigureAwait(false);
    }

    private static TroubleException StandsAlone() => Flags.Usage(new(
        "--watch stands alone, as a table or as -o jsonl: without paths, --live, --fields, --geoip, --summary and --export.",
        "--watch는 다른 경로나 --live, --fields, --geoip, --summary, --export 없이, 표 또는 -o jsonl로만 쓸 수 있습니다."));

    private static string Line(Finding finding, Language language) =>
        $"{finding.Last.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {finding.Rule.Level} x{finding.Count.ToString(CultureInfo.InvariantCulture)} "
        + $"{finding.Rule.Says?.In(language) ?? finding.Rule.Title} ({Detection.PrincipalOf(finding.Event)}, {finding.Event.SourceIp}, {finding.Event.Region})";
}

/// <summary>Moments on the command line.</summary>
internal static class Moments
{
    /// <summary>What <c>--from</c> and <c>--to</c> say; a time that ends before it begins holds nothing, and nothing found in it means nothing.</summary>
    public static (DateTimeOffset? From, DateTimeOffset? To) Span(string? from, string? to)
    {
        var (begins, ends) = (Parse(from, "--from"), Parse(to, "--to"));
        return begins >= ends ? throw Flags.Usage(new("--from is not before --to.", "--from이 --to보다 앞서지 않습니다.")) : (begins, ends);
    }

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>A day or an instant, in UTC unless it carries an offset.</summary>
    public static DateTimeOffset? Parse(string? text, string flag) => text is null
        ? null
        : DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw Flags.Usage(new(
                $"{flag}: '{text}' is no moment; write 2023-08-01 or 2023-08-01T12:00:00Z.",
                $"{flag}: '{text}'은(는) 시각이 아닙니다. 2023-08-01 또는 2023-08-01T12:00:00Z 형식으로 써 주십시오."));
}
