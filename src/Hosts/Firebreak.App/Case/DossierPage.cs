using System.Globalization;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;
using Table = Firebreak.Case.Table;

namespace Firebreak.App.Case;

/// <summary>The dossier: the statement with every figure behind it, for somebody at AWS who decides.</summary>
internal static class DossierPage
{
    private const int MostRows = 400;
    private const int MostBars = 93;
    private const int MostBoxes = 8;

    /// <summary>Makes it.</summary>
    /// <param name="source">The case.</param>
    /// <param name="beside">The files that are attached beside it; their hashes are printed.</param>
    public static Page Of(PackSource source, IReadOnlyList<ParcelFile> beside)
    {
        var (split, language) = (source.Split, Tongue(source.Language));
        var (number, id) = (Redaction.Line(source.File.Owner.SupportCase ?? "-", 40), Redaction.Line(source.Incident.Id, 60));
        var blocks = new List<Block>
        {
            new Say(new Words($"Account {source.File.Account}, case {number}, incident {id}. All times UTC.", $"계정 {source.File.Account}, 케이스 {number}, 사건 {id}. 모든 시각은 UTC입니다.").In(language), Tone.Faint),
            new Figure(IncidentPage.Amount(split.Unauthorised.Total, source.Rate), new Words("unauthorised use, tax included: what is asked for", "무단 사용 금액(세금 포함): 조정을 요청드리는 금액").In(language), Tone.Bad),
            Sums(split, language),
            new Say(split.Rule.In(language), Tone.Faint),
            new Heading(new Words("The money by day", "날짜별 금액").In(language)),
            Chart(Spending.ByDay(split, Verdict.Attacker)),
            Together(split, language),
            new Heading(new Words("The money by region", "리전별 금액").In(language)),
            Chart(Spending.ByRegion(split, Verdict.Attacker)),
            Together(split, language),
        };
        blocks.AddRange(Sellers(split, language));
        blocks.AddRange(Letter(source, language));
        blocks.AddRange(Cut(new Words("The unauthorised resources", "무단으로 만들어진 리소스"), Narrow(EvidenceTables.Resources(source.Incident), [1, 2, 3, 4, 6, 7, 8], row => row[0] == "unauthorised" && row[4] != nameof(Fate.Attempted)), language));
        blocks.AddRange(Cut(new Words("What happened", "경과"), Narrow(EvidenceTables.Timeline(source.Incident), [0, 1, 2, 4], _ => true), language));
        blocks.AddRange(Cut(new Words("Steps, each proved by asking AWS", "조치, 각각 AWS에서 다시 조회하여 확인"), Narrow(EvidenceTables.Steps(source.Proofs), [0, 2, 3, 4], _ => true), language));
        blocks.Add(new Heading(new Words("The files beside this one (SHA-256)", "함께 첨부한 파일 (SHA-256)").In(language)));
        blocks.AddRange(beside.Select(file => new Point(file.Name, file.Sha256)));
        return new Page(blocks);
    }

    /// <summary>Its title: the letter's subject, where this document's font has all of its letters.</summary>
    public static string Title(PackSource source)
    {
        var subject = Redaction.Line(source.Statement.Subject, 250);
        return Paper.Shows(subject)
            ? subject
            : new Words($"Account {source.File.Account}: unauthorised use of the account", $"[계정 {source.File.Account}] 무단 사용 요금").In(Tongue(source.Language));
    }

    /// <summary>The document's language: Korean, or English for every other letter.</summary>
    public static Language Tongue(Language letter) => letter == Language.Korean ? Language.Korean : Language.English;

    private static IEnumerable<Block> Letter(PackSource source, Language language)
    {
        var statement = source.Statement;
        yield return new Heading(Title(source));
        var boxes = statement.Text.EnumerateRunes().Where(rune => rune.Value != '\n' && !Paper.Shows(rune.ToString())).Distinct().ToList();
        if (boxes.Count > MostBoxes)
        {
            // a statement in another script: this document's font does not have it
            yield return new Say(new Words("The statement stands in the case's message.", "소명서는 케이스 본문에 있습니다.").In(language));
            yield break;
        }

        yield return new Quote(Redaction.Clean(statement.Text));
        if (boxes.Count > 0)
        {
            var codes = string.Join(", ", boxes.Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));
            yield return new Say(new Words(
                $"{boxes.Count} letters that this document's font does not have are shown as a box: {codes}. They stand in the case's message.",
                $"이 문서의 글꼴에 없는 글자 {boxes.Count}자는 네모로 표시됩니다: {codes}. 케이스 본문에는 그대로 있습니다.").In(language), Tone.Faint);
        }
    }

    private static IEnumerable<Block> Sellers(BillSplit split, Language language)
    {
        var sellers = SellerCharges.Of(split);
        if (sellers.Count == 0)
        {
            yield break;
        }

        yield return new Heading(new Words("Software of other sellers (AWS Marketplace)", "다른 판매자의 소프트웨어 (AWS Marketplace)").In(language));
        yield return new Grid(
            language == Language.Korean ? ["판매자", "공급가액", "세금", "합계"] : ["seller", "net", "tax", "total"],
            [.. sellers.Take(40).Select(one => (IReadOnlyList<string>)[Redaction.Line(one.Seller, 80), one.Share.Net.ToString(), one.Share.Tax.ToString(), one.Share.Total.ToString()])],
            Numbers: [1, 2, 3]);
        yield return new Say(new Words(
            "It is part of the amounts above; its refund is asked of each seller as well.", "위 금액에 포함되어 있으며, 판매자에게도 환불을 요청합니다.").In(language), Tone.Faint);
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

    private static Say Together(BillSplit split, Language language) => new(new Words(
        $"Together {split.Unauthorised.Net} net; with {split.Unauthorised.Tax} tax {split.Unauthorised.Total}.",
        $"합계: 공급가액 {split.Unauthorised.Net}, 세금 {split.Unauthorised.Tax} 포함 {split.Unauthorised.Total}.").In(language), Tone.Faint);

    /// <summary>A bar for each; of very many days, a bar for each month.</summary>
    private static Bars Chart(IReadOnlyList<Spent> bars) => new(
    [
        .. (bars.Count <= MostBars ? bars : [.. bars.GroupBy(bar => bar.Name[..Math.Min(7, bar.Name.Length)], StringComparer.Ordinal)
                .Select(month => new Spent(month.Key, new Money(month.Sum(bar => bar.Net.Amount), month.First().Net.Currency)))])
            .Select(bar => new Bar(bar.Name, bar.Net.Amount, bar.Net.ToString())),
    ]);

    private static Table Narrow(Table table, int[] columns, Func<IReadOnlyList<string>, bool> which) => new(
        [.. columns.Select(at => table.Columns[at])], [.. table.Rows.Where(which).Select(row => (IReadOnlyList<string>)[.. columns.Select(at => row[at])])]);

    private static IEnumerable<Block> Cut(Words heading, Table table, Language language)
    {
        yield return new Heading(heading.In(language));
        yield return new Grid([.. table.Columns.Select(name => name.Replace('_', ' '))], new CleanCells().Of(table with { Rows = [.. table.Rows.Take(MostRows)] }).Rows);
        if (table.Rows.Count > MostRows)
        {
            yield return new Say(new Words($"{table.Rows.Count - MostRows} more rows are in evidence.zip.", $"나머지 {table.Rows.Count - MostRows}줄은 evidence.zip에 있습니다.").In(language), Tone.Faint);
        }
    }
}
