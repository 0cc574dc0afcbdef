using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Shows amounts in two currencies, always with rate, day and source, and explains why others come to another number.</summary>
public static class Amounts
{
    /// <summary>An amount restated, for example <c>19,898,178 KRW</c>.</summary>
    public static Money Restate(Money amount, ExchangeRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return rate.Convert(amount).Rounded();
    }

    /// <summary>The rate in one line, with the day asked for where it is another.</summary>
    public static Words Rate(ExchangeRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var value = $"1 {rate.From} = {rate.PerUnit.ToString("#,0.########", CultureInfo.InvariantCulture)} {rate.To}";
        var day = Iso(rate.Day);
        return rate.Day == rate.Asked
            ? new(
                $"{value}, {rate.Source}, {day}", $"{value}, 유럽중앙은행(ECB) 유로 기준환율의 교차 환율, {day}",
                $"{value}、欧州中央銀行(ECB)ユーロ参照レートのクロスレート、{day}", $"{value}，欧洲中央银行(ECB)欧元参考汇率的交叉汇率，{day}")
            : new(
                $"{value}, {rate.Source}, {day}, the last before {Iso(rate.Asked)}",
                $"{value}, 유럽중앙은행(ECB) 유로 기준환율의 교차 환율, {Iso(rate.Asked)} 직전 고시일인 {day}",
                $"{value}、欧州中央銀行(ECB)ユーロ参照レートのクロスレート、{Iso(rate.Asked)} 直前の公表日 {day}",
                $"{value}，欧洲中央银行(ECB)欧元参考汇率的交叉汇率，{Iso(rate.Asked)} 之前最近公布日 {day}");
    }

    /// <summary>Why a statement of the card or the press may name another amount: the tax counted twice, and other rates.</summary>
    /// <remarks>The story's 15,000 USD are 19.9 million won at the day's rate; its "22 million" is near 21.9, that is with 10 % added once more.</remarks>
    public static Words Explain(Money total, ExchangeRate rate, decimal taxRate)
    {
        var restated = Restate(total, rate);
        var twice = Restate(total * (1 + taxRate), rate);
        var percent = (taxRate * 100m).ToString("0.##", CultureInfo.InvariantCulture);
        return new(
            $"{total} including tax is {restated} ({Rate(rate).En}); {twice} is what {percent} % tax added once more would make of it, though the total already contains the tax; a card company's own rate gives yet another amount.",
            $"세금을 포함한 {Josa.Topic(total.ToString())} {restated}입니다({Rate(rate).Ko}). {Josa.Topic(twice.ToString())} 이미 포함된 세금 {percent}%를 한 번 더 더한 금액이며, 카드사 청구액은 카드사의 환율이 적용되어 또 다를 수 있습니다.");
    }

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
