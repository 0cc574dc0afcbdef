using System.CommandLine;
using System.Globalization;
using Firebreak.App.Verbs;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak detect PATH…</c></summary>
internal static class DetectCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = new Words("CloudTrail files or folders, packed or not, in any shape; - is standard input", "CloudTrail 파일이나 폴더(압축과 형식 무관), -는 표준 입력").In(bench.Speaks),
        };
        var rules = bench.Option<string[]>("--rules", "Use the Sigma rules of this folder instead of Firebreak's own (repeatable)", "Firebreak의 규칙 대신 이 폴더의 Sigma 규칙을 씁니다 (여러 번 가능)");
        var level = bench.Option<string?>("--level", "Lowest level to show: informational, low, medium, high, critical", "보여 줄 가장 낮은 수준: informational, low, medium, high, critical");
        level.AcceptOnlyFromAmong("informational", "low", "medium", "high", "critical");
        var from = bench.Option<string?>("--from", "Events from this moment on (UTC, 2023-08-01 or 2023-08-01T12:00:00Z)", "이 시각부터의 이벤트 (UTC, 2023-08-01 또는 2023-08-01T12:00:00Z)");
        var to = bench.Option<string?>("--to", "Events before this moment", "이 시각 전까지의 이벤트");
        var summary = bench.Option<string?>("--summary", "Write the figures of the run to FILE as JSON", "실행 결과 수치를 JSON으로 FILE에 씁니다");
        var command = bench.Command("detect", "Signs of a break-in in CloudTrail files, by Sigma rules", "CloudTrail 파일에서 침입의 흔적을 Sigma 규칙으로 찾습니다", paths, rules, level, from, to, summary);
        return bench.Answering(command, async (parsed, _, cancel) =>
        {
            var question = new DetectQuestion(
                parsed.GetValue(paths)!,
                parsed.GetValue(rules) ?? [],
                Enum.Parse<Severity>(parsed.GetValue(level) ?? "low", ignoreCase: true),
                Moments.Parse(parsed.GetValue(from), "--from"),
                Moments.Parse(parsed.GetValue(to), "--to"))
            {
                StandardInput = Console.OpenStandardInput(),
            };
            var (answer, figures) = await DetectVerb.RunAsync(question, bench.Time, bench.Speaks, cancel).ConfigureAwait(false);
            if (parsed.GetValue(summary) is { } file)
            {
                await File.WriteAllTextAsync(file, figures + "\n", cancel).ConfigureAwait(false);
            }

            return answer;
        });
    }
}

/// <summary>Moments on the command line.</summary>
internal static class Moments
{
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
