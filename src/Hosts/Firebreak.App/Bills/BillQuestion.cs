using Firebreak.Billing;

namespace Firebreak.App.Bills;

/// <summary>What <c>bill</c> is asked.</summary>
/// <param name="Files">The bill's files and folders.</param>
/// <param name="Currency">The currency to restate in.</param>
public sealed record BillQuestion(IReadOnlyList<string> Files, string Currency)
{
    /// <summary>Whether the owner named the currency himself: then a missing rate is a blind spot.</summary>
    public bool CurrencyAsked { get; init; }

    /// <summary>The day whose rate is wanted; the bill's last day if none is named.</summary>
    public DateOnly? FxDate { get; init; }

    /// <summary>The rate AWS used on the invoice, in the owner's currency for one of the bill's.</summary>
    public decimal? InvoiceRate { get; init; }

    /// <summary>The rate of the card company.</summary>
    public decimal? CardRate { get; init; }

    /// <summary>The incident: an id that <c>investigate</c> gave, or a file of <c>investigate --json</c>.</summary>
    public string? Incident { get; init; }

    /// <summary>CloudTrail files to find the incident in.</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    /// <summary>Where the accounts' folders are; <c>null</c> for the default.</summary>
    public string? StateRoot { get; init; }

    /// <summary>Asks the account itself, from the month of an incident on if there is one; <c>null</c> where files are read.</summary>
    public Func<DateTimeOffset?, CancellationToken, Task<BillReading>>? Live { get; init; }

    /// <summary>What the path <c>-</c> stands for.</summary>
    public Stream? StandardInput { get; init; }
}
