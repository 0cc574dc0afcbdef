using System.Globalization;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Trail;

namespace Firebreak.App.Verbs;

/// <summary>What <c>detect</c> is asked.</summary>
/// <param name="Paths">Files and folders of CloudTrail records.</param>
/// <param name="Rules">Rules to use instead of Firebreak's own, or its own.</param>
/// <param name="Level">The lowest level that is shown.</param>
/// <param name="From">Events from this moment on.</param>
/// <param name="To">Events before this moment.</param>
public sealed record DetectQuestion(
    IReadOnlyList<string> Paths, RuleChoice Rules, Severity Level, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>What the path <c>-</c> stands for.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>Every record is parsed and every rule held against it as it is written: slow, and what the fast way is held against.</summary>
    public bool Careful { get; init; }

    /// <summary>The ids of all events are kept, however many there are, so that every copy is known.</summary>
    public bool Exact { get; init; }

    /// <summary>Whether correlations are looked for.</summary>
    public bool Correlate { get; init; } = true;

    /// <summary>Is told from time to time how many of how many files have been read.</summary>
    public Action<int, int>? Progress { get; init; }
}

/// <summary><c>firebreak detect</c>: which recorded events are signs of a break-in.</summary>
public static class DetectVerb
{
    private const int RowsShown = 60;

    /// <summary>Reads the files and holds every event against every rule.</summary>
    /// <returns>The answer, and the text for <c>--summary</c>.</returns>
    public static async Task<(Answer Answer, string Summary)> RunAsync(
        DetectQuestion question, TimeProvider time, Language language, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var rules = RuleFiles.Load(question.Rules);
        var (reading, result) = await DetectRun.OfAsync(rules, question, cancel).ConfigureAwait(false);
        var seconds = Math.Round(time.GetElapsedTime(began).TotalSeconds, 3);
        var summary = (DetectionSummary.Of(
            result,
            new FilesCounted(reading.FilesRead, [.. reading.Unread.Select(one => new PathAndWhy(one.Path, one.Why))]),
            new EventsCounted(reading.EventsRead, reading.Unique, reading.Duplicates),
            seconds) with
        { Coverage = CoverageText.Counted(reading.Coverage) }).ToJson();
        var shown = result.AtLeast(question.Level);
        var blind = BlindSpots(reading, result);
        var lines = shown.Select(finding => FindingLine.Of(finding).ToJson()).ToList();
        var answer = new Answer(Page(reading, result, shown, blind, language), Json(lines, summary, blind), Exit(reading, shown, blind))
        {
            JsonLines = lines,
            Csv = CsvOf(shown),
        };
        return (answer, summary);
    }

    private static List<Blindness> BlindSpots(TrailTally reading, DetectionResult result) =>
    [
        .. reading.BlindSpots,
        .. result.BlindSpots,
        .. result.RulesRejected.Select(rule => new Blindness($"{rule.Path}:{rule.Line}", BlindCause.Unreadable, rule.Reason)),
    ];

    private static ExitCode Exit(TrailTally reading, IReadOnlyList<Finding> shown, List<Blindness> blind) =>
        reading.FilesRead == 0 && reading.EventsRead == 0
            ? ExitCode.Failed
            : ExitCodes.MostUrgent(shown.Count > 0 ? ExitCode.Findings : ExitCode.Calm, blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);

    private static string Json(List<string> lines, string summary, List<Blindness> blind) => JsonSerializer.Serialize(
        new DetectDoc(Shapes.Name, [.. lines.Select(Element)], Element(summary), BlindDoc.Of(blind)), Shapes.Default.DetectDoc);

    private static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static Page Page(
        TrailTally reading, DetectionResult result, IReadOnlyList<Finding> shown, List<Blindness> blind, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(blind, language)) { new Say(CoverageText.Of(reading, language), Tone.Faint) };
        blocks.AddRange(CoverageText.Silence(reading.Coverage, language));
        if (shown.Count == 0)
        {
            blocks.Add(new Say(new Words(
                $"No finding: {result.RulesLoaded} rules over {reading.Unique} events.",
                $"발견된 것이 없습니다. 규칙 {result.RulesLoaded}개로 이벤트 {reading.Unique}건을 살폈습니다.").In(language)));
            return new Page(blocks);
        }

        blocks.Add(new Say(new Words(
            $"{shown.Count} findings by {result.RulesLoaded} rules over {reading.Unique} events.",
            $"규칙 {result.RulesLoaded}개로 이벤트 {reading.Unique}건을 살펴 {shown.Count}건을 찾았습니다.").In(language)));
        blocks.Add(new Grid(
            language == Language.Korean ? ["시각 (UTC)", "수준", "횟수", "무엇", "누가", "어디서"] : ["time (UTC)", "level", "times", "what", "who", "from"],
            [.. shown.OrderByDescending(finding => finding.Rule.Level).ThenBy(finding => finding.Event.Time).Take(RowsShown).Select(finding => Row(finding, language))],
            [2]));
        if (shown.Count > RowsShown)
        {
            blocks.Add(new Say(new Words($"{shown.Count - RowsShown} more: -o jsonl lists all", $"{shown.Count - RowsShown}건 더 있습니다: -o jsonl로 모두 볼 수 있습니다").In(language), Tone.Faint));
        }

        blocks.AddRange(RuleCredits.Of(shown, language));
        blocks.Add(new Next("firebreak investigate PATH…", new Words(
            "Next: what happened, who did it, and whose everything is.", "다음: 무슨 일이 있었고 누가 했으며 무엇이 누구의 것인지 봅니다.").In(language)));
        return new Page(blocks);
    }

    private static IReadOnlyList<string> Row(Finding finding, Language language) =>
    [
        finding.Event.Time.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture),
        Incidents.Level(finding.Rule.Level),
        finding.Count.ToString(CultureInfo.InvariantCulture),
        finding.Rule.Says?.In(language) ?? finding.Rule.Title,
        Shared(finding, "principal", Last(Detection.PrincipalOf(finding.Event)), language),
        Shared(finding, "sourceIp", finding.Event.SourceIp, language),
    ];

    /// <summary>What is not common to all events of a finding is shown as one of several.</summary>
    private static string Shared(Finding finding, string what, string first, Language language) =>
        finding.InCommon?.Contains(what, StringComparer.Ordinal) == false
            ? new Words($"{first} and others", $"{first} 외").In(language)
            : first;

    private static string CsvOf(IReadOnlyList<Finding> shown) => Render.Csv.Of(
        ["time", "level", "rule", "title", "count", "last", "eventName", "eventSource", "region", "sourceIp", "principal", "accessKeyId", "errorCode", "eventId", "author", "license"],
        shown.Select(finding => (IReadOnlyList<string>)
        [
            Instants.Text(finding.Event.Time), Incidents.Level(finding.Rule.Level), finding.Rule.Id, finding.Rule.Title,
            finding.Count.ToString(CultureInfo.InvariantCulture), Instants.Text(finding.Last), finding.Event.Name, finding.Event.Source,
            finding.Event.Region, finding.Event.SourceIp, Detection.PrincipalOf(finding.Event), finding.Event.Caller.AccessKeyId ?? "",
            finding.Event.ErrorCode ?? "", finding.Event.EventId, finding.Rule.Author ?? "", finding.Rule.License ?? "",
        ]));

    private static string Last(string arn) => arn[(arn.LastIndexOf(':') + 1)..];
}
