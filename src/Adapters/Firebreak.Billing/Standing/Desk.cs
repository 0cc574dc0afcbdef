using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Billing.Standing;

/// <summary>What the rules of this folder price with: the list's machines, and a region's dearness.</summary>
internal sealed class Desk(MachinePrices machines)
{
    /// <summary>A month has 730 hours, as in AWS's own calculator.</summary>
    public const decimal Month = 730m;

    /// <summary>A price of us-east-1, or scaled as the region's machines are.</summary>
    public Rate Hourly(Resource thing, decimal usd, string? about = null)
    {
        var home = thing.Region == Region.UsEast1 || thing.Region == Region.Global;
        return home && about is null
            ? new Rate.Listed(usd)
            : new Rate.Guessed(home ? usd : usd * machines.Dearness(thing.Region), Told(about, home ? null : "us-east-1, scaled as the region's m5.large is"));
    }

    /// <summary>A price by the month.</summary>
    public Rate Monthly(Resource thing, decimal usd, string? about = null) => Hourly(thing, usd / Month, about);

    /// <summary>A service that sells EC2's machines with a surcharge: priced by the machine.</summary>
    /// <param name="thing">What is priced.</param>
    /// <param name="type">The machine's type as EC2 calls it.</param>
    /// <param name="factor">What the service costs against EC2's Linux price.</param>
    /// <param name="count">How many there are.</param>
    public Rate Like(Resource thing, string type, decimal factor, decimal count = 1m) => machines.Linux(thing.Region, type) switch
    {
        Rate.Listed listed => new Rate.Guessed(listed.UsdPerHour * factor * count, $"EC2's {Short(type)} × {Plain(factor * count)}"),
        Rate.Guessed near => new Rate.Guessed(near.UsdPerHour * factor * count, $"EC2's {Short(type)} × {Plain(factor * count)}, which is {near.From}"),
        _ => new Rate.Unknown($"No list price is carried for the machine type {Short(type)} of {thing.Kind}."),
    };

    /// <summary>A number among the facts.</summary>
    public static decimal? Number(Resource thing, string fact) =>
        decimal.TryParse(thing.Fact(fact), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 1_000_000_000m ? value : null;

    /// <summary>Foreign text for a message.</summary>
    public static string Short(string foreign) => new([.. foreign.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_').Take(40)]);

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Told(string? about, string? more) => about is null ? more! : more is null ? about : about + "; " + more;
}
