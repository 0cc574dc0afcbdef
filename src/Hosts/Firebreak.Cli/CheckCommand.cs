using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Verbs;

namespace Firebreak.Cli;

/// <summary><c>firebreak check</c>.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var trail = bench.TrailFlag();
        return bench.Answering(
            bench.Command("check", "Look at the account: money burning now, signs of a break-in, guards. Changes nothing", "계정을 살펴봅니다: 지금 새는 돈, 침입의 흔적, 보안 장치. 아무것도 바꾸지 않습니다", trail),
            async (parsed, screen, cancel) =>
            {
                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    return await CheckVerb.RunAsync(visit, new LookQuestion(Paths: parsed.GetValue(trail)), bench.Flags.Money(parsed), bench.Speaks, bench.Says(screen), cancel).ConfigureAwait(false);
                }
            });
    }
}
