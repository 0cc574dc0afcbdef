using System.Globalization;
using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>A table of one side's cost by service, region, usage type and day, with the ids behind it, that adds up to the cent.</summary>
internal static class CostTable
{
    private const int Longest = 60;

    /// <summary>Writes it: at most so many places (the dearest), at most so many days in each.</summary>
    public static void Write(Draft draft, Verdict whose, int places, int days)
    {
        var share = draft.Facts.Split.Of(whose);
        var cells = Cells(draft.Facts.Split, whose, share.Net);
        var shown = cells.Take(places).ToList();
        foreach (var service in shown.GroupBy(cell => cell.Service, StringComparer.Ordinal))
        {
            draft.Say(Draft.Foreign(service.Key, Longest));
            foreach (var cell in service)
            {
                draft.Say($"  {cell.Region} | {Use(draft, cell)}{DaysOf(draft, cell, days)}{TableWords.Sum(Number(cell.Sum, share.Net.Currency)).In(draft.Language)}");
                Ids(draft, cell, whose);
            }
        }

        if (cells.Count == 0)
        {
            draft.Say(TableWords.None);
        }

        if (cells.Count > shown.Count)
        {
            draft.Say(TableWords.More(cells.Count - shown.Count, Number(cells.Skip(places).Sum(cell => cell.Sum), share.Net.Currency)));
        }

        draft.Say(TableWords.Total(Number(share.Net), Number(share.Tax), share.Total));
        if (whose == Verdict.Attacker)
        {
            LeftOut(draft, cells, shown, days);
        }
    }

    /// <summary>An amount as tables write it: with the currency's decimals, without its name.</summary>
    internal static string Number(Money money) => Number(money.Amount, money.Currency);

    private static string Number(decimal amount, string currency) => amount.ToString("N" + Money.Decimals(currency), CultureInfo.InvariantCulture);

    private static List<Cell> Cells(BillSplit split, Verdict whose, Money net)
    {
        var rows = split.Parts.Where(part => part.Whose == whose)
            .GroupBy(part => (part.Line.Service, part.Line.Region, part.Line.UsageType, part.Line.Day))
            .OrderBy(row => row.Key.Service, StringComparer.Ordinal).ThenBy(row => row.Key.Region).ThenBy(row => row.Key.UsageType, StringComparer.Ordinal).ThenBy(row => row.Key.Day)
            .Select(row => (row.Key, Net: row.Sum(part => part.Net.Amount), Ids: row.SelectMany(part => part.Things).Distinct(StringComparer.Ordinal).ToList()))
            .ToList();
        var rounded = Cents.Spread([.. rows.Select(row => row.Net)], net.Amount, net.Currency);
        return
        [
            .. rows.Select((row, at) => (row.Key, Net: rounded[at], row.Ids))
                .Where(row => row.Net != 0)
                .GroupBy(row => (row.Key.Service, row.Key.Region, row.Key.UsageType))
                .Select(place => new Cell(
                    place.Key.Service, place.Key.Region, place.Key.UsageType, [.. place.Select(row => (row.Key.Day, row.Net))],
                    [.. place.SelectMany(row => row.Ids).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
                .OrderByDescending(cell => cell.Sum)
                .ThenBy(cell => cell.Service, StringComparer.Ordinal).ThenBy(cell => cell.Region).ThenBy(cell => cell.Use, StringComparer.Ordinal),
        ];
    }

    /// <summary>The usage type; where the bill does not tell it, the types of the machines behind the money.</summary>
    private static string Use(Draft draft, Cell cell)
    {
        if (cell.Use.Length > 0)
        {
            return Draft.Foreign(cell.Use, Longest) + " | ";
        }

        var types = draft.Facts.Incident.Resources.Where(thing => cell.Ids.Contains(thing.Id, StringComparer.Ordinal))
            .Select(thing => thing.Facts.GetValueOrDefault("InstanceType", "")).Where(type => type.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return types.Count == 0 ? "" : Draft.Foreign(string.Join('/', types.Take(3)) + (types.Count > 3 ? "/…" : ""), Longest) + " | ";
    }

    private static string DaysOf(Draft draft, Cell cell, int limit) => cell.Days.Count > limit
        ? TableWords.Days(Short(cell.Days[0].Day), Short(cell.Days[^1].Day), cell.Days.Count).In(draft.Language) + " | "
        : string.Concat(cell.Days.Select(day => $"{Short(day.Day)} {Number(day.Net, draft.Facts.Split.Whole.Net.Currency)} | "));

    private static void Ids(Draft draft, Cell cell, Verdict whose)
    {
        var limit = whose == Verdict.Attacker ? draft.Room.Ids : Math.Min(3, draft.Room.Ids);
        if (cell.Ids.Count == 0)
        {
            if (whose == Verdict.Attacker)
            {
                draft.Say("    " + TableWords.NoId.In(draft.Language));
            }

            return;
        }

        var more = cell.Ids.Count - limit;
        draft.Say("    " + string.Join(", ", cell.Ids.Take(limit).Select(id => Draft.Foreign(id, Longest)))
            + (more > 0 ? TableWords.MoreIds(more).In(draft.Language) : ""));
    }

    private static void LeftOut(Draft draft, List<Cell> cells, List<Cell> shown, int days)
    {
        if (cells.Count > shown.Count)
        {
            draft.LeftOut.Add(LeftOutWords.Places(cells.Count - shown.Count));
        }

        if (shown.Count(cell => cell.Days.Count > days) is > 0 and var coarse)
        {
            draft.LeftOut.Add(LeftOutWords.Days(coarse));
        }

        var named = shown.SelectMany(cell => cell.Ids.Take(draft.Room.Ids)).ToHashSet(StringComparer.Ordinal);
        if (cells.SelectMany(cell => cell.Ids).Distinct(StringComparer.Ordinal).Count(id => !named.Contains(id)) is > 0 and var ids)
        {
            draft.LeftOut.Add(LeftOutWords.Ids(ids));
        }
    }

    private static string Short(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    private sealed record Cell(string Service, Region Region, string Use, IReadOnlyList<(DateOnly Day, decimal Net)> Days, IReadOnlyList<string> Ids)
    {
        public decimal Sum => Days.Sum(day => day.Net);
    }
}
