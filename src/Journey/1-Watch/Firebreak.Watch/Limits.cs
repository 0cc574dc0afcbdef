using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>Where the account goes past what its owner allows.</summary>
internal static class Limits
{
    private const decimal LeastNew = 0.01m;

    /// <summary>The alarms of the fuse; none if it was never set.</summary>
    public static IEnumerable<Alarm> Of(Sight sight)
    {
        if ((sight.Fuse.Nothing ? Beyond(sight) : sight.Fuse.ConfirmedAt is null ? null : Unused(sight)) is { } beyond)
        {
            yield return beyond;
        }

        var (fuse, spend, now, rate) = (sight.Fuse, sight.Spend, sight.Now, sight.Burn.UsdPerHour);
        if (fuse.UsdPerHour is { } hour && rate > hour)
        {
            yield return Over(sight, "hour", rate, new Words(
                $"The account costs {Usd(rate)} USD an hour; you allow {Usd(hour)}.", $"계정이 시간당 {Usd(rate)}달러를 쓰고 있습니다. 정해 두신 한도는 {Usd(hour)}달러입니다."));
        }

        if (fuse.UsdPerDay is { } day && spend.Today(now) > day)
        {
            yield return Over(sight, "day", spend.Today(now), new Words(
                $"Today has cost {Usd(spend.Today(now))} USD so far; you allow {Usd(day)} a day.", $"오늘 지금까지 {Usd(spend.Today(now))}달러가 들었습니다. 정해 두신 한도는 하루 {Usd(day)}달러입니다."));
        }

        if (fuse.UsdPerMonth is not { } month)
        {
            yield break;
        }

        if (spend.Month(now) > month)
        {
            yield return Over(sight, "month", spend.Month(now), new Words(
                $"This month has cost {Usd(spend.Month(now))} USD so far; you allow {Usd(month)}.", $"이번 달 지금까지 {Usd(spend.Month(now))}달러가 들었습니다. 정해 두신 한도는 {Usd(month)}달러입니다."));
        }
        else if (spend.Forecast(now, rate) > month)
        {
            yield return Over(sight, "forecast", rate, new Words(
                $"If it goes on like this, the month comes to {Usd(spend.Forecast(now, rate))} USD; you allow {Usd(month)}.", $"이대로 가면 이번 달 비용이 {Usd(spend.Forecast(now, rate))}달러가 됩니다. 정해 두신 한도는 {Usd(month)}달러입니다."));
        }
    }

    private static Alarm? Beyond(Sight sight)
    {
        var beyond = Uses.Beyond(sight.Fuse.Uses, sight.Burn, sight.Inventory);
        if (beyond.Count == 0)
        {
            return null;
        }

        return Listed(sight, "nothing", beyond, (usd, where) => new Words(
            $"This account should cost nothing; {beyond.Count} thing(s) beyond what you use cost {usd} USD an hour in {where}.",
            $"비용이 들지 않아야 하는 계정인데, 쓰신다고 한 것 말고 {beyond.Count}개가 {where}에서 시간당 {usd}달러를 쓰고 있습니다."));
    }

    /// <summary>With a limit of money: what is new in kind, place or type, before it comes to the limit.</summary>
    private static Alarm? Unused(Sight sight)
    {
        var unused = Uses.New(sight.Fuse.Uses, sight.Burn, sight.Inventory);
        return unused.Sum(one => one.UsdPerHour) < LeastNew ? null : Listed(sight, "new", unused, (usd, where) => new Words(
            $"New for this account: {unused.Count} thing(s) of a kind, place or type that you do not use cost {usd} USD an hour in {where}.",
            $"이 계정에서 처음 보는 것: 쓰신다고 한 적 없는 종류, 리전 또는 유형의 {unused.Count}개가 {where}에서 시간당 {usd}달러를 쓰고 있습니다."));
    }

    private static Alarm Listed(Sight sight, string limit, IReadOnlyList<Burning> beyond, Func<string, string, Words> says)
    {
        var usd = beyond.Sum(one => one.UsdPerHour);
        var regions = beyond.Select(one => one.Region.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var ids = beyond.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var made = sight.Inventory.Resources.Where(one => ids.Contains(one.Id)).Select(one => one.CreatedAt).OfType<DateTimeOffset>().ToList();
        return Over(sight, limit, usd, says(Usd(usd), string.Join(", ", regions.Take(6)))) with
        {
            UsdPerHour = usd,
            Regions = regions,
            Marks = [.. beyond.Take(400).Select(one => one.Id)],
            Since = made.Count > 0 ? made.Min() : sight.Now,
        };
    }

    private static Alarm Over(Sight sight, string limit, decimal usd, Words says) => new()
    {
        Kind = AlarmKind.Fuse,
        Subject = limit,
        Severity = Severity.High,
        Says = says,
        Details = sight.Fuse.Said.Length > 0 ? [new Words($"Your limit: {sight.Fuse.Said}.", $"정하신 한도: {sight.Fuse.Said}.")] : [],
        UsdPerHour = limit is "day" or "month" ? sight.Burn.UsdPerHour : usd,
        UsdSoFar = sight.Spend.Today(sight.Now),
        Since = sight.Now,
        Regions = [.. sight.Burn.ByRegion.Where(part => part.UsdPerHour > 0).Take(6).Select(part => part.Name)],
        Next = "firebreak burn",
    };

    private static string Usd(decimal amount) => amount.ToString(amount is > 0 and < 0.1m ? "0.####" : "N2", CultureInfo.InvariantCulture);
}
