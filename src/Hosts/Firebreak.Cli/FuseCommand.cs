using System.CommandLine;
using System.Globalization;
using Firebreak.App.Watching;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak watch fuse</c>: what the account may cost, and what happens when it costs more.</summary>
internal static class FuseCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var nothing = bench.Option<bool>("--nothing", "This should cost nothing, but for what I use now", "지금 쓰는 것 말고는 비용이 들지 않아야 합니다");
        var hour = bench.Option<decimal?>("--hour", "The most an hour, in --currency", "시간당 한도 (--currency 통화)");
        var day = bench.Option<decimal?>("--day", "The most a day", "하루 한도");
        var month = bench.Option<decimal?>("--month", "The most a month", "한 달 한도");
        var trip = bench.Option<string?>("--trip", "What a trip does: tell, plan (tell, and lay a plan ready) or brake (stop what is proved to be the intruder's)", "넘었을 때: tell(알림), plan(알리고 계획 준비), brake(침입자의 것으로 확인된 것을 멈춤)");
        trip.AcceptOnlyFromAmong("tell", "plan", "brake");
        var acts = bench.Option<int?>("--acts-per-hour", "How many things the brake may stop an hour before it asks (100)", "묻기 전에 시간당 멈출 수 있는 개수. 기본 100");
        var keep = bench.Option<string[]>("--keep", "Never touch this: ID, ARN or tag:KEY=VALUE (repeatable)", "절대 건드리지 않을 것: ID, ARN, tag:KEY=VALUE (여러 번 가능)");
        var arm = bench.Option<bool>("--arm", "Arm the brake again after you took back what it did", "되돌린 뒤 자동 차단을 다시 켭니다");
        var yes = bench.Option<bool>("--yes", "Do not ask whether what was learned is what you use", "지금 쓰는 것이 맞는지 묻지 않습니다");
        var command = bench.Command(
            "fuse", "Say what this account may cost; it trips long before the bill does", "이 계정이 얼마까지 써도 되는지 정합니다. 청구서보다 훨씬 먼저 알립니다", nothing, hour, day, month, trip, acts, keep, arm, yes);
        return bench.Answering(command, async (parsed, screen, cancel) =>
        {
            var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                var said = new FuseSaid(parsed.GetValue(nothing), parsed.GetValue(hour), parsed.GetValue(day), parsed.GetValue(month), bench.Flags.Money(parsed))
                {
                    Trip = parsed.GetValue(trip),
                    Acts = parsed.GetValue(acts),
                    Keep = parsed.GetValue(keep) is { Length: > 0 } kept ? kept : null,
                    Arm = parsed.GetValue(arm),
                };
                said = said.IsEmpty && !Console.IsInputRedirected ? await AskAsync(bench, said, cancel).ConfigureAwait(false) : said;
                return await FuseVerb.SetAsync(visit, said, bench.Speaks, bench.Says(screen), async what => parsed.GetValue(yes) || Console.IsInputRedirected || await AgreesAsync(bench, what, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);
            }
        });
    }

    /// <summary>Asks at the keyboard; nothing is the first choice.</summary>
    private static async Task<FuseSaid> AskAsync(Bench bench, FuseSaid said, CancellationToken cancel)
    {
        var limit = await LineAsync(bench, new Words(
            $"What may this account cost a month? Enter = nothing; else an amount in {said.Currency}: ", $"이 계정은 한 달에 얼마까지 써도 됩니까? Enter = 0원(아무것도). 아니면 금액({said.Currency}): "), cancel).ConfigureAwait(false);
        var month = decimal.TryParse(limit, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0 ? amount : (decimal?)null;
        if (limit.Length > 0 && month is null && limit != "0")
        {
            throw Flags.Usage(new($"'{limit}' is no amount.", $"'{limit}'은(는) 금액이 아닙니다."));
        }

        var trip = await LineAsync(bench, new Words(
            "And when it costs more? Enter = tell you; plan = tell, and lay a plan ready; brake = also stop what is proved to be an intruder's: ",
            "넘으면 어떻게 할까요? Enter = 알림만. plan = 알리고 계획 준비. brake = 침입자의 것으로 확인된 것을 멈춤: "), cancel).ConfigureAwait(false);
        return said with { Nothing = month is null, Month = month, Trip = trip is "plan" or "brake" ? trip : "tell" };
    }

    private static async Task<bool> AgreesAsync(Bench bench, Words what, CancellationToken cancel) =>
        (await LineAsync(bench, new Words(what.En + " Is that all you use? (yes/no): ", what.Ko + " 쓰시는 것이 이것뿐입니까? (예/아니오): "), cancel).ConfigureAwait(false)).ToLowerInvariant() is "y" or "yes" or "예" or "네";

    private static async Task<string> LineAsync(Bench bench, Words asked, CancellationToken cancel)
    {
        await Console.Error.WriteAsync(Margin.Of(asked.In(bench.Speaks)).AsMemory(), cancel).ConfigureAwait(false);
        return (await Console.In.ReadLineAsync(cancel).ConfigureAwait(false))?.Trim() ?? "";
    }
}
