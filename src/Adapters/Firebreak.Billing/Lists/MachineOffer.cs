using System.Globalization;

namespace Firebreak.Billing.Lists;

/// <summary>One on-demand price of a machine, as a price list says it; kept only if it is what the carried list is made of.</summary>
/// <remarks>Source: AWS Price List guide. Shared tenancy, nothing installed, the system's licence included, capacity in use.</remarks>
internal sealed record MachineOffer(string Region, string Type, bool Windows, decimal Usd)
{
    private const decimal Most = 10_000m;

    private static readonly (string Name, string[] Values)[] Plain =
    [
        ("tenancy", ["Shared"]), ("operatingSystem", ["Linux", "Windows"]), ("preInstalledSw", ["NA", ""]), ("capacitystatus", ["Used", ""]),
        ("licenseModel", ["No License required", ""]), ("marketoption", ["OnDemand", ""]),
    ];

    /// <summary>The offer that such attributes describe; <c>null</c> if it is of another kind.</summary>
    /// <param name="attribute">An attribute by AWS's name for it: <c>instanceType</c>, <c>regionCode</c>.</param>
    /// <param name="unit">What is sold.</param>
    /// <param name="price">Its price in dollars.</param>
    public static MachineOffer? Of(Func<string, string> attribute, string unit, string price)
    {
        var (type, region) = (attribute("instanceType"), attribute("regionCode"));
        var plain = unit is "Hrs" or "Hours" && Plain.All(one => one.Values.Contains(attribute(one.Name), StringComparer.Ordinal));
        return plain && IsType(type) && Model.Region.TryParse(region, out _)
            && decimal.TryParse(price, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var usd) && usd is > 0 and < Most
            ? new MachineOffer(region, type, attribute("operatingSystem") == "Windows", usd)
            : null;
    }

    private static bool IsType(string type) => type.Length is > 3 and < 40 && type.Contains('.', StringComparison.Ordinal) && type.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
}
