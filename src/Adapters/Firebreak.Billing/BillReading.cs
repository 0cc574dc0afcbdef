using Firebreak.Model;

namespace Firebreak.Billing;

/// <summary>What was read of a bill's files.</summary>
/// <param name="Bills">One bill for each currency, the one with the most lines first.</param>
/// <param name="Files">The files that were read, with what each adds up to.</param>
/// <param name="BlindSpots">The files that were not read, by file, row and reason: nothing of them is counted.</param>
/// <param name="Notes">What the owner should know: a copy left out, one file held against another, an odd line.</param>
public sealed record BillReading(
    IReadOnlyList<Bill> Bills, IReadOnlyList<BillFile> Files, IReadOnlyList<Blindness> BlindSpots, IReadOnlyList<Words> Notes)
{
    /// <summary>How many rows were read.</summary>
    public long Rows => Files.Sum(file => file.Rows);
}

/// <summary>One file of a bill that was read whole.</summary>
/// <param name="Name">Its path; inside a zip, the entry's name after an exclamation mark.</param>
/// <param name="Format">Its format.</param>
/// <param name="Rows">How many charges it holds.</param>
/// <param name="Totals">What they add up to, by currency.</param>
/// <param name="Counted">False if another file tells of the same month more finely, so that this one was only held against it.</param>
public sealed record BillFile(string Name, BillFormat Format, long Rows, IReadOnlyList<Money> Totals, bool Counted);
