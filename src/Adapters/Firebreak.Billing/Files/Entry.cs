using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>One charge as a file's row tells it. The texts live as long as the row.</summary>
internal ref struct Entry
{
    /// <summary>What it is.</summary>
    public LineKind Kind;

    /// <summary>The amount.</summary>
    public decimal Amount;

    /// <summary>How much was used.</summary>
    public decimal Quantity;

    /// <summary>The moment it begins, as the file writes it; nothing if the format has only one file a month.</summary>
    public ReadOnlySpan<byte> Moment;

    /// <summary>The first day it covers.</summary>
    public DateOnly Day;

    /// <summary>How many days it covers.</summary>
    public int Days;

    /// <summary>The first day of the month it is billed in.</summary>
    public DateOnly Month;

    /// <summary>The currency; dollars if nothing.</summary>
    public ReadOnlySpan<byte> Currency;

    /// <summary>The service.</summary>
    public ReadOnlySpan<byte> Service;

    /// <summary>The usage type.</summary>
    public ReadOnlySpan<byte> UsageType;

    /// <summary>A region, or a zone of one.</summary>
    public ReadOnlySpan<byte> Place;

    /// <summary>What was used.</summary>
    public ReadOnlySpan<byte> Resource;

    /// <summary>The account that used it.</summary>
    public ReadOnlySpan<byte> Account;

    /// <summary>The account that pays.</summary>
    public ReadOnlySpan<byte> Payer;

    /// <summary>The seller of record.</summary>
    public ReadOnlySpan<byte> Seller;

    /// <summary>The IAM principal that called.</summary>
    public ReadOnlySpan<byte> Principal;

    /// <summary>Whether the charge may still change.</summary>
    public bool Estimated;
}
