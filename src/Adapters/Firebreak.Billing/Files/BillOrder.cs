using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>The order of a bill's lines: the same for the same files, whatever the threads did.</summary>
internal sealed class BillOrder : IComparer<BillLine>
{
    /// <summary>The one there is.</summary>
    public static BillOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(BillLine? x, BillLine? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = x.Day.CompareTo(y.Day);
        order = order != 0 ? order : string.CompareOrdinal(x.Service, y.Service);
        order = order != 0 ? order : x.Region.CompareTo(y.Region);
        order = order != 0 ? order : string.CompareOrdinal(x.UsageType, y.UsageType);
        order = order != 0 ? order : string.CompareOrdinal(x.ResourceId, y.ResourceId);
        order = order != 0 ? order : x.Kind.CompareTo(y.Kind);
        order = order != 0 ? order : string.CompareOrdinal(x.Account, y.Account);
        order = order != 0 ? order : string.CompareOrdinal(x.Seller, y.Seller);
        order = order != 0 ? order : string.CompareOrdinal(x.Principal, y.Principal);
        order = order != 0 ? order : (x.BilledIn, x.Days).CompareTo((y.BilledIn, y.Days));
        return order != 0 ? order : x.Net.Amount.CompareTo(y.Net.Amount);
    }
}
