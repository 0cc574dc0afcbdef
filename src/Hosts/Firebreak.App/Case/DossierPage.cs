using System.Globalization;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;
using Table = Firebreak.Case.Table;

namespace Firebreak.App.Case;

/// <summary>The dossier: the statement with every figure behind it, for somebody at AWS who decides.</summary>
internal static class DossierPage
{
    private const int MostRows = 400;

    /// <summary>Makes it.</summary>
    public static Page Of(CaseDesk desk, StatementText statement, BillSplit split, ExchangeRate? rate, Language language)
    {
        var incident = desk.Incident;
        var blocks = new List<Block>
        {
            new Say(new Words($"Account {desk.File.Account}, case {desk.File.Owner.SupportCase ?? "-"}, incident {incident.Id}. All times UTC.", $"계정 {desk.File.Account}, 케이스 {desk.File.Owner.SupportCase ?? "-"}, 사건 {incident.Id}. 모든 시각은 UTC입니다.").In(language), Tone.Faint),
            new Figure(IncidentPage.Amount(split.Unauthorised.Total, rate), new Words("unauthorised use, tax included: what is asked for", "무단 사용 금액(세금 포함): 조정을 요청드리는 금액").In(language), Tone.Bad),
            Sums(split, language),
            new Say(split.Rule.In(language), Tone.Faint),
            new Heading(new Words("The money by day", "날짜별 금액").In(language)),
            Chart(split, part => part.Line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new Heading(new Words("The money by region", "리전별 금액").In(language)),
            Chart(split, part => part.Line.Region.ToString()),
            new Heading(statement.Subject),
            new Quote(statement.Text),
        };
        blocks.AddRange(Cut(new Words("The unauthorised resources", "무단으로 만들어진 리소스"), Narrow(EvidenceTables.Resources(incident), [1, 2, 3, 4, 6, 7, 8], row => row[0] == "unauthorised" && row[4] != nameof(Fate.Attempted)), language));
        blocks.AddRange(Cut(new Words("What happened", "경과"), Narrow(EvidenceTables.Timeline(incident), [0, 1, 2, 4], _ => true), language));
        blocks.AddRange(Cut(new Words("Steps, each proved by asking AWS", "조치, 각각 AWS에서 다시 조회하여 확인"), Narrow(EvidenceTables.Steps(desk.Proofs), [0, 2, 3, 4], _ => true), language));
        return new Page(blocks);
    }

    private static Grid Sums(BillSplit split, Language language) => new(
        language == Language.Korean ? ["구분", "공급가액", "세금", "합계"] : ["whose", "net", "tax", "total"],
        [
            Line(new Words("unauthorised", "무단 사용"), split.Unauthorised, language),
            Line(new Words("own use, which is paid", "본인 사용(정상 납부)"), split.Own, language),
            Line(new Words("not clear, not claimed", "불분명(요청에서 제외)"), split.Unsure, language),
            Line(new Words("the bill", "청구 금액"), split.Whole, language),
        ],
        Numbers: [1, 2, 3]);

    private static IReadOnlyList<string> Line(Words whose, Share share, Language language) =>
        [whose.In(language), share.Net.ToString(), share.Tax.ToString(), share.Total.ToString()];

    private static Bars Chart(BillSplit split, Func<BillPart, string> by) => new(
    [
        .. split.Parts.Where(part => part.Whose == Verdict.Attacker).GroupBy(by, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Net: new Money(group.Sum(part => part.Net.Amount), split.Whole.Net.Currency)))
            .Where(bar => bar.Net.Amount > 0).Select(bar => new Bar(bar.Key, bar.Net.Amount, bar.Net.ToString())),
    ]);

    private static Table Narrow(Table table, int[] columns, Func<IReadOnlyList<string>, bool> which) => new(
        [.. columns.Select(at => table.Columns[at])], [.. table.Rows.Where(which).Select(row => (IReadOnlyList<string>)[.. columns.Select(at => row[at])])]);

    private static IEnumerable<Block> Cut(Words heading, Table table, Language language)
    {
        yield return new Heading(heading.In(language));
        yield return new Grid([.. table.Columns.Select(name => name.Replace('_', ' '))], [.. table.Rows.Take(MostRows)]);
        if (table.Rows.Count > MostRows)
        {
            yield return new Say(new Words($"{table.Rows.Count - MostRows} more rows are in evidence.zip.", $"나머지 {table.Rows.Count - MostRows}줄은 evidence.zip에 있습니다.").In(language), Tone.Faint);
        }
    }
}
