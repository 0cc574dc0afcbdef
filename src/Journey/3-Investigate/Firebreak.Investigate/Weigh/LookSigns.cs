using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>What an origin asked before it acted: who it is, who else there is, how much may be started.</summary>
internal static class LookSigns
{
    /// <summary>The name of the sign.</summary>
    public const string Kind = "looked-round";

    private const int Enough = 3;

    /// <summary>The sign, if it asked several things that its identity had never asked.</summary>
    public static IEnumerable<Sign> Of(IReadOnlyList<Act> acts, History history)
    {
        var asked = acts.Where(act => Questions.Has(act.Name) && !history.Asked(act)).DistinctBy(act => act.Name, StringComparer.Ordinal).ToList();
        if (asked.Count >= Enough)
        {
            yield return new Sign(Kind, 1, asked[0], new Words(
                "it asked what this identity may do and how much the account may start", "이 자격 증명의 권한과 계정의 한도를 조회했습니다"));
        }
    }
}
