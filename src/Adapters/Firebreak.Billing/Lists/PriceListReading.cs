using System.Globalization;

namespace Firebreak.Billing.Lists;

/// <summary>What a price list says of machines.</summary>
internal sealed class PriceListReading
{
    /// <summary>Dollars an hour by region, type, and whether Windows is on it.</summary>
    public Dictionary<(string Region, string Type, bool Windows), decimal> Offers { get; } = [];

    /// <summary>The day it was published; the latest, if it says several.</summary>
    public DateOnly? Published { get; private set; }

    /// <summary>Notes a moment of publication.</summary>
    public void See(string moment)
    {
        if (DateOnly.TryParseExact(moment.Length > 10 ? moment[..10] : moment, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && !(Published > day))
        {
            Published = day;
        }
    }
}
