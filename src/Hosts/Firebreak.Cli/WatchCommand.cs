using System.CommandLine;
using System.Runtime.InteropServices;
using Firebreak.App;
using Firebreak.App.Watching;
using Firebreak.Aws;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary><c>firebreak watch</c> and <c>watch ack|test|status|fuse</c>.</summary>
internal static class WatchCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var once = bench.Option<bool>("--once", "Look once, tell what is due, and end; for cron", "한 번만 보고 알린 뒤 끝냅니다. cron용");
        var every = bench.Option<int>("--every", "Minutes between two looks while all is calm (5)", "평온할 때 확인 간격(분). 기본 5");
        var lapse = bench.Option<bool>("--time-lapse", "Practice account only: waiting puts its clock ahead, so that weeks pass in seconds", "연습 계정 전용: 기다리는 대신 계정의 시계를 앞당깁니다. 몇 주가 몇 초 만에 지나갑니다");
        var command = bench.Command(
            "watch", "Keep an eye on the account and reach you when money leaves. Changes nothing, unless you allow the brake", "계정을 지켜보다가 돈이 새면 알립니다. 자동 차단을 허락하지 않으면 아무것도 바꾸지 않습니다",
            once, every, lapse, Ack(bench), Test(bench), Status(bench), FuseCommand.Make(bench));
        command.SetAction(async (parsed, cancel) =>
        {
            var screen = new Screen(bench.Flags, parsed, bench.Variable);
            var question = Question(bench, parsed) with { Every = parsed.GetValue(every) is > 0 and <= 1_440 and var minutes ? TimeSpan.FromMinutes(minutes) : null };
            var (time, access) = (bench.Time, bench.Flags.Access(parsed));
            if (parsed.GetValue(lapse))
            {
                var practice = new PracticeClock(access.Endpoint ?? throw Flags.Usage(new("--time-lapse is for a practice account: give --endpoint-url of a sandbox.", "--time-lapse는 연습 계정에만 씁니다. 샌드박스의 --endpoint-url을 주십시오.")));
                // a pause before the next try is real time, of which there is to pass as little as can be
                (time, access) = (practice, access with { LongestPause = TimeSpan.FromMilliseconds(1) });
                question = question with { Piece = TimeSpan.FromDays(1) };
            }

            var visit = await OpenAsync(access, time, bench.Flags.State(parsed), question, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                if (parsed.GetValue(once))
                {
                    var answer = await WatchVerb.OnceAsync(visit, question, bench.Says(screen), cancel).ConfigureAwait(false);
                    return await screen.WriteAsync(answer, "Firebreak watch", cancel).ConfigureAwait(false);
                }

                return await KeepAsync(bench, visit, question, screen, cancel).ConfigureAwait(false);
            }
        });
        return command;
    }

    /// <summary>What all verbs of the watch are asked with.</summary>
    internal static WatchQuestion Question(Bench bench, ParseResult parsed) => new(bench.Speaks, bench.Flags.Money(parsed), bench.Variable);

    /// <summary>The account: the one that is watched from here, else the one that the credentials belong to.</summary>
    internal static async Task<AccountId> AccountAsync(Bench bench, ParseResult parsed, CancellationToken cancel)
    {
        if (WatchVerb.Only(bench.Flags.State(parsed)) is { } only)
        {
            return only;
        }

        var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
        await using (visit.ConfigureAwait(false))
        {
            return visit.Caller.Account;
        }
    }

    private static async Task<AccountVisit> OpenAsync(AccountAccess access, TimeProvider time, string? root, WatchQuestion question, CancellationToken cancel)
    {
        try
        {
            return await AccountVisit.OpenAsync(access, time, root, cancel, access.Regions.Count > 0 ? access.Regions : CallingIdentity.Elsewhere).ConfigureAwait(false);
        }
        catch (TroubleException trouble)
        {
            await WatchVerb.CannotBeginAsync(root, question, trouble, time.GetUtcNow(), cancel).ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<int> KeepAsync(Bench bench, AccountVisit visit, WatchQuestion question, Screen screen, CancellationToken cancel)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            ended.Cancel();
        });
        screen.Aside.Show(new Say(new Words($"watching account {visit.Caller.Account}; Ctrl+C ends it", $"계정 {visit.Caller.Account}을(를) 지켜봅니다. Ctrl+C로 끝냅니다").In(bench.Speaks), Tone.Faint));
        try
        {
            await WatchVerb.RunAsync(visit, question, what => screen.Aside.Show(new Say("… " + what.In(bench.Speaks), Tone.Faint)), ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return (int)ExitCode.Calm; // told to stop: everything is written down
        }

        return (int)ExitCode.Calm;
    }

    private static Command Ack(Bench bench)
    {
        var id = new Argument<string?>("ALERT") { Arity = ArgumentArity.ZeroOrOne, Description = new Words("The alert, for example a-1b2c3d; all open ones without it", "알림 ID, 예: a-1b2c3d. 없으면 열린 알림 모두").In(bench.Speaks) };
        return bench.Answering(
            bench.Command("ack", "Say that you have read it: it is not repeated, unless it gets worse", "확인했다고 알립니다. 더 나빠지지 않으면 다시 알리지 않습니다", id),
            async (parsed, _, cancel) => WatchVerb.Acknowledge(
                bench.Flags.State(parsed), await AccountAsync(bench, parsed, cancel).ConfigureAwait(false), parsed.GetValue(id), bench.Time.GetUtcNow(), bench.Speaks));
    }

    private static Command Test(Bench bench) => bench.Answering(
        bench.Command("test", "Send a message as it would be to every channel", "모든 알림 수단으로 실제와 같은 메시지를 보내 봅니다"),
        async (parsed, _, cancel) => await WatchVerb.TestAsync(
            bench.Flags.State(parsed), await AccountAsync(bench, parsed, cancel).ConfigureAwait(false), Question(bench, parsed), bench.Time, cancel).ConfigureAwait(false));

    private static Command Status(Bench bench) => bench.Answering(
        bench.Command("status", "What was seen last, how late each signal is, what waits to be sent", "마지막으로 본 것, 신호별 지연, 보낼 메시지"),
        async (parsed, _, cancel) => WatchVerb.Status(
            bench.Flags.State(parsed), await AccountAsync(bench, parsed, cancel).ConfigureAwait(false), bench.Time.GetUtcNow(), bench.Speaks));
}
