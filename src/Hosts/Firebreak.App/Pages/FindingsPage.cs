using System.Globalization;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Pages;

/// <summary>Findings as a person reads them: few on a screen, all in a report.</summary>
/// <param name="findings">The findings that are shown, in order of time.</param>
/// <param name="profile">The columns asked for, or <c>null</c> for the usual ones.</param>
/// <param name="language">The language.</param>
internal sealed class FindingsPage(IReadOnlyList<Finding> findings, FieldProfile? profile, Language language)
{
    private const int RowsShown = 60;
    private const int RowsReported = 5_000;
    private const int Tallied = 3;
    private const int TalliedInReport = 50;

    /// <summary>Days of several years need theirs.</summary>
    private readonly string _when = findings.Select(finding => finding.Event.Time.Year).Distinct().Skip(1).Any() ? "yyyy-MM-dd HH:mm" : "MM-dd HH:mm";

    /// <summary>The gravest of them, and who and where most are from.</summary>
    public IEnumerable<Block> Screen()
    {
        yield return Table(RowsShown);
        if (findings.Count > RowsShown)
        {
            yield return new Say(new Words($"{findings.Count - RowsShown} more: -o jsonl lists all", $"{findings.Count - RowsShown}건 더 있습니다: -o jsonl로 모두 볼 수 있습니다").In(language), Tone.Faint);
        }

        var tally = FindingTally.Of(findings);
        yield return new Say(new Words("Most by: ", "가장 많은 호출자: ").In(language) + Top(tally.ByPrincipal), Tone.Faint);
        yield return new Say(new Words("Most from: ", "가장 많은 출처: ").In(language) + Top(tally.ByAddress), Tone.Faint);
        foreach (var credit in RuleCredits.Of(findings, language))
        {
            yield return credit;
        }
    }

    /// <summary>Everything, added up by rule, principal and address, and one by one.</summary>
    public IEnumerable<Block> Report()
    {
        var tally = FindingTally.Of(findings);
        yield return new Heading(new Words("By rule", "규칙별").In(language));
        yield return Grid(tally.ByRule, new Words("rule", "규칙"));
        yield return new Heading(new Words("By principal", "호출자별").In(language));
        yield return Grid(tally.ByPrincipal, new Words("principal", "호출자"));
        yield return new Heading(new Words("By address", "주소별").In(language));
        yield return Grid(tally.ByAddress, new Words("address", "주소"));
        yield return new Heading(new Words("Findings", "발견").In(language));
        yield return Table(RowsReported);
        if (findings.Count > RowsReported)
        {
            yield return new Say(new Words($"{findings.Count - RowsReported} more are not in this report.", $"이 보고서에 없는 것이 {findings.Count - RowsReported}건 더 있습니다.").In(language), Tone.Warn);
        }

        foreach (var credit in RuleCredits.Of(findings, language))
        {
            yield return credit;
        }
    }

    private Grid Table(int most)
    {
        var rows = findings.OrderByDescending(finding => finding.Rule.Level).ThenBy(finding => finding.Event.Time).Take(most);
        return profile is not null
            ? new Grid(profile.Columns, [.. rows.Select(profile.Cells)])
            : new Grid(
                language == Language.Korean ? ["시각 (UTC)", "수준", "횟수", "무엇", "누가", "어디서"] : ["time (UTC)", "level", "times", "what", "who", "from"],
                [.. rows.Select(Row)],
                [2]);
    }

    private IReadOnlyList<string> Row(Finding finding) =>
    [
        finding.Event.Time.ToString(_when, CultureInfo.InvariantCulture),
        Contract.Incidents.Level(finding.Rule.Level),
        finding.Count.ToString(CultureInfo.InvariantCulture),
        finding.Rule.Says?.In(language) ?? finding.Rule.Title,
        Shared(finding, "principal", Last(Detection.PrincipalOf(finding.Event))),
        Shared(finding, "sourceIp", finding.Event.SourceIp + (finding.Place is { } place ? $" ({place.Says})" : "")),
    ];

    /// <summary>What is not common to all events of a finding is shown as one of several.</summary>
    private string Shared(Finding finding, string what, string first) =>
        finding.HasInCommon(what) ? first : new Words($"{first} and others", $"{first} 외").In(language);

    private Grid Grid(IReadOnlyList<TallyLine> lines, Words what) => new(
        [what.In(language), .. language == Language.Korean ? (string[])["수준", "발견", "이벤트", "처음", "마지막"] : ["level", "findings", "events", "first", "last"]],
        [.. lines.Take(TalliedInReport).Select(line => (IReadOnlyList<string>)
        [
            line.Name, line.Level, line.Findings.ToString(CultureInfo.InvariantCulture), line.Events.ToString(CultureInfo.InvariantCulture),
            Contract.Instants.Text(line.First), Contract.Instants.Text(line.Last),
        ])],
        [2, 3]);

    private static string Top(IReadOnlyList<TallyLine> lines) => string.Join(", ", lines.OrderByDescending(line => line.Findings).Take(Tallied)
        .Select(line => string.Create(CultureInfo.InvariantCulture, $"{Last(line.Name)} ({line.Findings})")));

    private static string Last(string arn) => arn[(arn.LastIndexOf(':') + 1)..];
}
