using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What one seller other than AWS charges for, of what is not the owner's.</summary>
/// <param name="Seller">The seller of record, or the product where the bill does not name one.</param>
/// <param name="Share">The amount.</param>
/// <param name="Whose">Whose it is: the intruder's, or unclear.</param>
public sealed record SellerCharge(string Seller, Share Share, Verdict Whose);

/// <summary>Tells software of AWS Marketplace from AWS's own charges: its seller refunds it, not AWS.</summary>
/// <remarks>AWS Marketplace buyer guide, "Refunds": software by the seller; infrastructure at AWS's discretion and apart. AWS CUR data dictionary: lineItem/LegalEntity, usage type SoftwareUsage.</remarks>
public static class SellerCharges
{
    private static readonly string[] Aws = ["Amazon", "AWS", "AMCS"];

    /// <summary>The charges of other sellers, the dearest first; the owner's own are not among them.</summary>
    public static IReadOnlyList<SellerCharge> Of(BillSplit split)
    {
        ArgumentNullException.ThrowIfNull(split);
        return
        [
            .. split.Parts.Where(part => part.Whose != Verdict.Owner && IsSoftware(part.Line))
                .GroupBy(part => (Seller: IsOther(part.Line.Seller) ? part.Line.Seller : part.Line.Service, part.Whose))
                .Select(group => new SellerCharge(
                    group.Key.Seller,
                    new Share(
                        new Money(group.Sum(part => part.Net.Amount), split.Whole.Net.Currency).Rounded(), new Money(group.Sum(part => part.Tax.Amount), split.Whole.Net.Currency).Rounded()),
                    group.Key.Whose))
                .Where(charge => charge.Share.Total.Amount != 0)
                .OrderByDescending(charge => charge.Share.Total.Amount).ThenBy(charge => charge.Seller, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a line is software of another seller.</summary>
    public static bool IsSoftware(BillLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return IsOther(line.Seller) || line.Service.Contains("Marketplace", StringComparison.OrdinalIgnoreCase) || line.UsageType.Contains("SoftwareUsage", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOther(string seller) => seller.Length > 0 && !Aws.Any(name => seller.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
