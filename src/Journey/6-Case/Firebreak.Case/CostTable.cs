using System.Globalization;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>A table of one side's cost by service, region and day, that adds up to the cent.</summary>
internal static class CostTable
{
    /// <summary>Writes it: at most so many places (the dearest), at most so many days in each.</summary>
    public static string Write(BillSplit split, Verdict whose, int places, int days, Language language)
    {
        var share = whose == Verdict.Attacker ? split.Unauthorised : split.Own;
        var cells = Cells(split, whose, share.Net);
        var shown = cells.Take(places).ToList();
        var text = new StringBuilder();
        foreach (var service in shown.GroupBy(cell => cell.Service, StringComparer.Ordinal))
        {
            text.Append(Redaction.Line(service.Key, 60)).Append('\n');
            foreach (var cell in service)
            {
                text.Append("  ").Append(cell.Region).Append(" | ").Append(DaysOf(cell, days, language)).Append(Sum(cell.Sum, language)).Append('\n');
            }
        }

        if (cells.Count > shown.Count)
        {
            var rest = cells.Skip(places).Sum(cell => cell.Sum);
            text.Append(language == Language.Korean
                ? $"  그 밖의 {cells.Count - shown.Count}개 항목 | {Sum(rest, language)} (첨부한 항목별 내역 참조)\n"
                : $"  {cells.Count - shown.Count} more places | {Sum(rest, language)} (see the attached itemised list)\n");
        }

        return text.Append(Total(share, language)).ToString();
    }

    private static List<Cell> Cells(BillSplit split, Verdict whose, Money net)
    {
        var rows = split.Parts.Where(part => part.Whose == whose)
            .GroupBy(part => (part.Line.Service, part.Line.Region, part.Line.Day))
            .OrderBy(row => row.Key.Service, StringComparer.Ordinal).ThenBy(row => row.Key.Region).ThenBy(row => row.Key.Day)
            .Select(row => (row.Key, Net: row.Sum(part => part.Net.Amount)))
            .ToList();
        var rounded = Cents.Spread([.. rows.Select(row => row.Net)], net.Amount, net.Currency);
        return
        [
            .. rows.Select((row, at) => (row.Key, Net: rounded[at]))
                .Where(row => row.Net != 0)
                .GroupBy(row => (row.Key.Service, row.Key.Region))
                .Select(place => new Cell(place.Key.Service, place.Key.Region, [.. place.Select(row => (row.Key.Day, row.Net))]))
                .OrderByDescending(cell => cell.Sum)
                .ThenBy(cell => cell.Service, StringComparer.Ordinal)
                .ThenBy(cell => cell.Region),
        ];
    }

    private static string DaysOf(Cell cell, int limit, Language language)
    {
        if (cell.Days.Count > limit)
        {
            var (first, last) = (Short(cell.Days[0].Day), Short(cell.Days[^1].Day));
            return language == Language.Korean ? $"{first}~{last} ({cell.Days.Count}일) | " : $"{first} to {last} ({cell.Days.Count} days) | ";
        }

        return string.Concat(cell.Days.Select(day => $"{Short(day.Day)} {Number(day.Net)} | "));
    }

    private static string Sum(decimal sum, Language language) => (language == Language.Korean ? "소계 " : "sum ") + Number(sum);

    private static string Total(Share share, Language language) => language == Language.Korean
        ? $"합계: 공급가액 {Number(share.Net.Amount)} + 세금 {Number(share.Tax.Amount)} = {share.Total}"
        : $"Total: net {Number(share.Net.Amount)} + tax {Number(share.Tax.Amount)} = {share.Total}";

    internal static string Number(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    private static string Short(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    private sealed record Cell(string Service, Region Region, IReadOnlyList<(DateOnly Day, decimal Net)> Days)
    {
        public decimal Sum => Days.Sum(day => day.Net);
    }
}
