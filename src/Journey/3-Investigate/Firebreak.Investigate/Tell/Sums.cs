using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Puts together what was told account by account.</summary>
internal static class Sums
{
    /// <summary>The damage of all.</summary>
    public static Damage Of(IReadOnlyList<Damage> parts) => parts is [var only] ? only : new Damage(
        Total(parts.Select(part => part.Net)), Total(parts.Select(part => part.Tax)), Total(parts.Select(part => part.Total)), parts.Any(part => part.Estimate),
        [.. parts.SelectMany(part => part.ByDay).GroupBy(day => day.Day).OrderBy(day => day.Key).Select(day => new DayCost(day.Key, Total(day.Select(one => one.Net))))],
        [.. parts.SelectMany(part => part.Unpriced)])
    {
        ByRegion = [.. parts.SelectMany(part => part.ByRegion).GroupBy(region => region.Region).Select(region => new RegionCost(region.Key, Total(region.Select(one => one.Net))))
            .OrderByDescending(region => region.Net.Amount).ThenBy(region => region.Region)],
    };

    /// <summary>The graph of all.</summary>
    public static Provenance Of(IReadOnlyList<Provenance> parts) => parts is [var only] ? only : new Provenance(
        [.. parts.SelectMany(part => part.Nodes).OrderByDescending(node => node.Verdict).DistinctBy(node => node.Id, StringComparer.Ordinal)
            .OrderBy(node => node.Kind, StringComparer.Ordinal).ThenBy(node => node.Id, StringComparer.Ordinal)],
        [.. parts.SelectMany(part => part.Edges).OrderBy(edge => edge.First).DistinctBy(edge => (edge.From, edge.To, edge.Relation))],
        parts.Any(part => part.Cut));

    private static Money Total(IEnumerable<Money> parts) => parts.Aggregate((sum, part) => sum + part);
}
