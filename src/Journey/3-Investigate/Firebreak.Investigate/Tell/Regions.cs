using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>Where something was done, in a sentence.</summary>
internal static class Regions
{
    /// <summary>The region's name, or how many there are.</summary>
    public static Words Of(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 1 ? new Words(all[0], all[0]) : new Words($"{all.Count} regions", $"리전 {all.Count}곳");
    }
}
