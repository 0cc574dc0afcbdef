using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>A credit that AWS granted, applied to one month.</summary>
/// <param name="Month">The first day of the month it is applied to.</param>
/// <param name="AppliedAt">When it was applied; it shows in the billing data at once.</param>
/// <param name="Usd">How much, positive.</param>
/// <param name="Words">What it is called on the bill.</param>
internal sealed record Credit(DateOnly Month, DateTimeOffset AppliedAt, decimal Usd, string Words);

/// <summary>One month's bill.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Net">Use × list price.</param>
/// <param name="Tax">Ten per cent of it.</param>
/// <param name="Credits">What was credited, positive.</param>
/// <param name="Final">Whether it will not change any more.</param>
internal sealed record MonthBill(DateOnly Month, decimal Net, decimal Tax, decimal Credits, bool Final)
{
    /// <summary>Net and tax, before credits.</summary>
    public decimal Gross => Net + Tax;

    /// <summary>What is left to pay.</summary>
    public decimal Due => Gross - Credits;
}

/// <summary>Adds up months.</summary>
internal static class Invoices
{
    /// <summary>Value added tax in Korea (AWS tax help: South Korea).</summary>
    public const decimal TaxRate = 0.10m;

    /// <summary>The first day of the month that holds a moment.</summary>
    public static DateOnly MonthOf(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1);

    /// <summary>The month as a window.</summary>
    public static Window Whole(DateOnly month) => new(Start(month), Start(month.AddMonths(1)));

    /// <summary>Midnight at the beginning of a day.</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>When a month's bill becomes final: in the morning of the third of the next month.</summary>
    public static DateTimeOffset FinalAt(DateOnly month) => Start(month.AddMonths(1)).AddDays(2).AddHours(9);

    /// <summary>The bill of a month from the charges up to a moment.</summary>
    public static MonthBill Bill(DateOnly month, Meter meter, IEnumerable<Credit> credits, DateTimeOffset now)
    {
        var whole = Whole(month);
        var end = now < whole.Start ? whole.Start : now < whole.End ? now : whole.End;
        var net = Cents(meter.Charges(new Window(whole.Start, end)).Sum(charge => charge.Usd));
        var credited = credits.Where(credit => credit.Month == month && credit.AppliedAt <= now).Sum(credit => credit.Usd);
        return new MonthBill(month, net, Cents(net * TaxRate), credited, now >= FinalAt(month));
    }

    /// <summary>Rounds as bills do.</summary>
    public static decimal Cents(decimal usd) => decimal.Round(usd, 2, MidpointRounding.AwayFromZero);
}
