namespace Firebreak.Families.Tests;

/// <summary>Two lists of ids compared.</summary>
internal sealed class Tally
{
    public List<string> Missed { get; } = [];

    public List<string> Wrong { get; } = [];

    public int Right { get; private set; }

    public int True => Right + Missed.Count;

    public int Told => Right + Wrong.Count;

    public double Recall => True == 0 ? 1 : (double)Right / True;

    public double Precision => Told == 0 ? 1 : (double)Right / Told;

    public double F1 => True + Told == 0 ? 1 : 2.0 * Right / (True + Told);

    public void Compare(IEnumerable<string> truth, IEnumerable<string> told)
    {
        var (wanted, given) = (truth.Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal), told.ToHashSet(StringComparer.Ordinal));
        Right = wanted.Count(given.Contains);
        Missed.AddRange(wanted.Where(id => !given.Contains(id)).Order(StringComparer.Ordinal));
        Wrong.AddRange(given.Where(id => !wanted.Contains(id)).Order(StringComparer.Ordinal));
    }

    public void Add(Tally other)
    {
        Right += other.Right;
        Missed.AddRange(other.Missed);
        Wrong.AddRange(other.Wrong);
    }
}
