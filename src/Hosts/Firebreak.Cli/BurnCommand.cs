using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Verbs;

namespace Firebreak.Cli;

/// <summary><c>firebreak burn</c>.</summary>
internal static class BurnCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var trail = bench.TrailFlag();
        var prices = bench.Option<string?>(
            "--prices", "Newer machine prices: an answer of aws pricing get-products, or EC2's offer file as CSV", "더 새로운 머신 가격: aws pricing get-products의 응답이나 EC2 오퍼 파일(CSV)");
        return bench.Answering(
            bench.Command("burn", "Money per hour now, by region, kind and whose it is", "지금 시간당 나가는 돈을 리전, 종류, 누구의 것인지로 나누어 보여 줍니다", trail, prices),
            async (parsed, screen, cancel) =>
            {
                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    if (parsed.GetValue(prices) is { } file)
                    {
                        visit.TakePrices(file);
                    }

                    return await BurnVerb.RunAsync(visit, new LookQuestion(Paths: parsed.GetValue(trail)), bench.Flags.Money(parsed), bench.Speaks, bench.Says(screen), cancel).ConfigureAwait(false);
                }
            });
    }
}
