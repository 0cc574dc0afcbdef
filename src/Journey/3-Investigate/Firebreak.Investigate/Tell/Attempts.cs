using System.Globalization;
using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>What the intruder tried to make and did not get: listed, never counted as made.</summary>
internal static class Attempts
{
    /// <summary>One entry a region, call and error. Its id is no AWS id: a refused call must never name a thing that exists.</summary>
    public static IEnumerable<JudgedResource> Of(IReadOnlyList<Act> acts, bool isTaken) => acts
        .Where(act => act.ErrorCode is not null && Making.Makes(act))
        .GroupBy(act => (act.Region, act.Name, act.ErrorCode, act.Principal))
        .Where(group => Region.TryParse(group.Key.Region, out _))
        .Select(group => new JudgedResource
        {
            Id = "attempt:" + group.First().EventId,
            Kind = Making.KindOf(group.First()),
            Region = Region.Parse(group.Key.Region),
            Verdict = isTaken ? Verdict.Attacker : Verdict.Unclear,
            Confidence = isTaken ? 0.95 : 0.4,
            CreatedBy = group.Key.Principal,
            CreatedAt = group.First().Time,
            Fate = Fate.Attempted,
            Reasons = [new Words(
                $"{group.Count()} call(s) of {group.Key.Name} failed with {group.Key.ErrorCode}: nothing was made, nothing is billed",
                $"{group.Key.Name} 호출 {group.Count()}건이 {group.Key.ErrorCode} 오류로 실패했습니다. 만들어진 것도 청구되는 것도 없습니다")],
            EventIds = [.. group.Select(act => act.EventId).Take(20)],
            Facts = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["ErrorCode"] = group.Key.ErrorCode ?? "",
                ["Count"] = group.Count().ToString(CultureInfo.InvariantCulture),
                ["InstanceType"] = Field.First(group.First().Request, "instanceType"),
            },
        });
}
