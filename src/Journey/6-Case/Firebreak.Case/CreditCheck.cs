using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Whether the relief came, to the smallest coin: the bill before held against the bill after.</summary>
/// <param name="Claimed">What was asked for, tax included.</param>
/// <param name="Came">What came since, as credits, refunds, a lowered bill or lowered tax: a positive amount.</param>
/// <param name="Open">What is still open of the claim; never negative.</param>
/// <param name="Beyond">What came beyond the claim.</param>
/// <param name="ByMonth">What came, by the month of the bill it came in.</param>
public sealed record CreditCheck(Money Claimed, Money Came, Money Open, Money Beyond, IReadOnlyList<MonthCredit> ByMonth)
{
    /// <summary>The day the last credit was seen; <c>null</c> if none came. A credit's own line may carry an earlier day.</summary>
    public DateOnly? LastCredit { get; init; }

    /// <summary>In a sentence or two.</summary>
    public required Words Says { get; init; }

    /// <summary>How much of what is open is the tax on the claim: the net came and its tax did not.</summary>
    public Money? TaxOpen { get; init; }

    /// <summary>What the months of the claim still cost, tax included, after all that came.</summary>
    public Money? LeftToPay { get; init; }

    /// <summary>The rate by which the claim was put into the currency that the relief came in; <c>null</c> if it is the same.</summary>
    public decimal? AtRate { get; init; }

    /// <summary>Months of the claim that the later bill does not tell of: nothing can be said of them.</summary>
    public IReadOnlyList<DateOnly> Unseen { get; init; } = [];

    /// <summary>True if the claim is met to the coin.</summary>
    public bool Verified => Open.Amount == 0;
}

/// <summary>Relief that came in one month's bill.</summary>
/// <param name="Month">The month.</param>
/// <param name="Came">How much.</param>
/// <param name="Claimed">Whether the claim was for that month.</param>
public sealed record MonthCredit(DateOnly Month, Money Came, bool Claimed)
{
    /// <summary>How much of it is lowered tax.</summary>
    public Money? Tax { get; init; }

    /// <summary>How much of it is use that was taken off the bill, rather than a credit or refund.</summary>
    public Money? Lowered { get; init; }

    /// <summary>What the month still costs, tax included; negative if more came than it cost.</summary>
    public Money? Left { get; init; }

    /// <summary>Whether AWS had closed this month's bill already and opened it again.</summary>
    public bool Reopened { get; init; }
}
