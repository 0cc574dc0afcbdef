namespace Firebreak.Model;

/// <summary>Where an address is and whose network it is in, as a table of addresses has it. It is a hint and no proof: tables are out of date, and thieves use other people's networks.</summary>
/// <param name="Country">The country's two letters (ISO 3166-1).</param>
/// <param name="City">The city.</param>
/// <param name="Network">The number of the autonomous system.</param>
/// <param name="Owner">Who runs that network.</param>
public sealed record Whereabouts(string? Country, string? City, long? Network, string? Owner)
{
    /// <summary>In few words, for example <c>KR Seoul, AS4766 Korea Telecom</c>; empty if nothing is known.</summary>
    public string Says
    {
        get
        {
            var place = string.Join(' ', new[] { Country, City }.Where(text => !string.IsNullOrEmpty(text)));
            var network = Network is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"AS{number}") + (Owner is null ? "" : " " + Owner) : Owner ?? "";
            return place.Length > 0 && network.Length > 0 ? $"{place}, {network}" : place + network;
        }
    }
}
