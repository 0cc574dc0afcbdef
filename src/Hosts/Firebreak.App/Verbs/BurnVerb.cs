using System.Globalization;
using System.Text;
using System.Text.Json;
using Firebreak.App.Pages;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Watch;

namespace Firebreak.App.Verbs;

/// <summary><c>firebreak burn</c>: money an hour now, by region, kind and verdict.</summary>
public static class BurnVerb
{
    private const int ItemsShown = 10;
    private const int OldPrices = 365;

    /// <summary>Looks at everything that exists, prices it, and says whose it is.</summary>
    public static async Task<Answer> RunAsync(
        AccountVisit visit, LookQuestion question, string currency, Language language, Action<Words> progress, CancellationToken cancel)
    {
        var look = await AccountLook.TakeAsync(visit, question, progress, cancel).ConfigureAwait(false);
        var rate = visit.RateTo(currency, DateOnly.FromDateTime(look.Burn.At.UtcDateTime));
        var exit = ExitCodes.MostUrgent(
            look.Burn.ByVerdict.GetValueOrDefault(Verdict.Attacker) > 0 ? ExitCode.Burning : ExitCode.Calm,
            look.BlindSpots.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
        return new Answer(Page(look.Burn, look.BlindSpots, rate, language), Json(look.Burn with { BlindSpots = look.BlindSpots }), exit)
        {
            Beside = [.. Blinds.Of(look.BlindSpots, language)],
        };
    }

    /// <summary>The burn rate as one number, one sentence and its parts.</summary>
    public static Page Page(BurnRate burn, IReadOnlyList<Blindness> blind, ExchangeRate? rate, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(blind, language)) { Headline(burn, rate, language) };
        if (burn.UsdPerHour == 0)
        {
            return new Page([.. blocks, .. Unknowns(burn, language)]);
        }

        blocks.Add(new Bars([.. burn.ByRegion.Where(part => part.UsdPerHour > 0).Select(part =>
            new Bar(part.Name, part.UsdPerHour, $"{Usd(part.UsdPerHour)}/h ({part.Count})"))]));
        blocks.Add(new Grid(
            language == Language.Korean ? ["누구의 것", "시간당 USD", "하루 USD", "시작 후 USD"] : ["whose", "USD/h", "USD/day", "USD since launch"],
            [.. burn.ByVerdict.OrderByDescending(part => part.Key).Select(part => (IReadOnlyList<string>)[Whose(part.Key).In(language), Usd(part.Value), Usd(part.Value * 24), Usd(burn.SoFar(part.Key))])],
            [1, 2, 3]));
        blocks.Add(Dearest(burn, language));
        if (burn.StoppedUsdPerHour > 0)
        {
            blocks.Add(new Point("!", new Words(
                $"stopped machines still cost {Usd(burn.StoppedUsdPerHour)} USD/h: their disks",
                $"중지된 머신도 디스크 때문에 시간당 {Usd(burn.StoppedUsdPerHour)} USD가 계속 나갑니다").In(language), Tone.Warn));
        }

        blocks.Add(new Grid(
            language == Language.Korean ? ["종류", "개수", "시간당 USD"] : ["kind", "count", "USD/h"],
            [.. burn.ByKind.Where(part => part.UsdPerHour > 0).Select(part => (IReadOnlyList<string>)[part.Name, part.Count.ToString(CultureInfo.InvariantCulture), Usd(part.UsdPerHour)])],
            [1, 2]));
        blocks.AddRange(Unknowns(burn, language));
        blocks.AddRange(Prices(burn, language));
        if (burn.ByVerdict.GetValueOrDefault(Verdict.Attacker) > 0)
        {
            blocks.Add(new Next("firebreak contain plan", new Words("Next: see what would stop it.", "다음: 무엇을 멈출지 계획을 봅니다.").In(language)));
        }

        return new Page(blocks);
    }

    /// <summary>What is not in the sum: single things whose price is in no list, and by kind what is billed by its use, which nobody has measured.</summary>
    private static IEnumerable<Block> Unknowns(BurnRate burn, Language language)
    {
        var unlisted = burn.Unpriced.Where(one => !one.ByUse).ToList();
        foreach (var one in unlisted.Take(ItemsShown))
        {
            yield return new Point("?", new Words($"no price known: {one.Id} (it costs money on top)", $"가격을 모릅니다: {one.Id} (이 비용은 위 금액에 들어 있지 않습니다)").In(language), Tone.Warn);
        }

        if (unlisted.Count > ItemsShown)
        {
            yield return new Say(new Words($"and {unlisted.Count - ItemsShown} more without a price; --json has all.", $"그 밖에 가격을 모르는 것이 {unlisted.Count - ItemsShown}개 더 있습니다. --json으로 모두 볼 수 있습니다.").In(language), Tone.Faint);
        }

        foreach (var kind in burn.Unpriced.Where(one => one.ByUse).GroupBy(one => one.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var most = kind.All(one => one.AtMostUsdPerHour is not null) ? kind.Sum(one => one.AtMostUsdPerHour!.Value) : (decimal?)null;
            var theirs = kind.Count(one => one.Verdict == Verdict.Attacker);
            yield return new Point("?", new Words(
                $"billed by use, not measured, not in the sum: {kind.Count()} {kind.Key}{(theirs > 0 ? $", {theirs} of them the intruder's" : "")}{(most is { } usd ? $"; at most {Usd(usd)} USD/h" : "")}",
                $"쓴 만큼 청구되지만 재지 못해 위 금액에 들어 있지 않습니다: {kind.Key} {kind.Count()}개{(theirs > 0 ? $"(침입자의 것 {theirs}개)" : "")}{(most is { } won ? $", 많아야 시간당 {Usd(won)} USD" : "")}").In(language),
                theirs > 0 ? Tone.Warn : Tone.Faint);
        }
    }

    private static Grid Dearest(BurnRate burn, Language language) => new(
        language == Language.Korean ? ["무엇", "리전", "누구의 것", "시간당 USD", "시작", "시작 후 USD"] : ["what", "region", "whose", "USD/h", "since", "USD since"],
        [
            .. burn.Items.Take(ItemsShown).Select(item => (IReadOnlyList<string>)
            [
                item.Id, item.Region.ToString(), Whose(item.Verdict).In(language), Usd(item.UsdPerHour),
                item.Since?.UtcDateTime.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "?", item.UsdSoFar is { } soFar ? Usd(soFar) : "?",
            ]),
        ],
        [3, 5]);

    private static IEnumerable<Block> Prices(BurnRate burn, Language language)
    {
        if (burn.Items.Count > ItemsShown)
        {
            yield return new Say(new Words($"The {ItemsShown} dearest of {burn.Items.Count}; --json has all. Times are UTC.", $"{burn.Items.Count}개 중 가장 비싼 {ItemsShown}개입니다. --json으로 모두 볼 수 있습니다. 시각은 UTC입니다.").In(language), Tone.Faint);
        }

        if (burn.Guessed.Count > 0)
        {
            yield return new Say(new Words($"{burn.Guessed.Count} of them are priced by a neighbour (--json: guessed).", $"이 중 {burn.Guessed.Count}개는 비슷한 항목의 가격으로 추정했습니다(--json의 guessed).").In(language), Tone.Faint);
        }

        var age = burn.PricesAge is { } days ? new Words($"{days} days old. ", $"{days}일 전 가격. ") : new Words("", "");
        yield return new Say(new Words($"Prices, {age.En}{burn.Provenance}", $"가격: {age.Ko}{burn.Provenance}").In(language), burn.PricesAge > OldPrices ? Tone.Warn : Tone.Faint);
    }

    /// <summary>The one number of the screen.</summary>
    public static Figure Headline(BurnRate burn, ExchangeRate? rate, Language language)
    {
        var unseen = burn.BlindSpots.Count > 0;
        var restated = rate is null ? "" : $" = {rate.Convert(Money.Usd(burn.UsdPerHour))}";
        return new Figure(
            $"{Usd(burn.UsdPerHour)} USD/h{restated}",
            new Words((unseen ? "at least; not everything could be seen. " : "") + "estimate: what exists now x list price, before tax; AWS's own bill is 8 to 24 hours behind", (unseen ? "적어도 이만큼입니다. 보지 못한 곳이 있습니다. " : "") + "추정치: 지금 있는 자원 x 정가, 세금 별도. AWS 청구 화면은 8~24시간 늦습니다").In(language),
            burn.ByVerdict.GetValueOrDefault(Verdict.Attacker) > 0 ? Tone.Bad : Tone.Plain);
    }

    /// <summary>The JSON of a burn rate.</summary>
    public static string Json(BurnRate burn)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            BurnJson.Write(json, burn);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static Words Whose(Verdict verdict) => verdict switch
    {
        Verdict.Attacker => new("the intruder's", "침입자의 것"),
        Verdict.Owner => new("yours", "내 것"),
        _ => new("unclear", "불분명"),
    };

    private static string Usd(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);
}
