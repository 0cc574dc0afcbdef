using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>Keeps a month from being counted twice when two files tell of it: the finer counts, the other is held against it.</summary>
internal static class Overlaps
{
    private const decimal SameDelivery = 0.5m;
    private const decimal Suspicious = 0.05m;

    /// <summary>The files that count.</summary>
    public static IReadOnlyList<FileReading> Resolve(IReadOnlyList<FileReading> files, List<Words> notes, List<Blindness> blind)
    {
        var counted = new List<FileReading>();

        // the parts of one delivery lie in one folder; what is final counts before what is not, the later before the earlier
        foreach (var delivery in files.GroupBy(file => (file.Format, Folder(file.Name))).OrderByDescending(parts => parts.Key.Format)
            .ThenBy(parts => parts.Any(file => file.Ledger.Estimated)).ThenByDescending(parts => parts.Max(LastDay)).ThenByDescending(parts => parts.Sum(file => file.Ledger.Rows))
            .ThenBy(parts => parts.Key.Item2, StringComparer.Ordinal))
        {
            var parts = delivery.OrderBy(file => file.Ledger.Estimated).ThenByDescending(LastDay).ThenByDescending(file => file.Ledger.Rows)
                .ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
            var again = parts.Select(file => Delivered(file, counted, notes)).FirstOrDefault(other => other is not null);
            foreach (var file in parts)
            {
                var same = counted.FirstOrDefault(other => Clash(other, file)) ?? (again is not null && Months(file).Intersect(Months(again)).Any() ? again : Delivered(file, counted, notes));
                if (same is null)
                {
                    counted.Add(file);
                }
                else
                {
                    LeaveOut(file, same, counted, notes, blind);
                }
            }
        }

        // the order of the files as they were given
        return [.. files.Where(counted.Contains)];
    }

    private static void LeaveOut(FileReading file, FileReading same, List<FileReading> counted, List<Words> notes, List<Blindness> blind)
    {
        var months = Months(file).Intersect(counted.SelectMany(Months)).ToHashSet();
        var only = Months(file).Where(month => !months.Contains(month)).Order().ToList();
        if (only.Count > 0)
        {
            blind.Add(new Blindness(
                file.Name, BlindCause.Truncated,
                $"it overlaps {Path.GetFileName(same.Name)} and was left out, but it alone tells of {string.Join(", ", only.Take(6).Select(Bill.Name))}: those months are not counted; give it alone to count them"));
        }

        if (file.Format == same.Format && file.Format is not (BillFormat.Console or BillFormat.CostExplorer))
        {
            notes.Add(new Words(
                $"{file.Name} and {same.Name} are two deliveries of the same month: the same charges are not added twice.",
                $"{file.Name}와(과) {same.Name}은(는) 같은 달의 청구 내역을 두 번 받은 것이라, 같은 요금을 두 번 더하지 않았습니다."));
        }

        notes.Add(Compared(file, counted, months));
    }

    /// <summary>The counted file of which this one is another delivery; a smaller overlap is only said.</summary>
    private static FileReading? Delivered(FileReading file, List<FileReading> counted, List<Words> notes)
    {
        foreach (var other in counted.Where(other => other.Format == file.Format))
        {
            var overlap = other.Ledger.Sketch.Overlap(file.Ledger.Sketch);
            if (overlap >= SameDelivery)
            {
                return other;
            }

            if (overlap >= Suspicious)
            {
                var said = new Words(
                    $"{file.Name} and {other.Name} have {overlap:P0} of their charges in common; both were counted. If they are two deliveries of one month, give the later alone.",
                    $"{file.Name}와(과) {other.Name}의 요금 항목이 {overlap:P0} 겹치지만 둘 다 합산했습니다. 같은 달을 두 번 받은 것이라면 나중 것만 지정하십시오.");
                if (!notes.Contains(said))
                {
                    notes.Add(said);
                }
            }
        }

        return null;
    }

    private static string Folder(string name)
    {
        var inside = name.IndexOf('!', StringComparison.Ordinal);
        return inside > 0 ? name[..inside] : Path.GetDirectoryName(name) ?? "";
    }

    private static DateOnly LastDay(FileReading file) => file.Ledger.LastDay;

    private static Words Compared(FileReading file, List<FileReading> counted, HashSet<DateOnly> months)
    {
        var there = counted.SelectMany(other => other.Ledger.Totals(months.Contains)).ToList();
        var differences = file.Ledger.Totals(months.Contains).Select(total =>
            (total.Currency, Here: total.Amount, There: there.Where(one => one.Currency == total.Currency).Sum(one => one.Amount))).ToList();
        var odd = differences.FindIndex(one => Math.Abs(one.Here - one.There) > 0.01m);
        if (odd < 0)
        {
            return new Words(
                $"{file.Name} tells of the same month as a finer file; it was not added, and both come to the same total.",
                $"{file.Name}은(는) 더 자세한 파일과 같은 달의 내역이라 더하지 않았으며, 두 파일의 합계는 같습니다.");
        }

        var (ours, theirs) = (new Money(differences[odd].Here, differences[odd].Currency), new Money(differences[odd].There, differences[odd].Currency));
        return new Words(
            $"{file.Name} tells of the same month as another file and was not added; it comes to {ours}, the other to {theirs}.",
            $"{file.Name}은(는) 다른 파일과 같은 달의 내역이라 더하지 않았습니다. 이 파일은 {ours}, 다른 파일은 {theirs}입니다.");
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
                    return one.Ledger.DaysTold.Intersect(other.Ledger.DaysTold).Any();
                default:
                    break;
            }
        }

        return one.Ledger.Covers.Any(here => other.Ledger.Covers.Any(there =>
            here.Month == there.Month && (here.Payer == there.Payer || here.Payer.Length == 0 || there.Payer.Length == 0)));
    }

    private static IEnumerable<DateOnly> Months(FileReading file) => file.Ledger.Covers.Select(one => one.Month).Distinct();
}
