using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>One charge as a file's row tells it. The texts live as long as the row.</summary>
internal readonly ref struct Entry
{
    /// <summary>What it is.</summary>
    public LineKind Kind { get; init; }

    /// <summary>The amount.</summary>
    public Units Amount { get; init; }

    /// <summary>How much was used.</summary>
    public Units Quantity { get; init; }

    /// <summary>The moment it begins, as the file writes it; nothing if the format has only one file a month.</summary>
    public ReadOnlySpan<byte> Moment { get; init; }

    /// <summary>The first day it covers.</summary>
    public DateOnly Day { get; init; }

    /// <summary>How many days it covers.</summary>
    public int Days { get; init; }

    /// <summary>The first day of the month it is billed in.</summary>
    public DateOnly Month { get; init; }

    /// <summary>The currency; dollars if nothing.</summary>
    public ReadOnlySpan<byte> Currency { get; init; }

    /// <summary>The service.</summary>
    public ReadOnlySpan<byte> Service { get; init; }

    /// <summary>The usage type.</summary>
    public ReadOnlySpan<byte> UsageType { get; init; }

    /// <summary>A region, or a zone of one.</summary>
    public ReadOnlySpan<byte> Place { get; init; }

    /// <summary>What was used.</summary>
    public ReadOnlySpan<byte> Resource { get; init; }

    /// <summary>The account that used it.</summary>
    public ReadOnlySpan<byte> Account { get; init; }

    /// <summary>The account that pays.</summary>
    public ReadOnlySpan<byte> Payer { get; init; }

    /// <summary>The seller of record.</summary>
    public ReadOnlySpan<byte> Seller { get; init; }

    /// <summary>The IAM principal that called.</summary>
    public ReadOnlySpan<byte> Principal { get; init; }

    /// <summary>Whether the charge may still change.</summary>
    public bool Estimated { get; init; }
}
