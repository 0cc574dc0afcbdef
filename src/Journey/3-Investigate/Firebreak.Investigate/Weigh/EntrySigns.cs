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
            Login(login, acts, signs);
        }

        return [.. signs.GroupBy(sign => sign.Kind, StringComparer.Ordinal).Select(group => group.MaxBy(sign => sign.Weight)!)];
    }

    private static void Visit(Act act, History history, List<Sign> signs)
    {
        if (history.IsNewPlace(act.Principal, act.Address, act.Day))
        {
            signs.Add(new Sign("new-address", 2, act, new Words(
                $"{act.Event.SourceIp} had never been seen before for this identity",
                $"{act.Event.SourceIp} 주소는 이 계정에서 이 자격 증명으로 한 번도 쓰인 적이 없습니다")));
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

    private static Sign Client(Act act, int weight) => new("new-client", weight, act, new Words(
        "it used a program that this identity had never used", "이 자격 증명으로는 쓰인 적 없는 프로그램으로 접속했습니다"));

    private static void Login(Act login, IReadOnlyList<Act> acts, List<Sign> signs)
    {
        if (login.MfaUsed)
        {
            signs.Add(new Sign("mfa", -3, login, new Words("it signed in with MFA", "MFA 인증을 거쳐 로그인했습니다")));
            return;
        }

        signs.Add(new Sign("no-mfa", 1, login, new Words("it signed in without MFA", "MFA 없이 로그인했습니다")));
        if (acts.Any(act => act.FailedLogin && act.Time < login.Time))
        {
            signs.Add(new Sign("guessing", 2, login, new Words(
                "it got the password wrong before it got it right", "비밀번호를 틀린 끝에 로그인에 성공했습니다")));
        }
    }
}
