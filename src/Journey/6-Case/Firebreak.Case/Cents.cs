using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Rounding that loses nothing: rounded parts add up to the rounded whole (largest remainder).</summary>
internal static class Cents
{
    /// <summary>Rounds parts to a currency's smallest coin so that they add up to their rounded sum.</summary>
    public static IReadOnlyList<decimal> Spread(IReadOnlyList<decimal> exact, string currency)
    {
        var whole = decimal.Round(exact.Sum(), Money.Decimals(currency), MidpointRounding.AwayFromZero);
        return Spread(exact, whole, currency);
    }

    /// <summary>Rounds parts so that they add up to a whole that is rounded already and at most a coin a part away.</summary>
    public static IReadOnlyList<decimal> Spread(IReadOnlyList<decimal> exact, decimal whole, string currency)
    {
        var coin = Money.Decimals(currency) == 0 ? 1m : 0.01m;
        var rounded = exact.Select(part => decimal.Floor(part / coin) * coin).ToArray();
        var order = Enumerable.Range(0, exact.Count).OrderByDescending(at => exact[at] - rounded[at]).ThenBy(at => at).ToArray();
        var missing = whole - rounded.Sum();
        for (var turn = 0; missing >= coin && order.Length > 0; turn++, missing -= coin)
        {
            rounded[order[turn % order.Length]] += coin;
        }

        for (var turn = order.Length - 1; missing <= -coin && order.Length > 0; turn--, missing += coin)
        {
            rounded[order[((turn % order.Length) + order.Length) % order.Length]] -= coin;
        }

        return rounded;
    }
}
