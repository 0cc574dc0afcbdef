using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>How strange it is that this origin is in the account at all.</summary>
internal static class EntrySigns
{
    /// <summary>The signs of one origin, its acts in order.</summary>
    public static List<Sign> Of(IReadOnlyList<Act> acts, History history)
    {
        var signs = new List<Sign>();
        var arrival = acts[0].Day;
        foreach (var visit in acts.Where(act => act.Address.Length > 0 && act.Principal.Length > 0)
            .DistinctBy(act => (act.Principal, act.Address)))
        {
            Visit(visit, history, signs);
        }

        if (acts.FirstOrDefault(act => act.Login) is { } login && history.DaysBefore(arrival) >= 3 && history.SinceOf(login.Address) >= arrival)
        {
            Login(login, acts, history.SignsInWithout(login) && signs.TrueForAll(sign => sign.Weight < 2), signs);
        }

        var roams = acts.Any(act => act.Principal.Length > 0 && history.Roams(act.Principal, act.Day));
        Roamers(acts, history, signs);
        if (history.DaysBefore(arrival) < 3 && acts.FirstOrDefault(history.IsContested) is { } second)
        {
            signs.Add(new Sign("contested", 2, second, new Words(
                "it used a key that is used elsewhere on another machine, too", "다른 곳의 다른 컴퓨터에서도 쓰이는 액세스 키를 사용했습니다")));
        }

        Newcomers(acts, history, signs);
        if (roams || signs.Exists(sign => sign.Weight > 0))
        {
            signs.AddRange(LookSigns.Of(acts, history));
        }

        return [.. signs.GroupBy(sign => sign.Kind, StringComparer.Ordinal).Select(group => group.MaxBy(sign => sign.Weight)!)];
    }

    private static void Visit(Act act, History history, List<Sign> signs)
    {
        if (history.Novelty(act) is > 0 and var novelty)
        {
            signs.Add(new Sign("new-address", novelty, act, new Words(
                $"{act.SourceIp} had never been seen before for this identity",
                $"{act.SourceIp} 주소는 이 계정에서 이 자격 증명으로 한 번도 쓰인 적이 없습니다")));
            if (history.IsNewClient(act.Principal, act.Client, act.Day))
            {
                signs.Add(Client(act, 1));
            }
        }
        else if (history.Roams(act.Principal, act.Day) && history.SinceOf(act.Address) >= act.Day && history.IsNewClient(act.Principal, act.Client, act.Day))
        {
            signs.Add(Client(act, 2)); // its addresses always change; its program never did
        }
    }

    /// <summary>An identity that nobody had seen at work, and that nobody made, at a place that nobody had seen either.</summary>
    private static void Newcomers(IReadOnlyList<Act> acts, History history, List<Sign> signs)
    {
        var first = acts.FirstOrDefault(act => act.Address.Length > 0 && act.Caller.Type is "IAMUser" or "AssumedRole" && history.IsNewcomer(act));
        if (first is not null)
        {
            signs.Add(new Sign("newcomer", history.KnowsNetwork(first) || first.Caller.Type == "AssumedRole" ? 1 : 2, first, new Words(
                "it used an identity that had not been at work here, from a place that had not been seen here", "이 계정에서 쓰이지 않던 사용자나 역할이 처음 보는 곳에서 사용되었습니다")));
        }
    }

    /// <summary>Of an identity that calls from ever new places, the place says nothing; but it does the same in the same regions, day after day.</summary>
    private static void Roamers(IReadOnlyList<Act> acts, History history, List<Sign> signs)
    {
        var roaming = acts.Where(act => act.Address.Length > 0 && act.Principal.Length > 0 && history.Roams(act.Principal, act.Day)).ToList();
        if (roaming.Where(history.IsForeign).DistinctBy(act => act.Region, StringComparer.Ordinal).ToList() is [var first, _, _, ..])
        {
            signs.Add(new Sign("out-of-place", 2, first, new Words(
                "it called in regions in which this identity had never called", "이 자격 증명이 쓰인 적 없는 여러 리전에서 호출했습니다")));
        }
    }

    private static Sign Client(Act act, int weight) => new("new-client", weight, act, new Words(
        "it used a program that this identity had never used", "이 자격 증명으로는 쓰인 적 없는 프로그램으로 접속했습니다"));

    private static void Login(Act login, IReadOnlyList<Act> acts, bool asEver, List<Sign> signs)
    {
        if (login.MfaUsed)
        {
            signs.Add(new Sign("mfa", -3, login, new Words("it signed in with MFA", "MFA 인증을 거쳐 로그인했습니다")));
            return;
        }

        signs.Add(new Sign("no-mfa", asEver ? 0 : 1, login, new Words("it signed in without MFA", "MFA 없이 로그인했습니다")));
        if (acts.Any(act => act.FailedLogin && act.Time < login.Time))
        {
            signs.Add(new Sign("guessing", 2, login, new Words(
                "it got the password wrong before it got it right", "비밀번호를 틀린 끝에 로그인에 성공했습니다")));
        }
    }
}
