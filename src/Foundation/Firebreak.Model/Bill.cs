using System.Globalization;

namespace Firebreak.Model;

/// <summary>What a line of a bill is, by AWS's record types.</summary>
public enum LineKind
{
    /// <summary>Something was used.</summary>
    Usage,

    /// <summary>Tax.</summary>
    Tax,

    /// <summary>A credit: negative. Relief comes as one.</summary>
    Credit,

    /// <summary>A refund: negative.</summary>
    Refund,

    /// <summary>A purchase or subscription fee.</summary>
    Fee,
}

/// <summary>One line of a bill: what one thing, or one service in one region, cost on one day.</summary>
public sealed record BillLine
{
    /// <summary>The UTC day; a tax line's may be the month's first.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How many days the line covers, from <see cref="Day"/> on; one unless the source is coarser.</summary>
    public int Days { get; init; } = 1;

    /// <summary>The first day of the month it is billed in; the day's own month unless the source tells another (a correction).</summary>
    public DateOnly BilledIn
    {
        get => field == default ? new DateOnly(Day.Year, Day.Month, 1) : field;
        init;
    }

    /// <summary>The account that used it; empty if the source does not tell.</summary>
    public string Account { get; init; } = "";

    /// <summary>The seller of record, for example <c>Amazon Web Services Korea LLC</c>; empty if the source does not tell.</summary>
    public string Seller { get; init; } = "";

    /// <summary>The IAM principal that called, where the bill tells (CUR 2.0, Bedrock).</summary>
    public string? Principal { get; init; }

    /// <summary>The service as AWS names it on bills, for example <c>Amazon Elastic Compute Cloud - Compute</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Where; <see cref="Region.Global"/> for what has no region.</summary>
    public required Region Region { get; init; }

    /// <summary>AWS's usage type, for example <c>APN2-BoxUsage:p3.16xlarge</c>; empty if the source does not tell.</summary>
    public string UsageType { get; init; } = "";

    /// <summary>The thing that was billed, if the source tells.</summary>
    public string? ResourceId { get; init; }

    /// <summary>How much was used, in the usage type's unit.</summary>
    public decimal Quantity { get; init; }

    /// <summary>The amount: before tax for usage and fees, the tax itself for tax, negative for credits and refunds.</summary>
    public required Money Net { get; init; }

    /// <summary>What the line is.</summary>
    public required LineKind Kind { get; init; }
}

/// <summary>One calendar month of a bill.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Net">Usage and fees, before tax.</param>
/// <param name="Tax">The tax.</param>
/// <param name="Credits">Credits and refunds: zero or negative.</param>
/// <param name="Total">What is left to pay: net, tax and credits together.</param>
public sealed record MonthBill(DateOnly Month, Money Net, Money Tax, Money Credits, Money Total);

/// <summary>What AWS has billed so far, line by line, in one currency.</summary>
/// <param name="Lines">Every line, credits and taxes too.</param>
/// <param name="Estimated">True while AWS may still change it.</param>
/// <param name="Source">Where it was read: <c>Cost Explorer</c>, a file's name.</param>
/// <param name="Says">What the owner should know of it: how late it is, what reading it cost.</param>
public sealed record Bill(IReadOnlyList<BillLine> Lines, bool Estimated, string Source, Words Says)
{
    /// <summary>The currency of its lines; dollars if there are none.</summary>
    public string Currency => Lines.Count == 0 ? "USD" : Lines[0].Net.Currency;

    /// <summary>Its months, ascending.</summary>
    public IReadOnlyList<MonthBill> Months =>
    [
        .. Lines.GroupBy(line => line.BilledIn)
            .OrderBy(month => month.Key)
            .Select(month => Sum(month.Key, [.. month])),
    ];

    /// <summary>The whole of it as if it were one month, dated by its first line; zero dollars if it has none.</summary>
    public MonthBill Whole => Sum(Lines.Count == 0 ? default : Lines.Min(line => line.Day), Lines);

    /// <summary>Reads a region as bills write it (<c>us-east-1</c>, <c>global</c>, <c>NoRegion</c>, nothing).</summary>
    public static Region Place(string? text) => Region.TryParse(text, out var region) ? region : Region.Global;

    /// <summary>A month as people write it in files, for example <c>2023-08</c>.</summary>
    public static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private MonthBill Sum(DateOnly month, IReadOnlyList<BillLine> lines)
    {
        var zero = new Money(0, Currency);
        Money Of(Func<LineKind, bool> kinds) => lines.Where(line => kinds(line.Kind)).Aggregate(zero, (sum, line) => sum + line.Net);
        var net = Of(kind => kind is LineKind.Usage or LineKind.Fee);
        var tax = Of(kind => kind is LineKind.Tax);
        var credits = Of(kind => kind is LineKind.Credit or LineKind.Refund);
        return new MonthBill(month, net, tax, credits, net + tax + credits);
    }
}
