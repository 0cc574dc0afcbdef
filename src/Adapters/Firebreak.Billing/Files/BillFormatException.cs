namespace Firebreak.Billing.Files;

/// <summary>A bill's file that cannot be read: nothing of it is counted.</summary>
/// <param name="why">One sentence without its row.</param>
/// <param name="truncated">Whether the file ends too early.</param>
public sealed class BillFormatException(string why, bool truncated = false) : Exception(why)
{
    /// <summary>Whether the file ends too early.</summary>
    public bool Truncated { get; } = truncated;
}
