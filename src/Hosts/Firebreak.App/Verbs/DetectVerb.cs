using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Detect;
using Firebreak.Geo;
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

    /// <summary>Every match is a finding of its own; otherwise what repeats is one finding with a count.</summary>
    public bool Every { get; init; }

    /// <summary>Findings are handed on with all that is known of their events.</summary>
    public bool WholeRecords { get; init; }

    /// <summary>The columns that are shown, or <c>null</c> for the usual ones.</summary>
    public FieldProfile? Fields { get; init; }

    /// <summary>Buckets and the Event history, or <c>null</c> if only files are read.</summary>
    public TrailElsewhere? Elsewhere { get; init; }

    /// <summary>Tables of addresses (<c>.mmdb</c>).</summary>
    public IReadOnlyList<string> AddressTables { get; init; } = [];
}

/// <summary><c>firebreak detect</c>: which recorded events are signs of a break-in.</summary>
public static class DetectVerb
{
    /// <summary>Reads the files and holds every event against every rule.</summary>
    /// <returns>The answer, and the text for <c>--summary</c>.</returns>
    public static async Task<(Answer Answer, string Summary)> RunAsync(
        DetectQuestion question, TimeProvider time, Language language, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var rules = RuleFiles.Load(question.Rules);
        var (reading, result) = await DetectRun.OfAsync(rules, question, cancel).ConfigureAwait(false);
        var seconds = Math.Round(time.GetElapsedTime(began).TotalSeconds, 3);
        var shown = Placed(result.AtLeast(question.Level), question.AddressTables);
        var summary = (DetectionSummary.Of(
            result,
            new FilesCounted(reading.FilesRead, [.. reading.Unread.Select(one => new PathAndWhy(one.Path, one.Why))]),
            new EventsCounted(reading.EventsRead, reading.Unique, reading.Duplicates),
            seconds) with
        { Coverage = CoverageText.Counted(reading.Coverage), Tally = FindingTally.Of(shown) }).ToJson();
        var blind = BlindSpots(reading, result);
        var lines = shown.Select(finding => FindingLine.Of(finding, question.Fields).ToJson()); // each when it is written: of many findings this is much text
        var findings = new FindingsPage(shown, question.Fields, language);
        var nothing = Nothing(reading, question.Elsewhere is not null, language);
        Page Told(Func<IEnumerable<Block>> how) => new(
        [
            .. Blinds.Of(blind, language),
            new Say(CoverageText.Of(reading, language), Tone.Faint),
            .. CoverageText.Silence(reading.Coverage, language),
            .. nothing.Count > 0 ? nothing : Found(reading, result, how, shown.Count, After(question), language),
        ]);
        var answer = new Answer(Told(findings.Screen), () => Json(lines, summary, blind), Exit(reading, question.Elsewhere is not null, shown, blind))
        {
            JsonLines = lines,
            Beside = [.. Blinds.Of(blind, language), .. nothing],
            LaterReport = () => Told(findings.Report),
            LaterCsv = () => CsvOf(shown, question),
            Exports = new Dictionary<string, Func<string>>(StringComparer.OrdinalIgnoreCase)
            {
                [".ocsf.json"] = () => OcsfFindings.Of(shown),
                [".sarif"] = () => Sarif.Of(shown),
                [".sarif.json"] = () => Sarif.Of(shown),
            },
        };
        return (answer, summary);
    }

    private static List<Blindness> BlindSpots(TrailTally reading, DetectionResult result) =>
    [
        .. reading.BlindSpots,
        .. result.BlindSpots,
        .. result.RulesRejected.Select(rule => new Blindness($"{rule.Path}:{rule.Line}", BlindCause.Unreadable, rule.Reason)),
    ];

    private static ExitCode Exit(TrailTally reading, bool seen, IReadOnlyList<Finding> shown, List<Blindness> blind) =>
        reading is { FilesRead: 0, EventsRead: 0 } && !seen
            ? ExitCode.Failed
            : ExitCodes.MostUrgent(shown.Count > 0 ? ExitCode.Findings : ExitCode.Calm, blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);

    private static string Json(IEnumerable<string> lines, string summary, List<Blindness> blind) => JsonSerializer.Serialize(
        new DetectDoc(Shapes.Name, [.. lines.Select(Element)], Element(summary), BlindDoc.Of(blind)), Shapes.Default.DetectDoc);

    private static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>A run that read nothing is no calm one: what there was instead, and what to do.</summary>
    private static IReadOnlyList<Block> Nothing(TrailTally reading, bool seen, Language language) => reading is not { FilesRead: 0, EventsRead: 0 } || seen
        ? []
        :
        [
            new Say(new Words(
                "NOTHING WAS READ. That is not the same as clean: no CloudTrail file was found there.",
                "읽은 것이 없습니다. 이상이 없다는 뜻이 아닙니다. 그곳에서 CloudTrail 파일을 찾지 못했습니다.").In(language), Tone.Warn),
            new Next("firebreak detect --live", new Words(
                "Next: name the folder that CloudTrail's files lie in, or ask the account itself.", "다음: CloudTrail 파일이 있는 폴더를 지정하거나 계정에 직접 물어봅니다.").In(language)),
        ];

    // The same files, as far as they fit a line; what came through a pipe is gone.
    private static string After(DetectQuestion question) => question.Paths is { Count: > 0 and <= 4 } named && !named.Contains("-", StringComparer.Ordinal)
        ? "firebreak investigate " + string.Join(' ', named.Select(ShellWord.Of))
        : question.Paths.Count == 0 && question.Elsewhere is not null ? "firebreak investigate" : "firebreak investigate PATH…";

    private static IEnumerable<Block> Found(
        TrailTally reading, DetectionResult result, Func<IEnumerable<Block>> findings, int count, string after, Language language)
    {
        if (count == 0)
        {
            return [new Say(new Words(
                $"No finding: {Number.Of(result.RulesLoaded, "rule")} over {Number.Of(reading.Unique, "event")}.",
                $"발견된 것이 없습니다. 규칙 {result.RulesLoaded}개로 이벤트 {reading.Unique}건을 살폈습니다.").In(language))];
        }

        return
        [
            new Say(new Words(
                $"{Number.Of(count, "finding")} by {Number.Of(result.RulesLoaded, "rule")} over {Number.Of(reading.Unique, "event")}.",
                $"규칙 {result.RulesLoaded}개로 이벤트 {reading.Unique}건을 살펴 {count}건을 찾았습니다.").In(language)),
            .. findings(),
            new Next(after, new Words(
                "Next: what happened, who did it, and whose everything is.", "다음: 무슨 일이 있었고 누가 했으며 무엇이 누구의 것인지 봅니다.").In(language)),
        ];
    }

    /// <summary>Findings with where their addresses are.</summary>
    private static IReadOnlyList<Finding> Placed(IReadOnlyList<Finding> findings, IReadOnlyList<string> tables)
    {
        if (tables.Count == 0)
        {
            return findings;
        }

        try
        {
            using var addresses = AddressTable.Open(tables);
            return [.. findings.Select(finding => finding with { Place = addresses.Of(finding.Event.SourceIp) })];
        }
        catch (AddressTableException broken)
        {
            throw new TroubleException(ExitCode.Usage, new Words($"--geoip {broken.Message}", $"--geoip {broken.Message}"));
        }
    }

    private static string CsvOf(IReadOnlyList<Finding> shown, DetectQuestion question)
    {
        var profile = question.Fields ?? (question.AddressTables.Count > 0 ? FieldProfile.Parse(FieldProfile.Named["standard"] + ",country,city,asn,network", out _)! : FieldProfile.Standard);
        return Render.Csv.Of(profile.Columns, shown.Select(profile.Cells));
    }
}
