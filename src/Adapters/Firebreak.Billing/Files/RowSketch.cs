namespace Firebreak.Billing.Files;

/// <summary>A small sample of a file's rows by their hashes, enough to see that two files tell of the same charges.</summary>
/// <remarks>
/// The smallest hashes of all rows (bottom-k): whatever the order of rows and parts, the same row is in the sample of both files or
/// in neither. Parts of one report share no row; two deliveries of one month share most.
/// </remarks>
internal sealed class RowSketch
{
    private const int Most = 4096;

    private readonly HashSet<uint> _hashes = [];
    private uint _limit = uint.MaxValue;

    /// <summary>Adds a row.</summary>
    public void Add(uint hash)
    {
        if (hash > _limit || !_hashes.Add(hash) || _hashes.Count <= 2 * Most)
        {
            return;
        }

        var kept = _hashes.Order().Take(Most).ToArray();
        _limit = kept[^1];
        _hashes.IntersectWith(kept);
    }

    /// <summary>How much of the smaller file's rows the other has too, 0 to 1.</summary>
    public decimal Overlap(RowSketch other)
    {
        var limit = Math.Min(_limit, other._limit);
        var (here, there) = (Below(limit), other.Below(limit));
        var least = Math.Min(here.Count, there.Count);
        return least == 0 ? 0m : (decimal)here.Count(there.Contains) / least;
    }

    private HashSet<uint> Below(uint limit) => [.. _hashes.Where(hash => hash <= limit)];
}
