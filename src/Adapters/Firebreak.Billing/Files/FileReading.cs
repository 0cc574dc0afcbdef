namespace Firebreak.Billing.Files;

/// <summary>One file that was read whole.</summary>
internal sealed record FileReading(string Name, BillFormat Format, BillLedger Ledger, string? Contradiction);
