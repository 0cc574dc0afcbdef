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
        var asked = acts.Where(act => Questions.Has(act.Name) && !history.Asked(act)).ToList();
        if (asked.DistinctBy(act => act.Name, StringComparer.Ordinal).Count() < Enough)
        {
            yield break;
        }

        yield return asked.Find(act => Questions.IsRefusal(act.ErrorCode) && history.Roams(act.Principal, act.Day)) is { } refused
            ? new Sign(Kind, 2, refused, new Words(
                "it asked what this program had never asked, and was refused: programs know what they may do",
                "이 프로그램이 한 번도 하지 않던 조회를 하다가 거부되었습니다. 정해진 일을 하는 프로그램은 권한 밖의 조회를 하지 않습니다"))
            : new Sign(Kind, 1, asked[0], new Words(
                "it asked what this identity may do and how much the account may start", "이 자격 증명의 권한과 계정의 한도를 조회했습니다"));
    }
}
