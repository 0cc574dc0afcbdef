using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Korea's value-added tax on AWS, by day and by who sells.</summary>
/// <remarks>
/// Source: AWS Tax Help, South Korea. From 1 July 2015 Amazon Web Services, Inc. charged 10 % to those without a business registration
/// number. Since 1 December 2020 Amazon Web Services Korea LLC sells to accounts in Korea and charges 10 % to everybody; from 1 November 2023
/// AMCS Korea sells some telecommunication services; from 1 April 2025 third-party Marketplace products too are sold in Korea, Bedrock's excepted.
/// </remarks>
public static class KoreanVat
{
    private const decimal Full = 0.10m;

    private static readonly DateOnly Begins = new(2015, 7, 1);
    private static readonly DateOnly KoreaSells = new(2020, 12, 1);

    /// <summary>The rate on a day's use.</summary>
    /// <param name="day">The day.</param>
    /// <param name="seller">The seller of record; empty where the bill does not tell, then it is whoever sold to Korea that day.</param>
    /// <param name="registered">Whether the buyer gave AWS a business registration number.</param>
    public static VatRate On(DateOnly day, string seller, bool registered = false)
    {
        ArgumentNullException.ThrowIfNull(seller);
        if (day < Begins)
        {
            return new VatRate(0m, new("before 1 July 2015 no Korean VAT was charged", "2015년 7월 1일 이전에는 부가가치세가 부과되지 않았습니다"));
        }

        if (SellsInKorea(seller) || (seller.Length == 0 && day >= KoreaSells))
        {
            return new VatRate(Full, new("10 % Korean VAT, sold in Korea since 1 December 2020", "부가가치세 10 % (2020년 12월 1일부터 국내 법인이 판매)"));
        }

        return registered
            ? new VatRate(0m, new("sold from abroad to a registered business: no VAT on the bill", "해외 법인이 사업자에게 판매: 청구서에 부가가치세 없음"))
            : new VatRate(Full, new("10 % Korean VAT, sold from abroad to a person without a business registration", "부가가치세 10 % (해외 법인이 사업자등록번호 없는 고객에게 판매)"));
    }

    /// <summary>Whether a seller of record is one of Korea's.</summary>
    public static bool SellsInKorea(string seller)
    {
        ArgumentNullException.ThrowIfNull(seller);
        return seller.Contains("Korea", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a month's tax should be where Korea's sellers are on the bill, and what it is; <c>null</c> where they are not.</summary>
    public static Words? Check(Bill bill, MonthBill month)
    {
        ArgumentNullException.ThrowIfNull(bill);
        ArgumentNullException.ThrowIfNull(month);
        var sold = bill.Lines.Where(line => line.BilledIn == month.Month && SellsInKorea(line.Seller)).ToList();
        if (sold.Count == 0)
        {
            return null;
        }

        // credits come off before tax, so the base lies between the two
        var gross = sold.Where(line => line.Kind is LineKind.Usage or LineKind.Fee).Sum(line => line.Net.Amount);
        var reduced = gross + sold.Where(line => line.Kind is LineKind.Credit or LineKind.Refund).Sum(line => line.Net.Amount);
        var tax = bill.Lines.Where(line => line.BilledIn == month.Month && line.Kind is LineKind.Tax && (SellsInKorea(line.Seller) || line.Seller.Length == 0)).Sum(line => line.Net.Amount);
        var rate = On(month.Month.AddMonths(1).AddDays(-1), sold[0].Seller).Rate;
        var (low, high) = (Math.Min(gross, reduced) * rate, Math.Max(gross, reduced) * rate);
        var slack = Math.Max(0.05m, Math.Abs(high) * 0.005m);
        Money Of(decimal amount) => new(amount, bill.Currency);
        var name = Bill.Name(month.Month);
        return tax >= low - slack && tax <= high + slack
            ? new($"{name}: the tax is the 10 % Korean VAT of what Korea's seller sold.", $"{name}: 세금은 국내 판매 법인 공급가액의 부가가치세 10 %와 맞습니다.")
            : tax == 0
            ? new($"{name}: no tax is on the bill yet; Korean VAT of 10 % will add about {Of(high)}.", $"{name}: 세금이 아직 청구되지 않았습니다. 부가가치세 10 %로 약 {Of(high)}이(가) 더해집니다.")
            : new($"{name}: the tax is {Of(tax)}, where 10 % Korean VAT would be {Of(high)}.", $"{name}: 세금이 {Of(tax)}인데, 부가가치세 10 %라면 {Of(high)}입니다.");
    }
}

/// <summary>A rate of value-added tax and why it holds.</summary>
/// <param name="Rate">For example 0.10.</param>
/// <param name="Says">Why.</param>
public sealed record VatRate(decimal Rate, Words Says);
