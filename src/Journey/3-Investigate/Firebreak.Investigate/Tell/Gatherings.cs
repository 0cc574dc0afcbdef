using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;

namespace Firebreak.Investigate.Tell;

/// <summary>Which hands belong to one break-in.</summary>
internal static class Gatherings
{
    private static readonly TimeSpan Apart = TimeSpan.FromDays(2);

    /// <summary>The intruder's hands, one list a break-in: linked by what they made and used, or by happening together.</summary>
    public static List<List<Strand>> Taken(Scene scene)
    {
        var taken = scene.Strands.All.Where(strand => strand.IsTaken).ToList();
        var group = taken.ToDictionary(strand => strand, strand => strand);
        foreach (var (from, to) in scene.Spread.Links)
        {
            Join(group, from, to);
        }

        var known = new Dictionary<string, Strand>(StringComparer.Ordinal);
        foreach (var strand in taken.Where(strand => strand.Credential.Length > 0))
        {
            if (!known.TryAdd(strand.Credential, strand))
            {
                Join(group, known[strand.Credential], strand);
            }
        }

        var parts = taken.GroupBy(strand => Find(group, strand))
            .Select(part => part.ToList())
            .OrderBy(part => part.Min(strand => strand.First.Time))
            .ToList();
        return Overlapping(parts);
    }

    /// <summary>Hands that are unusual and not proven, one list an address.</summary>
    public static List<List<Strand>> Doubtful(Scene scene) => [.. scene.Strands.All
        .Where(strand => strand.Standing == Standing.Doubtful)
        .GroupBy(strand => strand.Address.Length > 0 ? strand.Address : strand.Credential, StringComparer.Ordinal)
        .Select(part => part.ToList())
        .OrderBy(part => part[0].First.Time)];

    private static List<List<Strand>> Overlapping(List<List<Strand>> parts)
    {
        var joined = new List<List<Strand>>();
        foreach (var part in parts)
        {
            var from = part.Min(strand => strand.First.Time);
            var near = joined.Find(other => from <= other.Max(strand => strand.Last.Time) + Apart);
            if (near is null)
            {
                joined.Add(part);
            }
            else
            {
                near.AddRange(part);
            }
        }

        return joined;
    }

    private static void Join(Dictionary<Strand, Strand> group, Strand one, Strand other)
    {
        if (group.ContainsKey(one) && group.ContainsKey(other))
        {
            group[Find(group, other)] = Find(group, one);
        }
    }

    private static Strand Find(Dictionary<Strand, Strand> group, Strand strand)
    {
        while (!ReferenceEquals(group[strand], strand))
        {
            group[strand] = group[group[strand]];
            strand = group[strand];
        }

        return strand;
    }
}
