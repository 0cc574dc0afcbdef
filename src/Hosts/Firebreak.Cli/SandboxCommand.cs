using System.CommandLine;
using System.Runtime.InteropServices;
using Firebreak.App;
using Firebreak.App.Verbs;

namespace Firebreak.Cli;

/// <summary><c>firebreak sandbox</c>.</summary>
internal static class SandboxCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var port = bench.Option<int>("--port", "Port on loopback; 0 takes a free one", "루프백 포트. 0이면 빈 포트");
        var scenario = bench.Option<string?>("--scenario", "Which hijack; see drill --list", "어떤 사건인지. drill --list 참고");
        var seed = bench.Option<int?>("--seed", "Same seed, same account", "같은 시드면 같은 계정");
        var at = bench.Option<string?>("--at", "Stand at this moment of the scenario", "시나리오의 이 시각에 세웁니다");
        var command = bench.Command(
            "sandbox", "The embedded AWS account on loopback, for any AWS client", "내장 AWS 계정을 루프백에 엽니다. 어떤 AWS 도구로든 연습할 수 있습니다",
            port, scenario, seed, at);
        command.SetAction(async (parsed, cancel) =>
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                ended.Cancel();
            });
            var question = new SandboxQuestion(
                parsed.GetValue(port), parsed.GetValue(scenario) ?? "story", parsed.GetValue(seed) ?? 1, Moments.Parse(parsed.GetValue(at), "--at"));
            await SandboxVerb.RunAsync(question, bench.Time, line =>
            {
                Console.Out.WriteLine(line);
                Console.Out.Flush();
            }, ended.Token).ConfigureAwait(false);
            return (int)ExitCode.Calm;
        });
        return command;
    }
}
