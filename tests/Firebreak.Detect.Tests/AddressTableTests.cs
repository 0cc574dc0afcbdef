using Firebreak.Geo;
using Firebreak.Model;

namespace Firebreak.Detect.Tests;

/// <summary>Tables of addresses in the MaxMind format, made here.</summary>
public sealed class AddressTableTests
{
    [Fact]
    public void Countries_cities_and_networks_are_put_together_from_several_tables()
    {
        var folder = Places.Fresh();
        var (cities, networks) = (Path.Combine(folder, "city.mmdb"), Path.Combine(folder, "asn.mmdb"));
        AddressFile.Write(
            cities,
            ("198.51.100.0/24", Map(("country", Map(("iso_code", "KR"))), ("city", Map(("names", Map(("en", "Seoul"))))))),
            ("2001:db8::/32", Map(("registered_country", Map(("iso_code", "NL"))))));
        AddressFile.Write(networks, ("198.51.100.0/25", Map(("autonomous_system_number", 4766U), ("autonomous_system_organization", "Korea Telecom"))));
        using var table = AddressTable.Open([cities, networks]);

        Assert.Equal(new Whereabouts("KR", "Seoul", 4766, "Korea Telecom"), table.Of("198.51.100.7"));
        Assert.Equal("KR Seoul, AS4766 Korea Telecom", table.Of("198.51.100.7")!.Says);
        Assert.Equal("KR Seoul", table.Of("198.51.100.200")!.Says);
        Assert.Equal(new Whereabouts("NL", null, null, null), table.Of("2001:db8::1"));
        Assert.Null(table.Of("203.0.113.1"));
        Assert.Null(table.Of("ec2.amazonaws.com"));
        Assert.Null(table.Of(""));
    }

    [Fact]
    public void Flat_tables_of_other_makers_are_read_too()
    {
        var file = Path.Combine(Places.Fresh(), "flat.mmdb");
        AddressFile.Write(file, ("198.51.100.0/24", Map(("country_code", "JP"), ("asn", "AS2516"), ("as_name", "KDDI"))));
        using var table = AddressTable.Open([file]);
        Assert.Equal("JP, AS2516 KDDI", table.Of("198.51.100.7")!.Says);
    }

    [Fact]
    public void What_is_no_table_is_told_with_its_name()
    {
        var folder = Places.Fresh();
        File.WriteAllText(Path.Combine(folder, "no.mmdb"), "nothing");
        Assert.Contains("no MaxMind table", Assert.Throws<AddressTableException>(() => AddressTable.Open([Path.Combine(folder, "no.mmdb")])).Message, StringComparison.Ordinal);
        Assert.Contains("missing.mmdb", Assert.Throws<AddressTableException>(() => AddressTable.Open([Path.Combine(folder, "missing.mmdb")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_table_breaks_nothing()
    {
        var file = Path.Combine(Places.Fresh(), "t.mmdb");
        AddressFile.Write(file, ("198.51.100.0/24", Map(("country", Map(("iso_code", "KR"))))), ("10.0.0.0/8", Map(("country", Map(("iso_code", "NL"))))));
        var whole = File.ReadAllBytes(file);
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[i * 7_919 % bytes.Length] ^= (byte)(1 << (i % 8));
            File.WriteAllBytes(file, i % 4 == 0 ? bytes[..(i * 104_729 % bytes.Length)] : bytes);
            try
            {
                using var table = AddressTable.Open([file]);
                _ = table.Of("198.51.100.7");
                _ = table.Of("10.1.2.3");
            }
            catch (AddressTableException told)
            {
                Assert.Contains("t.mmdb", told.Message, StringComparison.Ordinal);
            }
        }
    }

    private static Dictionary<string, object> Map(params (string Key, object Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
