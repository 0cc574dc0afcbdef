using Firebreak.Investigate.Judge;
using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>One line that names a break-in.</summary>
internal static class Titles
{
    /// <summary>What was taken, and what was done with it.</summary>
    public static Words Of(IReadOnlyList<Strand> hands, IReadOnlyList<JudgedResource> theirs, bool isTaken, int accounts)
    {
        var first = hands.MinBy(strand => strand.First.Time)!;
        var root = hands.Any(strand => strand.Principal.EndsWith(":root", StringComparison.Ordinal));
        var (who, whoKo) = root ? ("The root user", "루트 사용자") : (Who.Short(first.Principal), Who.Short(first.Principal));
        if (!isTaken)
        {
            return new Words($"Unusual use of {(root ? "the root user" : who)} from {first.Address}", $"{first.Address}에서 {Josa.Object(whoKo)} 평소와 다르게 사용함");
        }

        var machines = theirs.Where(thing => thing.Kind == Kinds.Instance).ToList();
        if (machines.Count > 0)
        {
            var regions = machines.Select(thing => thing.Region).Distinct().Count();
            var (places, placesKo) = accounts > 1 ? ($" of {accounts} accounts", $"계정 {accounts}개의 ") : ("", "");
            return new Words(
                $"{who} was taken over, and {machines.Count} machines were started in {regions} region(s){places}",
                $"{whoKo} 계정이 탈취되어 {placesKo}리전 {regions}곳에서 가상 서버 {machines.Count}대가 실행됨");
        }

        return theirs.Count > 0
            ? new Words($"{who} was taken over, and {theirs.Count} things were made", $"{whoKo} 계정이 탈취되어 {theirs.Count}개의 리소스가 만들어짐")
            : new Words($"{who} was taken over", $"{whoKo} 계정이 탈취됨");
    }
}
