using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>Keeps a month from being counted twice when two files tell of it: the finer counts, the other is held against it.</summary>
internal static class Overlaps
{
    /// <summary>The files that count.</summary>
    public static IReadOnlyList<FileReading> Resolve(IReadOnlyList<FileReading> files, List<Words> notes)
    {
        var counted = new List<FileReading>();
        foreach (var file in files.OrderByDescending(file => file.Format).ThenBy(file => file.Ledger.Estimated).ThenByDescending(file => file.Ledger.Rows).ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            var same = counted.FirstOrDefault(other => Clash(other, file));
            if (same is null)
            {
                counted.Add(file);
                continue;
            }

            var months = Months(file).Intersect(counted.SelectMany(Months)).ToHashSet();
            if (Months(file).Any(month => !months.Contains(month)))
            {
                notes.Add(new Words(
                    $"{file.Name} also tells of months that no other file has; give it alone to count them.",
                    $"{file.Name}에는 다른 파일에 없는 달도 있습니다. 그 달을 합산하려면 이 파일만 지정하십시오."));
            }

            notes.Add(Compared(file, counted, months));
        }

        // the order of the files as they were given
        return [.. files.Where(counted.Contains)];
    }

    private static Words Compared(FileReading file, List<FileReading> counted, HashSet<DateOnly> months)
    {
        var differences = file.Lines.Where(line => months.Contains(line.BilledIn)).GroupBy(line => line.Net.Currency, StringComparer.Ordinal).Select(lines =>
            (Currency: lines.Key, Here: lines.Sum(line => line.Net.Amount), There: counted.SelectMany(other => other.Lines)
                .Where(line => months.Contains(line.BilledIn) && line.Net.Currency == lines.Key).Sum(line => line.Net.Amount))).ToList();
        var odd = differences.FindIndex(one => Math.Abs(one.Here - one.There) > 0.01m);
        if (odd < 0)
        {
            return new Words(
                $"{file.Name} tells of the same month as a finer file; it was not added, and both come to the same total.",
                $"{file.Name}은(는) 더 자세한 파일과 같은 달의 내역이라 더하지 않았으며, 두 파일의 합계는 같습니다.");
        }

        var (here, there) = (new Money(differences[odd].Here, differences[odd].Currency), new Money(differences[odd].There, differences[odd].Currency));
        return new Words(
            $"{file.Name} tells of the same month as another file and was not added; it comes to {here}, the other to {there}.",
            $"{file.Name}은(는) 다른 파일과 같은 달의 내역이라 더하지 않았습니다. 이 파일은 {here}, 다른 파일은 {there}입니다.");
    }

    private static bool Clash(FileReading one, FileReading other)
    {
        if (one.Format == other.Format)
        {
            switch (one.Format)
            {
                // parts of one report; a month comes in many of them
                case BillFormat.Cur or BillFormat.Cur2 or BillFormat.Focus or BillFormat.Detailed:
                    return false;

                // answers of the same days asked in another way
                case BillFormat.CostExplorer:
                    return one.Lines.Select(line => line.Day).Intersect(other.Lines.Select(line => line.Day)).Any();
                default:
                    break;
            }
        }

        return one.Ledger.Covers.Any(here => other.Ledger.Covers.Any(there =>
            here.Month == there.Month && (here.Payer == there.Payer || here.Payer.Length == 0 || there.Payer.Length == 0)));
    }

    private static IEnumerable<DateOnly> Months(FileReading file) => file.Ledger.Covers.Select(one => one.Month).Distinct();
}
