using System.Globalization;

namespace Firebreak.Model;

/// <summary>The estimate of an incident's cost, from hours × list price, held against what the bill says of the same days. Before tax.</summary>
/// <param name="Estimated">The estimate of the days that the bill tells of.</param>
/// <param name="Billed">What the bill has as unauthorised.</param>
/// <param name="NotYetBilled">The estimate of the other days.</param>
public sealed record Reconciliation(Money Estimated, Money Billed, Money NotYetBilled)
{
    /// <summary>By how much the estimate is off, as a part of what was billed; <c>null</c> if nothing was billed.</summary>
    public decimal? Error => Billed.Amount == 0 ? null : (Estimated.Amount - Billed.Amount) / Billed.Amount;

    /// <summary>In one sentence.</summary>
    public Words Says
    {
        get
        {
            var off = Error is { } error ? (error * 100m).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %" : "-";
            var later = NotYetBilled.Amount == 0 ? new Words("", "") : new Words(
                $" Another {NotYetBilled} is estimated for days that this bill does not show.", $" 이 청구 내역에 없는 날의 예상 금액 {NotYetBilled}은(는) 따로입니다.");
            return new Words(
                $"List price × hours had estimated {Estimated} before tax for these days; the bill says {Billed} ({off}).{later.En}",
                $"정가 × 사용 시간으로 추정한 금액은 세금 제외 {Estimated}, 청구 내역은 {Billed}입니다 (차이 {off}).{later.Ko}");
        }
    }

    /// <summary>The estimate against the bill; <c>null</c> where there is no estimate, or it is in another currency.</summary>
    public static Reconciliation? Of(Damage damage, BillSplit split)
    {
        ArgumentNullException.ThrowIfNull(damage);
        ArgumentNullException.ThrowIfNull(split);
        var currency = split.Unauthorised.Net.Currency;
        return damage.OnBill ?? (!damage.Estimate || damage.Net.Currency != currency
            ? null
            : new Reconciliation(damage.Net - split.NotYetBilled, split.Unauthorised.Net, split.NotYetBilled));
    }
}
