using System.Net;
using Firebreak.Model;
using MaxMind.Db;

namespace Firebreak.Geo;

/// <summary>Tables of addresses in the MaxMind format (<c>.mmdb</c>): countries, cities, networks. Nothing is looked up anywhere else.</summary>
/// <remarks>Sources: MaxMind DB File Format Specification 2.0; fields of GeoLite2 City, Country and ASN, and of IPinfo's and DB-IP's tables.</remarks>
public sealed class AddressTable : IDisposable
{
    private const int MostRemembered = 100_000;
    private readonly List<Reader> _readers = [];
    private readonly Dictionary<string, Whereabouts?> _known = new(StringComparer.Ordinal);

    private AddressTable()
    {
    }

    /// <summary>Opens files. Throws <see cref="AddressTableException"/> for one that is no such table.</summary>
    public static AddressTable Open(IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var table = new AddressTable();
        foreach (var file in files)
        {
            try
            {
                table._readers.Add(new Reader(file, FileAccessMode.Memory));
            }
            catch (Exception broken) when (broken is IOException or UnauthorizedAccessException || IsDamage(broken))
            {
                table.Dispose();
                throw new AddressTableException($"{file}: {(IsDamage(broken) ? "It is no MaxMind table (.mmdb), or a damaged one." : broken.Message)}");
            }
        }

        return table;
    }

    /// <summary>What the tables know of an address; <c>null</c> if nothing, or if it is none.</summary>
    public Whereabouts? Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (_known.TryGetValue(address, out var known) || address.Length is 0 or > 45 || !IPAddress.TryParse(address, out var parsed))
        {
            return known;
        }

        var found = Look(parsed);
        if (_known.Count < MostRemembered)
        {
            _known.Add(address, found);
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _readers.ForEach(reader => reader.Dispose());

    private Whereabouts? Look(IPAddress address)
    {
        var found = new Whereabouts(null, null, null, null);
        foreach (var reader in _readers)
        {
            var row = Row(reader, address);
            found = new Whereabouts(
                found.Country ?? Text(Inside(row, "country", "iso_code")) ?? Text(Inside(row, "registered_country", "iso_code")) ?? Text(Inside(row, "country_code")) ?? Text(Inside(row, "country")),
                found.City ?? Text(Inside(row, "city", "names", "en")) ?? Text(Inside(row, "city")),
                found.Network ?? Number(Inside(row, "autonomous_system_number")) ?? Number(Inside(row, "asn")),
                found.Owner ?? Text(Inside(row, "autonomous_system_organization")) ?? Text(Inside(row, "as_name")));
        }

        return found == new Whereabouts(null, null, null, null) ? null : found;
    }

    private static Dictionary<string, object>? Row(Reader reader, IPAddress address)
    {
        try
        {
            return reader.Find<Dictionary<string, object>>(address);
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            return null; // a table for IPv4 only, or a damaged place in it: this address is not known
        }
    }

    /// <summary>What the library throws at a table that is damaged.</summary>
    private static bool IsDamage(Exception broken) => broken is InvalidDatabaseException or DeserializationException or ArgumentException
        or IndexOutOfRangeException or OverflowException or InvalidCastException or InvalidOperationException or KeyNotFoundException or NullReferenceException;

    private static object? Inside(object? row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            row = row is IDictionary<string, object> map && map.TryGetValue(name, out var inner) ? inner : null;
        }

        return row;
    }

    private static string? Text(object? value) => value is string { Length: > 0 and <= 200 } text ? text : null;

    private static long? Number(object? value) => value switch
    {
        int number => number,
        long number => number,
        string { Length: > 2 } text when text.StartsWith("AS", StringComparison.OrdinalIgnoreCase) && long.TryParse(text.AsSpan(2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}

/// <summary>A table of addresses that cannot be read.</summary>
/// <param name="why">The file and why.</param>
public sealed class AddressTableException(string why) : Exception(why);
