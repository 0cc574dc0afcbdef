using System.Globalization;
using System.Text;

namespace Firebreak.Trail.Tests;

/// <summary>What became of damaged files, by shape.</summary>
internal sealed class DamageTally
{
    private readonly SortedDictionary<string, (int Files, int Whole, int Told, int Saved, int Unknowable, int Silent)> _shapes = new(StringComparer.Ordinal);

    /// <summary>Losses that the file shows and nobody told. There must be none.</summary>
    public List<string> Silent { get; } = [];

    /// <summary>Losses that nothing in the file shows.</summary>
    public List<string> Unknowable { get; } = [];

    /// <summary>How many files were told to be damaged.</summary>
    public int Told { get; private set; }

    /// <summary>Takes a file.</summary>
    public void Add(string shape, string how, TrailReading read, bool isTold, bool isSilent, bool isSound)
    {
        Told += isTold ? 1 : 0;
        if (isSilent)
        {
            (isSound ? Unknowable : Silent).Add($"{shape}, {how}: {read.EventsRead} of {Corpus.Lines.Length} events");
        }

        var line = _shapes.GetValueOrDefault(shape);
        _shapes[shape] = (
            line.Files + 1, line.Whole + (!isTold && !isSilent ? 1 : 0), line.Told + (isTold ? 1 : 0), line.Saved + read.Events.Count,
            line.Unknowable + (isSilent && isSound ? 1 : 0), line.Silent + (isSilent && !isSound ? 1 : 0));
    }

    /// <summary>The figures as a page.</summary>
    public string Page(int seed)
    {
        var page = new StringBuilder();
        void Row(string name, IEnumerable<int> cells) => page.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture))).Append(" |\n");
        page.Append(CultureInfo.InvariantCulture, $"## Damaged files (seed {seed})\n\nEvery shape cut, bits flipped, bytes set, taken out, overwritten with noise, another file appended. No crash, or there would be no table.\n\n");
        page.Append("| shape | files | all events there | told, with the place | events saved | losses nothing in the file shows | silent losses |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var (shape, line) in _shapes)
        {
            Row(shape, [line.Files, line.Whole, line.Told, line.Saved, line.Unknowable, line.Silent]);
        }

        var all = _shapes.Values;
        Row("**all**", [all.Sum(one => one.Files), all.Sum(one => one.Whole), all.Sum(one => one.Told), all.Sum(one => one.Saved), Unknowable.Count, Silent.Count]);
        page.Append("\nLosses that nothing in the file shows (whole lines or rows are gone, and another reader finds what is left sound; only a digest can tell, see `verify`):\n\n");
        foreach (var one in Unknowable.Concat(Silent.Select(one => "SILENT: " + one)))
        {
            page.Append("- ").Append(one).Append('\n');
        }

        return page.Append('\n').ToString();
    }
}
