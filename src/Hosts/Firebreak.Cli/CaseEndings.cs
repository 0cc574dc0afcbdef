using System.CommandLine;
using Firebreak.App.Case;

namespace Firebreak.Cli;

/// <summary>What goes to AWS, the days, the mistakes and the end of a case: <c>firebreak case send|deadlines|before|closing|end</c>.</summary>
internal static class CaseEndings
{
    /// <summary>Sending.</summary>
    public static Command Send(Bench bench)
    {
        var yes = bench.Option<bool>("--yes", "For scripts: do not ask; the pack that was written is what is sent", "스크립트용: 묻지 않습니다. 만들어 둔 자료를 그대로 보냅니다");
        var writeIn = CaseCommand.WriteIn(bench);
        return bench.Answering(
            bench.Command(
                "send", "Send statement and files through the Support API; without one, what to paste and where", "소명서와 파일을 Support API로 보냅니다. API가 없으면 붙여 넣을 글과 경로를 보여 줍니다", yes, writeIn),
            (parsed, screen, cancel) => CaseCommand.InsideAsync(bench, parsed, visit => SendVerb.RunAsync(
                visit,
                (files, where) => Consent.AskSendAsync(visit.Caller.Account, files, where, parsed.GetValue(yes), bench.Speaks, cancel),
                new LetterQuestion(bench.Flags.Money(parsed)) { WriteIn = CaseCommand.Letter(bench, parsed, writeIn) }, bench.Speaks, bench.Says(screen), cancel), cancel));
    }

    /// <summary>Every clock.</summary>
    public static Command Deadlines(Bench bench)
    {
        var resolved = bench.Option<string?>("--resolved", "When AWS marked the case resolved (UTC); remembered", "AWS가 케이스를 해결로 표시한 시각 (UTC). 기억해 둡니다");
        var zone = bench.Option<string?>("--time-zone", "Your time zone, for example Asia/Seoul or +09:00; remembered", "시간대, 예: Asia/Seoul 또는 +09:00. 기억해 둡니다");
        return bench.Answering(
            bench.Command(
                "deadlines", "Every deadline, in UTC and local time; into your calendar with --export FILE.ics", "모든 기한을 UTC와 현지 시각으로 보여 줍니다. --export FILE.ics로 달력에 넣습니다", zone, resolved),
            (parsed, screen, cancel) => CaseCommand.InsideAsync(
                bench, parsed, visit => ClockVerb.RunAsync(visit, new ClockWord(parsed.GetValue(zone), Moments.Parse(parsed.GetValue(resolved), "--resolved")), bench.Speaks, bench.Says(screen), cancel), cancel));
    }

    /// <summary>The known mistakes, before one is made.</summary>
    public static Command Before(Bench bench)
    {
        var what = new Argument<string>("WHAT")
        {
            Description = new Model.Words(
                "what you are about to do: " + string.Join(", ", BeforeVerb.Intents.Keys), "하려는 일: " + string.Join(", ", BeforeVerb.Intents.Keys)).In(bench.Speaks),
        };
        what.AcceptOnlyFromAmong([.. BeforeVerb.Intents.Keys]);
        var team = bench.Option<string?>("--team", "The AWS team you write to, for example account or abuse", "문의할 AWS 부서, 예: account, abuse");
        return bench.Answering(
            bench.Command("before", "Ask before you do it: would it be one of the mistakes that cost others money?", "하기 전에 확인합니다. 다른 사람들이 손해를 본 실수는 아닌지", what, team),
            (parsed, screen, cancel) => CaseCommand.InsideAsync(
                bench, parsed, visit => BeforeVerb.RunAsync(visit, parsed.GetValue(what)!, parsed.GetValue(team), bench.Speaks, bench.Says(screen), cancel), cancel));
    }

    /// <summary>Closing the account.</summary>
    public static Command Closing(Bench bench)
    {
        var rest = bench.Option<bool>("--accept-rest", "You accept what is left open of the claim, and pay it", "청구한 금액 중 남은 부분을 받아들이고 납부합니다");
        var subscriptions = bench.Option<bool>(
            "--accept-subscriptions", "You know what goes on being billed after closing, and accept it", "해지 후에도 계속 청구되는 항목을 알고 받아들입니다");
        var closed = bench.Option<string?>("--closed-on", "The account was closed then (UTC)", "계정을 해지한 시각 (UTC)");
        return bench.Answering(
            bench.Command("closing", "May the account be closed, from when, and why not before", "계정을 닫아도 되는지, 언제부터인지, 왜 그 전에는 안 되는지", rest, subscriptions, closed),
            (parsed, screen, cancel) => CaseCommand.InsideAsync(bench, parsed, visit => ClosingVerb.RunAsync(
                visit,
                new ClosingWord(parsed.GetValue(rest), parsed.GetValue(subscriptions), Moments.Parse(parsed.GetValue(closed), "--closed-on")),
                bench.Speaks, bench.Says(screen), cancel), cancel));
    }

    /// <summary>The outcome.</summary>
    public static Command End(Bench bench)
    {
        var rest = bench.Option<bool>("--accept-rest", "You accept what is left open of the claim", "청구한 금액 중 남은 부분을 받아들입니다");
        var resolved = bench.Option<string?>("--resolved", "When AWS marked the case resolved (UTC); now if you do not say", "AWS가 케이스를 해결로 표시한 시각 (UTC). 없으면 지금");
        var lesson = bench.Option<string[]>("--lesson", "What you take from it (repeatable)", "배운 점 (여러 번 가능)");
        return bench.Answering(
            bench.Command("end", "The end: share, days, lessons, kept as a record", "마무리: 감면 비율, 걸린 날, 배운 점을 기록으로 남깁니다", rest, resolved, lesson),
            (parsed, screen, cancel) => CaseCommand.InsideAsync(bench, parsed, visit => EndVerb.RunAsync(
                visit,
                new EndWord(parsed.GetValue(rest), Moments.Parse(parsed.GetValue(resolved), "--resolved"), parsed.GetValue(lesson) ?? []),
                bench.Speaks, bench.Says(screen), cancel), cancel));
    }
}
